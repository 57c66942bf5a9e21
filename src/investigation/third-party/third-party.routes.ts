import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, text, time, uuid, yesNo } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { readWhoseDevice } from '../device/whose-device.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { saysSomething } from '../substance.ts'
import { readVictims } from '../victims.store.ts'
import { decideRequest, readRequest, readRequests, saveAnswer, saveRequest, saveSent } from './third-party.store.ts'
import { draftRequest, OWN_ANSWERS, sendRequest } from './third-party.ts'
import { MATERIAL_CODES, MATERIALS, REQUEST_LAWS, requestLawOn } from './third-party-law.ts'
import { thirdPartyNoticeRoutes } from './third-party-notice.routes.ts'

const Params = z.object({ id: uuid })
const Draft = z.object({
  victimId: uuid,
  kind: z.enum(MATERIAL_CODES, { error: 'Choose what kind of records they are' }),
  holder: text(300, 'Say who holds it'),
  material: text(2000, 'Say what exactly is asked for, and of which time'),
  capacity: z.enum(['adult', 'child', 'no-capacity'], { error: 'Say whether the victim decides this for themselves' }),
  held: optionalText(5000),
  relevant: optionalText(5000),
  necessary: optionalText(5000),
  'less-intrusive': optionalText(5000),
  substantial: optionalText(5000),
})

/** A victim's information is asked of others only when the law's tests are met in words, somebody else agrees, and the victim knows. */
export function thirdPartyRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'draft-third-party-request',
    summary: 'Ask for information about a victim that somebody else holds: each test in words',
    path: '/crimes/:id/third-party',
    params: Params,
    body: Draft,
    can: 'plan investigations',
    fact: 'third-party-request-drafted',
    view: 'investigation/third-party/draft.njk',
    title: 'Ask somebody else for a victim’s information',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        victimList: await readVictims(tx, params.id),
        requests: await readRequests(tx, params.id),
        materials: MATERIALS,
        law: requestLawOn(londonDay(now)),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      if (!(await readVictims(tx, params.id)).some(one => one.victimId === body.victimId))
        return refuse('no-such-victim', 'Choose a victim of this crime', 'victimId')
      const law = requestLawOn(londonDay(now))
      const { held, relevant, necessary, substantial } = body
      const tests = Object.fromEntries(
        Object.entries({ held, relevant, necessary, 'less-intrusive': body['less-intrusive'], substantial }).filter(
          ([, words]) => words,
        ),
      )
      const { isChild } = await readWhoseDevice(tx, { caseId: crime.caseId, victimId: body.victimId }, now)
      const draft = draftRequest({ ...body, tests }, law, isChild)
      if (!draft.ok) return draft
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        ...(await saveRequest(tx, crime, body.victimId, draft.value, law.id, stamp)),
      })
    },
    next: ({ requestId }) => `/third-party/${requestId}`,
  })

  page(app, deps, {
    name: 'read-third-party-request',
    summary: 'A request for a victim’s information: its tests, who agreed, what the victim was told, and what came',
    path: '/third-party/:id',
    params: Params,
    can: 'see investigations',
    reads: 'investigation',
    view: 'investigation/third-party/request.njk',
    title: 'A victim’s information',
    load: async (tx, { params, who, now }) => {
      const request = await readRequest(tx, params.id, now)
      const crime = request && (await readCrime(tx, request.crimeId))
      if (!request || !crime) return undefined
      return {
        caseId: crime.caseId,
        crime,
        request,
        own: request.by === who.id,
        mayDecide: who.role === 'supervisor',
        offenceLabel: offenceLabel(crime.offence, deps.force),
        materials: MATERIALS,
        law: REQUEST_LAWS.find(one => one.id === request.pack) ?? REQUEST_LAWS.at(-1)!,
      }
    },
  })

  thirdPartyNoticeRoutes(app, deps)

  const held = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const crimeId = await crimeOf(tx, 'third_party_request', id)
    const crime = crimeId && (await holdCrime(tx, crimeId))
    return crime ? readRequest(tx, id, now) : undefined
  }

  action(app, deps, {
    name: 'decide-third-party-request',
    summary: 'Agree to a request for a victim’s information, or not, with a reason',
    path: '/third-party/:id/decision',
    params: Params,
    body: z.object({ agreed: yesNo, reason: note('Say why: it is read by whoever looks at this later') }),
    can: 'review investigations',
    fact: 'third-party-request-decided',
    act: async (tx, { params, body, who, now, stamp }) => {
      const one = await held(tx, params.id, now)
      if (!one) return undefined
      if (one.by === who.id) return refuse('own-request', 'You wrote this request: somebody else decides it')
      if (one.agreed !== null) return refuse('already-decided', 'This request has been decided already')
      if (!saysSomething(body.reason, 3)) return refuse('needs-reason', 'Say why in a sentence of this case', 'reason')
      await decideRequest(tx, one, body, stamp)
      return accept({ caseId: one.caseId, requestId: one.requestId, agreed: body.agreed })
    },
    next: ({ requestId }) => `/third-party/${requestId}`,
  })

  action(app, deps, {
    name: 'send-third-party-request',
    summary: 'Record that a request went out, and the notice that the victim was given before it',
    path: '/third-party/:id/sent',
    params: Params,
    body: z.object({
      sentAt: time,
      noticeAt: time.optional(),
      noticeTo: z.enum(['victim', 'parent', 'guardian', 'other-adult']).optional(),
      noticeWords: optionalText(5000),
      ownAnswer: z.preprocess(value => (value === '' ? undefined : value), z.enum(OWN_ANSWERS).optional()),
      ownWords: optionalText(5000),
      ownMet: optionalText(5000),
      withheld: optionalText(40),
      withheldBecause: optionalText(5000),
    }),
    can: 'plan investigations',
    fact: 'third-party-request-sent',
    act: async (tx, { params, body, now, stamp }) => {
      const one = await held(tx, params.id, now)
      if (!one) return undefined
      const future = notInFuture(body.sentAt, now, 'sentAt') ?? notInFuture(body.noticeAt, now, 'noticeAt')
      if (future) return future
      const sent = sendRequest(one, body, REQUEST_LAWS.find(law => law.id === one.pack)!)
      if (!sent.ok) return sent
      await saveSent(tx, one, sent.value, stamp)
      return accept({ caseId: one.caseId, requestId: one.requestId })
    },
    next: ({ requestId }) => `/third-party/${requestId}`,
  })

  action(app, deps, {
    name: 'answer-third-party-request',
    summary: 'Record what came of a request',
    path: '/third-party/:id/answer',
    params: Params,
    body: z.object({ answer: note('Say what came, and what becomes of what is not needed') }),
    can: 'plan investigations',
    fact: 'third-party-request-answered',
    act: async (tx, { params, body, now, stamp }) => {
      const one = await held(tx, params.id, now)
      if (!one) return undefined
      if (!one.sentAt || one.answeredAt)
        return refuse('not-open', one.answeredAt ? 'Its answer is recorded already' : 'It has not gone out')
      await saveAnswer(tx, one, body.answer, stamp)
      return accept({ caseId: one.caseId, requestId: one.requestId })
    },
    next: ({ requestId }) => `/third-party/${requestId}`,
  })
}
