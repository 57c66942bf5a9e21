import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { maySend } from './gate.store.ts'
import { askPerson } from './reach-task.store.ts'
import { plansToCheck } from './to-check.store.ts'
import type { Purpose } from './way.ts'

let t: TestApp
let handler: Person
let officer: Person
let investigator: Person
let carer: Person

// A Wednesday, before noon.
beforeAll(async () => {
  t = await testApp('2026-12-02T11:00')
  handler = await t.as('contact-handler')
  officer = await t.as('response-officer')
  investigator = await t.as('investigator')
  carer = await t.as('victim-care-officer')
})
afterAll(async () => t.close())

const THRIVE = {
  ...CALM_FORM,
  threat: 'Shed broken into overnight',
  harm: 'Loss of tools',
  caller: 'yes',
  callerReason: 'Eight months pregnant',
  investigation: 'Neighbour has a camera',
  vulnerability: 'Eight months pregnant, and alone at night',
  engagement: 'Ring in the evening, never the landline',
}
type Case = { crimeId: string; victimId: string; caseId: string; victims: { victimId: string; name: string }[] }

/** A recorded crime, as the crew would; who rang, from which number, is told. */
async function crime(names: string[], caller = names[0]!, callerNumber?: string): Promise<Case> {
  const type = t.force.incidentTypes.find(one => one.crimeType === 'Burglary' && !one.sensitive)!
  const offence = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const { contactId, caseId } = (
    await handler.post('/contacts', { channel: '101', ...(callerNumber ? { callerNumber } : {}) })
  ).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: type.code,
    summary: 'Shed broken into',
    place: '1 Made-up Close',
    settlementId: t.force.neighbourhoods[0]!.id,
    callerName: caller,
  })
  expect((await handler.post(`/contacts/${contactId}/assessments`, THRIVE)).status).toBe(201)
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })).status).toBe(200)
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const made = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: names.map(name => ({ name, enhanced: false })),
  })
  expect(made.status).toBe(201)
  return { caseId, ...made.body, victimId: made.body.victims[0].victimId }
}

const WAY = {
  channel: 'text',
  reach: '07700 900123',
  safe: true,
  checked: true,
  purposes: ['updates'],
  shown: 'neutral',
}
const TALK = { wants: 'everything', everyDays: 7, alone: true }
const talk = (victimId: string, more: object) => carer.post(`/victims/${victimId}/plan/talk`, { ...TALK, ...more })
const gate = (victimId: string, purpose: Purpose = 'updates') =>
  inContext(t.db, systemWho('test'), async tx => {
    const { decision } = await maySend(tx, victimId, { purpose, at: t.now() })
    return decision.ok ? `${decision.value.channel} ${decision.value.reach}` : decision.refusal.code
  })
const update = (victimId: string) =>
  investigator.post(`/victims/${victimId}/update`, {
    whatIsNew: 'Yesterday we took a statement from your neighbour.',
    whatHappensNext: 'On Friday an officer collects the camera footage.',
    nextBy: '2026-12-09',
    told: 'message',
  })

test('nothing goes until she has said where; then by the plan, in its hours and for what she agreed, and the contract answers her right', async () => {
  const { victimId } = await crime(['Ada Synthetic'])
  expect(await gate(victimId)).toBe('no-safe-contact-recorded')
  expect((await talk(victimId, { ways: [{ ...WAY, checked: false }] })).body.code).toBe('safe-needs-her-word')
  expect(
    (await talk(victimId, { ways: [{ ...WAY, days: [5], from: '10:00', to: '14:00' }], codeWord: 'heron' })).status,
  ).toBe(201)
  expect(await gate(victimId)).toBe('wait-until')
  const refused = await update(victimId)
  expect(refused.status === 201 || refused.body.code === 'wait-until').toBe(true)
  expect((await carer.post(`/victims/${victimId}/plan/ways/1`, { ...WAY, days: [3] })).status).toBe(201)
  expect(await gate(victimId)).toBe('text 07700 900123')
  expect(await gate(victimId, 'codes')).toBe('not-for-this')
  await t.catchUp()
  const rights = (await carer.get(`/victims/${victimId}`)).body.rights as { event: string; state: string }[]
  expect(rights.find(one => one.event === 'contact-preference')?.state).toBe('met')
  const page = await carer.html(`/victims/${victimId}/plan`)
  expect(page.text).toContain('heron')
  expect((await handler.get(`/victims/${victimId}/plan`)).status).toBe(403)
  // The log says that there is a plan, never where or by which word.
  const { rows } = await t.owner.query(
    "select body::text as body from platform.fact where kind in ('contact-plan-recorded', 'safe-contact-recorded')",
  )
  for (const { body } of rows) expect(body).not.toMatch(/900123|heron/)
})

