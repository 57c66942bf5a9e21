import { expect, test } from 'vitest'
import { pathwayPackOn } from '../pathway-pack.ts'
import { placesNamed } from '../places-named.ts'
import { spokenKind } from '../spoken-kind.ts'
import { attach, falseJoins, stillToAsk } from './attaching.ts'
import { bursts } from './bursts.ts'
import { eventCandidates, type Member } from './event-candidates.ts'
import { likenessOf, termsOf, weightsOf } from './likeness.ts'
import { kmApart, readAccount, sameEvent } from './same-event.ts'
import { SAME_EVENT_RULES, sameEventRuleOn } from './same-event-rules.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
const RULE = sameEventRuleOn(DAY)
const START = Temporal.Instant.from('2026-11-23T17:00:00Z')

const told = (id: string, words: string, more: Partial<Member> = {}): Member => ({
  id,
  lead: id,
  going: false,
  number: null,
  at: START,
  settlementId: null,
  point: null,
  incidentType: null,
  sensitive: spokenKind(pathwayPackOn(DAY), RULE.private, words),
  place: null,
  words,
  ...more,
})
const minutes = (n: number) => ({ at: START.add({ minutes: n }) })

test('the rules are dated without a gap, and each says that it is ours', () => {
  expect(SAME_EVENT_RULES.at(-1)!.to).toBeNull()
  for (const rule of SAME_EVENT_RULES) expect([rule.source.length > 20, rule.confidence]).toEqual([true, 'proposal'])
})

test.each([
  ['a lorry has gone over on the M6 by junction 15', { roads: ['M6'], junctions: ['junction 15'], streets: [] }],
  ['m6 northbound j15, it is bad', { roads: ['M6'], junctions: ['junction 15'], streets: [] }],
  ['A38(M), or the A 500', { roads: ['A38(M)', 'A500'], junctions: [], streets: [] }],
  ['14 Example Rd and Test Lane', { roads: [], junctions: [], streets: ['example road', 'test lane'] }],
  ['he is on the road, down my street, on his way', { roads: [], junctions: [], streets: [] }],
  ['', { roads: [], junctions: [], streets: [] }],
])('places named in: %s', (text, expected) => expect(placesNamed(text)).toEqual(expected))

test('words for one thing meet, and rare words weigh more', () => {
  const texts = ['a truck has crashed', 'HGV accident', 'a dog is loose', 'a cat in a tree'].map(termsOf)
  const weightOf = weightsOf(texts)
  expect(likenessOf(texts[0]!, texts[1]!, weightOf)).toEqual({ share: expect.closeTo(1), shared: ['crash', 'lorry'] })
  expect(likenessOf(texts[0]!, texts[2]!, weightOf)).toEqual({ share: 0, shared: [] })
  expect(weightOf('dog')).toBeGreaterThan(weightOf('lorry'))
  expect(weightsOf(Array.from({ length: 80 }, () => texts[0]!))('lorry')).toBeGreaterThan(0)
})

const CRASH = told('crash', 'Lorry overturned on the M6 northbound near junction 15, cars have hit it', {
  incidentType: 'collision',
  settlementId: 'clayton',
  place: 'M6 junction 15',
})

test.each<[string, Member, string | undefined]>([
  ['the same road and words', told('b', 'big crash on the M6, a truck on its side', minutes(4)), 'likely'],
  ['words without a road', told('b', 'huge accident on the motorway, lorry overturned', minutes(6)), 'possible'],
  ['a road without words', told('b', 'stuck on the M6', minutes(9)), 'possible'],
  ['another junction of the same road', told('b', 'broken down M6 junction 12', minutes(9)), 'different'],
  ['another road', told('b', 'lorry overturned on the A50', minutes(4)), 'different'],
  ['hours later', told('b', 'lorry overturned on the M6 junction 15', minutes(200)), undefined],
  ['something else', told('b', 'my bicycle was stolen in Leek on Saturday', minutes(1)), undefined],
  [
    'a child alone in a car there',
    told('b', 'I am nine, I am in the car on the motorway, mum is hurt, a lorry hit us', minutes(7)),
    'possible',
  ],
  ['chest pains in the queue', told('b', 'stuck on the M6 behind the crash, chest pains', minutes(30)), 'possible'],
  [
    'harm at home beside it',
    told('b', 'my husband is hitting me, house by the M6 junction 15, there was a lorry crash outside', minutes(5)),
    'different',
  ],
])('is it the same event: %s', (_, other, level) => {
  const [found] = eventCandidates(RULE, other, [CRASH])
  expect(found?.level).toBe(level)
  if (level === 'different') expect(found!.against.length).toBeGreaterThan(0)
  if (level === 'likely') expect(found!.because.join('; ')).toMatch(/apart/)
})

