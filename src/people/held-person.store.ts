import type { Selectable } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { holdCase } from '../platform/log/record.ts'
import { accept, type Outcome, type Refused, refuse } from '../platform/outcome.ts'
import type { PersonTable } from './tables.ts'

export type PersonRow = Selectable<PersonTable>

/** Holds a person's record until the transaction ends. Undefined where there is none, or none that this person may see. */
export async function holdPerson(tx: Tx, id: string): Promise<Outcome<PersonRow, 'joined'> | undefined> {
  if ((await holdCase(tx, id)) === undefined) return undefined
  const person = await tx.selectFrom('people.person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!person || person.removed_at !== null) return undefined
  return person.merged_into === null ? accept(person) : joinedAlready()
}

/** Two at once, always in the same order, so that two people who join crosswise do not wait for each other for ever. */
export async function holdBoth(tx: Tx, one: string, other: string): Promise<Outcome<PersonRow, 'joined'> | undefined> {
  for (const id of [one, other].sort()) {
    const held = await holdPerson(tx, id)
    if (!held?.ok) return held
  }
  return holdPerson(tx, one)
}

function joinedAlready(): Refused<'joined'> {
  return refuse('joined', 'This record was joined to another one: open that one and go on there', 'personId')
}
