import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemWho } from '../access/roles.ts'
import { connect, type Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { createTestDatabase } from '../postgres/test-cluster.ts'
import { ownConnection } from '../postgres/test-connection.ts'
import { newId, record } from './record.ts'
import { verify } from './verify.ts'

const connection = ownConnection()
const who = systemWho('test')
const at = Temporal.Instant.from('2026-11-23T10:00:00Z')

const fact = (caseId: string, kind = 'contact-taken') => ({ kind, caseId, at, by: who, body: { note: 'synthetic' } })
const insertContact = (tx: Tx, caseId: string, id = newId()) =>
  tx
    .insertInto('contact.contact')
    .values({ id, case_id: caseId, channel: '101', state: 'open', offered_at: at })
    .execute()

test('a change of a case with no fact is refused by PostgreSQL itself, and nothing is kept', async () => {
  const caseId = newId()
  await expect(inContext(connection.db, who, tx => insertContact(tx, caseId))).rejects.toMatchObject({ code: 'AN001' })
  await inContext(connection.db, who, async tx => {
    expect(await tx.selectFrom('contact.contact').selectAll().where('case_id', '=', caseId).execute()).toEqual([])
  })
})

test('a fact of another case does not cover a change', async () => {
  const caseId = newId()
  const wrong = inContext(connection.db, who, async tx => {
    await record(tx, fact(newId()))
    await insertContact(tx, caseId)
  })
  await expect(wrong).rejects.toMatchObject({ code: 'AN001' })
})

test.each(['update', 'delete'] as const)('an %s with no fact is refused too', async how => {
  const caseId = newId()
  const id = newId()
  await inContext(connection.db, who, async tx => {
    await record(tx, fact(caseId))
    await insertContact(tx, caseId, id)
  })
  const change = inContext(connection.db, who, async tx => {
    if (how === 'update')
      await tx.updateTable('contact.contact').set({ summary: 'changed' }).where('id', '=', id).execute()
    else await tx.deleteFrom('contact.contact').where('id', '=', id).execute()
  })
  await expect(change).rejects.toMatchObject({ code: 'AN001' })
})

test('a change and its fact commit together, in either order, and verify finds every change covered', async () => {
  const caseId = newId()
  await inContext(connection.db, who, async tx => {
    await insertContact(tx, caseId)
    const first = await record(tx, fact(caseId))
    const second = await record(tx, fact(caseId, 'contact-described'))
    expect([first.caseVersion, second.caseVersion]).toEqual([1, 2])
  })
  const found = await verify(connection.db, [])
  expect(found).toMatchObject({ changes_without_fact: 0, tampered: [], unguarded_tables: [] })
  expect(found.changed_rows).toBeGreaterThan(0)
})

test('verify finds a change that slipped in while a guard was off, an altered fact and a removed one', async () => {
  const other = await createTestDatabase()
  const app = connect(other.appUrl)
  const owner = connect(other.ownerUrl)
  try {
    const [bare, altered, shortened] = [newId(), newId(), newId()]
    await sql`alter table contact.contact disable trigger require_fact`.execute(owner.db)
    await inContext(app.db, who, tx => insertContact(tx, bare))
    expect((await verify(app.db, [])).unguarded_tables).toEqual(['contact.contact'])
    await sql`alter table contact.contact enable trigger require_fact`.execute(owner.db)
    await inContext(app.db, who, async tx => {
      await record(tx, fact(altered))
      await record(tx, fact(shortened))
      await record(tx, fact(shortened, 'contact-described'))
    })
    await sql`update platform.fact set body = '{"note": "rewritten"}' where case_id = ${altered}`.execute(owner.db)
    await sql`delete from platform.fact where case_id = ${shortened} and case_version = 1`.execute(owner.db)
    const found = await verify(app.db, [])
    expect(found.changes_without_fact).toBe(1)
    expect(found.tampered.map(one => one.case_id).sort()).toEqual([altered, shortened].sort())
    expect(found.unguarded_tables).toEqual([])
  } finally {
    await app.close()
    await owner.close()
    await other.drop()
  }
})

test('a query without a context sees nothing, and the app role cannot switch row security off', async () => {
  const caseId = newId()
  await inContext(connection.db, who, async tx => {
    await record(tx, fact(caseId))
    await insertContact(tx, caseId)
  })
  for (const table of [
    'platform.fact',
    'contact.contact',
    'platform.case_head',
    'platform.account',
    'platform.session',
    'platform.read_log',
  ])
    expect(
      (await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`.execute(connection.db)).rows[0]?.n,
      table,
    ).toBe(0)
  await expect(sql`set row_security = off; select * from contact.contact`.execute(connection.db)).rejects.toThrow()
  await expect(
    sql`alter table contact.contact disable row level security`.execute(connection.db),
  ).rejects.toMatchObject({ code: '42501' })
})

test('a pooled connection forgets who acted before', async () => {
  await inContext(connection.db, who, async tx => {
    expect((await sql<{ n: number }>`select count(*) as n from platform.fact`.execute(tx)).rows[0]!.n).toBeGreaterThan(
      0,
    )
  })
  for (let turn = 0; turn < 12; turn += 1)
    expect(
      (await sql<{ role: string | null }>`select platform.acting_role() as role`.execute(connection.db)).rows[0]!.role,
    ).toBeNull()
})

test.each(['public', 'performance-analyst', 'administrator'] as const)('the role %s sees no case', async role => {
  await inContext(connection.db, { id: role, role, name: role, via: 'page' }, async tx => {
    expect(await tx.selectFrom('contact.contact').selectAll().execute()).toEqual([])
    expect(
      (await sql<{ n: number }>`select count(*) as n from platform.fact where case_id is not null`.execute(tx)).rows[0]!
        .n,
    ).toBe(0)
  })
})

test('every table that has a case or a person is behind forced row security', async () => {
  const open = [
    'people.settlement',
    'people.area',
    'people.district',
    'people.geography',
    'response.base',
    'response.resource',
    'platform.installation',
    'platform.clock',
    'platform.reader',
    'platform.bank_holiday',
    'accountability.import',
    'accountability.baseline',
    'accountability.street_crime',
    'accountability.area_month',
  ]
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability')
      and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`.execute(connection.db)
  // These hold no personal data: places, figures without names, and the machine's own state.
  expect(rows.map(row => row.name).filter(name => !open.includes(name))).toEqual([])
})
