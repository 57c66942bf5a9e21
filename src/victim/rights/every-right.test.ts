import { expect, test } from 'vitest'
import { SUSPECT_EVENTS } from '../../investigation/suspect-state.ts'
import type { Fact } from '../../platform/log/fact.ts'
import { startedBy } from '../clocks/clock-starts.ts'
import { ANSWERED_BY_NOTICE } from '../clocks/read-fact.ts'
import { effectOf } from '../justice/court-effect.ts'
import { COURT_KINDS, COURT_RIGHTS } from '../justice/court-kinds.ts'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import { REFERRAL_RIGHT } from '../support/referral.ts'
import { considerDeed, DEED_RIGHTS, DEEDS } from './deeds.ts'
import { eventsToEnter } from './ledger.ts'

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z')
const CODE = RIGHTS_PACKS[0]!
const courtEffects = COURT_KINDS.flatMap(({ kind, results }) =>
  (results ?? [{ code: undefined }]).map(({ code }) => ({
    by: `${kind}${code ? `: ${code}` : ''}`,
    ...effectOf({ kind, result: code, at: NOW, forAt: NOW, months: 12 }),
  })),
)
const fact = (kind: string, body: object) => ({ kind, at: NOW, body: { crimeId: 'c', ...body } }) as Fact

/** Every kind of fact that a person or another body can leave, as the program leaves it. */
const FACTS: readonly (readonly [string, Fact])[] = [
  ['a crime recorded', fact('crime-recorded', {})],
  ...SUSPECT_EVENTS.map(event => [`suspect: ${event}`, fact('suspect-event-recorded', { event })] as const),
  ...[2, 15].map(code => [`outcome ${code}`, fact('outcome-agreed', { code })] as const),
  ['a review asked for', fact('review-requested', { victimId: 'v' })],
  ...courtEffects.map(({ by, starts }) => [`court: ${by}`, fact('court-event-recorded', { starts })] as const),
  ...eventsToEnter(RIGHTS_PACKS, NOW).map(
    ({ event }) => [`entered by hand: ${event}`, fact('right-event-recorded', { event, victimIds: ['v'] })] as const,
  ),
]
const starters = (event: string) => FACTS.filter(([, one]) => startedBy(one)?.events.includes(event)).map(([by]) => by)

test.each(CODE.rows.map(row => [row.rule, row.event] as const))('%s: something starts the clock of %s', (_, event) => {
  expect(starters(event)).not.toEqual([])
})

test('nothing is entered by hand that a court or the investigation tells, so that one event starts one clock', () => {
  const told = new Set<string>([...COURT_RIGHTS, ...SUSPECT_EVENTS])
  expect(eventsToEnter(RIGHTS_PACKS, NOW).filter(({ event }) => told.has(event))).toEqual([])
})

const answered = new Set<string>([
  ...DEED_RIGHTS,
  ...courtEffects.flatMap(one => one.answers),
  ...Object.values(ANSWERED_BY_NOTICE),
  REFERRAL_RIGHT,
  // Recorded by what it is about: the crime itself, the assessment, and how often somebody is told.
  'crime-decision',
  'needs-assessment',
  'contact-preference',
])
test.each(CODE.rows.filter(row => row.answer === 'deed').map(row => [row.rule, row.event] as const))(
  '%s: a deed of its own answers %s',
  (_, event) => {
    expect(answered).toContain(event)
  },
)

test.each<[string, string[], string | undefined, string[], string[] | string]>([
  ['told-of-help', ['compensation'], undefined, [], ['compensation']],
  ['told-of-help', ['support', 'medical', 'restorative'], undefined, ['compensation'], ['information', 'compensation']],
  ['told-of-help', [], undefined, [], 'needs-choice'],
  ['told-of-help', ['a rumour'], undefined, [], 'unknown-choice'],
  ['statement-offered', ['later'], undefined, [], ['personal-statement']],
  ['statement-offered', ['copy'], undefined, [], 'needs-choice'],
  ['complaint', ['answered'], 'We are sorry: the call was late', [], []],
  ['complaint', ['answered', 'ombudsman'], 'We are sorry: the call was late', [], ['complaint']],
  ['complaint', ['answered', 'ombudsman'], 'ok', [], 'needs-words'],
  ['property', ['part'], 'The phone is back; the coat stays', [], []],
  ['property', ['all'], 'The phone and the coat are back', ['part'], ['property-free']],
])('%s with %j (%j) after %j: %j', (deed, chosen, words, before, expected) => {
  const may = considerDeed(DEEDS.find(one => one.deed === deed)!, { chosen, words }, before)
  expect(may.ok ? may.value.answers : may.refusal.code).toEqual(expected)
})
