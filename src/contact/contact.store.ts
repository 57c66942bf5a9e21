import type { Selectable } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Database } from '../platform/db/database.ts'
import type { Force } from '../platform/force/force.ts'
import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { holdCaseOf } from '../platform/log/record.ts'
import type { Outcome } from '../platform/outcome.ts'
import { mayWorkOn } from './contact-state.ts'

export type ContactRow = Selectable<Database['contact.contact']>

export async function findContact(tx: Tx, id: string): Promise<ContactRow | undefined> {
  return tx.selectFrom('contact.contact').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Reads a contact and holds its case until the transaction ends, so that what is decided is decided on what is true. */
export async function holdContact(tx: Tx, id: string): Promise<ContactRow | undefined> {
  return (await holdCaseOf(tx, 'contact.contact', id)) === undefined ? undefined : findContact(tx, id)
}

/** Holds a contact that somebody is with and works on it; refused when it has ended or nobody has taken it. */
export async function workOn<T, Code extends string>(
  tx: Tx,
  id: string,
  work: (contact: ContactRow) => Promise<Outcome<T, Code>>,
): Promise<Outcome<T> | undefined> {
  const contact = await holdContact(tx, id)
  if (!contact) return undefined
  const may = mayWorkOn({ state: contact.state, endState: contact.end_state })
  return may.ok ? work(contact) : may
}

/** What kind of care this kind of incident needs, by the force's own list; null while its kind is not known. */
export function sensitivityOf(force: Pick<Force, 'incidentTypes'>, incidentType: string | null): Sensitivity | null {
  return force.incidentTypes.find(type => type.code === incidentType)?.sensitive ?? null
}
