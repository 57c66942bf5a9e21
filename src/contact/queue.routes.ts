import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, plausiblePast } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { CHANNEL_CODES } from './channels.ts'
import { readBursts } from './event/bursts.store.ts'
import { moment } from './moment.ts'
import { openByHand, takeContact } from './opening.store.ts'
import { readWall } from './queue.store.ts'
import { SAFE_TO_RING } from './ring-back.ts'
import { agentLabel, OWN_STATES } from './shift/agent-state.ts'
import { opensByItself, readOnMyLine } from './shift/on-my-line.store.ts'
import { staffLists } from './staff-lists.ts'

const OpenBody = z.object({
  channel: z.enum(CHANNEL_CODES, { error: 'Choose the line they are on' }),
  callerNumber: optionalText(40),
  offeredAt: moment.optional(),
  answeredAt: moment.optional(),
})

/** The wall, and the two ways in from it: take a contact that waits, or open one by hand. */
export function queueRoutes(app: App, deps: Deps): void {
  const wall = async (tx: Tx, { who, now }: { who: Who; now: Temporal.Instant }) => ({
    ...(await readWall(tx, deps.force, now)),
    onMyLine: await readOnMyLine(tx, who),
    opensByItself: opensByItself(deps),
    bursts: await readBursts(tx, { force: deps.force, now }),
    mayTake: may(who.role, 'take contacts'),
    ownStates: OWN_STATES.map(id => ({ id, label: agentLabel(id) })),
    ...staffLists(deps.force, who.via),
  })

  page(app, deps, {
    name: 'read-queue',
    summary: 'Everybody waiting, by danger and then by age; open contacts; lost callers',
    path: '/queue',
    can: 'see the queue',
    reads: 'queue',
    view: 'contact/queue.njk',
    title: 'Queue',
    load: wall,
  })

  action(app, deps, {
    name: 'open-contact',
    summary: 'Open a contact by hand: it is answered now, by you',
    path: '/contacts',
    body: OpenBody,
    can: 'take contacts',
    fact: 'contact-taken',
    view: 'contact/queue.njk',
    title: 'Queue',
    load: wall,
    act: async (tx, { body, now, stamp }) => {
      const answeredAt = body.answeredAt ?? now
      const offeredAt = body.offeredAt ?? answeredAt
      const wrong =
        notInFuture(offeredAt, now, 'offeredAt') ??
        notInFuture(answeredAt, now, 'answeredAt') ??
        plausiblePast(offeredAt, 'offeredAt')
      if (wrong) return wrong
      return openByHand(tx, { ...body, offeredAt, answeredAt }, stamp)
    },
    next: ({ contactId }) => `/contacts/${contactId}`,
    status: 201,
  })

  action(app, deps, {
    name: 'take-contact',
    summary:
      'Take a contact that nobody is with: an online report, a call, or a lost caller, to ring back where that is safe or without ringing',
    path: '/contacts/:id/take',
    params: CaseParams,
    body: z.object({
      ring: z.enum(['yes', 'no']).optional().describe('no: a lost caller is taken without being rung'),
      safeToRing: z
        .enum(SAFE_TO_RING)
        .optional()
        .describe('Of a lost caller or a call-back: is it safe for their phone to ring?'),
    }),
    can: 'take contacts',
    fact: 'contact-taken',
    act: (tx, { params, body, who, stamp }) => takeContact(tx, params.id, { who, force: deps.force }, body, stamp),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })
}
