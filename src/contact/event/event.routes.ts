import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { findContact, workOn } from '../contact.store.ts'
import { staffLists } from '../staff-lists.ts'
import { attachOffered } from './attach-offered.store.ts'
import { detachContact, holdInOrder } from './attachment.store.ts'
import { readEventPage } from './event.store.ts'

const MOST = 100
const Many = z.object({
  contactIds: z.union([uuid.transform(one => [one]), z.array(uuid).max(MOST)], { error: 'Tick at least one contact' }),
})

/** One event and everybody who rang about it: attach many at once, take a false one off. Each is still asked. */
export function eventRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, { params, who, now }: { params: { id: string }; who: Who; now: Temporal.Instant }) => {
    const event = await readEventPage(tx, params.id, { force: deps.force, now })
    return event && { ...event, mayAttach: may(who.role, 'triage contacts'), ...staffLists(deps.force, who.via) }
  }
  const title = 'Everybody who rang about it'

  page(app, deps, {
    name: 'read-event',
    summary: 'Everybody who rang about one event, each with their own risk, and who else may be ringing about it',
    path: '/events/:id',
    params: CaseParams,
    can: 'see cases',
    reads: 'event',
    view: 'contact/event/event.njk',
    title,
    load,
  })

  action(app, deps, {
    name: 'attach-contact',
    summary:
      'Attach a contact to the event that another contact is about; it stays open, and its caller is still asked',
    path: '/contacts/:id/attach',
    params: CaseParams,
    body: z.object({
      to: z.union([uuid, z.string().regex(/^\d{1,12}$/)], { error: 'Give the other contact’s number' }),
    }),
    can: 'triage contacts',
    fact: 'contact-attached',
    act: (tx, { params, body, stamp }) => workOn(tx, params.id, contact => attachOffered(tx, contact, body.to, stamp)),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  action(app, deps, {
    name: 'attach-many',
    summary: 'Attach several contacts to one event at once: all of them, or none where one is refused',
    path: '/events/:id/attach',
    params: CaseParams,
    body: Many,
    can: 'triage contacts',
    fact: 'contact-attached',
    view: 'contact/event/event.njk',
    title,
    load,
    act: async (tx, { params, body, stamp }) => {
      if (!(await findContact(tx, params.id))) return undefined
      await holdInOrder(tx, body.contactIds)
      let attached = 0
      for (const id of body.contactIds.toSorted()) {
        const one = await workOn(tx, id, contact => attachOffered(tx, contact, params.id, stamp))
        if (!one)
          return refuse('no-such-contact', 'One of these contacts is not there any more: look again', 'contactIds')
        if (!one.ok) return refuse(one.refusal.code, one.refusal.message, 'contactIds')
        attached += 1
      }
      return accept({ eventId: params.id, attached })
    },
    next: ({ eventId }) => `/events/${eventId}`,
  })

  action(app, deps, {
    name: 'detach-contact',
    summary: 'Take a contact off an event that it was not about; one that had ended as joined is open again',
    path: '/contacts/:id/detach',
    params: CaseParams,
    body: z.object({ because: text(1000, 'Say why it is not the same event') }),
    can: 'triage contacts',
    fact: 'contact-detached',
    act: (tx, { params, body, stamp }) => detachContact(tx, params.id, body.because, stamp),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })
}
