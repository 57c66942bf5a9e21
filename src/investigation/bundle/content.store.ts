import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { lookAtCaseFile } from '../casefile/file.store.ts'
import { readOfCrime } from '../charging/case-for-charging.store.ts'
import { readChargings } from '../charging/charging.store.ts'
import { holdCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readOutcomes } from '../outcomes/outcome.store.ts'
import { readEvents, readSuspects } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { readOfMaterial } from './material-content.store.ts'
import type { PartCode } from './parts.ts'
import type { BundleContent } from './section.ts'
import { type FactRow, type Of, type OrderRow, sectionsOfCase } from './sections.ts'
import { documentsThatGo, sectionsOfMaterial } from './sections-of-material.ts'
import { TIMELINE_KINDS } from './timeline-kinds.ts'

/**
 * All that leaves of a case, read while it is held, so that it is the case at one moment; by the row access of whoever asked. Every field is named here or in
 * what this calls: nothing leaves because it happens to stand in a row.
 */
export async function readContent(
  tx: Tx,
  crimeId: string,
  parts: readonly PartCode[],
  back: ReadonlySet<string>,
  force: Pick<Force, 'offences' | 'incidentTypes'>,
): Promise<BundleContent | undefined> {
  const crime = await holdCrime(tx, crimeId)
  if (!crime) return undefined
  const material = await readOfMaterial(tx, crimeId, parts, back)
  const requests = await readChargings(tx, crimeId)
  const ofCrime = await readOfCrime(tx, crime, force)
  const chargings: { request: (typeof requests)[number]; file: Awaited<ReturnType<typeof lookAtCaseFile>> }[] = []
  for (const request of requests.toReversed())
    chargings.push({ request, file: await lookAtCaseFile(tx, crime, request, ofCrime) })
  const offence = offenceLabel(crime.offence, force)
  const of: Of = {
    crime,
    offence,
    suspects: await readSuspects(tx, crimeId),
    events: (await readEvents(tx, { crimeId })).toSorted(byTimeThenId),
    victims: await readVictims(tx, crimeId),
    chargings,
    outcomes: (await readOutcomes(tx, crimeId)).toReversed(),
    orders: await readOrders(tx, crimeId),
    facts: await readFacts(tx, crime.caseId, [...back]),
  }
  const documents = documentsThatGo(material)
  return {
    caseId: crime.caseId,
    crimeId,
    number: crime.number,
    offence,
    sections: [...sectionsOfCase(of), ...sectionsOfMaterial(material, documents)],
    documents,
  }
}

const byTimeThenId = (a: { at: Temporal.Instant; eventId: string }, b: { at: Temporal.Instant; eventId: string }) =>
  Temporal.Instant.compare(a.at, b.at) || (a.eventId < b.eventId ? -1 : 1)

async function readOrders(tx: Tx, crimeId: string): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select o.id, o.kind, o.against_name as against, o.authoriser, o.reference, o.made_at as "madeAt", o.served_at as "servedAt", o.expires_at as "expiresAt",
      o.ended_at as "endedAt", o.by_name as "byName"
    from investigation.protective_order o where o.crime_id = ${crimeId}::uuid order by o.made_at, o.id`.execute(tx)
  return rows
}

/** That something was recorded, when and by which role; never what it says. */
async function readFacts(tx: Tx, caseId: string, back: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select f.id, f.kind, f.at, f.recorded_at as "recordedAt", f.by_role as "byRole"
    from platform.fact f where f.case_id = ${caseId}::uuid and f.kind = any(${[...TIMELINE_KINDS]}::text[])
      and (f.about is null or f.about <> all(${[...back]}::uuid[])) order by f.case_version`.execute(tx)
  return rows
}