test('it is the same whichever of the two is asked about', () => {
  const other = told('b', 'big crash on the M6, a truck on its side', minutes(4))
  const one = readAccount(CRASH)
  const two = readAccount(other)
  const weightOf = weightsOf([one.terms, two.terms])
  expect(sameEvent(RULE, one, two, weightOf)!.points).toBe(sameEvent(RULE, two, one, weightOf)!.points)
  expect(sameEvent(RULE, one, two, weightOf)!.because).toContain('same road (M6)')
})

test('two calls about harm in the same home may be one event', () => {
  const a = told('a', 'screaming next door, husband beating her', { place: '14 Example Road', settlementId: 'leek' })
  const b = told('b', 'my husband is beating me', { place: '14 Example Road', settlementId: 'leek', ...minutes(2) })
  expect(eventCandidates(RULE, b, [a])[0]).toMatchObject({ level: 'likely', against: [] })
})

const SAYS = [
  'lorry on its side on the M6 by junction 15',
  'bad accident M6 junction 15, there is debris everywhere',
  'motorway crash, an HGV has overturned near junction 15 of the M6',
  'there is a truck across all lanes, m6 northbound',
  'we are stuck behind a collision on the M6, can see a lorry over',
  'big smash on the motorway, lorry overturned, people are out of their cars',
]

test('a burst of eighty about one crash: each is offered it, none is lost, and what is different is seen', () => {
  const burst = Array.from({ length: 79 }, (_, n) =>
    told(`c${n}`, SAYS[n % SAYS.length]!, { at: START.add({ seconds: 40 * (n + 1) }) }),
  )
  const noise = Array.from({ length: 60 }, (_, n) =>
    told(`n${n}`, ['noisy party', 'lost dog', 'shop theft, two bottles', 'neighbour shouting'][n % 4]!, {
      at: START.add({ seconds: 50 * n }),
      settlementId: 'leek',
    }),
  )
  const open = [CRASH, ...burst, ...noise].map(one => ({
    ...one,
    lead: one.id.startsWith('c') ? 'crash' : one.id,
  }))
  for (const one of burst) {
    const [first] = eventCandidates(RULE, one, open)
    expect([one.words, first?.lead, first?.level]).toEqual([one.words, 'crash', 'likely'])
  }
  const unattached = [CRASH, ...burst, ...noise]
  const found = bursts(RULE, unattached)
  const crash = found.find(one => one.contacts.includes('crash'))!
  expect(crash.contacts).toHaveLength(80)
  expect(crash.contacts.every(id => id.startsWith('c'))).toBe(true)
})

test('one number that rings seven times is no burst', () => {
  const seven = (number: string | null) =>
    bursts(
      RULE,
      Array.from({ length: 7 }, (_, n) => told(`c${n}`, 'noise upstairs again, loud music', { number, ...minutes(n) })),
    )
  expect(seven('+447700900253')).toEqual([])
  expect(seven(null)).toHaveLength(1)
})

test('four calls are no burst, and an empty wall has none', () => {
  expect(bursts(RULE, [])).toEqual([])
  expect(
    bursts(
      RULE,
      [0, 1, 2, 3].map(n => told(`c${n}`, SAYS[n]!, minutes(n))),
    ),
  ).toEqual([])
})

test.each([
  ['to one that somebody deals with', { number: 7, isSelf: false, inHand: true }, null, 'accepted'],
  ['to nothing', undefined, null, 'no-such-contact'],
  ['to itself', { number: 7, isSelf: true, inHand: true }, null, 'same-event'],
  ['to one that is over', { number: 7, isSelf: false, inHand: false }, null, 'not-in-hand'],
  ['a second time', { number: 7, isSelf: false, inHand: true }, 3, 'already-attached'],
] as const)('attaching %s', (_, lead, attachedTo, expected) => {
  const outcome = attach(lead, attachedTo)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test('an attached caller is asked about until somebody has recorded it, and joins undone are counted', () => {
  expect(stillToAsk(false)).toHaveLength(5)
  expect(stillToAsk(true)).toEqual([])
  expect(falseJoins({ joined: 0, undone: 0 })).toBeNull()
  expect(falseJoins({ joined: 80, undone: 2 })).toBe(0.025)
})

test('distance is in kilometres', () => {
  expect(kmApart([-2.175, 53.025], [-2.117, 52.806])).toBeCloseTo(24.7, 0)
})
