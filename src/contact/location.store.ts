import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdContact } from './contact.store.ts'
import { byPrecision, LOCATION_SOURCES, type LocationGiven } from './location.ts'

export type Candidate = Awaited<ReturnType<typeof readCandidates>>[number]

/** Every place the caller may be, the most precise first, and which one was accepted by whom. */
export async function readCandidates(tx: Tx, contactId: string) {
  const rows = await tx
    .selectFrom('contact.location_candidate')
    .select([
      'id',
      'source',
      'lon',
      'lat',
      'radius_m as radiusM',
      'confidence',
      'fix_at as fixAt',
      'uprn',
      'words',
      'received_at as receivedAt',
      'accepted_at as acceptedAt',
      'accepted_by_name as acceptedByName',
    ])
    .where('contact_id', '=', contactId)
    .execute()
  const newest = rows
    .flatMap(row => (row.acceptedAt ? [row.acceptedAt.epochNanoseconds] : []))
    .reduce((a, b) => (a > b ? a : b), 0n)
  return rows.toSorted(byPrecision).map(row => ({
    ...row,
    from: LOCATION_SOURCES.find(source => source.id === row.source)!.label,
    accepted: row.acceptedAt !== null && row.acceptedAt.epochNanoseconds === newest,
  }))
}

/** Keeps a candidate, once: the same place of the same fix sent again changes nothing. */
export async function addCandidate(
  tx: Tx,
  contact: { id: string; caseId: string },
  given: LocationGiven,
  stamp: Stamp,
): Promise<boolean> {
  const known = await readCandidates(tx, contact.id)
  const same = known.some(
    one =>
      one.source === given.source &&
      one.lon === (given.lon ?? null) &&
      one.lat === (given.lat ?? null) &&
      one.words === (given.words ?? null) &&
      String(one.fixAt) === String(given.fixAt ?? null),
  )
  if (same) return false
  const id = newId()
  await tx
    .insertInto('contact.location_candidate')
    .values({
      id,
      case_id: contact.caseId,
      contact_id: contact.id,
      source: given.source,
      lon: given.lon ?? null,
      lat: given.lat ?? null,
      radius_m: given.radiusM ?? null,
      confidence: given.confidence ?? null,
      fix_at: given.fixAt ?? null,
      uprn: given.uprn ?? null,
      words: given.words ?? null,
      received_at: stamp.at,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.caseId,
    about: id,
    kind: 'contact-location-received',
    body: { contactId: contact.id, source: given.source, radiusM: given.radiusM ?? null },
  })
  return true
}

/** The handler says which one it is. The others stay: it may prove to be the wrong one. */
export async function acceptCandidate(
  tx: Tx,
  contactId: string,
  candidateId: string,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string }, 'not-open'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  if (contact.state !== 'open') return refuse('not-open', 'Take this contact first, then accept a place for it')
  const row = await tx
    .updateTable('contact.location_candidate')
    .set({ accepted_at: stamp.at, accepted_by: stamp.by.id, accepted_by_name: stamp.by.name })
    .where('id', '=', candidateId)
    .where('contact_id', '=', contactId)
    .returning(['source', 'lon', 'lat', 'words'])
    .executeTakeFirst()
  if (!row) return undefined
  // The point goes to the map. Where exactly, in words, stays with the handler unless it was still empty.
  await tx
    .updateTable('contact.contact')
    .set({
      ...(row.lon === null ? {} : { lon: row.lon, lat: row.lat }),
      ...(row.words && contact.place === null ? { place: row.words } : {}),
    })
    .where('id', '=', contactId)
    .where(eb => eb.lit(row.lon !== null || (row.words !== null && contact.place === null)))
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: candidateId,
    kind: 'contact-location-accepted',
    body: { contactId, source: row.source },
  })
  return accept({ contactId })
}
