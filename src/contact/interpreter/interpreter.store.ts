import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import type { ContactRow } from '../contact.store.ts'
import { addLine } from '../log-line.store.ts'
import {
  type InterpreterGiven,
  type InterpreterNow,
  interpreterNow,
  type NoInterpreter,
  nextInterpreter,
  WAY_WORDS,
} from './interpreter.ts'

/** How it stands on each of these contacts on which anybody has asked for an interpreter. */
export async function readInterpreters(tx: Tx, contactIds: readonly string[]): Promise<Map<string, InterpreterNow>> {
  if (contactIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('contact.interpreter')
    .select(['contact_id as contactId', 'state', 'language', 'way', 'who', 'why', 'at', 'by_name as byName'])
    .where('contact_id', 'in', [...contactIds])
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
  const of = Map.groupBy(rows, row => row.contactId)
  return new Map([...of].map(([id, own]) => [id, interpreterNow(own.map(({ contactId: _, ...row }) => row))!]))
}

/** Keeps what was said of an interpreter, and writes it into the log, which everybody who has it next reads. */
export async function sayInterpreter(
  tx: Tx,
  contact: ContactRow,
  given: InterpreterGiven,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; state: string }, NoInterpreter>> {
  const before = (await readInterpreters(tx, [contact.id])).get(contact.id) ?? null
  const next = nextInterpreter(before, given)
  if (!next.ok) return next
  const { state, language, way, who, why } = next.value
  await tx
    .insertInto('contact.interpreter')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      ...next.value,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'interpreter-said',
    body: { contactId: contact.id, state, language, way },
  })
  const said = {
    needed: `Needs an interpreter: ${language ?? 'the language is not known yet'}`,
    joined: `Interpreter joined, ${language}: ${who}${way ? ` (${WAY_WORDS[way].toLowerCase()})` : ''}. No relative or friend`,
    'none-found': `No interpreter found: ${why}`,
    'not-needed': `No interpreter needed: ${why}`,
  }[state]
  await addLine(tx, contact, said, stamp)
  return accept({ contactId: contact.id, state })
}

/** What an earlier contact of the same people, or from the same number, says: whoever speaks now may be somebody else, so it is asked. */
export async function readSpokenBefore(
  tx: Tx,
  contact: Pick<ContactRow, 'id' | 'caller_number'>,
): Promise<{ language: string; number: number; at: Temporal.Instant; samePerson: boolean } | null> {
  const people = (query: string) =>
    tx.selectFrom('people.link').select('case_id').where('to_id', '=', query).where('ended_at', 'is', null)
  const row = await tx
    .selectFrom('contact.interpreter as i')
    .innerJoin('contact.contact as c', 'c.id', 'i.contact_id')
    .select(eb => [
      eb.ref('i.language').$notNull().as('language'),
      'c.number',
      'i.at',
      eb
        .exists(
          eb
            .selectFrom('people.link as l')
            .select('l.case_id')
            .whereRef('l.to_id', '=', 'c.id')
            .where('l.ended_at', 'is', null)
            .where('l.case_id', 'in', people(contact.id)),
        )
        .as('samePerson'),
    ])
    .where('i.contact_id', '<>', contact.id)
    .where('i.language', 'is not', null)
    .where('i.state', '<>', 'not-needed')
    .where(eb =>
      eb.or([
        ...(contact.caller_number ? [eb('c.caller_number', '=', contact.caller_number)] : []),
        eb(
          'c.id',
          'in',
          eb
            .selectFrom('people.link as m')
            .select('m.to_id')
            .where('m.ended_at', 'is', null)
            .where('m.case_id', 'in', people(contact.id)),
        ),
      ]),
    )
    .orderBy('i.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, samePerson: Boolean(row.samePerson) } : null
}
