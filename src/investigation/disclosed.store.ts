import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { askOf, type CrimeCheck, type Written } from '../response/crime-disclosed/asking.ts'
import { openedAsCrime } from '../response/crime-disclosed/opened-as.ts'
import type { IncidentFacts } from './incident.store.ts'

/** What the check finds in the log, beside the decision about a crime: shown whether or not somebody answered before. */
export async function readDisclosed(
  tx: Tx,
  incident: IncidentFacts,
  force: Pick<Force, 'incidentTypes'>,
  now: Temporal.Instant,
): Promise<CrimeCheck> {
  const { rows } = await sql<Written>`
    select * from (select t.at, t.words, t.pack, t.pathway, t.question from response.log_text t
      where t.incident_id = ${incident.incidentId}::uuid order by t.at desc limit 400) n order by n.at, n.words`.execute(
    tx,
  )
  const opened = openedAsCrime(incident.incidentType, force.incidentTypes)
  return askOf({ written: rows, openedAsCrime: opened, answeredAt: null, crimes: 0 }, londonDay(now))
}
