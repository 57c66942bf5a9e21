import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Right } from '../platform/access/rights.ts'
import type { Role } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { CALM_FORM } from './test-answers.ts'

let t: TestApp
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const RISKY = {
  ...CALM_FORM,
  threat: 'He has said that he will kill her',
  harm: 'Serious injury',
  immediacy: 'now',
  weapon: 'unknown',
  risk: 'high',
  caller: 'yes',
  callerReason: 'Afraid of him',
}
let drama = 200
const open = async () =>
  (await handler.post('/contacts', { channel: '999', callerNumber: `07700 900${drama++}` })).body as {
    contactId: string
    caseId: string
  }
const status = async (who: Person, path: string) => (await who.get(path)).status
const onWall = async (who: Person, contactId: string) =>
  JSON.stringify((await who.get('/queue')).body).includes(contactId)
const account = async (username: string) =>
  (await t.owner.query('select id, role from platform.account where username = $1', [username])).rows[0] as {
    id: string
    role: Role
  }
/** How many rows of a case whoever this is sees by raw SQL under the role that serves requests, by table. */
async function rowsSeen(
  username: string,
  caseId: string,
  rights: readonly Right[] = [],
): Promise<Record<string, number>> {
  const { id, role } = await account(username)
  return inContext(t.db, { id, role, name: username, via: 'page', rights }, async tx => {
    const seen: Record<string, number> = {}
    for (const table of await caseTables()) {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.raw(table)} where case_id = ${caseId}::uuid`.execute(tx)
      if (rows[0]!.n > 0) seen[table] = rows[0]!.n
    }
    return seen
  })
}
async function caseTables(): Promise<string[]> {
  const { rows } =
    await t.owner.query(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability')
    order by 1`)
  return rows.map(row => row.name as string)
}

/** PC 1001 Arjun Popescu works in Hanley response A. */
async function namesAnOfficer() {
  const ids = await open()
  await handler.post(`/contacts/${ids.contactId}/log`, { text: 'He is a police officer, Arjun Popescu, at Hanley' })
  await handler.post(`/contacts/${ids.contactId}/assessments`, RISKY)
  return ids
}
const confirm = (id: string, body: object = { answer: 'yes', staffId: 's001' }) =>
  handler.post(`/contacts/${id}/police-named`, body)

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

test('help is still sent: where, how urgent, what kind and the danger, without a name; never by the team that is named', async () => {
  const { contactId, caseId } = await namesAnOfficer()
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'domestic',
    summary: 'Arjun Popescu hit her',
    place: '4 High Street',
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  await confirm(contactId)
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const dispatcher = await t.called('dispatcher')
  const page = await dispatcher.get(`/incidents/${incidentId}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('4 High Street')
  expect(page.body.assessed).toMatchObject({ weapon: 'unknown', threat: '' })
  expect(page.body.incident).toMatchObject({ restricted: true, vulnerable: true, summary: null })
  for (const secret of ['Popescu', 'kill her', '07700']) expect(page.text).not.toContain(secret)
  const html = await dispatcher.html(`/incidents/${incidentId}`)
  expect(html.text).toContain('Restricted.')
  expect(html.text).not.toContain(`/contacts/${contactId}`)
  expect((await dispatcher.get('/incidents')).text).toContain(incidentId)

  const teams = (await t.owner.query("select id, team_id from response.resource where kind = 'response' order by id"))
    .rows
  const send = async (match: (team: string) => boolean) => {
    for (const unit of teams.filter(one => match(one.team_id))) {
      const sent = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: unit.id })
      if (sent.body.code !== 'off-duty' && sent.body.code !== 'not-on-duty') return sent
    }
    return undefined
  }
  expect((await send(team => team === 'hanley-response-a'))?.body.code).toBe('not-this-unit')
  expect((await send(team => !team.startsWith('hanley')))?.status).toBe(201)
  await t.catchUp()
  const journeys = await t.owner.query('select count(*)::int as n from accountability.journey where case_id = $1', [
    caseId,
  ])
  expect(journeys.rows[0].n).toBe(1)
  for (const username of ['officer', 'selin.hollins', 'supervisor']) {
    const who = await t.called(username)
    expect([username, await status(who, `/incidents/${incidentId}`)]).toEqual([username, 404])
    expect((await who.get('/incidents')).text).not.toContain(incidentId)
    expect([username, Object.keys(await rowsSeen(username, caseId))]).toEqual([username, []])
  }
})

test('nobody known by name yet: the subject may be any supervisor, so none sees it', async () => {
  const { contactId } = await open()
  expect((await confirm(contactId, { answer: 'unknown' })).body.code).toBe('needs-words')
  expect((await confirm(contactId, { answer: 'no', name: 'A sergeant' })).body.code).toBe('not-named')
  expect((await confirm(contactId, { answer: 'yes', staffId: 'nobody' })).body.code).toBe('unknown-staff')
  await confirm(contactId, { answer: 'yes' })
  expect(await status(await t.called('bilal.tams'), `/contacts/${contactId}`)).toBe(404)
  expect(await status(await t.called('ioana.lefevre'), `/contacts/${contactId}`)).toBe(200)
  // Said later who it is: then their line is shut out, and the others may supervise.
  await confirm(contactId, { answer: 'yes', staffId: 's445' })
  expect(await status(await t.called('ioana.lefevre'), `/contacts/${contactId}`)).toBe(404)
  expect(await status(await t.called('bilal.tams'), `/contacts/${contactId}`)).toBe(200)
})

test('a handler who is named loses it at once; a colleague of theirs on the call does not', async () => {
  const own = await open()
  await confirm(own.contactId, { answer: 'yes', staffId: 's388' })
  expect(await status(handler, `/contacts/${own.contactId}`)).toBe(404)
  const colleague = await open()
  await confirm(colleague.contactId, { answer: 'yes', staffId: 's389' })
  expect(await status(handler, `/contacts/${colleague.contactId}`)).toBe(200)
})

test('one more person is let in by name, by professional standards; lifted, it is as any other', async () => {
  const { contactId } = await namesAnOfficer()
  await confirm(contactId)
  const standards = await t.called('standards')
  const care = await t.called('victimcare')
  expect((await handler.post(`/contacts/${contactId}/let-in`, { username: 'victimcare' })).body.code).toBe(
    'not-permitted-here',
  )
  expect((await standards.post(`/contacts/${contactId}/let-in`, { username: 'nobody' })).body.code).toBe(
    'unknown-account',
  )
  expect((await standards.post(`/contacts/${contactId}/let-in`, { username: 'victimcare' })).status).toBe(200)
  expect(await status(care, `/contacts/${contactId}`)).toBe(200)
  // The named officer's own sergeant stays out, even by name.
  await standards.post(`/contacts/${contactId}/let-in`, { username: 'selin.hollins' })
  expect(await status(await t.called('selin.hollins'), `/contacts/${contactId}`)).toBe(404)
  expect(
    (
      await (
        await t.called('ioana.lefevre')
      ).post(`/contacts/${contactId}/lift-restriction`, { why: 'Another man of that name' })
    ).body.code,
  ).toBe('not-permitted-here')
  expect(
    (await standards.post(`/contacts/${contactId}/lift-restriction`, { why: 'Another man of that name' })).status,
  ).toBe(200)
  expect(await status(await t.called('dispatcher'), `/contacts/${contactId}`)).toBe(200)
})

test('the page says that it is restricted, asks on every contact, and keeps what was typed beside it', async () => {
  const { contactId } = await namesAnOfficer()
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('Does it name anyone who works for the police?')
  const saved = await handler.form(`/contacts/${contactId}/sheet`, {
    do: 'police:yes:s001',
    drawn: 'yes',
    line: 'She says that he is on nights',
    gradeReason: 'typed',
  })
  expect(saved.status).toBe(303)
  const page = (await handler.html(`/contacts/${contactId}`)).text
  expect(page).toContain('<strong>Restricted</strong>')
  expect(page).toContain('She says that he is on nights')
  expect((await handler.get(`/contacts/${contactId}`)).body.boxes.gradeReason).toBe('typed')
})

/** A restricted case with a crime, as it stands when the call is over. PC 1001 Arjun Popescu of Hanley response A is named. */
async function namedCrime(canary = 'Qwzxcanary') {
  const ids = await namesAnOfficer()
  await handler.post(`/contacts/${ids.contactId}/details`, {
    incidentType: 'domestic',
    summary: `${canary} was hit`,
    place: `${canary} Lane`,
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  await handler.post(`/contacts/${ids.contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = (await handler.post(`/contacts/${ids.contactId}/incident`, {})).body
  const crime = await handler.post(`/incidents/${incidentId}/crime`, {
    offence: 'assault-with-injury',
    basis: 'She says that he hit her',
    victims: [{ name: `${canary} Example` }],
  })
  await confirm(ids.contactId)
  return { ...ids, incidentId, crimeId: crime.body.crimeId as string }
}
const name = (who: Person, caseId: string, username: string, part = 'investigator') =>
  who.post(`/standards/${caseId}/independent`, { part, username, because: 'Another base and another line of command' })

test('professional standards are told at once; whoever may not know is told that something waits, and nothing of it', async () => {
  const { caseId, contactId } = await namedCrime()
  const standards = await t.called('standards')
  const mine = (await standards.get('/standards')).body.cases.find((one: { caseId: string }) => one.caseId === caseId)
  expect(mine).toMatchObject({ lookedAt: null, investigator: null, supervisor: null })
  const kinds = await t.owner.query("select kind from platform.fact where case_id = $1 and kind like 'standards-%'", [
    caseId,
  ])
  expect(kinds.rows).toEqual([{ kind: 'standards-told' }])
  await t.tick({ minutes: 61 })
  const told = await (await t.called('bilal.tams')).html('/standards')
  expect(told.text).toContain('Something restricted waits')
  for (const secret of ['Qwzxcanary', 'Popescu', caseId, contactId]) expect(told.text).not.toContain(secret)
  expect((await (await t.called('selin.hollins')).get(`/standards/${caseId}`)).status).toBe(404)
  expect((await (await t.called('selin.hollins')).post(`/standards/${caseId}/look`, { words: 'x' })).status).toBe(404)
  expect((await standards.post(`/standards/${caseId}/look`, { words: 'Ring her today' })).status).toBe(200)
  expect((await standards.html(`/standards/${caseId}`)).text).toContain('Who investigates')
})

test('no list that whoever is shut out can open tells of it: the day, what is found, the queue, the wall, people, the case', async () => {
  const ids = await namedCrime('Wvqycanary')
  await t.tick({ minutes: 61 })
  await t.catchUp()
  const secrets = ['Wvqycanary', ids.caseId, ids.contactId, ids.incidentId, ids.crimeId]
  const lists = [
    '/investigations',
    '/investigations?of=force',
    '/find?text=wvqycanary',
    '/queue',
    '/incidents',
    '/people/search?name=wvqycanary',
    '/standards',
    `/cases/${ids.caseId}`,
    `/crimes/${ids.crimeId}`,
  ]
  const shown = async (username: string, path: string) => {
    const who = await t.called(username)
    const answer = await who.html(path)
    const { text } = answer.status === 200 ? await who.get(path) : answer
    return { status: answer.status, told: secrets.filter(secret => `${answer.text}${text}`.includes(secret)) }
  }
  // What is looked for is there to be found: whoever may know sees it.
  for (const path of ['/investigations', '/find?text=wvqycanary', '/people/search?name=wvqycanary', '/standards'])
    expect([path, (await shown('standards', path)).told]).not.toEqual([path, []])
  for (const username of ['officer', 'selin.hollins', 'supervisor'])
    for (const path of lists) {
      const { status: code, told } = await shown(username, path)
      const own = /^.(cases|crimes)/.test(path) // the address itself holds the id
      expect([username, path, own ? [] : told]).toEqual([username, path, []])
      expect([username, path, code]).toEqual([username, path, own ? 404 : username === 'officer' ? code : 200])
    }
  expect((await (await t.called('officer')).html('/standards')).text).not.toContain('Something restricted waits')
})

test('somebody from outside is named: nobody of the team or line of whoever is named, nor anybody who had it, in words and in SQL', async () => {
  const { caseId, crimeId } = await namedCrime()
  const standards = await t.called('standards')
  for (const [username, why] of [
    ['officer', 'is named in it'],
    ['selin.hollins', 'team of somebody'],
    ['supervisor', 'over or beside'],
    ['handler', 'has had this case'],
    ['nobody', 'Nobody signs in'],
  ] as const) {
    const refused = (await name(standards, caseId, username)).body
    expect([username, refused.field, refused.detail]).toEqual([username, 'username', expect.stringContaining(why)])
  }
  expect((await name(await t.called('ioana.lefevre'), caseId, 'standards')).body.code).toBe('not-standards')
  const by = await account('standards')
  const team = await account('selin.hollins')
  const asStandards = (query: string) =>
    inContext(t.db, { ...by, name: 'standards', via: 'page', rights: ['professional-standards'] }, tx =>
      sql.raw(query).execute(tx),
    )
  await expect(
    asStandards(`insert into investigation.independent (id, case_id, part, account_id, name, because, at, by, by_name)
      values (gen_random_uuid(), '${caseId}', 'investigator', '${team.id}', 'x', 'x', platform.now(), '${by.id}', 'x')`),
  ).rejects.toMatchObject({ code: 'AN013' })
  await expect(
    asStandards(`update investigation.crime set owner_id = '${team.id}' where id = '${crimeId}'`),
  ).rejects.toMatchObject({ code: 'AN013' })

  const before = (
    await t.owner.query('select decision_due_at, reported_at, recorded_at from investigation.crime where id = $1', [
      crimeId,
    ])
  ).rows[0]
  const outsider = t.force.staff.find(
    one => one.role === 'investigator' && one.team.startsWith('stafford') && one.username,
  )!
  const named = await name(standards, caseId, outsider.username!)
  expect(named.body, named.text).toMatchObject({ part: 'investigator', crimes: 1 })
  expect((await name(standards, caseId, outsider.username!, 'supervisor')).body.detail).toContain('does not supervise')
  expect((await name(standards, caseId, 'bilal.tams', 'supervisor')).status).toBe(200)
  const after = (
    await t.owner.query(
      'select decision_due_at, reported_at, recorded_at, owner_name from investigation.crime where id = $1',
      [crimeId],
    )
  ).rows[0]
  expect(after).toEqual({ ...before, owner_name: outsider.name })
  expect(await status(await t.called(outsider.username!), `/crimes/${crimeId}`)).toBe(200)
  const given = await (await t.called('bilal.tams')).post(`/crimes/${crimeId}/allocation`, { ownerId: team.id })
  expect(given.body.code).toBe('named-only')
})

test('a conflict that is found later asks for another name, and shuts out whoever was named', async () => {
  const { caseId, contactId, crimeId } = await namedCrime('Jvkxcanary')
  const standards = await t.called('standards')
  const outsider = t.force.staff.find(
    one => one.role === 'investigator' && one.team.startsWith('stafford') && one.username,
  )!
  await name(standards, caseId, outsider.username!)
  const colleague = t.force.staff.find(one => one.team === outsider.team && one.id !== outsider.id)!
  expect((await confirm(contactId, { answer: 'yes', staffId: colleague.id })).status).toBe(201)
  const { body } = await standards.get(`/standards/${caseId}`)
  expect(body.investigator.bound).toBe('team')
  expect((await standards.html('/standards')).text).toContain('Name somebody else')
  const who = await t.called(outsider.username!)
  expect(await status(who, `/crimes/${crimeId}`)).toBe(404)
  await t.catchUp()
  expect((await who.get('/find?text=jvkxcanary')).body).toMatchObject({ exact: [], near: [], part: [] })
  const elsewhere = t.force.staff.find(
    one =>
      one.role === 'investigator' &&
      !/^(stafford|hanley)/.test(one.team) &&
      one.username !== 'standards' &&
      one.username,
  )!
  expect((await name(standards, caseId, elsewhere.username!)).body).toMatchObject({ crimes: 1 })
})
