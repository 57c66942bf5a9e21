import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { clocksOf } from '../clocks.store.ts'
import { readVictim } from '../victims.store.ts'
import { consentFor } from './consent.ts'
import { readDirectory } from './directory.store.ts'
import { fitting, harmOf } from './fitting.ts'
import { isReachable } from './plan-lines.ts'
import { reachFor } from './reach.store.ts'
import { REFERRAL_RIGHT } from './referral.ts'

type Marac = {
  taskId: string
  contactId: string
  what: string
  state: string
  dueAt: Temporal.Instant
  result: string | null
}
type Where = { incidentType: string; settlement: string | null; district: string | null }

/** All that is asked before somebody is referred: who they are, what their case needs, how they are reached, and who could help. */
export async function readForReferral(tx: Tx, victimId: string, force: Force, now: Temporal.Instant) {
  const victim = await readVictim(tx, victimId)
  if (!victim) return undefined
  const { rows } = await sql<Where>`
    select i.incident_type as "incidentType", s.name as settlement, s.district
    from investigation.crime k join response.incident i on i.id = k.incident_id left join people.settlement s on s.id = i.settlement_id
    where k.id = ${victim.crimeId}::uuid`.execute(tx)
  const { rows: tasks } = await sql<Marac>`
    select t.id as "taskId", t.contact_id as "contactId", t.what, t.state, t.due_at as "dueAt", t.result
    from contact.task t where t.case_id = ${victim.caseId}::uuid and t.rule = 'marac' order by t.due_at, t.id`.execute(
    tx,
  )
  const where = rows[0]
  const kinds = harmOf({ offence: victim.offence, incidentType: where?.incidentType ?? '' }, force)
  const on = londonDay(now).toString()
  const reach = await reachFor(tx, victimId)
  const explicit = force.support?.explicitConsent
  return {
    victim,
    kinds,
    on,
    consent: consentFor(kinds, on, explicit),
    reach: reach ?? null,
    reachable: isReachable(reach),
    marac: tasks,
    maracTask: tasks.some(one => one.state === 'open'),
    listings: fitting(await readDirectory(tx), {
      kinds,
      areas: [where?.settlement ?? [], where?.district ?? []].flat(),
      on,
    }),
    clocks: (await clocksOf(tx, victimId))
      .filter(clock => clock.event === REFERRAL_RIGHT)
      .map(clock => ({ ...clock, state: stateOf(clock, now) })),
  }
}
