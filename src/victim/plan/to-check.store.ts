import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { alertsOfVictim, standingPlan } from './gate.store.ts'
import { likelyShared, type Reached } from './likely-shared.store.ts'
import { isCheckDue } from './where-to-send.ts'

export const TO_CHECK = ['alert', 'reach-task', 'check-due', 'no-plan'] as const
export type ToCheck = {
  victimId: string
  caseId: string
  crimeId: string
  crimeNumber: number
  victimName: string
  enhanced: boolean
  ownerId: string | null
  ownerName: string | null
  kind: (typeof TO_CHECK)[number]
  /** The same as long as it is the same thing. */
  id: string
  what: string
  due: Temporal.Instant | null
  /** Where it is done. */
  href: string
}

type Victim = Omit<ToCheck, 'kind' | 'id' | 'what' | 'due' | 'href'> & {
  hasNote: boolean
  nextCheck: string | null
  since: Temporal.Instant
} & Reached
const MOST = 2_000

/**
 * What a person must do so that victims of open cases can be reached safely: an alert, somebody to reach by hand, a check that is due, nothing agreed at
 * all. The most dangerous first; for a day's list, beside the rights that are due.
 */
export async function plansToCheck(tx: Tx, now: Temporal.Instant): Promise<ToCheck[]> {
  const { rows } = await sql<Victim>`
    select v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", k.number as "crimeNumber", v.name as "victimName", v.enhanced,
      k.owner_id as "ownerId", k.owner_name as "ownerName", s.id is not null as "hasNote", p.next_check as "nextCheck", k.recorded_at as since,
      coalesce(p.ways, jsonb_build_array(jsonb_build_object('channel', s.channel, 'reach', s.reach))) as ways, p.not_to_know as "notToKnow",
      array(select x.name from investigation.suspect x where x.crime_id = k.id) as suspects
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id
      left join lateral (select c.id, c.plan_id, c.channel, c.reach from victim.safe_contact c where c.victim_id = v.id order by c.seq desc limit 1) s on true
      left join victim.contact_plan p on p.id = s.plan_id
    where k.state = 'open' or exists (select from victim.reach_task t where t.victim_id = v.id and t.done_at is null)
    order by s.id is null, v.enhanced desc, k.recorded_at, v.id limit ${MOST}`.execute(tx)
  const { rows: tasks } = await sql<{ taskId: string; victimId: string; what: string; due: Temporal.Instant }>`
    select id as "taskId", victim_id as "victimId", what, due_at as due from victim.reach_task where done_at is null order by due_at, id`.execute(
    tx,
  )
  const found: ToCheck[] = []
  const likely = await likelyShared(tx, rows)
  for (const one of rows) {
    const { hasNote, nextCheck, since, ways: _ways, notToKnow: _not, suspects: _suspects, ...victim } = one
    const href = `/victims/${victim.victimId}/plan`
    const add = (kind: ToCheck['kind'], id: string, what: string, due: Temporal.Instant | null) =>
      found.push({ ...victim, kind, id, what, due, href })
    for (const task of tasks.filter(open => open.victimId === victim.victimId))
      add('reach-task', task.taskId, task.what, task.due)
    if (!hasNote) {
      add('no-plan', victim.victimId, 'Ask them, alone, how they may be reached safely', since)
      continue
    }
    if (isCheckDue({ nextCheck }, now))
      add('check-due', victim.victimId, 'Ask them, alone, whether the plan still holds', null)
    if (!likely.has(victim.victimId)) continue
    const { plan } = await standingPlan(tx, victim.victimId)
    const alerts = plan ? await alertsOfVictim(tx, victim.victimId, plan) : []
    for (const alert of alerts.filter(one => !one.look?.safe))
      add('alert', `${victim.victimId}:${alert.otherId}`, `Their number or address: ${alert.what}`, null)
  }
  return found.toSorted((a, b) => TO_CHECK.indexOf(a.kind) - TO_CHECK.indexOf(b.kind))
}
