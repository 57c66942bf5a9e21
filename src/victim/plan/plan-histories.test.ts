import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpenAt } from '../../platform/hours-of-week.ts'
import { noticeFor } from '../messages/notice.ts'
import type { Needs } from '../needs/needs.ts'
import { receiversFrom } from '../needs/needs-rules.ts'
import { type MessageChannel, whereToSend } from '../safe-contact.ts'
import { type AlertLook, alertsOf, openKeys, type SharedReach } from './alert.ts'
import { readWay } from './new-plan.ts'
import { reachKeys } from './reach-key.ts'
import { type ContactPlan, PURPOSES, type Purpose, planOfNote, WAY_CHANNELS, type Way, WHOSE } from './way.ts'
import { waitFor } from './where-to-send.ts'

/** Case histories of plans, notes, checks, alerts, explanations, suspects named, parents chosen, and the hours that pass. */
const HISTORIES = 10_000
const START = Temporal.Instant.from('2026-10-20T08:00:00Z')
const NUMBERS = ['07700 900101', '07700 900102', 'a@example.org', '12 Sample Street, ZZ99 1AA']
const PARENTS = ['Synthetic Mother', 'Synthetic Father']

const hour = fc.constantFrom(null, '09:00', '12:30', '17:00', '23:30', '01:30')
const way: fc.Arbitrary<Way> = fc.record({
  channel: fc.constantFrom(...WAY_CHANNELS),
  reach: fc.constantFrom(null, ...NUMBERS),
  whose: fc.constantFrom(...WHOSE),
  holder: fc.constantFrom(null, ...PARENTS),
  safe: fc.boolean(),
  checked: fc.boolean(),
  purposes: fc.subarray([...PURPOSES]),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  from: hour,
  to: hour,
  shown: fc.constantFrom('neutral', 'nothing'),
  voicemail: fc.boolean(),
})
/** Most of what people write is whole, or the histories would never send anything. */
const likely: fc.Arbitrary<Way> = way.map(one => ({
  ...one,
  channel: one.reach?.includes('@') ? 'email' : 'text',
  safe: true,
  checked: true,
  shown: 'neutral',
  whose: one.holder ? one.whose : 'own',
}))

type Step =
  | { do: 'plan'; ways: Way[]; wants: ContactPlan['wants']; checkIn: number }
  | { do: 'note'; way: Way; conditions: string | null }
  | { do: 'check'; holds: boolean; alone: boolean; again: number }
  | { do: 'shared'; reach: string; suspect: boolean; person: number }
  | { do: 'look'; reach: string; suspect: boolean; person: number; safe: boolean }
  | { do: 'parent'; name: string; unsafe: boolean }
  | { do: 'suspect'; name: string }
  | { do: 'silence' }
  | { do: 'wait'; minutes: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      ways: fc.array(fc.oneof(way, likely), { maxLength: 3 }),
      wants: fc.constantFrom('everything', 'important', 'nothing'),
      checkIn: fc.integer({ min: 1, max: 40 }),
    }),
  },
  fc.record({
    do: fc.constant('note' as const),
    way: fc.oneof(way, likely),
    conditions: fc.constantFrom(null, '  ', 'Weekdays before three only'),
  }),
  fc.record({
    do: fc.constant('check' as const),
    holds: fc.boolean(),
    alone: fc.boolean(),
    again: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    do: fc.constant('shared' as const),
    reach: fc.constantFrom(...NUMBERS),
    suspect: fc.boolean(),
    person: fc.nat(2),
  }),
  fc.record({
    do: fc.constant('look' as const),
    reach: fc.constantFrom(...NUMBERS),
    suspect: fc.boolean(),
    person: fc.nat(2),
    safe: fc.boolean(),
  }),
  fc.record({ do: fc.constant('parent' as const), name: fc.constantFrom(...PARENTS), unsafe: fc.boolean() }),
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('suspect' as const),
      name: fc.constantFrom(...PARENTS, 'Synthetic Stranger'),
    }),
  },
  fc.constant({ do: 'silence' as const }),
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 20_000 }) }),
  },
)

type World = {
  now: Temporal.Instant
  plan: ContactPlan | undefined
  shared: SharedReach[]
  looks: AlertLook[]
  needs: Needs | undefined
  suspects: string[]
}
const keyOf = (reach: string) =>
  reachKeys(reach.includes('@') ? 'email' : reach.startsWith('0') ? 'text' : 'letter', reach)[0]!
const kindOf = (suspect: boolean) => (suspect ? 'suspect' : 'other-person')
const dayIn = (world: World, days: number) =>
  world.now.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days }).toString()

