import type { Fact } from '../platform/log/fact.ts'
import { type CrimeChange, crimeChange } from './crime-change.ts'
import { type JourneyChange, type JourneyColumns, journeyChange } from './journey-change.ts'

/** Rows as they are kept, by their columns; a moment is an instant or ISO 8601. */
export type JourneyRow = JourneyColumns & { contact_id: string; case_id: string }
export type CrimeRow = {
  crime_id: string
  case_id: string
  updates_sent: number
  planned_at?: Moment
  reviewed_at?: Moment
  [column: string]: unknown
}
type Moment = Temporal.Instant | string | null | undefined

/** The journeys at hand, as facts change them. What changed, and which crimes are in no total any more, is noted for whoever keeps them. */
export type JourneyBook = {
  journeys: Map<string, JourneyRow>
  byIncident: Map<string, JourneyRow>
  crimes: Map<string, CrimeRow>
  changed: Set<JourneyRow | CrimeRow>
  gone: Set<string>
}

export function openJourneys(journeys: readonly JourneyRow[], crimes: readonly CrimeRow[]): JourneyBook {
  return {
    journeys: new Map(journeys.map(one => [one.contact_id, one])),
    byIncident: new Map(journeys.flatMap(one => (one.incident_id ? [[one.incident_id, one] as const] : []))),
    crimes: new Map(crimes.map(one => [one.crime_id, one])),
    changed: new Set(),
    gone: new Set(),
  }
}

/** The same facts in the same order always make the same rows. */
export function readJourneyFact(book: JourneyBook, fact: Fact): void {
  if (!fact.caseId) return
  const contact = journeyChange(fact)
  if (contact) changeJourney(book, fact.caseId, contact)
  const crime = crimeChange(fact)
  if (crime) changeCrime(book, fact.caseId, crime)
}

/** Makes or changes the journey of one contact. A change by incident finds the contact that became it, or does nothing. */
function changeJourney(book: JourneyBook, caseId: string, { of, set = {}, keep = {} }: JourneyChange): void {
  const found = 'incidentId' in of ? book.byIncident.get(of.incidentId) : book.journeys.get(of.contactId)
  if (!found && 'incidentId' in of) return
  const row = found ?? { contact_id: (of as { contactId: string }).contactId, case_id: caseId, immediate: false }
  const kept = Object.entries(keep).map(([column, value]) => [
    column,
    keptOf(column, row[column as keyof JourneyColumns], value),
  ])
  Object.assign(row, set, Object.fromEntries(kept))
  book.journeys.set(row.contact_id, row)
  if (row.incident_id) book.byIncident.set(row.incident_id, row)
  book.changed.add(row)
}

/** What is known stays, but the earliest arrival is the first, and what was once promised stays promised. */
function keptOf(column: string, known: unknown, value: unknown): unknown {
  if (column === 'first_at_scene_at') return earlier(known as Moment, value as Moment)
  if (column === 'immediate') return known === true || value === true
  return known ?? value
}

function earlier(a: Moment, b: Moment): Moment {
  if (a === null || a === undefined || b === null || b === undefined) return a ?? b
  return Temporal.Instant.compare(String(a), String(b)) <= 0 ? a : b
}

function changeCrime(book: JourneyBook, caseId: string, change: CrimeChange): void {
  const { crimeId } = change
  const row = book.crimes.get(crimeId)
  if (change.change === 'begins') {
    if (row) return
    const begun: CrimeRow = {
      crime_id: crimeId,
      case_id: caseId,
      incident_id: change.incidentId,
      offence: change.offence,
      settlement_id: book.byIncident.get(change.incidentId)?.settlement_id ?? null,
      reported_at: change.reportedAt,
      decision_due_at: change.decisionDueAt,
      recorded_at: change.recordedAt,
      updates_sent: 0,
    }
    book.crimes.set(crimeId, begun)
    book.changed.add(begun)
    return
  }
  if (!row) return
  if (change.change === 'planned') row.planned_at = earlier(row.planned_at, change.at)
  if (change.change === 'reviewed') row.reviewed_at = earlier(row.reviewed_at, change.at)
  if (change.change === 'outcome') Object.assign(row, { outcome_code: change.code, outcome_at: change.at })
  if (change.change === 'reopened') Object.assign(row, { outcome_code: null, outcome_at: null })
  if (change.change === 'reclassified') row.offence = change.offence
  if (change.change === 'told') row.updates_sent += 1
  book.changed.add(row)
  if (change.change !== 'cancelled') return
  book.crimes.delete(crimeId)
  book.changed.delete(row)
  book.gone.add(crimeId)
}
