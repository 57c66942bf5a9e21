import { sql } from 'kysely'
import type { Who } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'
import { LAST } from '../db/fewer-trips.ts'

/**
 * Leaves in the record of reads which cases were shown, to whom (Data Protection Act 2018 s.62). The record is never
 * used to measure staff. It ends the transaction: nothing can be read after it that was not put down. Case ids are taken from the data itself, at any depth, so that a page cannot forget one.
 */
export async function logReads(tx: Tx, who: Who, what: string, shown: object, detail?: string): Promise<void> {
  const cases = [...casesIn(shown)]
  if (cases.length === 0 && detail === undefined) return
  await sql`${sql.raw(LAST)} insert into platform.read_log (who, role, via, what, case_ids, detail) values (${who.id}, ${who.role}, ${who.via}, ${what}, ${`{${cases.join()}}`}::uuid[], ${detail ?? null})`.execute(
    tx,
  )
}

const CASE_KEYS = new Set(['caseId', 'case_id'])
const DEPTH = 6

/** Every case id in what a page or an answer shows. */
export function casesIn(value: unknown, depth = 0, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return found
  if (Array.isArray(value)) {
    for (const item of value) casesIn(item, depth + 1, found)
    return found
  }
  for (const [key, inner] of Object.entries(value)) {
    if (CASE_KEYS.has(key) && typeof inner === 'string') found.add(inner)
    else casesIn(inner, depth + 1, found)
  }
  return found
}
