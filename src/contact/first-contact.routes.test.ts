import { expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { CALM_BUT_WORDS } from '../test-answers.ts'
import { castOf } from '../test-cast.ts'
import { decideLostDue } from './lost/deciding.jobs.ts'
import { decideLost, lostDue } from './lost/deciding.store.ts'

// A Monday night in term.
const { t, port, handler, officer, carer } = castOf('2026-11-23T03:00', {
  port: 'system',
  handler: 'contact-handler',
  officer: 'response-officer',
  carer: 'victim-care-officer',
})

const CALM = {
  ...CALM_BUT_WORDS,
  threat: 'A fence was broken overnight',
  harm: 'The cost of a fence',
  investigation: 'Neighbour has a camera',
  vulnerability: 'Nobody',
  engagement: 'Ring in the evening',
}
const lose = async (callId: string, number: string | undefined, more: { channel?: string; stage?: string } = {}) => {
  const at = (seconds: number) => t.now().subtract({ seconds }).toString()
  const of = { callId, channel: more.channel ?? '101', ...(number ? { callerNumber: number } : {}) }
  await port.post('/telephony/events', { ...of, event: 'offered', at: at(90) })
  await port.post('/telephony/events', { ...of, event: 'queued', at: at(80) })
  const gone = { ...of, event: 'abandoned', at: at(9), stage: more.stage ?? 'queue' }
  return (await port.post('/telephony/events', gone)).body.contactId as string
}
const open = async (incidentType: string, callerNumber?: string) => {
  const opened = await handler.post('/contacts', { channel: '101', ...(callerNumber ? { callerNumber } : {}) })
  await handler.post(`/contacts/${opened.body.contactId}/details`, { incidentType })
  return opened.body as { contactId: string; caseId: string }
}
const wall = async () => (await handler.get('/queue')).body
const lostIds = async () => (await wall()).lost.map((one: { contactId: string }) => one.contactId)
const tasksOf = async (contactId: string) => {
  await t.catchUp()
  return (await handler.get(`/contacts/${contactId}`)).body.tasks as { what: string; state: string }[]
}
const kindsOf = async (about: string) =>
  (await t.owner.query('select kind from platform.fact where about = $1 order by seq', [about])).rows.map(
    one => one.kind,
  )

test('a lost caller leaves the list by a decision that is kept: any risk keeps them until somebody deals with them, the rest are counted', async () => {
  const flagged = await open('domestic', '07700 900401')
  await t.tick({ minutes: 5 })
  const calm = await lose('lost-calm', '07700 900402')
  const risky = await lose('lost-risky', '07700 900401')
  const closing = await lose('lost-closing', '07700 900403')
  await lose('lost-closing-again', '07700 900403')
  const message = await lose('lost-message', '07700 900401', { stage: 'ivr' })
  const nobody = await lose('lost-withheld', undefined)
  const emergency = await lose('lost-999', '07700 900404', { channel: '999' })
  // Gave up during the message, and its number is flagged: listed, and not only counted.
  expect(await lostIds()).toEqual(expect.arrayContaining([calm, risky, closing, message, nobody, emergency]))
  expect(await decideLostDue(t.db, t.now())).toBe(0)

  await t.tick({ hours: 25 })
  // Nobody leaves by the clock alone: until it is decided, they are there.
  expect(await lostIds()).toEqual(expect.arrayContaining([calm, risky, closing]))
  await decideLostDue(t.db, t.now())
  expect(await decideLostDue(t.db, t.now())).toBe(0)
  const after = await lostIds()
  expect(after).toEqual(expect.arrayContaining([risky, closing, message, emergency]))
  for (const one of [calm, nobody]) expect(after).not.toContain(one)
  const { lost, lostLeft } = await wall()
  const kept = (id: string) => lost.find((one: { contactId: string }) => one.contactId === id).kept
  expect(kept(risky)).toContain('a number with a history of abuse or high risk')
  expect(kept(closing)).toEqual(['tried more than once'])
  expect(kept(emergency)).toBeNull()
  expect(lostLeft.left).toBe(2)
  const left = (await handler.get('/queue/lost-left')).body
  expect(left.callers.map((one: { contactId: string }) => one.contactId).toSorted()).toEqual([calm, nobody].toSorted())
  expect((await handler.html('/queue/lost-left')).text).toContain('<strong>2 callers</strong> left the list')
  expect(await kindsOf(calm)).toContain('contact-lost-left')

  await t.tick({ hours: 24 * 30 })
  await decideLostDue(t.db, t.now())
  expect(await lostIds()).toEqual(expect.arrayContaining([risky, closing, message]))
  expect(await lostIds()).not.toContain(emergency)
  await handler.post(`/contacts/${closing}/lost/close`, { why: 'Seen at home by the neighbourhood team' })
  const { contactId: spoken } = await open('theft', '07700 900401')
  expect(spoken).not.toBe(flagged.contactId)
  await decideLostDue(t.db, t.now())
  for (const one of [risky, closing, message]) expect(await lostIds()).not.toContain(one)
  expect((await kindsOf(risky)).slice(-2)).toEqual(['contact-lost-kept', 'contact-lost-dealt-with'])
  const { rows } = await t.owner.query(
    'select over_how from contact.lost_decided where contact_id = any($1) order by 1',
    [[risky, closing]],
  )
  expect(rows.map(one => one.over_how)).toEqual(['closed', 'spoken-to'])
})

test('of a lost caller it is decided by what is true when it is decided, once on two nodes; whoever left comes back by what is learnt later', async () => {
  const by = systemWho('test')
  const spoken = await lose('late-spoken', '07700 900431')
  const unsafe = await lose('late-unsafe', '07700 900432')
  const calm = await lose('late-calm', '07700 900433')
  const again = await lose('late-message', '07700 900434', { stage: 'ivr' })
  const counted = (await wall()).lostDuringMessage
  await lose('late-message-again', '07700 900434', { stage: 'ivr' })
  // Tried more than once keeps them later, so they are on the list from the beginning.
  expect(await lostIds()).toContain(again)
  expect((await wall()).lostDuringMessage).toBe(counted - 1)
  const notSafe = (id: string) =>
    handler.post(`/contacts/${id}/ring-attempts`, { safeToRing: 'no', result: 'not-safe-to-ring' })

  await t.tick({ hours: 25 })
  const due = await inContext(t.db, by, tx => lostDue(tx, t.now()))
  expect(due).toEqual(expect.arrayContaining([spoken, unsafe, calm]))
  await open('theft', '07700 900431')
  expect((await notSafe(unsafe)).status).toBe(200)
  const decide = (id: string) => inContext(t.db, by, tx => decideLost(tx, id, { at: t.now(), by }))
  expect(await decide(spoken)).toBe(false)
  expect(await decide(unsafe)).toBe(true)
  await Promise.all([decideLostDue(t.db, t.now()), decideLostDue(t.db, t.now())])
  const decided = async () => {
    const { rows } = await t.owner.query(
      'select contact_id, decided from contact.lost_decided where contact_id = any($1)',
      [[spoken, unsafe, calm]],
    )
    return Object.fromEntries(rows.map(one => [one.contact_id, one.decided]))
  }
  expect(await decided()).toEqual({ [unsafe]: 'kept', [calm]: 'left' })
  expect((await kindsOf(calm)).filter(kind => kind === 'contact-lost-left')).toHaveLength(1)

  await t.tick({ hours: 24 })
  expect((await notSafe(calm)).status).toBe(200)
  expect(await decideLostDue(t.db, t.now())).toBe(1)
  expect(await decided()).toMatchObject({ [calm]: 'kept' })
  expect(await lostIds()).toContain(calm)
  expect((await kindsOf(calm)).slice(-3)).toEqual(['contact-lost-left', 'contact-ring-back-tried', 'contact-lost-kept'])
})

test('a pathway asks for what it asks for from its beginning, by whichever door it began', async () => {
  const honour = await open('other-crime')
  await handler.post(`/contacts/${honour.contactId}/pathway`, {
    pathway: 'honour',
    answers: { 'child-at-risk': 'yes' },
  })
  const of = (await tasksOf(honour.contactId)).map(one => one.what)
  expect(of).toEqual(
    expect.arrayContaining([
      'Refer each child to the multi-agency safeguarding hub',
      'Decide on a referral to the multi-agency risk conference, and say why',
    ]),
  )
  // The risk conference once, whichever pathway asks for it after.
  await handler.post(`/contacts/${honour.contactId}/pathway`, { pathway: 'domestic', answers: { before: 'yes' } })
  await handler.post(`/contacts/${honour.contactId}/pathway`, {
    pathway: 'stalking',
    answers: { 'was-partner': 'yes' },
  })
  const again = (await tasksOf(honour.contactId)).filter(one => one.what.includes('risk conference'))
  expect(again).toHaveLength(1)

  const stalked = await open('stalking')
  expect(await tasksOf(stalked.contactId)).toEqual([])
  await handler.post(`/contacts/${stalked.contactId}/grade`, { grade: 'immediate' })
  expect((await tasksOf(stalked.contactId)).map(one => one.what)).toEqual([
    'Specialist officer screens for stalking on the whole pattern',
  ])
})

test('children of whom nobody knows: somebody finds out before the next school day, and no school is told', async () => {
  const { contactId } = await open('domestic')
  await handler.post(`/contacts/${contactId}/pathway`, {
    pathway: 'domestic',
    answers: { 'children-live-there': { answer: 'unknown', words: 'The line went dead' } },
  })
  const of = (await tasksOf(contactId)).filter(one => one.what.startsWith('Operation Encompass'))
  expect(of).toMatchObject([{ what: expect.stringContaining('find out'), state: 'open' }])
})

test('before ringing, what a victim said of that number is on the screen, and rules a call out where it does', async () => {
  const { contactId } = await open('burglary-found', '07700 900411')
  await handler.post(`/contacts/${contactId}/details`, {
    summary: 'Shed broken into',
    place: '1 Made-up Close',
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const offence = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: [{ name: 'Ada Synthetic', enhanced: false }],
  })
  const victimId = crime.body.victims[0].victimId
  const way = { channel: 'phone', reach: '07700 900412', safe: true, checked: true, purposes: ['updates'] }
  const made = await carer.post(`/victims/${victimId}/plan/talk`, {
    wants: 'everything',
    everyDays: 7,
    alone: true,
    ways: [{ ...way, shown: 'neutral', days: [1, 2, 3, 4, 5], from: '10:00', to: '14:30' }],
    codeWord: 'heron',
    notToKnow: [{ name: 'Her brother', reach: '07700 900413' }],
  })
  expect(made.status).toBe(201)
  await t.at('2027-01-12T03:00')
  const hers = await lose('plan-hers', '07700 900412')
  const page = await handler.html(`/contacts/${hers}`)
  for (const words of ['from 10:00 to 14:30: now is outside it', 'Must not know: Her brother', 'A code word is agreed'])
    expect(page.text).toContain(words)
  expect(page.text).not.toContain('heron')
  const dispatcher = await t.as('dispatcher')
  expect((await dispatcher.html(`/contacts/${hers}`)).text).not.toMatch(/code word|Her brother/)
  const ring = (id: string) => handler.post(`/contacts/${id}/ring-attempts`, { safeToRing: 'yes', result: 'no-answer' })
  expect((await ring(hers)).body).toMatchObject({ code: 'plan-says-not' })
  const brother = await lose('plan-brother', '+44 7700 900413')
  expect((await ring(brother)).body.detail).toContain('who must not know')
  await t.at('2027-01-12T11:00')
  expect((await ring(hers)).status).toBe(200)
  expect((await ring(brother)).body.code).toBe('plan-says-not')
})

test('dispatch is told of every grade that is over its time, or nearly, by risk', async () => {
  const dispatcher = await t.as('dispatcher')
  const { contactId } = await open('other-crime', '07700 900421')
  await handler.post(`/contacts/${contactId}/details`, {
    summary: 'Fence broken',
    place: '2 Made-up Close',
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  expect((await handler.post(`/contacts/${contactId}/assessments`, CALM)).status).toBe(201)
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })).status).toBe(200)
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const mine = async () =>
    (await dispatcher.get('/incidents')).body.late.rows.find(
      (one: { incidentId: string }) => one.incidentId === incidentId,
    )
  expect(await mine()).toBeUndefined()
  await t.tick({ hours: 19 })
  expect((await mine()).attendance).toBe('near')
  await t.tick({ hours: 6 })
  expect((await mine()).attendance).toBe('breached')
  expect((await dispatcher.html('/incidents')).text).toMatch(/over target/)
})