/** What the forms and stores make of a step: a way that they refuse is never in a plan. */
function live(world: World, one: Step): World {
  switch (one.do) {
    case 'plan': {
      const read = one.ways.map(readWay)
      if (!read.every(way => way.ok)) return world
      return {
        ...world,
        plan: {
          ways: read.map(way => way.value),
          wants: one.wants,
          silent: null,
          nextCheck: dayIn(world, one.checkIn),
        },
      }
    }
    case 'note': {
      const { channel, reach, safe, checked } = one.way
      const read = readWay({ ...one.way, from: null, to: null, whose: 'own' })
      return read.ok && !world.plan
        ? {
            ...world,
            plan: planOfNote({ channel, reach, safe, checkedWithVictim: checked, conditions: one.conditions }),
          }
        : world
    }
    case 'check':
      if (!world.plan || (one.holds && !one.alone)) return world
      return {
        ...world,
        plan: {
          ...world.plan,
          ways: world.plan.ways.map(way => ({ ...way, checked: way.checked && one.holds })),
          nextCheck: dayIn(world, one.again),
        },
      }
    case 'shared':
      return {
        ...world,
        shared: [
          ...world.shared,
          { key: keyOf(one.reach), kind: kindOf(one.suspect), id: `p${one.person}`, name: null },
        ],
      }
    case 'look':
      return {
        ...world,
        looks: [
          {
            key: keyOf(one.reach),
            otherId: `${kindOf(one.suspect)}:p${one.person}`,
            safe: one.safe,
            why: 'x',
            at: world.now,
            byName: 'x',
          },
          ...world.looks,
        ],
      }
    case 'parent':
      return {
        ...world,
        needs: {
          kind: 'child',
          birth: '2008-11-02',
          holder: { who: 'parent', name: one.name, why: 'x', unsafe: one.unsafe },
          spokesperson: null,
        } as Needs,
      }
    case 'suspect':
      return { ...world, suspects: [...world.suspects, one.name] }
    case 'silence':
      return world.plan ? { ...world, plan: { ...world.plan, silent: 'stopped' } } : world
    case 'wait':
      return { ...world, now: world.now.add({ minutes: one.minutes }) }
  }
}

/** Said again from what she agreed to, not from the gate: everything that stands against a message to one of her ways. */
function against(world: World, used: Way, purpose: string): string[] {
  const { plan, shared, looks, needs, suspects, now } = world
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  const keys = reachKeys(used.channel, used.reach)
  const worst = (one: SharedReach) =>
    shared.some(other => other.key === one.key && other.id === one.id && other.kind === 'suspect')
  const explained = (one: SharedReach) => {
    const kind = worst(one) ? 'suspect' : one.kind
    return looks.find(look => look.key === one.key && look.otherId === `${kind}:${one.id}`)?.safe === true
  }
  const holds =
    needs?.holder?.name === used.holder &&
    !needs?.holder?.unsafe &&
    !suspects.includes(used.holder ?? '') &&
    Temporal.PlainDate.compare(today, '2026-11-02') < 0
  return [
    !plan || plan.silent ? 'nothing may go' : '',
    plan?.inWords ? 'against what nothing can read' : '',
    !used.safe || !used.checked ? 'not safe in her own word' : '',
    !used.purposes.some(one => one === purpose) ? 'not for this' : '',
    used.shown === 'nothing' ? 'seen' : '',
    used.channel !== 'letter' && !isOpenAt(used, now) ? 'not her hours' : '',
    plan?.nextCheck && Temporal.PlainDate.compare(today, plan.nextCheck) > 0 ? 'check due' : '',
    purpose !== 'codes' && plan?.wants === 'nothing' ? 'asked not to be told' : '',
    shared.some(one => keys.includes(one.key) && !explained(one)) ? 'somebody else’s' : '',
    used.whose === 'parent' && !holds ? 'a parent who may not' : '',
    used.whose === 'spokesperson' ? 'nobody speaks for them' : '',
  ].filter(Boolean)
}

const CODE = '48151623'
const KNOWN = {
  names: ['Synthetic Mother', 'Ada Synthetic'],
  numbers: ['4242'],
  places: ['12 Sample Street'],
  offences: ['burglary'],
}
const GIVES_AWAY =
  /synthetic|mother|ada|sample|street|burglary|\d|polic|crime|victim|officer|court|case\b|report|suspect/i

/** What stands on the outside of what goes, without the one-time code that is all it may hold. */
function outside(purpose: Purpose, channel: MessageChannel): string {
  const named = { updates: 'update', codes: 'portal-code', surveys: 'survey' } as const
  const notice = noticeFor({ purpose: named[purpose], channel, ...(purpose === 'codes' ? { code: CODE } : {}) }, KNOWN)
  return notice.ok ? notice.value.replace(CODE, '') : notice.refusal.code
}

test(`in ${HISTORIES.toLocaleString('en-GB')} case histories nothing goes against a plan, and nothing that is shown gives anything away`, () => {
  const seen = { sent: 0, refused: 0, waited: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), steps => {
      let world: World = { now: START, plan: undefined, shared: [], looks: [], needs: undefined, suspects: [] }
      for (const [n, one] of steps.entries()) {
        world = live(world, one)
        for (const purpose of ['updates', PURPOSES[n % PURPOSES.length]!] as const) {
          const alerts = openKeys(alertsOf(world.shared, world.looks))
          const ask = { purpose, at: world.now, alerts, receivers: receiversFrom(world.needs, world.suspects) }
          const where = whereToSend(world.plan, ask)
          if (!where.ok) {
            seen.refused += 1
            if (where.refusal.code !== 'wait-until') continue
            seen.waited += 1
            const later = waitFor(world.plan, ask)!
            expect(Temporal.Instant.compare(later.until, world.now)).toBeGreaterThan(0)
            continue
          }
          seen.sent += 1
          const used = world.plan!.ways[where.value.way]!
          expect(used.reach).toBe(where.value.reach)
          expect(against(world, used, purpose)).toEqual([])
          expect(outside(purpose, where.value.channel)).not.toMatch(GIVES_AWAY)
        }
      }
    }),
    { numRuns: HISTORIES, seed: 20_261_130 },
  )
  expect(Math.min(seen.sent, seen.refused, seen.waited)).toBeGreaterThan(500)
})
