import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../../platform/log/record.ts'

export type Counting = { messageId: string; caseId: string }

/** Posted letters whose day has passed and that nobody has brought back. */
export async function lettersToCount(tx: Tx, now: Temporal.Instant): Promise<Counting[]> {
  const { rows } = await sql<Counting>`
    select l.message_id as "messageId", l.case_id as "caseId" from victim.letter l join victim.message m on m.id = l.message_id
    where l.counts_from < ${now} and l.counted_at is null and m.state = 'sent' order by l.counts_from, l.message_id limit 200`.execute(
    tx,
  )
  return rows
}

/** From now on it counts as told, once: as of the end of its day, never earlier. Nothing where it came back meanwhile. */
export async function countLetter(tx: Tx, { messageId, caseId }: Counting, stamp: Stamp): Promise<boolean> {
  await holdCase(tx, caseId)
  const { rows } = await sql<{ at: Temporal.Instant; updateId: string; victimId: string; crimeId: string }>`
    update victim.letter l set counted_at = ${stamp.at} from victim.message m join investigation.crime_victim v on v.id = m.victim_id
    where l.message_id = ${messageId}::uuid and m.id = l.message_id and m.state = 'sent' and l.counted_at is null
    returning l.counts_from as at, m.update_id as "updateId", m.victim_id as "victimId", v.crime_id as "crimeId"`.execute(
    tx,
  )
  const one = rows[0]
  if (!one) return false
  const { at, ...body } = one
  await record(tx, {
    at,
    by: stamp.by,
    kind: 'victim-letter-counts-as-told',
    caseId,
    about: messageId,
    body: { messageId, ...body },
  })
  return true
}
