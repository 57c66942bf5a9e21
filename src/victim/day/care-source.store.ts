import { type RawBuilder, sql } from 'kysely'
import { highRiskOf, type WatchedVictim } from '../../contact/supervision/safety-watch.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import type { CareSection } from './care-section.ts'
import type { CarePerson, CareTask } from './care-task.ts'

/** What a source is asked. `ownerIds`: whose; null is the whole force's. `section`: a part that is opened in full, for what is not read otherwise. */
export type CareAsk = {
  now: Temporal.Instant
  force: Force
  ownerIds: readonly string[] | null
  section?: CareSection | undefined
}

/**
 * One kind of thing that waits for a victim. A source reads with a fixed number of statements, the most dangerous first and no more than
 * MOST, and its rule says what is wrong and by when. To add one: write its file, and put it into care-sources.store.ts.
 */
export type CareSource = { kind: string; label: string; read: (tx: Tx, ask: CareAsk) => Promise<CareTask[]> }

/** The most of one kind that a page reads: nobody acts on a five-hundredth thing today, and the page says that there are more. */
export const MOST = 400

export type PersonRow = Omit<CarePerson, 'high'> & WatchedVictim

const TRIAGE = sql`(select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1)`

/** Whom it concerns, whose they are, and what decides whether they are at high risk. Goes with `PEOPLE`. */
export const PERSON = sql`v.id as "victimId", v.name as victim, v.enhanced, v.at_risk_because as assessed, k.id as "crimeId", k.case_id as "caseId",
  k.number as "crimeNumber", k.offence, i.incident_type as "incidentType", ${TRIAGE} as triage,
  coalesce(h.account_id, k.owner_id) as "ownerId", coalesce(h.name, k.owner_name) as owner`

export const PEOPLE = sql`investigation.crime_victim v join investigation.crime k on k.id = v.crime_id join response.incident i on i.id = k.incident_id
  left join victim.contact_officer h on h.victim_id = v.id`

/**
 * The same people, each looked up by the key of their row. Under row access PostgreSQL thinks that it will find few and reads the whole list of victims anew for
 * each of them: what is asked of many grows as the square of them otherwise.
 */
export const peopleOf = (
  victimId: RawBuilder<unknown>,
) => sql`lateral (select w.* from investigation.crime_victim w where w.id = ${victimId} offset 0) v
  cross join lateral (select c.* from investigation.crime c where c.id = v.crime_id offset 0) k
  cross join lateral (select n.* from response.incident n where n.id = k.incident_id offset 0) i
  left join lateral (select o.* from victim.contact_officer o where o.victim_id = v.id offset 0) h on true`

/** Whose they are: whoever keeps them informed, else the officer in the case. */
export function theirs({ ownerIds }: Pick<CareAsk, 'ownerIds'>) {
  return ownerIds === null ? sql`true` : sql`coalesce(h.account_id, k.owner_id) = any(${[...ownerIds]}::uuid[])`
}

/** The same judgement as `highRiskOf`, for the order in which rows are read: what is most dangerous is never the one that is cut off. */
export function highRisk(force: Force) {
  const known = { offence: '', incidentType: '', triage: null, assessed: null }
  const offences = force.offences.flatMap(({ code }) =>
    highRiskOf({ ...known, offence: code }, force).length ? [code] : [],
  )
  const types = force.incidentTypes.flatMap(({ code }) =>
    highRiskOf({ ...known, incidentType: code }, force).length ? [code] : [],
  )
  return sql`(k.offence = any(${offences}::text[]) or i.incident_type = any(${types}::text[]) or v.at_risk_because is not null or ${TRIAGE} = 'high')`
}

export function personOf(row: PersonRow, force: Force): CarePerson {
  const { caseId, crimeId, victimId, victim, crimeNumber, enhanced, ownerId, owner } = row
  return { caseId, crimeId, victimId, victim, crimeNumber, enhanced, ownerId, owner, high: highRiskOf(row, force) }
}
