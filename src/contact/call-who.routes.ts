import { z } from 'zod'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, NOTE_MAX, optionalText } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import type { WhoTyped } from '../platform/who-is-who.ts'
import { readWho, whoTyped } from './call-who.store.ts'
import { findContact } from './contact.store.ts'
import { WHO_BOXES } from './who-boxes.ts'

const boxes = Object.fromEntries(WHO_BOXES.map(name => [name, optionalText(NOTE_MAX)])) as Record<
  keyof WhoTyped,
  ReturnType<typeof optionalText>
>

/** The left of the call's screen by itself: asked again as somebody types, and drawn in place. */
export function callWhoRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-who-may-be',
    summary:
      'Who the people of a contact may be, with reasons and what is known, of what is typed or saved; who was said',
    path: '/contacts/:id/who',
    params: CaseParams,
    query: z.object({
      ...boxes,
      cleared: optionalText(200).describe(
        'Names of boxes that were emptied; of one that is not given, what is saved holds',
      ),
      keep: z.literal('yes').optional().describe('Keep this search with the contact, as a check that was made'),
    }),
    can: 'see cases',
    reads: 'people',
    view: 'contact/call-who-people.njk',
    title: 'Who this may be',
    load: async (tx, { params, query, who, stamp }) => {
      const contact = await findContact(tx, params.id)
      if (!contact) return undefined
      const cleared = query.cleared?.split(',') ?? []
      const given = Object.fromEntries(WHO_BOXES.map(name => [name, cleared.includes(name) ? '' : query[name]]))
      const typed = whoTyped(contact, given)
      return {
        contactId: contact.id,
        caseId: contact.case_id,
        ...(await readWho(tx, contact, typed, { keep: query.keep === 'yes', deps, who, stamp })),
      }
    },
  })
}
