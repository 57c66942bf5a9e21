import { expect, test } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import { call, find, handler, idsOf, somebody, supervisor, t } from './test-people.ts'

const CALM = { ...CALM_FORM, threat: 'None: they meant to ring a taxi' }

/** What is kept of somebody, and what ends it: a part of people.routes.test.ts, on its app. */
export function recordsOfPeople(): void {
  test('two records joined by a supervisor are found as one, and parted they are two again', async () => {
    const one = await somebody({ given: 'Mina', family: 'Joinable', number: '07700 900160' })
    const other = await somebody({
      given: 'Wilhelmina',
      family: 'Joinable',
      address: '9 Other Street',
      postcode: 'ST1 1AA',
    })
    const join = { otherId: other.personId, why: 'Same date of birth on two licences' }
    expect((await handler.post(`/people/${one.personId}/merge`, join)).status).toBe(403)
    const joined = await supervisor.post(`/people/${one.personId}/merge`, join)
    expect(joined.status).toBe(201)
    expect((await supervisor.post(`/people/${one.personId}/merge`, join)).body.code).toBe('joined')
    const found = await find({ name: 'Wilhelmina Joinable', postcode: 'ST1 1AA' })
    expect(idsOf(found)).toContain(one.personId)
    expect(idsOf(found)).not.toContain(other.personId)
    expect(
      found.candidates.find((person: { personId: string }) => person.personId === one.personId).known,
    ).toMatchObject({
      records: 2,
      phones: [{ number: '+447700900160' }],
    })
    expect((await handler.get(`/people/${other.personId}`)).body.joinedTo).toBe(one.personId)

    const undo = `/people/merges/${joined.body.mergeId}/undo`
    expect((await supervisor.post(undo, { why: 'Two cousins' })).status).toBe(200)
    expect((await supervisor.post(undo, { why: 'Two cousins' })).body.code).toBe('not-standing')
    expect(idsOf(await find({ name: 'Wilhelmina Joinable', postcode: 'ST1 1AA' }))[0]).toBe(other.personId)
    expect((await handler.get(`/people/${one.personId}`)).body.known.records).toBe(1)
  })

  test('a marker is unconfirmed until somebody who may confirms it, has a day to look again, and ends with why', async () => {
    const { personId } = await somebody({ given: 'Marked', family: 'Mannering', number: '07700 900170' })
    const knife = { kind: 'weapons', words: 'Keeps a knife by the door', source: 'A neighbour' }
    expect((await handler.post(`/people/${personId}/markers`, { ...knife, confirmed: true })).body.code).toBe(
      'may-not-confirm',
    )
    const { markerId } = (await handler.post(`/people/${personId}/markers`, knife)).body
    const first = async () => (await find({ number: '07700 900170' })).candidates[0].first
    expect(await first()).toEqual(['UNCONFIRMED: Weapons: Keeps a knife by the door'])
    expect((await handler.post(`/people/markers/${markerId}/confirm`, { source: 'Seen' })).status).toBe(403)
    expect(
      (await supervisor.post(`/people/markers/${markerId}/confirm`, { source: 'Seen by an officer' })).status,
    ).toBe(200)
    expect(await first()).toEqual(['Weapons: Keeps a knife by the door'])
    expect(
      (await handler.post(`/people/${personId}/markers`, { kind: 'order', words: 'Not to go there', source: 'Court' }))
        .body.code,
    ).toBe('no-end')
    const order = { kind: 'order', words: 'Not to go there', source: 'Court', inForceUntil: '2026-11-28' }
    expect((await handler.post(`/people/${personId}/markers`, order)).status).toBe(201)
    const due = (await handler.get('/people/markers')).body.markers
    expect(due).toMatchObject([{ personId, kind: 'order', reviewOn: '2026-11-28', overdue: false }])
    expect((await supervisor.post(`/people/markers/${markerId}/end`, { why: 'Given up' })).status).toBe(200)
    expect((await first()).join()).not.toContain('knife')
  })

  test('who shares the home is shown with their markers, and leaves', async () => {
    const mother = await somebody({ given: 'Mo', family: 'Homely', number: '07700 900180' })
    const child = await somebody({ given: 'Kit', family: 'Homely', birth: '2019' })
    await handler.post(`/people/${child.personId}/markers`, {
      kind: 'child',
      words: 'Seven years old',
      source: 'Her mother',
    })
    const home = { withId: mother.personId, source: 'Her mother' }
    expect((await handler.post(`/people/${child.personId}/household`, home)).status).toBe(200)
    const shown = (await find({ number: '07700 900180' })).candidates[0]
    expect(shown.known.household).toMatchObject([{ personId: child.personId, name: 'Kit Homely' }])
    expect(shown.first).toContain('In the home: Kit Homely, child')
    expect((await handler.post(`/people/${child.personId}/household`, { source: 'x' })).body.code).toBe('nobody')
    await handler.post(`/people/${child.personId}/household`, { leave: 'yes', source: 'School' })
    expect((await find({ number: '07700 900180' })).candidates[0].known.household).toEqual([])
  })

  test('whoever gave a name and was not recognised has a record as given, and the next call finds it', async () => {
    const { contactId } = await call({
      callerName: 'Given Asgiven',
      callerNumber: '07700 900190',
      callerAddress: '22 Plain Road',
    })
    await handler.post(`/contacts/${contactId}/assessments`, CALM)
    await handler.post(`/contacts/${contactId}/grade`, { grade: 'resolve' })
    const ended = await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: 'A wrong number' })
    await t.catchUp()
    const found = await find({ number: '07700 900190' })
    expect(ended.body).toMatchObject({ endState: 'resolved' })
    expect(found.candidates).toMatchObject([
      { name: 'Given Asgiven', known: { confirmed: false, counts: { person: { year: 1 } } } },
    ])
  })

  test('recognising somebody vulnerable raises the contact, and never lowers it again', async () => {
    const { personId } = await somebody({ given: 'Frail', family: 'Oldham', number: '07700 900191' })
    await handler.post(`/people/${personId}/markers`, {
      kind: 'vulnerable-adult',
      words: 'Lives alone',
      source: 'Nurse',
    })
    const { contactId } = await call({ incidentType: 'damage' })
    const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
    await t.catchUp()
    expect((await handler.get(`/contacts/${contactId}`)).body.vulnerable).toBe(true)
    await handler.post(`/contacts/${contactId}/people/${said.body.identificationId}/undo`, { why: 'Not him' })
    await handler.post(`/contacts/${contactId}/assessments`, CALM)
    await t.catchUp()
    expect((await handler.get(`/contacts/${contactId}`)).body.vulnerable).toBe(true)
  })

  test('an erased record is found no more, and says nothing', async () => {
    const { personId } = await somebody({ given: 'Gone', family: 'Forgotten', number: '07700 900195' })
    expect((await supervisor.post(`/people/${personId}/remove`, { why: 'Kept too long' })).status).toBe(200)
    expect(idsOf(await find({ name: 'Gone Forgotten', number: '07700 900195' }))).not.toContain(personId)
    expect((await handler.get(`/people/${personId}`)).status).toBe(404)
    const { rows } = await t.owner.query('select count(*)::int as n from people.name where case_id = $1', [personId])
    expect(rows[0].n).toBe(0)
  })

  test('a search that races with an add finds nobody or them, and the next one finds them', async () => {
    const { contactId } = await call()
    const [added] = await Promise.all([
      handler.post(`/contacts/${contactId}/people`, {
        decision: 'new',
        given: 'Racing',
        family: 'Searcher',
        birth: '1 Jan 2000',
      }),
      ...Array.from({ length: 8 }, () => find({ name: 'Searcher Racing' })),
    ])
    expect(idsOf(await find({ name: 'Searcher Racing', birth: '01/01/2000' }))[0]).toBe(added!.body.personId)
  })

  test('pages draw without JavaScript, and keep what was refused', async () => {
    const { personId, contactId } = await somebody({ given: 'Paged', family: 'Withform', number: '07700 900199' })
    for (const path of [
      '/people/search?text=07700900199',
      `/people/candidates?contactId=${contactId}`,
      `/people/${personId}`,
      '/people/markers',
    ])
      expect([path, (await handler.html(path)).status]).toEqual([path, 200])
    expect((await supervisor.html('/people/proposals')).status).toBe(200)
    expect((await handler.html('/people/search?text=withform')).text).toContain('Paged Withform')
    const [theirs, supervised] = [
      await handler.html(`/people/${personId}`),
      await supervisor.html(`/people/${personId}`),
    ]
    const offers = (text: string) => ['/household', '/merge', 'value="former"'].map(part => text.includes(part))
    expect([offers(theirs.text), offers(supervised.text)]).toEqual([
      [true, false, false],
      [true, true, true],
    ])
    // The address of a page is what people copy.
    const { personId: mate } = await somebody({ given: 'Pasted', family: 'Address', number: '07700 900198' })
    const pasted = { withId: `https://force.example/people/${mate}`, source: 'Said so' }
    expect((await handler.form(`/people/${personId}/household`, pasted)).status).toBe(303)
    expect((await handler.html(`/people/${personId}`)).text).toContain('Pasted Address')
    expect((await handler.form(`/people/${personId}/household`, { ...pasted, withId: 'Pasted' })).status).toBe(422)
    const refused = await handler.form(`/people/${personId}/markers`, { kind: 'weapons', words: 'Only typed once' })
    expect([refused.status, refused.text.includes('Only typed once')]).toEqual([422, true])
  })
}
