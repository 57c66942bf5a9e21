import { afterAll, beforeAll } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type KeptTest, keptCase } from './test-kept.ts'

export let t: TestApp
export let handler: Person
export let investigator: Person
export let records: Person
export let disposals: Person
export let erased: KeptTest
export let held: KeptTest
export let other: KeptTest

beforeAll(async () => {
  t = await testApp('2019-06-03T10:00')
  handler = await t.as('contact-handler')
  investigator = await t.as('investigator')
  const make = (words: string, victim: string, suspect: string, number: string) =>
    keptCase(t, { handler, investigator }, { words, victim, suspect, number })
  erased = await make('Zyxomma', 'Quentin Vrrkl', 'Osbert Qwfpg', '07700 900611')
  held = await make('Wxylophone', 'Hester Kjhgf', 'Osric Mnbvc', '07700 900622')
  other = await make('Pterophore', 'Ludmila Trewq', 'Osmund Lkjhg', '07700 900633')
  await t.at('2026-11-30T10:00')
  records = await t.called('records')
  disposals = await t.called('disposals')
})
afterAll(() => t?.close())

const WHY = 'Nothing in it is needed by any other matter'
export const review = (who: Person, one: KeptTest, change: object) =>
  who.post(`/cases/${one.caseId}/retention`, { decision: 'keep', words: WHY, ...change })

export const count = async (table: string) =>
  (await t.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

/**
 * Every table and column that has one of these in it, whoever may read it; the record of reads has a time of its own. Hashes of passwords hold any few
 * letters by chance, and so do digests any few figures: a number is looked for whole.
 */
export async function wordsLeft(words: string[]): Promise<string[]> {
  const { rows } =
    await t.owner.query(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability')
      and c.oid not in ('platform.read_log'::regclass, 'platform.once'::regclass, 'platform.installation'::regclass, 'platform.password'::regclass) order by 1`)
  const each = rows.map(({ name }) => `select '${name}' as name from ${name} t where lower(t::text) ~ $1`)
  const found = await t.owner.query(
    `select name, count(*)::int as n from (${each.join(' union all ')}) y group by name order by name`,
    [words.map(word => word.toLowerCase()).join('|')],
  )
  return found.rows.map(row => `${row.name}: ${row.n}`)
}
