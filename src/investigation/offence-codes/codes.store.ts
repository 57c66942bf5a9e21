import { sql } from 'kysely'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { STEADY } from '../../platform/db/steady.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { CodeGiven } from './choose-code.ts'
import type { Edition, OffenceCode } from './edition.ts'

export type EditionRow = Omit<Edition, 'codes'> & {
  fileName: string
  fileHash: string
  loadedAt: Temporal.Instant
  loadedBy: string
  size: number
}

/** Every edition, the latest to begin first. */
export async function readEditions(tx: Tx): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`
    select e.id, e.name, e.source, e.valid_from::text as "from", e.valid_to::text as "to", e.file_name as "fileName", e.file_hash as "fileHash",
      e.loaded_at as "loadedAt", e.loaded_by as "loadedBy", (select count(*) from investigation.offence_code c where c.edition_id = e.id)::int as size
    from investigation.offence_edition e order by e.valid_from desc ${sql.raw(STEADY)}`.execute(tx)
  return rows
}

export async function readCodesOf(tx: Tx, editionId: string): Promise<OffenceCode[]> {
  return tx
    .selectFrom('investigation.offence_code')
    .select(['code', 'offence', 'subgroup', 'family'])
    .where('edition_id', '=', editionId)
    .orderBy('place')
    .execute()
}

/** Every edition with its codes: what a choice is made from. */
export async function readWholeEditions(tx: Tx): Promise<Edition[]> {
  const all: Edition[] = []
  for (const { id, name, source, from, to } of await readEditions(tx))
    all.push({ id, name, source, from, to, codes: await readCodesOf(tx, id) })
  return all
}

export type NewEdition = Edition & { fileName: string; fileHash: string }
export type Loaded = { id: string; kept: number; repeated: number }

/** Loads one edition whole. The same file again changes nothing; an edition that is known is never changed. */
export async function loadEdition(
  tx: Tx,
  edition: NewEdition,
  by: Who,
): Promise<Outcome<Loaded, 'known' | 'same-day'>> {
  const known = await readEditions(tx)
  const same = known.find(one => one.fileHash === edition.fileHash)
  if (same) return accept({ id: same.id, kept: 0, repeated: same.size })
  if (known.some(one => one.id === edition.id || one.name === edition.name))
    return refuse(
      'known',
      `“${edition.name}” is known already with other rows: give the new edition a name of its own. Nothing was changed`,
    )
  const clash = known.find(one => one.from === edition.from)
  if (clash)
    return refuse(
      'same-day',
      `“${clash.name}” begins on ${edition.from} too: which of them holds could not be told. Nothing was changed`,
    )
  const { rows } = await sql<{ at: Temporal.Instant }>`select platform.now() as at`.execute(tx)
  const { at } = rows[0]!
  const { id, name, source, from, to, codes, fileName, fileHash } = edition
  await tx
    .insertInto('investigation.offence_edition')
    .values({
      ...{ id, name, source, valid_from: from, valid_to: to },
      ...{ file_name: fileName, file_hash: fileHash, loaded_at: at, loaded_by: by.name },
    })
    .execute()
  await tx
    .insertInto('investigation.offence_code')
    .values(codes.map((one, place) => ({ ...one, edition_id: id, place })))
    .execute()
  await record(tx, {
    at,
    by,
    kind: 'offence-codes-loaded',
    caseId: null,
    body: { id, name, from, to, codes: codes.length, fileHash },
  })
  return accept({ id, kept: codes.length, repeated: 0 })
}

type CrimeOfCode = { caseId: string; crimeId: string; offence: string }

/** Keeps which code a crime was given, beside those it had: in the transaction of the fact that says so. */
export async function saveCrimeCode(tx: Tx, crime: CrimeOfCode, given: CodeGiven, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.crime_code')
    .values({
      ...{ case_id: crime.caseId, crime_id: crime.crimeId, offence: crime.offence },
      ...{ code: given.code, edition_id: given.editionId, how: given.how },
      ...{ given_on: londonDay(stamp.at).toString(), at: stamp.at, by: stamp.by.id, by_name: stamp.by.name },
    })
    .execute()
}

export type CrimeCode = {
  offence: string
  code: string | null
  words: string | null
  edition: string | null
  how: string
  at: Temporal.Instant
  byName: string
  /** The code is in no edition that begins later and has begun by now. */
  gone: boolean
}

/** The codes a crime was given, the newest first, each with the edition it was given under. */
export async function readCrimeCodes(tx: Tx, crimeId: string, today: Temporal.PlainDate): Promise<CrimeCode[]> {
  const { rows } = await sql<CrimeCode>`
    with holds as (select id from investigation.offence_edition e where e.valid_from <= ${today.toString()}::date
      and (e.valid_to is null or ${today.toString()}::date < e.valid_to) order by e.valid_from desc limit 1)
    select k.offence, k.code, c.offence as words, e.name as edition, k.how, k.at, k.by_name as "byName",
      k.code is not null and not exists (select from investigation.offence_code n join holds h on h.id = n.edition_id where n.code = k.code) as gone
    from investigation.crime_code k left join investigation.offence_code c on c.edition_id = k.edition_id and c.code = k.code
      left join investigation.offence_edition e on e.id = k.edition_id
    where k.crime_id = ${crimeId}::uuid order by k.at desc, k.id`.execute(tx)
  return rows
}
