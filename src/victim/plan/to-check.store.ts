import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { startOfLondonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { latestNeedsOf } from '../needs/needs.store.ts'
import { knownOfMany } from './known.store.ts'
import { ownRightsFrom } from './own-rights.ts'
import { isCheckDue } from './where-to-send.ts'

export const TO_CHECK = ['alert', 'reach-task', 'own-rights', 'check-due', 'no-plan'] as const
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

type Victim = Omit<ToCheck, 'kind' | 'id' | 'what' | 'due' | 'href'> & { since: Temporal.Instant }
type Task = { taskId: string; victimId: string; what: string; due: Temporal.Instant }
const MOST = 2_000

/**
 * What a person must do so that victims of open cases can be reached safely: an alert, somebody to reach by hand, a check that is due, nothing agreed at
 * all. The most dangerous first; for a day's list, beside the rights that are due.
 */
export async function plansToCheck(tx: Tx, now: Temporal.Instant): Promise<ToCheck[]> {
  const { rows } = await sql<Victim>`
    select v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", k.number as "crimeNumber", v.name as "victimName", v.enhanced,
      k.owner_id as "ownerId", k.owner_name as "ownerName", k.recorded_at as since
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id
    where k.state = 'open' or v.id in (select t.victim_id from victim.reach_task t where t.done_at is null)
    order by not exists (select from victim.safe_contact s where s.victim_id = v.id), v.enhanced desc, k.recorded_at, v.id limit ${MOST}`.execute(
    tx,
  )
  const tasks = Map.groupBy(await openTasks(tx), task => task.victimId)
  const known = await knownOfMany(
    tx,
    rows.map(one => one.victimId),
  )
  // Few are reached through somebody else.
  const through = [...known].flatMap(([victimId, { plan }]) =>
    plan?.ways.some(way => way.whose !== 'own') ? [victimId] : [],
  )
  const needs = through.length > 0 ? await latestNeedsOf(tx, through) : new Map<string, never>()
  const found: ToCheck[] = []
  for (const { since, ...victim } of rows) {
    const { victimId } = victim
    const href = `/victims/${victimId}/plan`
    const add = (kind: ToCheck['kind'], id: string, what: string, due: Temporal.Instant | null) =>
      found.push({ ...victim, kind, id, what, due, href })
    for (const task of tasks.get(victimId) ?? []) add('reach-task', task.taskId, task.what, task.due)
    const { plan, all = [] } = known.get(victimId) ?? {}
    if (!plan) {
      add('no-plan', victimId, 'Ask them, alone, how they may be reached safely', since)
      continue
    }
    const day = ownRightsFrom(plan, needs.get(victimId), now)
    if (day) {
      const what = `From ${londonDate(day, 'long')} their rights are their own: agree with them, alone, how they are reached, and give them a new card`
      add('own-rights', `${victimId}:${day}`, what, startOfLondonDay(Temporal.PlainDate.from(day)))
    }
    if (isCheckDue(plan, now)) add('check-due', victimId, 'Ask them, alone, whether the plan still holds', null)
    for (const alert of all.filter(one => !one.look?.safe))
      add('alert', `${victimId}:${alert.otherId}`, `Their number or address: ${alert.what}`, null)
  }
  return found.toSorted((a, b) => TO_CHECK.indexOf(a.kind) - TO_CHECK.indexOf(b.kind))
}

async function openTasks(tx: Tx): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select id as "taskId", victim_id as "victimId", what, due_at as due from victim.reach_task where done_at is null order by due_at, id`.execute(
    tx,
  )
  return rows
}
