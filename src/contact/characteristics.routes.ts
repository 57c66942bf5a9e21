import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { readTold, tell } from './characteristics.store.ts'
import { CHARACTERISTIC_KINDS, CHARACTERISTICS, CharacteristicsBody } from './characteristics.ts'
import { findContact } from './contact.store.ts'

/** Characteristics that a person told us: a small form of its own, never in the way of the call. */
export function characteristicsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'read-characteristics',
    summary: 'Write down what a person told us of themselves, so that fairness can be counted: each may be left out',
    path: '/contacts/:id/characteristics',
    params: CaseParams,
    body: CharacteristicsBody,
    can: 'record characteristics',
    fact: 'contact-characteristic-told',
    view: 'contact/characteristics.njk',
    title: 'What they told us of themselves',
    load: async (tx, { params }) => {
      const contact = await findContact(tx, params.id)
      return (
        contact && {
          contactId: contact.id,
          caseId: contact.case_id,
          number: contact.number,
          told: Object.fromEntries((await readTold(tx, contact.id)).map(one => [one.kind, one])),
          kinds: CHARACTERISTIC_KINDS.map(id => ({ id, ...CHARACTERISTICS[id] })),
        }
      )
    },
    act: (tx, { params, body, stamp }) => tell(tx, params.id, body, stamp),
    next: ({ contactId }) => `/contacts/${contactId}`,
    status: 201,
  })
}
