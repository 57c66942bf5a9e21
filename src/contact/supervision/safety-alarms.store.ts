import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import type { VictimReach } from '../../platform/victim-reach.ts'
import { alarmsSince, type Danger, highRiskOf, howToReach, safetyRule } from './safety-watch.ts'

export type SafetyAlarm = {
  clockId: string
  caseId: string
  victimId: string
  victimName: string
  crimeNumber: number
  danger: Danger
  what: string
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
  because: string
  how: string
  /** Who has it by name, since when and how far up; null in the seconds before the job has given it to somebody. */
  toName: string | null
  alarmAt: Temporal.Instant | null
  rung: number | null
}

type Row = Omit<SafetyAlarm, 'what' | 'because' | 'how'> & {
  offence: string
  incidentType: string
  triage: string | null
  assessed: string | null
}

/** Every victim at high risk who has not been told of a danger that is there, the one who has waited longest first. Worked out each time. */
export async function readSafetyAlarms(
  tx: Tx,
  { force, victimReach }: { force: Force; victimReach?: VictimReach },
  now: Temporal.Instant,
): Promise<SafetyAlarm[]> {
  const { rows } = await sql<Row>`
    select clock_id as "clockId", case_id as "caseId", victim_id as "victimId", victim_name as "victimName", crime_number as "crimeNumber", danger,
      event_at as "eventAt", due_at as "dueAt", offence, incident_type as "incidentType", triage, at_risk_because as assessed,
      to_name as "toName", alarm_at as "alarmAt", rung
    from victim.safety_watch where event_at <= ${now} and due_at > ${alarmsSince(now)} order by due_at, clock_id`.execute(
    tx,
  )
  const alarms = rows.flatMap(({ offence, incidentType, triage, assessed, ...one }) => {
    const high = highRiskOf({ offence, incidentType, triage, assessed }, force)
    if (high.length === 0) return []
    return [{ ...one, what: safetyRule(one.danger, londonDay(one.eventAt)).name, because: high.join(', ') }]
  })
  const ids = [...new Set(alarms.map(one => one.victimId))]
  const reach = await victimReach?.(tx, ids, now)
  return alarms.map(one => ({ ...one, how: howToReach(reach?.get(one.victimId)) }))
}
