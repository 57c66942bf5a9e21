import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { ownSchema } from './own-schema.ts'

test.each([
  ['its own, by builder', "tx.insertInto('contact.contact').values(v)", 0],
  ["another's, by builder", "tx.insertInto('people.person').values(v)", 1],
  ["another's, changed", "tx.updateTable('people.person as p').set(v)", 1],
  ["another's, deleted", "tx\n  .deleteFrom(\n    'people.person')", 1],
  ["another's, read", "tx.selectFrom('people.person').selectAll()", 0],
  ['no schema, by builder', "tx.insertInto('contact').values(v)", 1],
  ['a name from elsewhere', 'tx.insertInto(table).values(v)', 1],
  ['its own, raw', 'sql`insert into contact.contact (id) values (1)`', 0],
  ["another's, raw", 'sql`insert into people.person (id) values (1)`', 1],
  ["another's, raw and quoted", 'sql`update "people"."person" set x = 1`', 1],
  ["another's, deleted raw", 'sql`with gone as (delete from people.person returning id) select 1`', 1],
  ["another's, copied into", "client.query('copy people.person from stdin')", 1],
  ['no schema, raw', 'sql`insert into contact (id) values (1)`', 1],
  ['a table of its own session', 'sql`insert into pg_temp.rows (id) values (1)`', 0],
  ['a lock', 'sql`select 1 from people.person for update of person`', 0],
  ['an upsert', 'sql`insert into contact.contact (id) values (1) on conflict (id) do update set id = 1`', 0],
  ['spoken of', '// insert into people.person\nconst a = 1', 0],
])('a store of contact writes %s', (_, text, complaints) => {
  expect(judge(ownSchema, houseOf({ 'src/contact/a.store.ts': text }))).toHaveLength(complaints)
})

test('the platform writes its own and the bookkeeping of migrations', () => {
  const text = 'sql`insert into platform.fact (id) values (1)`; sql`insert into public.migration values (1)`'
  expect(judge(ownSchema, houseOf({ 'src/platform/log/a.ts': text }))).toEqual([])
  expect(judge(ownSchema, houseOf({ 'src/platform/log/a.ts': 'sql`delete from contact.contact`' }))).toHaveLength(1)
})