test('a note beside a plan takes away and never opens; a plan that does not hold any more sends nothing', async () => {
  const { victimId } = await crime(['Bea Synthetic'])
  await talk(victimId, { ways: [WAY], notToKnow: [{ name: 'Her brother' }] })
  const note = { channel: 'text', reach: '07700 900199', safe: true, checkedWithVictim: true }
  expect((await handler.post(`/victims/${victimId}/safe-contact`, note)).body.code).toBe('has-plan')
  expect((await handler.post(`/victims/${victimId}/safe-contact`, { ...note, safe: false })).status).toBe(201)
  expect(await gate(victimId)).toBe('not-safe')
  expect((await carer.get(`/victims/${victimId}/plan`)).body.kept.notToKnow).toMatchObject([{ name: 'Her brother' }])
  await carer.post(`/victims/${victimId}/plan/ways/1`, WAY)
  expect(await gate(victimId)).toBe('text 07700 900123')
  const check = `/victims/${victimId}/plan/check`
  expect((await carer.post(check, { holds: true, alone: false })).body.code).toBe('safe-needs-her-word')
  expect((await carer.post(check, { holds: false, alone: false, words: 'He has her phone now' })).status).toBe(201)
  expect(await gate(victimId)).toBe('not-checked')
  expect((await carer.get(`/victims/${victimId}/plan`)).body.history.length).toBe(3)
})

test('a number that is somebody else’s, or becomes a suspect’s, goes nowhere until a person says why it is safe', async () => {
  const { victimId, crimeId } = await crime(['Cleo Synthetic'], 'Nabil Neighbour', '07700 900777')
  await talk(victimId, { ways: [{ ...WAY, reach: '07700 900777' }] })
  expect(await gate(victimId)).toBe('may-be-anothers')
  expect((await update(victimId)).body.code).toBe('may-be-anothers')
  const alerts = async () => (await carer.get(`/victims/${victimId}/plan`)).body.alerts
  const [alert] = await alerts()
  expect(alert).toMatchObject({ kind: 'other-person', name: 'Nabil Neighbour', look: null })
  const look = { key: alert.key, otherId: alert.otherId, safe: true }
  expect((await carer.post(`/victims/${victimId}/plan/alerts`, { ...look, why: 'ok' })).body.code).toBe('needs-words')
  const why = 'He keeps the phone for her in his shop, and she asked for it'
  expect((await carer.post(`/victims/${victimId}/plan/alerts`, { ...look, why })).status).toBe(201)
  expect(await gate(victimId)).toBe('text 07700 900777')
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Nabil NEIGHBOUR' })
  expect(await gate(victimId)).toBe('may-be-anothers')
  const day = await inContext(t.db, systemWho('test'), tx => plansToCheck(tx, t.now()))
  expect(day.filter(one => one.victimId === victimId)).toMatchObject([{ kind: 'alert' }])
  expect((await carer.html(`/victims/${victimId}/plan`)).text).toContain('a suspect has it too')
})

test('one number for two victims of a case, and the number of somebody who must not know, are looked at', async () => {
  const { victims } = await crime(['Dot Synthetic', 'Eve Synthetic'])
  const [one, two] = victims.map(each => each.victimId) as [string, string]
  await talk(one, { ways: [WAY] })
  expect(await gate(one)).toBe('text 07700 900123')
  await talk(two, { ways: [WAY] })
  expect([await gate(one), await gate(two)]).toEqual(['may-be-anothers', 'may-be-anothers'])
  await talk(two, {
    ways: [{ ...WAY, reach: '07700 900555' }],
    notToKnow: [{ name: 'Her brother', reach: '+44 7700 900555' }],
  })
  expect([await gate(one), await gate(two)]).toEqual(['text 07700 900123', 'may-be-anothers'])
})

