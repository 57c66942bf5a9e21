import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { knownOf } from '../plan/known.store.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { askPerson } from '../plan/reach-task.store.ts'
import { letterGate } from './letter-gate.store.ts'
import { readLetter } from './letter-rows.store.ts'
import { stateOfLetter } from './letter-steps.ts'
import { DANGER_WORDS, isDoorSafe, letterDanger, WATCH_HOURS } from './letter-watch.ts'
import { stopLetter } from './letter-work.store.ts'

/** Letters of a case, or of one victim of it, that have not arrived and do not count as told. */
export async function lettersUnderWay(tx: Tx, caseId: string, victimId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.message_id as id from victim.letter l join victim.message m on m.id = l.message_id
    where l.case_id = ${caseId}::uuid and (${victimId}::uuid is null or l.victim_id = ${victimId}::uuid)
      and m.state in ('queued', 'sent') and l.counted_at is null order by m.queued_at, l.message_id`.execute(tx)
  return rows.map(row => row.id)
}

/** Letters under way to one of these homes, whosever case it is. */
export async function lettersToHomes(tx: Tx, homes: ReadonlySet<string>): Promise<{ id: string; caseId: string }[]> {
  if (homes.size === 0) return []
  const { rows } = await sql<{ id: string; caseId: string; address: string }>`
    select l.message_id as id, l.case_id as "caseId", coalesce(l.address, m.reach) as address
    from victim.letter l join victim.message m on m.id = l.message_id
    where m.state in ('queued', 'sent') and l.counted_at is null order by l.case_id, m.queued_at, l.message_id`.execute(
    tx,
  )
  return rows.filter(row => reachKeys('letter', row.address).some(key => homes.has(key)))
}

/** What is known has changed: a letter that may not go any more is stopped, and a person is asked where paper lies somewhere. Hold the case before. */
export async function watchLetter(tx: Tx, messageId: string, stamp: Stamp): Promise<void> {
  const letter = await readLetter(tx, messageId)
  if (!letter) return
  const { victimId, reference } = letter
  const gate = await letterGate(tx, victimId, letter.address, stamp.at)
  const { plan, alerts, receivers } = await knownOf(tx, victimId)
  const ask = { purpose: 'updates', at: stamp.at, alerts, receivers } as const
  const danger = letterDanger(
    { state: stateOfLetter(letter.steps), counted: letter.countedAt !== null },
    gate.ok,
    isDoorSafe(plan, letter.address ?? letter.reach, ask),
  )
  if (!danger) return
  if (danger !== 'on-its-way' && !gate.ok) await stopLetter(tx, stamp, letter, gate)
  if (danger === 'stop') return
  // Two letters lie in two places: each is a task of its own.
  const task = {
    because: `letter-${danger}: ${reference}`,
    what: DANGER_WORDS[danger](reference),
    hours: WATCH_HOURS[danger],
  }
  await askPerson(tx, victimId, task, stamp)
}
