import { z } from 'zod'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, optionalText } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { workOn } from './contact.store.ts'
import { offerHandover, settleHandover } from './handover.store.ts'
import { readMine } from './mine.store.ts'
import { opensByItself, readOnMyLine } from './shift/on-my-line.store.ts'
import { staffLists } from './staff-lists.ts'

const backToCall = (_: object, { params: { id } }: { params: { id: string } }) => `/contacts/${id}`

/** Handing a live contact to a colleague, and what is in one's own hands. */
export function handoverRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-contacts',
    summary: 'The contacts in your hands, and those offered to you',
    path: '/contacts/mine',
    can: 'take contacts',
    reads: 'queue',
    view: 'contact/mine.njk',
    title: 'My contacts',
    load: async (tx: Tx, { who, now }: { who: Who; now: Temporal.Instant }) => ({
      ...(await readMine(tx, who, deps.force, now)),
      onMyLine: await readOnMyLine(tx, who),
      opensByItself: opensByItself(deps),
      ...staffLists(deps.force, who.via),
    }),
  })

  action(app, deps, {
    name: 'offer-contact',
    summary: 'Offer a live contact to a colleague, to whoever is free or to a supervisor',
    path: '/contacts/:id/handover',
    params: CaseParams,
    body: z.object({ to: optionalText(60), callerTold: optionalText(2000), riskStands: optionalText(2000) }),
    can: 'take contacts',
    fact: 'contact-handover-offered',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => offerHandover(tx, contact, body, stamp)),
  })

  action(app, deps, {
    name: 'accept-contact',
    summary: 'Accept a contact that a colleague offers: it is in your hands from now',
    path: '/contacts/:id/accept',
    params: CaseParams,
    body: z.object({}),
    can: 'take contacts',
    fact: 'contact-handed-over',
    next: backToCall,
    act: (tx, { params: { id }, who, stamp }) => settleHandover(tx, id, 'accepted', who, stamp),
  })

  action(app, deps, {
    name: 'keep-contact',
    summary: 'Take an offer back: the contact stays in your hands',
    path: '/contacts/:id/keep',
    params: CaseParams,
    body: z.object({}),
    can: 'take contacts',
    fact: 'contact-handover-withdrawn',
    next: backToCall,
    act: (tx, { params: { id }, who, stamp }) => settleHandover(tx, id, 'withdrawn', who, stamp),
  })
}