test('what cannot be sent goes to one person by name, once, and is done with words', async () => {
  const { victimId } = await crime(['Fay Synthetic'])
  const ask = () =>
    inContext(t.db, systemWho('test'), tx =>
      askPerson(
        tx,
        victimId,
        { because: 'failed', what: 'Tell her what the update says' },
        { at: t.now(), by: systemWho('test') },
      ),
    )
  const [first, again] = [await ask(), await ask()]
  expect(first).toEqual(again)
  const done = (words: string) => carer.post(`/reach-tasks/${first!.taskId}`, { how: 'in-person', words })
  expect((await done('ok')).body.code).toBe('needs-words')
  expect((await done('Told her at her mother’s door, alone')).status).toBe(200)
  expect((await done('Told her at her mother’s door, alone')).body.code).toBe('done-already')
})

test('needs are asked once: what first contact heard comes back, grants enhanced rights, and answers the right', async () => {
  const { victimId, crimeId } = await crime(['Gil Synthetic'])
  const before = (await carer.get(`/victims/${victimId}/needs`)).body
  expect(before.askedAlready).toContainEqual(expect.objectContaining({ words: THRIVE.vulnerability }))
  const assess = (more: object) =>
    carer.post(`/victims/${victimId}/needs/assess`, { kind: 'person', interpreter: 'not-needed', ...more })
  expect((await assess({ supporterName: 'A friend' })).body.code).toBe('supporter-in-person')
  expect((await assess({ vulnerable: 'Eight months pregnant', 'still-vulnerability': 'yes' })).status).toBe(201)
  await t.catchUp()
  const victim = (await carer.get(`/victims/${victimId}`)).body
  expect(victim.victim.enhanced).toBe(true)
  expect(victim.rights.find((one: { event: string }) => one.event === 'needs-assessment').state).toBe('met')
  expect((await assess({})).body.code).toBe('needs-changed')
  expect((await assess({ changed: 'The child was born' })).status).toBe(201)
  const after = (await carer.get(`/victims/${victimId}/needs`)).body
  expect(after.history.map((one: { changed: string }) => one.changed)).toEqual([
    'The child was born',
    'Assessed for the first time',
  ])
  expect((await carer.html(`/crimes/${crimeId}`)).text).toContain(`/victims/${victimId}/plan`)
})

test('a parent receives for a child only while nothing speaks against them', async () => {
  const { victimId, crimeId } = await crime(['Hal Synthetic'])
  const child = {
    kind: 'child',
    interpreter: 'not-needed',
    birth: '2012-05-01',
    holderWho: 'parent',
    holderWhy: 'He lives with her',
    ownView: 'He wants his mother told',
    ownAnswer: 'agrees',
  }
  const assess = (more: object) => carer.post(`/victims/${victimId}/needs/assess`, { ...child, ...more })
  await talk(victimId, { ways: [{ ...WAY, whose: 'parent', holder: 'Ines Synthetic' }] })
  expect(await gate(victimId)).toBe('not-theirs-to-receive')
  expect((await assess({ holderName: 'Ines Synthetic', holderUnsafe: true })).body.code).toBe('holder-blocked')
  expect((await assess({ holderName: 'Ines Synthetic' })).status).toBe(201)
  expect(await gate(victimId)).toBe('text 07700 900123')
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Ines Synthetic' })
  expect(await gate(victimId)).toBe('not-theirs-to-receive')
  expect((await carer.html(`/victims/${victimId}/needs`)).text).toContain('Decide again who holds')
})

