import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inContext } from '../platform/db/context.ts'
import { account, confirm, handler, name, namesAnOfficer, status, t } from './test-restricted.ts'

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

/** Professional standards, and somebody from outside: a part of restricted.routes.test.ts, on its app. */
export function restrictedStandards(): void {
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
    expect((await name(standards, caseId, outsider.username!, 'supervisor')).body.detail).toContain(
      'does not supervise',
    )
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

  test('whoever was named from outside and is away or has left is a task of professional standards: no sergeant of theirs may see it', async () => {
    const { caseId } = await namedCrime('Lmrqcanary')
    const standards = await t.called('standards')
    const supervisor = await t.as('supervisor')
    const outsider = t.force.staff.find(
      one => one.role === 'investigator' && one.team.startsWith('stafford') && one.username,
    )!
    expect((await name(standards, caseId, outsider.username!)).status).toBe(200)
    expect((await name(standards, caseId, 'bilal.tams', 'supervisor')).status).toBe(200)
    const keys = async () => {
      const { pages } = (await standards.get('/investigations?kind=standards')).body
      const all: string[] = []
      for (let n = 1; n <= pages; n++) {
        const { tasks } = (await standards.get(`/investigations?kind=standards&page=${n}`)).body
        all.push(...tasks.map((one: { key: string }) => one.key))
      }
      return all.filter(key => key.endsWith(caseId) && !key.startsWith('standards-look'))
    }
    expect(await keys()).toEqual([])
    for (const [part, username] of [
      ['investigator', outsider.username!],
      ['supervisor', 'bilal.tams'],
    ] as const) {
      const { id } = await account(username)
      const mark = (body: object) =>
        supervisor.post(`/officers/${id}/absence`, { from: t.now().toString(), why: 'Told by the base', ...body })
      expect((await mark({ kind: 'left' })).status).toBe(200)
      expect(await keys()).toEqual([`standards-${part}:${caseId}`])
      for (const path of ['/standards', `/standards/${caseId}`])
        expect((await standards.html(path)).text).toContain('has left')
      expect((await standards.html('/standards')).text).toContain('Name somebody else')
      await mark({ kind: 'back' })
      expect(await keys()).toEqual([])
    }
    const other = t.force.staff.find(
      one => one.role === 'investigator' && one.team === outsider.team && one.id !== outsider.id && one.username,
    )!
    const { id } = await account(other.username!)
    await supervisor.post(`/officers/${id}/absence`, {
      kind: 'left',
      from: t.now().toString(),
      why: 'Told by the base',
    })
    expect((await name(standards, caseId, other.username!)).body).toMatchObject({
      code: 'not-there',
      field: 'username',
    })
    await supervisor.post(`/officers/${id}/absence`, {
      kind: 'back',
      from: t.now().toString(),
      why: 'Told by the base',
    })
  })
}
