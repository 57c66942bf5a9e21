import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { STEADY } from '../../platform/db/steady.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { latestNeeds } from '../needs/needs.store.ts'
import { type HerLanguage, herLanguage } from './her-language.ts'
import type { LanguagePack, LanguagePackFile } from './language-pack.ts'

/** Puts one edition of a language beside the others; the same file again changes nothing, and an edition is never another one later. */
export async function loadLanguagePack(
  tx: Tx,
  file: LanguagePackFile,
  sha256: string,
  stamp: Stamp,
): Promise<Outcome<{ language: string; edition: string; loaded: boolean }, 'other-content'>> {
  const { language, edition } = file
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from victim.language_pack where language = ${language} and edition = ${edition}`.execute(tx)
  if (rows[0])
    return rows[0].sha256 === sha256
      ? accept({ language, edition, loaded: false })
      : refuse(
          'other-content',
          `Edition ${edition} of ${file.name} says something else here: give yours another edition`,
        )
  await sql`insert into victim.language_pack (language, edition, valid_from, sha256, said, loaded_at, loaded_by)
    values (${language}, ${edition}, ${file.validFrom}::date, ${sha256}, ${JSON.stringify(file)}::jsonb, ${stamp.at}, ${stamp.by.name})`.execute(
    tx,
  )
  await record(tx, { ...stamp, kind: 'language-pack-loaded', caseId: null, body: { language, edition, sha256 } })
  return accept({ language, edition, loaded: true })
}

/** Of each language the edition that is in force on a day, by name. */
export async function packsOn(tx: Tx, day: Temporal.PlainDate): Promise<LanguagePack[]> {
  const { rows } = await sql<{ said: LanguagePack }>`
    select distinct on (language) said from victim.language_pack where valid_from <= ${day.toString()}::date
    order by language, valid_from desc, loaded_at desc ${sql.raw(STEADY)}`.execute(tx)
  return rows.map(row => row.said).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The language that is recorded of a victim, and the checked sentences for it. */
export async function languageOf(tx: Tx, victimId: string, now: Temporal.Instant): Promise<HerLanguage> {
  const needs = await latestNeeds(tx, victimId)
  return herLanguage(needs?.language ?? null, await packsOn(tx, londonDay(now)))
}
