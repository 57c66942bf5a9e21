import { expect, test } from 'vitest'
import { CALM } from '../../test-answers.ts'
import { type ContactSeen, contactLine, type IncidentSeen, incidentLine, inReadingOrder } from './shift-sheet.ts'
import { boxOf, signIn, signOut } from './signing.ts'

const NOW = Temporal.Instant.from('2026-11-23T07:00:00Z')
const min = (n: number) => NOW.add({ minutes: n })
const ONE: IncidentSeen = {
  incidentId: 'i',
  caseId: 'c',
  number: 7,
  what: 'Violence',
  place: 'Example Road',
  grade: 'priority',
  attendBy: min(20),
  firstAtSceneAt: null,
  sent: [],
  answers: CALM,
  missing: false,
  callers: 1,
  interpreter: null,
}

test.each<[string, Partial<IncidentSeen>, object | undefined]>([
  [
    'in time, nobody sent',
    {},
    { section: 'now', missed: false, nextAction: 'Send somebody', notKnown: 'nothing asked is open' },
  ],
  [
    'late, nobody sent',
    { attendBy: min(-5) },
    { section: 'delayed', missed: true, nextAction: expect.stringContaining('next area') },
  ],
  [
    'late, on the way',
    { attendBy: min(-5), sent: ['HA11'] },
    { section: 'delayed', known: expect.stringContaining('sent: HA11') },
  ],
  ['there, but late', { attendBy: min(-30), firstAtSceneAt: min(-10) }, { section: 'now', missed: true }],
  [
    'there in time',
    { firstAtSceneAt: min(-10) },
    { section: 'now', missed: false, nextAction: 'Hear from the scene, and close or hand on' },
  ],
  ['scheduled and in time', { grade: 'scheduled' }, undefined],
  ['scheduled and late', { grade: 'scheduled', attendBy: min(-1) }, { section: 'delayed' }],
  ['missing at high risk', { missing: true, answers: { ...CALM, risk: 'high' } }, { section: 'missing' }],
  [
    'missing, high risk, slow grade',
    { missing: true, grade: 'scheduled', answers: { ...CALM, risk: 'high' } },
    { section: 'missing' },
  ],
  ['never assessed', { answers: null }, { notKnown: 'the risk: nobody has assessed it' }],
  [
    'unknowns',
    { answers: { ...CALM, weapon: 'unknown', immediacy: 'cannot-tell', children: 'unknown' } },
    { notKnown: 'how soon harm could come, whether there is a weapon, who is vulnerable' },
  ],
  ['many callers', { callers: 80 }, { known: expect.stringContaining('80 callers') }],
])('an incident on the sheet: %s', (_, change, expected) => {
  const line = incidentLine({ ...ONE, ...change }, NOW)
  if (expected) expect(line).toMatchObject(expected)
  else expect(line).toBeUndefined()
})

const CALL: ContactSeen = {
  contactId: 'k',
  caseId: 'c',
  number: 3,
  what: null,
  summary: null,
  place: null,
  grade: null,
  handler: null,
  answers: null,
  attachedTo: null,
  interpreter: null,
}
test.each<[string, Partial<ContactSeen>, object | undefined]>([
  ['nobody has asked', {}, { nextAction: 'Ask and assess', known: 'not graded; nobody’s name on it' }],
  ['assessed, not graded', { answers: CALM }, { nextAction: 'Grade it' }],
  ['graded priority', { answers: CALM, grade: 'priority' }, { nextAction: 'Open the incident, or end it' }],
  ['graded scheduled', { answers: CALM, grade: 'scheduled' }, undefined],
])('a contact on the sheet: %s', (_, change, expected) => {
  const line = contactLine({ ...CALL, ...change })
  if (expected) expect(line).toMatchObject(expected)
  else expect(line).toBeUndefined()
})

test('it is read in one order: what is late first', () => {
  const lines = [contactLine(CALL)!, incidentLine({ ...ONE, attendBy: min(-5) }, NOW)!]
  expect(inReadingOrder(lines).map(line => line.section)).toEqual(['delayed', 'now'])
})

test('a missed target is not handed over in silence', () => {
  const late = incidentLine({ ...ONE, attendBy: min(-5) }, NOW)!
  expect(signOut([late], {})).toMatchObject({ refusal: { code: 'missed-without-words', field: boxOf(late.key) } })
  expect(signOut([late], { [late.key]: 'Inspector told at 06:50' })).toMatchObject({ ok: true })
  expect(signOut([contactLine(CALL)!], {})).toMatchObject({ ok: true, value: [{ added: null }] })
})

const FROZEN = [
  { seq: 1, signedInBy: null, signedInByName: null },
  { seq: 2, signedInBy: 'b', signedInByName: 'Bee' },
]
test.each([
  ['all that is open', { by: 'c', all: true, chosen: [] }, [1]],
  ['one line', { by: 'c', all: false, chosen: [1, 1] }, [1]],
  ['one’s own', { by: 'a', all: true, chosen: [] }, 'own-sheet'],
  ['nothing ticked', { by: 'c', all: false, chosen: [] }, 'nothing-chosen'],
  ['a line that another signed', { by: 'c', all: false, chosen: [2] }, 'already-signed'],
  ['a line that is not there', { by: 'c', all: false, chosen: [9] }, 'no-such-line'],
])('signing in %s', (_, ask, expected) => {
  const outcome = signIn(FROZEN, { signedOutBy: 'a', ...ask })
  expect(outcome.ok ? outcome.value : outcome.refusal.code).toEqual(expected)
})

test('an empty sheet can be taken over, and a whole one not twice', () => {
  expect(signIn([], { signedOutBy: 'a', by: 'b', all: true, chosen: [] })).toMatchObject({ ok: true, value: [] })
  expect(signIn([FROZEN[1]!], { signedOutBy: 'a', by: 'c', all: true, chosen: [] })).toMatchObject({
    refusal: { code: 'already-signed' },
  })
})
