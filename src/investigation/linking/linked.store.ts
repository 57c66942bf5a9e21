import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { type Crime, crimeOf, readCrime } from '../crime.store.ts'
import { readSuspect, type Suspect } from '../suspects.store.ts'

export type LinkedSuspect = Suspect & { number: number; offence: string; crimeState: string }

/** The same person in other crimes, as far as the reader may see them. */
export async function readLinked(tx: Tx, suspectId: string): Promise<LinkedSuspect[]> {
  const { rows } = await sql<LinkedSuspect>`
    select o.id as "suspectId", o.crime_id as "crimeId", o.case_id as "caseId", o.name, o.state, o.named_at as "namedAt", c.number, c.offence, c.state as "crimeState"
    from investigation.suspect s join investigation.suspect o on coalesce(o.same_as, o.id) = coalesce(s.same_as, s.id) and o.id <> s.id
      join investigation.crime c on c.id = o.crime_id
    where s.id = ${suspectId}::uuid order by c.number`.execute(tx)
  return rows
}

/** Holds the cases of all of them, in one order everywhere, so that two people who record at once wait for each other and never both. */
export async function holdTogether(tx: Tx, caseIds: readonly string[]): Promise<void> {
  for (const caseId of [...new Set(caseIds)].sort()) await holdCase(tx, caseId)
}

/**
 * A suspect, read under the hold of their case, and with `all` of every other in which they are one: also of a case in which somebody named them while these
 * were waited for.
 */
export async function holdSuspect(
  tx: Tx,
  suspectId: string,
  linked: 'all' | 'only-this',
): Promise<{ crime: Crime; suspect: Suspect } | undefined> {
  const crimeId = await crimeOf(tx, 'suspect', suspectId)
  const own = crimeId && (await readCrime(tx, crimeId))
  if (!own) return undefined
  const alike = async () => (linked === 'all' ? (await readLinked(tx, suspectId)).map(one => one.caseId) : [])
  const held = new Set<string>()
  for (let cases = [own.caseId, ...(await alike())]; cases.length > 0; ) {
    await holdTogether(tx, cases)
    for (const caseId of cases) held.add(caseId)
    cases = (await alike()).filter(caseId => !held.has(caseId))
  }
  const crime = await readCrime(tx, own.crimeId)
  const suspect = await readSuspect(tx, suspectId)
  return crime && suspect ? { crime, suspect } : undefined
}

/** Names the suspect in another crime, or says that one who is named there is the same; with a fact in both cases. */
export async function saveLink(
  tx: Tx,
  suspect: Suspect,
  crime: Pick<Crime, 'caseId' | 'crimeId'>,
  existing: string | undefined,
  stamp: Stamp,
): Promise<{ linkedId: string }> {
  const { sameAs } = await tx
    .selectFrom('investigation.suspect')
    .select('same_as as sameAs')
    .where('id', '=', suspect.suspectId)
    .executeTakeFirstOrThrow()
  const root = sameAs ?? suspect.suspectId
  const linkedId = existing ?? newId()
  if (existing)
    await tx
      .updateTable('investigation.suspect')
      .set({ same_as: root })
      .where(eb => eb.or([eb('id', '=', existing), eb('same_as', '=', existing)]))
      .execute()
  else
    await tx
      .insertInto('investigation.suspect')
      .values({
        id: linkedId,
        case_id: crime.caseId,
        crime_id: crime.crimeId,
        name: suspect.name,
        state: 'named',
        named_at: stamp.at,
        same_as: root,
      })
      .execute()
  const body = { suspectId: suspect.suspectId, linkedId }
  await record(tx, {
    ...stamp,
    kind: 'suspect-linked',
    caseId: suspect.caseId,
    about: suspect.suspectId,
    body: { ...body, crimeId: suspect.crimeId },
  })
  if (crime.caseId !== suspect.caseId)
    await record(tx, {
      ...stamp,
      kind: 'suspect-linked',
      caseId: crime.caseId,
      about: linkedId,
      body: { ...body, crimeId: crime.crimeId },
    })
  return { linkedId }
}
