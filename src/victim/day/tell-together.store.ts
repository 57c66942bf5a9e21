import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { herLanguage } from '../languages/her-language.ts'
import { packsOn } from '../languages/language-pack.store.ts'
import { latestNeedsOf } from '../needs/needs.store.ts'
import { type HowTheyRead, howTheyRead } from './how-they-read.ts'
import { readReaches } from './reach.store.ts'
import type { Reach } from './reach.ts'
import { OPEN } from './sources/owed.store.ts'

export type OwedVictim = {
  victimId: string
  caseId: string
  victim: string
  enhanced: boolean
  events: string[]
  dueAt: Temporal.Instant | null
  conditions: string | null
  reach: Reach
  reads: HowTheyRead
}
type Row = Omit<OwedVictim, 'reach' | 'reads'>

/** Everybody of a crime who is owed a word of something that has happened, with how each may be reached: as many statements for a coachload as for two. */
export async function readOwedOfCrime(tx: Tx, crimeId: string, now: Temporal.Instant): Promise<OwedVictim[]> {
  const { rows } = await sql<Row>`
    select v.id as "victimId", v.case_id as "caseId", v.name as victim, v.enhanced, o.events, o.due as "dueAt", s.conditions
    from investigation.crime_victim v
      join (select c.victim_id, array_agg(distinct c.name order by c.name) as events, min(c.due_at) as due from victim.duty_clock c
        where c.crime_id = ${crimeId}::uuid and ${OPEN} and c.answer = 'word' and c.event_at <= ${now} and c.source in ('suspect-event-recorded', 'outcome-agreed', 'right-event-recorded')
          and (c.paused_until is null or c.paused_until <= ${now}) group by c.victim_id) o on o.victim_id = v.id
      left join lateral (select p.conditions from victim.safe_contact p where p.victim_id = v.id order by p.seq desc limit 1) s on true
    where v.crime_id = ${crimeId}::uuid order by v.name, v.id`.execute(tx)
  if (rows.length === 0) return []
  const ids = rows.map(one => one.victimId)
  const needs = await latestNeedsOf(tx, ids)
  const packs = await packsOn(tx, londonDay(now))
  const reaches = await readReaches(tx, ids, now)
  return rows.map(one => {
    const said = needs.get(one.victimId)
    return {
      ...one,
      reach: reaches.get(one.victimId)!,
      reads: howTheyRead(said, herLanguage(said?.language ?? null, packs)),
    }
  })
}

export async function readCrimeOf(tx: Tx, crimeId: string) {
  return tx
    .selectFrom('investigation.crime')
    .select(['id as crimeId', 'case_id as caseId', 'number'])
    .where('id', '=', crimeId)
    .executeTakeFirst()
}
