import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContactPlan, PURPOSES, WANTS, WAY_CHANNELS, type Way } from '../plan/way.ts'
import { sendBy } from '../plan/where-to-send.ts'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import { ABOUT_EVENTS, rightNamed } from './about.ts'
import { isPoor, mayRecover, readAnswer, recoverBy } from './answer.ts'
import { moveOn, sharesWords } from './forum.ts'
import { invitation } from './invitation.ts'
import { ASKED_IDS, STAGES, stagesOn, windowOf } from './survey.ts'
import { ASK_RULES, type Askable, whoIsAsked } from './who-is-asked.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const plain: Askable = {
  gate: null,
  restricted: false,
  underAge: false,
  inDanger: false,
  declined: false,
  sensitive: false,
}

test.each([
  ['a way that a survey may go by', {}, 'message'],
  ['domestic abuse', { sensitive: true }, 'phone'],
  ['a telephone alone', { gate: 'not-a-message-channel' }, 'phone'],
  ['a way that is for word of the case alone', { gate: 'not-for-this' }, 'phone'],
  ['hours that come later', { gate: 'wait-until' }, 'later'],
  ['nothing recorded', { gate: 'no-safe-contact-recorded' }, 'unsafe'],
  ['an unsafe way', { gate: 'not-safe' }, 'unsafe'],
  ['a way that nobody checked with them', { gate: 'not-checked' }, 'unsafe'],
  ['a number that may be somebody else’s', { gate: 'may-be-anothers' }, 'unsafe'],
  ['domestic abuse and an unsafe way', { sensitive: true, gate: 'not-safe' }, 'unsafe'],
  ['a plan that wants none', { gate: 'asked-not-to-be-told' }, 'declined'],
  ['somebody who declined before', { declined: true }, 'declined'],
  ['somebody under 18', { underAge: true }, 'under-age'],
  ['a danger that they were not told of', { inDanger: true }, 'in-danger'],
  ['a restricted case', { restricted: true, declined: true }, 'restricted'],
] as const)('a victim with %s: %s', (_, change, expected) => {
  const decided = whoIsAsked({ ...plain, ...change }, now)
  expect(decided ? (decided.way ?? decided.notAsked) : 'later').toBe(expected)
})

const way: fc.Arbitrary<Way> = fc.record({
  channel: fc.constantFrom(...WAY_CHANNELS),
  reach: fc.option(fc.constant('07700 900123'), { nil: null }),
  whose: fc.constantFrom('own' as const, 'parent' as const),
  holder: fc.constant(null),
  safe: fc.boolean(),
  checked: fc.boolean(),
  purposes: fc.subarray([...PURPOSES]),
  days: fc.subarray([1, 2, 3]),
  from: fc.constantFrom(null, '09:00'),
  to: fc.constant(null),
  shown: fc.constantFrom('neutral' as const, 'nothing' as const),
  voicemail: fc.boolean(),
})
const plan: fc.Arbitrary<ContactPlan | undefined> = fc.option(
  fc.record({
    ways: fc.array(way, { maxLength: 4 }),
    wants: fc.constantFrom(...WANTS),
    silent: fc.option(fc.constant('They died'), { nil: null }),
    nextCheck: fc.constantFrom(null, '2026-11-20', '2026-12-20'),
  }),
  { nil: undefined },
)
const flags = fc.record({
  restricted: fc.boolean(),
  underAge: fc.boolean(),
  inDanger: fc.boolean(),
  declined: fc.boolean(),
  sensitive: fc.boolean(),
})

test('nobody unsafe is ever asked, whatever plan is recorded; and whoever is not asked is counted with why', () => {
  fc.assert(
    fc.property(plan, flags, (kept, known) => {
      const gate = sendBy(kept, { purpose: 'surveys', at: now })
      const decided = whoIsAsked({ ...known, gate: gate.ok ? null : gate.refusal.code }, now)
      if (!decided) return
      expect((decided.way === null) === (decided.notAsked !== null)).toBe(true)
      if (decided.way === null) return
      expect(kept?.ways.some(one => one.safe && one.checked)).toBe(true)
      expect([kept?.silent, kept?.wants]).toEqual([null, 'everything'])
      expect([known.restricted, known.underAge, known.inDanger, known.declined]).toEqual([false, false, false, false])
      if (decided.way === 'message') expect([gate.ok, known.sensitive]).toEqual([true, false])
    }),
  )
  expect(ASK_RULES.every(row => row.source.length > 10)).toBe(true)
})

