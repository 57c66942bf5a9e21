import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuseAnother } from '../platform/auth/another-person.ts'
import { inContext } from '../platform/db/context.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { ask } from '../platform/http/ask.ts'
import { CaseParams, NOTE_MAX, note, optionalText, uuid } from '../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../platform/http/problems.ts'
import { KEPT_BOXES } from './call-sheet.ts'
import { DETAILS, detailBoxes } from './details.ts'
import { readHere, sayHere } from './here.store.ts'
import { keepingKeys } from './keeping-key.store.ts'
import { addKeptLine, openKeptSheet } from './kept.store.ts'
import { moment } from './moment.ts'
import { saveTyping } from './typing.store.ts'
import { WAS_BOXES } from './typing.ts'

const BOXES: readonly string[] = ['line', ...DETAILS, ...WAS_BOXES, ...KEPT_BOXES]

const Typed = z.object({
  keeping: uuid.optional(),
  boxes: z
    .array(
      z.object({
        name: z.string().max(100),
        now: z.string().max(NOTE_MAX),
        was: z.string().max(NOTE_MAX),
      }),
    )
    .max(500)
    // A part of the screen that keeps its own is not kept twice.
    .transform(boxes => boxes.filter(box => BOXES.includes(box.name))),
})
const HereBody = z.object({ typing: z.boolean(), seen: z.number().int().min(0).max(1_000_000).optional() })

/** What a browser keeps and sends by itself while somebody types. Nothing of it is a deed, but for a line that was sent. */
export function keepingRoutes(app: App, deps: Deps): void {
  const giveKeys = async (req: FastifyRequest, reply: FastifyReply) =>
    reply.send({ keys: await inContext(deps.db, req.who, tx => keepingKeys(tx, req.who)) })
  app.post(
    '/api/contacts/keeping-key',
    {
      config: { can: 'triage contacts', fact: 'nothing: what seals a draft is no part of a case' },
      schema: { hide: true },
    },
    giveKeys,
  )
  // The same keys for an officer's phone without signal: they are a person's, whatever page they write on.
  app.post(
    '/api/phone/keeping-key',
    {
      config: { can: 'plan investigations', fact: 'nothing: what seals a draft is no part of a case' },
      schema: { hide: true },
    },
    giveKeys,
  )

  // Once a second and person: without the row that a write leaves under its key, since sending it twice changes nothing.
  app.post(
    '/api/contacts/:id/typed',
    {
      config: { can: 'triage contacts', fact: 'nothing: typing is kept, and is no part of the case' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const at = CaseParams.safeParse(req.params)
      const body = Typed.safeParse(req.body)
      if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      if (!body.success)
        return answerProblem(req, reply, deps, 422, { code: 'invalid', message: body.error.issues[0]!.message })
      const { who, now } = ask(req, deps, { params: {}, body: {}, query: {} }, 'api')
      const { boxes, keeping } = body.data
      const kept = await inContext(
        deps.db,
        who,
        async tx => (await refuseAnother(tx, who, keeping)) ?? saveTyping(tx, at.data.id, who, boxes, now),
      )
      if (kept && 'refusal' in kept) return answerProblem(req, reply, deps, 422, kept.refusal)
      return kept ? reply.send(kept) : answerProblem(req, reply, deps, 404, NOT_FOUND)
    },
  )

  app.post(
    '/api/contacts/:id/here',
    {
      config: { can: 'triage contacts', fact: 'nothing: who has a page open is no part of a case' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const at = CaseParams.safeParse(req.params)
      const body = HereBody.safeParse(req.body)
      if (!at.success || !body.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const said = await inContext(deps.db, req.who, async tx => {
        const mine = await sayHere(tx, at.data.id, req.who, body.data)
        return mine && { ...mine, ...(await readHere(tx, at.data.id, req.who.id)) }
      })
      if (!said) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const { caseId, ...answer } = said
      if (said.news) deps.changed(['contact-here'], [{ kind: 'contact-here', caseId }])
      return reply.send(answer)
    },
  )

  action(app, deps, {
    name: 'keep-log-line',
    summary: 'Add a line to the log as a browser kept it, with when it was written: once, however often it is sent',
    path: '/contacts/:id/kept-line',
    params: CaseParams,
    body: z.object({
      keeping: uuid.optional(),
      lineId: uuid,
      notSubject: z.literal('yes').optional(),
      text: note('Write what was said or done'),
      writtenAt: moment,
    }),
    can: 'triage contacts',
    fact: 'log-line-added',
    next: (_, { params: { id } }) => `/contacts/${id}`,
    status: 201,
    act: async (tx, { params: { id }, body, who, stamp }) =>
      (await refuseAnother(tx, who, body.keeping)) ?? addKeptLine(tx, id, body, stamp),
  })

  action(app, deps, {
    name: 'open-kept-contact',
    summary: 'Open the contact that was begun while the server was away: once, however often it is sent',
    path: '/contacts/kept',
    body: z.object({
      keeping: uuid.optional(),
      sheetId: uuid,
      channel: z.enum(['999', '101'], { error: 'Choose the line they are on' }),
      answeredAt: moment,
      ...detailBoxes,
      callerNumber: optionalText(40),
    }),
    can: 'take contacts',
    fact: ['contact-taken', 'contact-described'],
    act: async (tx, { body: { keeping, sheetId, channel, answeredAt, ...details }, who, stamp }) =>
      (await refuseAnother(tx, who, keeping)) ??
      openKeptSheet(
        tx,
        { sheetId, channel, answeredAt, callerNumber: details.callerNumber, details },
        deps.force,
        stamp,
      ),
    next: ({ contactId }) => `/contacts/${contactId}`,
    status: 201,
  })
}
