import { expect, test } from 'vitest'
import { call, find, handler, idsOf, somebody, supervisor, t } from './test-people.ts'

/** Said to be the caller, counted and named: a part of people.routes.test.ts, on its app. */
export function whoTheCallerIs(): void {
  test('said to be the caller: linked, and their number, home and other name are learnt; taken back, all of it goes', async () => {
    const { personId } = await somebody({ given: 'Amara', family: 'Okafor', birth: '1985' })
    const { contactId } = await call({
      callerName: 'Amara Nwosu',
      callerNumber: '07700 900130',
      callerAddress: '3 Sample Close, ST4 2XY',
    })
    await find({ contactId, given: 'Amara' })
    const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
    expect(said.status).toBe(201)
    expect((await find({ contactId })).speaking).toBe(personId)
    expect(idsOf(await find({ name: 'nwosu amara' }))[0]).toBe(personId)
    const person = (await handler.get(`/people/${personId}`)).body
    expect(person.known.phones.map((one: { number: string }) => one.number)).toEqual(['+447700900130'])
    expect(person.known.addresses[0]).toMatchObject({ line: '3 Sample Close', postcode: 'ST4 2XY' })
    expect(person.history.map((one: { role: string }) => one.role)).toEqual(['caller', 'caller'])

    const undo = `/contacts/${contactId}/people/${said.body.identificationId}/undo`
    expect((await handler.post(undo, {})).status).toBe(422)
    expect((await handler.post(undo, { why: 'Her sister rang' })).status).toBe(200)
    expect((await handler.post(undo, { why: 'Again' })).body.code).toBe('not-standing')
    const after = (await handler.get(`/people/${personId}`)).body
    expect([after.known.phones, after.known.names.length, after.history.length]).toEqual([[], 1, 1])
    expect(idsOf(await find({ number: '07700 900130' }))).not.toContain(personId)
    expect(after.decisions.map((one: { undoneWhy: string | null }) => one.undoneWhy)).toContain('Her sister rang')
  })

  test('two handlers say at once who the caller is: one stands, the other is told', async () => {
    const one = await somebody({ given: 'Race', family: 'Firstly' })
    const other = await somebody({ given: 'Race', family: 'Secondly' })
    const { contactId } = await call()
    const answers = await Promise.all([
      handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId: one.personId }),
      supervisor.post(`/contacts/${contactId}/people`, { decision: 'same', personId: other.personId }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
    expect(answers.find(answer => answer.status === 422)!.body.code).toBe('another-caller')
    const { rows } = await t.owner.query(
      "select count(*)::int as n from people.identification where contact_id = $1 and undone_at is null and decision = 'same'",
      [contactId],
    )
    expect(rows[0].n).toBe(1)
  })

  test('the same, then not the same: the first is taken back and kept; twice the same is once', async () => {
    const { personId } = await somebody({ given: 'Turn', family: 'Coatly', number: '07700 900140' })
    const { contactId, caseId } = await call({ callerNumber: '07700 900140' })
    const first = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
    const again = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
    expect(again.body.identificationId).toBe(first.body.identificationId)
    expect((await handler.post(`/contacts/${contactId}/people`, { decision: 'not-same', personId })).status).toBe(201)
    const { rows } = await t.owner.query(
      'select decision, undone_at is not null as undone from people.identification where contact_id = $1 order by at, fact_xid',
      [contactId],
    )
    expect(rows).toEqual([
      { decision: 'same', undone: true },
      { decision: 'not-same', undone: false },
    ])
    const kinds = await t.owner.query(
      "select kind from platform.fact where case_id = $1 and kind like 'contact-person-%' order by case_version",
      [caseId],
    )
    expect(kinds.rows.map(row => row.kind)).toEqual([
      'contact-person-identified',
      'contact-person-undone',
      'contact-person-ruled-out',
    ])
  })

  test('calls count in their windows, and never the one being taken', async () => {
    const { personId } = await somebody(
      { given: 'Counted', family: 'Callerby', number: '07700 900150' },
      { callerNumber: '07700 900150' },
    )
    await t.tick({ hours: 30 })
    const second = await call({ callerNumber: '07700 900150' })
    await handler.post(`/contacts/${second.contactId}/people`, { decision: 'same', personId })
    await t.tick({ hours: 1 })
    const { contactId } = await call({ callerNumber: '07700 900150' })
    const [first] = (await find({ contactId })).candidates
    expect(first.known.counts.person).toEqual({ day: 1, week: 2, month: 2, year: 2 })
    expect(first.known.counts.phone).toEqual({ day: 1, week: 2, month: 2, year: 2 })
    expect(first.repeat.person.words).toContain('1 in 24 hours')
  })

  test('a former name finds its bearer for everybody, and is shown to a supervisor only', async () => {
    const { personId } = await somebody({ given: 'Robin', family: 'Newname', birth: '1979-05-06' })
    const told = { given: 'Deadname', family: 'Newname', nameKind: 'former', source: 'Their own words' }
    expect((await handler.post(`/people/${personId}/details`, told)).body.code).toBe('former-names')
    expect((await supervisor.post(`/people/${personId}/details`, told)).status).toBe(200)
    const asked = { given: 'Deadname', family: 'Newname', birth: '6 May 1979' }
    const [seen] = (await find(asked)).candidates
    expect(seen.personId).toBe(personId)
    expect(JSON.stringify(seen)).not.toContain('Deadname')
    expect(seen.reasons.filter((one: { field: string }) => one.field === 'given')).toMatchObject([
      { words: 'a name on file' },
    ])
    expect((await handler.html(`/people/${personId}`)).text).not.toContain('Deadname')
    expect((await supervisor.html(`/people/${personId}`)).text).toContain('Deadname')
  })
}