test('a relative is added later, each with a plan and clocks of their own, and who speaks for them is kept with what they do not agree on', async () => {
  const { victimId, crimeId } = await crime(['Ada Relative'])
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Wim Suspectsson' })
  const add = (fields: object) =>
    investigator.post(`/crimes/${crimeId}/victims`, { relation: 'Partner', bereaved: true, ...fields })
  expect((await add({ name: 'RELATIVE, Ada' })).body.code).toBe('already-there')
  expect((await add({ name: 'Wim Suspectsson' })).body.code).toBe('name-of-suspect')
  const added = await add({ name: 'Bea Partner' })
  expect(added.status).toBe(201)
  await t.catchUp()
  // Their own clocks, by enhanced rights, from now; the other's stand as they did.
  const rights = async (id: string) => (await carer.get(`/victims/${id}/rights`)).text
  expect(await rights(added.body.victimId)).toContain('needs-assessment')
  expect(await gate(added.body.victimId)).toBe('no-safe-contact-recorded')
  const page = async () => (await carer.get(`/crimes/${crimeId}/family`)).body
  const family = (await page()).family
  expect(family).toHaveLength(2)
  for (const one of family) expect(one.open).toBeGreaterThan(0)
  const speaks = (fields: object) =>
    carer.post(`/crimes/${crimeId}/family`, { words: 'I asked each of them, alone', ...fields })
  expect((await speaks({ speaks: victimId, agreed: 'some' })).body.code).toBe('needs-disagreement')
  const disagreement = 'Bea wants to hear of it herself and first'
  expect((await speaks({ speaks: victimId, agreed: 'some', disagreement })).status).toBe(201)
  expect((await page()).voice).toMatchObject({ name: 'Ada Relative', agreed: 'some', disagreement })
  await speaks({ speaks: 'nobody', agreed: 'nobody', disagreement })
  expect(await page()).toMatchObject({ voice: { name: null, agreed: 'nobody' }, before: [{ name: 'Ada Relative' }] })
})

test('PostgreSQL itself refuses a message to where she never said that it is safe', async () => {
  const { victimId, caseId } = await crime(['Jo Synthetic'])
  await talk(victimId, { ways: [WAY] })
  const insert = (reach: string) =>
    t.owner.query(
      `insert into victim.message (id, case_id, victim_id, purpose, channel, reach, notice, body, state, queued_at)
       values (gen_random_uuid(), '${caseId}', '${victimId}', 'survey', 'text', '${reach}', 'x', 'x', 'queued', now())`,
    )
  await expect(insert('07700 900124')).rejects.toMatchObject({ code: 'AN014' })
  await expect(insert('07700 900123')).rejects.toMatchObject({ code: 'AN001' })
})

test('conditions in words hold every message back until a person has put them into the plan; adding a way or asking again does not let it go', async () => {
  const { victimId, caseId } = await crime(['Rue Synthetic'])
  const note = { channel: 'text', reach: '07700 900125', safe: true, checkedWithVictim: true }
  expect((await investigator.post(`/victims/${victimId}/safe-contact`, note)).status).toBe(201)
  expect(await gate(victimId)).toBe('text 07700 900125')
  await investigator.post(`/victims/${victimId}/safe-contact`, { ...note, conditions: 'Weekdays before three only' })
  expect(await gate(victimId)).toBe('said-in-words')
  const insert = t.owner.query(
    `insert into victim.message (id, case_id, victim_id, purpose, channel, reach, notice, body, state, queued_at)
     values (gen_random_uuid(), '${caseId}', '${victimId}', 'survey', 'text', '07700 900125', 'x', 'x', 'queued', now())`,
  )
  await expect(insert).rejects.toMatchObject({ code: 'AN014' })
  expect((await carer.html(`/victims/${victimId}/plan/ways/1`)).text).toContain('Weekdays before three only')
  await carer.post(`/victims/${victimId}/plan/check`, { holds: true, alone: true })
  expect(await gate(victimId)).toBe('not-checked')
  const way = { ...WAY, reach: '07700 900125', days: ['1', '2', '3', '4', '5'], from: '09:00', to: '15:00' }
  expect((await carer.post(`/victims/${victimId}/plan/ways/1`, way)).status).toBe(201)
  expect(['text 07700 900125', 'wait-until']).toContain(await gate(victimId))
})
