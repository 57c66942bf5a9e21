import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { herLanguage } from '../languages/her-language.ts'
import type { LanguagePack } from '../languages/language-pack.ts'

/** The checked pack for the language that is recorded of her, asked as her; null where there is none or she reads English. */
export async function readMyPack(tx: Tx, now: Temporal.Instant): Promise<LanguagePack | null> {
  const { rows: packs } = await sql<{ said: LanguagePack }>`
    select distinct on (language) said from victim.my_pack where valid_from <= ${londonDay(now).toString()}::date
    order by language, valid_from desc, loaded_at desc`.execute(tx)
  if (packs.length === 0) return null
  const { rows } = await sql<{ language: string | null }>`select language from victim.my_harm`.execute(tx)
  return herLanguage(
    rows[0]?.language ?? null,
    packs.map(row => row.said),
  ).pack
}
