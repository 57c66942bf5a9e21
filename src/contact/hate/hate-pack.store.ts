import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { HatePackFile } from './hate-pack.ts'
import { type NonCrimeHatePack, nonCrimeHateOn, tellsWho } from './non-crime-hate.ts'

export async function readHatePack(tx: Tx, day: Temporal.PlainDate): Promise<NonCrimeHatePack | undefined> {
  const { rows } = await sql<NonCrimeHatePack>`
    select id, valid_from::text as "from", valid_to::text as "to", keeps, threshold, warn, source, confidence
    from contact.non_crime_hate_pack order by valid_from, loaded_at`.execute(tx)
  return nonCrimeHateOn(rows, day)
}

/** Loads one edition; one that is loaded already is never changed, since reports were kept by it. */
export async function loadHatePack(
  tx: Tx,
  file: HatePackFile,
  stamp: Stamp,
): Promise<Outcome<{ id: string }, 'known'>> {
  const known = await tx
    .selectFrom('contact.non_crime_hate_pack')
    .select('id')
    .where('id', '=', file.id)
    .executeTakeFirst()
  if (known) return refuse('known', `${file.id} is loaded already: give the new rules a name of their own`)
  const { from, to, ...rest } = file
  await tx
    .insertInto('contact.non_crime_hate_pack')
    .values({ ...rest, valid_from: from, valid_to: to, loaded_at: stamp.at, loaded_by: stamp.by.name })
    .execute()
  await record(tx, { ...stamp, kind: 'hate-rules-loaded', caseId: null, body: { id: file.id, from, to } })
  return accept({ id: file.id })
}

/** What forbids keeping anything personal of the subject of this contact today; undefined where it may be kept. */
export async function subjectForbidden(tx: Tx, contactId: string, now: Temporal.Instant): Promise<string | undefined> {
  const { rows } = await sql<{ warn: string }>`
    select warn from contact.subject_forbidden(${contactId}::uuid, ${londonDay(now).toString()}::date)`.execute(tx)
  return rows[0]?.warn
}

/** What is said beside words: that they tell of nobody who is complained of. */
export type SaysWhom = { notSubject?: 'yes' | undefined }

/**
 * Words that seem to tell who the person complained of is are not kept below the threshold, until whoever writes them says that
 * they tell it of nobody but the caller, a victim or a witness. What else was typed stays in its box.
 */
export async function refuseSubjectWords(
  tx: Tx,
  contactId: string,
  words: Readonly<Record<string, string | null | undefined>>,
  notSubject: boolean,
  now: Temporal.Instant,
) {
  if (notSubject) return undefined
  for (const [field, text] of Object.entries(words)) {
    const tells = text ? tellsWho([text]) : []
    if (tells.length === 0 || !(await subjectForbidden(tx, contactId, now))) continue
    return refuse(
      'subject-not-kept',
      `No crime was done, so nothing is kept that tells who the person complained of is, and this may hold ${tells.join(', ')}. Take that out; or, if it is about somebody else, tick “not about the person complained of”`,
      field,
    )
  }
  return undefined
}

/** Tied to it before it was known that no crime was done: to be taken back. */
export async function subjectKept(tx: Tx, contactId: string, day: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select from people.link l where l.to_id = ${contactId}::uuid and l.ended_at is null and l.role in ('suspect', 'subject'))
      and exists (select from contact.subject_forbidden(${contactId}::uuid, ${day.toString()}::date)) as kept`.execute(
    tx,
  )
  return rows[0]?.kept ?? false
}
