import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Voice } from './voice.ts'

export type OfFamily = {
  victimId: string
  name: string
  relation: string | null
  enhanced: boolean
  /** Somebody has recorded how they may be reached. */
  hasPlan: boolean
  assessed: boolean
  open: number
  late: number
}

/** Everybody a crime happened to, each with their own plan and clocks, the first recorded first. */
export async function readFamily(tx: Tx, crimeId: string, now: Temporal.Instant): Promise<OfFamily[]> {
  const { rows } = await sql<OfFamily>`
    select v.id as "victimId", v.name, v.relation, v.enhanced,
      exists (select from victim.safe_contact s where s.victim_id = v.id) as "hasPlan",
      exists (select from victim.needs n where n.victim_id = v.id) as assessed,
      coalesce(c.open, 0)::integer as open, coalesce(c.late, 0)::integer as late
    from investigation.crime_victim v
      left join (select d.victim_id, count(*) as open, count(*) filter (where d.due_at < ${now}) as late from victim.duty_clock d
        where d.crime_id = ${crimeId}::uuid and d.met_at is null and d.void_at is null and d.transferred_at is null and d.event_at <= ${now} group by d.victim_id) c on c.victim_id = v.id
    where v.crime_id = ${crimeId}::uuid order by v.id`.execute(tx)
  return rows
}

export type KeptVoice = Voice & { name: string | null; at: Temporal.Instant; byName: string }

/** Who spoke for them, the newest first. */
export async function readVoices(tx: Tx, crimeId: string): Promise<KeptVoice[]> {
  const { rows } = await sql<KeptVoice>`
    select f.speaks_id as "speaksId", v.name, f.agreed, f.disagreement, f.words, f.at, f.by_name as "byName"
    from victim.family_voice f left join investigation.crime_victim v on v.id = f.speaks_id where f.crime_id = ${crimeId}::uuid order by f.seq desc`.execute(
    tx,
  )
  return rows
}

/** The log says that it was recorded and whether they agree; who wants what stays here. */
export async function saveVoice(
  tx: Tx,
  crime: { crimeId: string; caseId: string },
  voice: Voice,
  stamp: Stamp,
): Promise<void> {
  const id = newId()
  await sql`insert into victim.family_voice (id, case_id, crime_id, speaks_id, agreed, disagreement, words, at, by, by_name)
    values (${id}::uuid, ${crime.caseId}::uuid, ${crime.crimeId}::uuid, ${voice.speaksId}::uuid, ${voice.agreed}, ${voice.disagreement}, ${voice.words},
      ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(tx)
  const body = { crimeId: crime.crimeId, speaksId: voice.speaksId, agreed: voice.agreed }
  await record(tx, { ...stamp, kind: 'family-voice-recorded', caseId: crime.caseId, about: id, body })
}
