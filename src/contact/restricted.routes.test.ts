import { expect, test } from 'vitest'
import type { Right } from '../platform/access/rights.ts'
import type { Person } from '../test-app.ts'
import { caseTables, confirm, handler, namesAnOfficer, rowsSeen, status, t } from './test-restricted.ts'
import { restrictedGoesOn } from './test-restricted-goes-on.ts'
import { restrictedStandards } from './test-restricted-standards.ts'

const onWall = async (who: Person, contactId: string) =>
  JSON.stringify((await who.get('/queue')).body).includes(contactId)

test('every table that has a case is narrowed by its restriction, the lock of a case and its journey too', async () => {
  const { rows } = await t.owner.query(
    `select schemaname || '.' || tablename as name from pg_policies where policyname like 'not_restricted%' and permissive = 'RESTRICTIVE'`,
  )
  const narrowed = new Set(rows.map(row => row.name as string))
  // By the set to look one up in (0097), and by none that hashes the rows anew for each table of a statement.
  const byRows = await t.owner.query("select tablename from pg_policies where qual like '%hidden_cases()%'")
  expect(byRows.rows).toEqual([])
  const views = ['accountability.journey_counted', 'accountability.crime_counted']
  expect((await caseTables()).filter(name => !narrowed.has(name))).toEqual([])
  // What the measures count has nothing that ties a row to a case.
  const columns = await t.owner.query(
    `select attname from pg_attribute where attrelid = any ($1::regclass[]) and attname ~ '(case|contact|incident|crime)_id$'`,
    [views],
  )
  expect(columns.rows).toEqual([])
})

test('what hangs on a contact without a case of its own is narrowed with it', async () => {
  const { rows } =
    await t.owner.query(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'contact_id' and not a.attisdropped
    where c.relkind = 'r' and n.nspname = 'contact' and not exists (select from pg_policies p
      where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname like 'not_restricted%')`)
  expect(rows).toEqual([])
})

test('a name in the log is a hint, and nothing is restricted by it', async () => {
  const { contactId } = await namesAnOfficer()
  const { police } = (await handler.get(`/contacts/${contactId}`)).body
  expect(police).toMatchObject({ newest: null, restriction: null, hints: [{ staffId: 's001', name: 'Arjun Popescu' }] })
  expect(await status(await t.called('chidi.yilmaz'), `/contacts/${contactId}`)).toBe(200)
})

test('confirmed, it is restricted in that transaction: who may know, and who may not, by every door', async () => {
  const { contactId, caseId } = await namesAnOfficer()
  expect((await confirm(contactId)).body).toMatchObject({ restricted: true })
  const facts = (
    await t.owner.query('select kind, xid::text, body from platform.fact where case_id = $1 order by case_version', [
      caseId,
    ])
  ).rows
  const [answered, restricted, told, named] = facts.slice(-4)
  expect([answered.kind, restricted.kind, told.kind, named.kind]).toEqual([
    'police-named-answered',
    'contact-restricted',
    'standards-told',
    'restricted-officer-named',
  ])
  expect(new Set([answered.xid, restricted.xid, told.xid, named.xid]).size).toBe(1)
  expect(JSON.stringify(facts)).not.toContain('Popescu')

  for (const [username, knows] of [
    ['handler', true],
    ['standards', true],
    ['ioana.lefevre', true], // control room inspector, incident manager
    ['bilal.tams', true], // a sergeant of another base
    ['officer', false], // named
    ['selin.hollins', false], // their sergeant
    ['supervisor', false], // an inspector of the same base, though an incident manager
    ['george.pritchard', false], // a sergeant of the same base
    ['dispatcher', false],
    ['investigator', false],
    ['victimcare', false],
    ['analyst', false],
  ] as const) {
    const who = await t.called(username)
    const expected = knows ? 200 : username === 'analyst' ? 403 : 404
    expect([username, await status(who, `/contacts/${contactId}`)]).toEqual([username, expected])
    expect([username, await status(who, `/cases/${caseId}`)]).toEqual([username, expected])
    const seen = await rowsSeen(
      username,
      caseId,
      username === 'standards'
        ? ['professional-standards']
        : (['incident-manager'].filter(() => ['ioana.lefevre', 'supervisor'].includes(username)) as Right[]),
    )
    if (knows) expect([username, seen['contact.contact']]).toEqual([username, 1])
    else
      expect([
        username,
        Object.keys(seen).filter(table => table !== 'platform.case_head' || username !== 'dispatcher'),
      ]).toEqual([username, []])
  }
  expect(await onWall(handler, contactId)).toBe(true)
  expect(await onWall(await t.called('katerina.oakley'), contactId)).toBe(true)
  expect(await onWall(await t.called('dispatcher'), contactId)).toBe(false)
  expect(await onWall(await t.called('selin.hollins'), contactId)).toBe(false)
  // The same number rings again: another handler is told of nothing.
  expect(await status(await t.called('supervisor'), `/contacts/${contactId}/police-named`)).toBe(404)
})

test('the handler knows while the call lasts, and no longer', async () => {
  const { contactId, caseId } = await namesAnOfficer()
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'domestic',
    place: '4 High Street',
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  await confirm(contactId)
  const incident = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(incident.status).toBe(201)
  expect((await handler.post(`/contacts/${contactId}/end`, { endState: 'incident' })).status).toBe(200)
  expect(await status(handler, `/contacts/${contactId}`)).toBe(404)
  expect(await onWall(handler, contactId)).toBe(false)
  expect(Object.keys(await rowsSeen('handler', caseId))).toEqual([])
  expect(await status(await t.called('standards'), `/contacts/${contactId}`)).toBe(200)
})

restrictedGoesOn()
restrictedStandards()