test('each stage is asked about in one window of days, and each has its source', () => {
  const rows = stagesOn(Temporal.PlainDate.from('2026-11-23'))
  expect(rows.map(row => row.stage)).toEqual(STAGES)
  expect(rows.filter(row => row.ours).length).toBe(3)
  const report = windowOf(rows[0]!, now)
  expect([report.from.toString(), report.to.toString()]).toEqual(['2026-08-31T10:00:00Z', '2026-10-12T10:00:00Z'])
})

test.each([
  [{}, false],
  [{ whole: 2 }, true],
  [{ ease: 2 }, false],
  [{ ease: 2, informed: 2 }, true],
  [{ treatment: 1 }, true],
  [{ ease: 3, actions: 3, informed: 3, treatment: 3, whole: 3 }, false],
])('an answer of %j is poor: %s', (scores, poor) => {
  expect(isPoor(scores)).toBe(poor)
})

test('an answer needs one answer; a better one is never poorer', () => {
  expect(readAnswer({ words: 'Nothing ticked' }).ok).toBe(false)
  expect(readAnswer({ ease: 5 })).toMatchObject({ ok: true, value: { scores: { ease: 5 }, about: null, words: null } })
  const scores = fc.record(Object.fromEntries(ASKED_IDS.map(id => [id, fc.integer({ min: 1, max: 5 })])))
  fc.assert(
    fc.property(scores, fc.constantFrom(...ASKED_IDS), (one, id) => {
      if (!isPoor(one)) expect(isPoor({ ...one, [id]: 5 })).toBe(false)
    }),
  )
})

test('whoever is complained of never makes it good, and nobody does so twice', () => {
  const open = { notBy: ['a', 'b'], doneAt: null }
  expect(mayRecover({ id: 'c' }, open).ok).toBe(true)
  expect(mayRecover({ id: 'b' }, open)).toMatchObject({ ok: false, refusal: { code: 'about-you' } })
  expect(mayRecover({ id: 'c' }, { ...open, doneAt: now })).toMatchObject({
    ok: false,
    refusal: { code: 'done-already' },
  })
  expect(recoverBy(Temporal.Instant.from('2026-10-23T10:00:00Z')).toString()).toBe('2026-10-26T11:00:00Z')
})

test('everything that an answer may be about is a right of the Code in force', () => {
  for (const event of ABOUT_EVENTS) expect(rightNamed(event, RIGHTS_PACKS[0])?.rule, event).toMatch(/^R\d/)
  expect(rightNamed('nothing-known', RIGHTS_PACKS[0])).toBeNull()
  expect(rightNamed(null, RIGHTS_PACKS[0])).toBeNull()
})

test('an invitation says nothing of police, crime or a case, whatever the code', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[2-9a-z]{14}$/), code => {
      const words = invitation({ pages: false, code })
      expect(words.replaceAll('-', '')).toContain(code)
      expect(words.replace(/code: \S+/, '')).not.toMatch(/polic|crime|victim|officer|court|case|report|\d/i)
    }),
  )
})

const item = {
  words: 'We are told nothing for weeks and then everything on one day by letter',
  answeredAt: null,
  doneAt: null,
  publishedAt: null,
}
const answered = { ...item, answeredAt: now }
test.each([
  [item, 'answered', 'We agree', 'moved'],
  [item, 'published', 'Word comes too rarely', 'not-answered'],
  [answered, 'answered', 'We agree', 'answered-already'],
  [answered, 'published', 'Victims said that word comes too rarely', 'moved'],
  [answered, 'published', 'They are told nothing for weeks and then everything', 'their-words'],
  [{ ...answered, publishedAt: now }, 'published', 'Again', 'published-already'],
  [{ ...answered, doneAt: now }, 'done', 'Again', 'done-already'],
] as const)('what victims raised, %#: %s', (raised, step, words, expected) => {
  const may = moveOn(raised, step, words)
  expect(may.ok ? 'moved' : may.refusal.code).toBe(expected)
})

test('what somebody said is found again however it is spelled and pointed', () => {
  expect(sharesWords('I was never told, not once, that he was out', 'They were told never; once that he was in')).toBe(
    false,
  )
  expect(sharesWords('I was never told, not once, that he was out', '“Never told, not once, that he!”')).toBe(true)
})
