import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Force } from '../../platform/force/force.ts'
import { readTime } from '../../platform/time.ts'
import { askToCancel, decideCancellation, mayNotDecide } from './cancellation.ts'
import { GROUNDS, groundsOn } from './grounds.ts'
import { asksForLess, reclassify } from './reclassify.ts'
import { keepReport, lookAgain, nextLook } from './reported-rape.ts'

const { offences } = JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8')) as Force
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal?.code

const ASK = {
  ground: 'C2',
  reason: 'The coats were found in the stock room on Tuesday',
  evidence: 'Stock list and recording of the stock room, seen by the officer and kept as exhibit 4',
  reference: 'Crime 12 of the other force',
}
const TODAY = Temporal.PlainDate.from('2026-11-23')

test.each<[string, Partial<typeof ASK>, string, string]>([
  ['whole', {}, 'open', 'accepted'],
  ['an outcome waits', {}, 'outcome-proposed', 'outcome-waits'],
  ['closed', {}, 'closed', 'closed'],
  ['no such ground', { ground: 'C6' }, 'open', 'no-such-ground'],
  ['no reason', { reason: 'No crime' }, 'open', 'needs-reason'],
  ['no evidence', { evidence: 'None' }, 'open', 'needs-evidence'],
  ['the victim does not support it', { evidence: 'Victim does not support prosecution' }, 'open', 'needs-evidence'],
  ['C1 without the other force', { ground: 'C1', reference: ' ' }, 'open', 'needs-reference'],
  ['C3 without the other crime', { ground: 'C3', reference: '' }, 'open', 'needs-reference'],
  ['C4 needs no reference', { ground: 'C4', reference: '' }, 'open', 'accepted'],
])('asking to cancel, %s', (_, change, state, expected) =>
  expect(codeOf(askToCancel({ ...ASK, ...change }, state, groundsOn(TODAY)))).toBe(expected),
)

test('five grounds, each with its source; the fifth is not called read', () => {
  expect(GROUNDS.map(one => one.code)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5'])
  for (const one of GROUNDS) expect(one.source.length).toBeGreaterThan(20)
  expect(GROUNDS.filter(one => one.confidence !== 'read').map(one => one.code)).toEqual(['C5'])
  expect(groundsOn(Temporal.PlainDate.from('2018-01-01'))).toEqual([])
})

const OF = { requestedBy: 'asker', ownerId: 'owner', teams: ['cid', null] }
test.each([
  ['the registrar', { id: 'r', holdsRight: true, team: 'performance' }, true],
  ['without the right', { id: 's', holdsRight: false, team: 'performance' }, false],
  ['who asked', { id: 'asker', holdsRight: true, team: 'performance' }, false],
  ['who has the case', { id: 'owner', holdsRight: true, team: 'performance' }, false],
  ['of the same team', { id: 'r', holdsRight: true, team: 'cid' }, false],
  ['without a team', { id: 'r', holdsRight: true, team: null }, true],
])('deciding: %s', (_, by, expected) => {
  expect(mayNotDecide(by, OF) === undefined).toBe(expected)
  const cancel = { decision: 'cancelled', reason: 'Stock list and recording read' } as const
  expect(decideCancellation(cancel, by, OF, 'open').ok).toBe(expected)
  expect(decideCancellation(cancel, by, OF, 'closed').ok).toBe(false)
  expect(decideCancellation({ ...cancel, reason: 'Agreed' }, by, OF, 'open').ok).toBe(false)
  expect(
    decideCancellation(
      { decision: 'refused', reason: 'Neither exhibit nor witness is named in it' },
      by,
      OF,
      'outcome-proposed',
    ).ok,
  ).toBe(expected)
})

test.each([
  ['shoplifting', 'other-theft', false, 'accepted'],
  ['other-theft', 'stalking', false, 'accepted'],
  ['stalking', 'harassment', false, 'not-the-registrar'],
  ['stalking', 'harassment', true, 'accepted'],
  ['assault-with-intent', 'assault-with-injury', false, 'not-the-registrar'],
  ['hate-public-fear', 'public-fear', false, 'not-the-registrar'],
  ['stalking', 'stalking', true, 'same-offence'],
  ['stalking', 'piracy', true, 'unknown-offence'],
])('from %s to %s, by the registrar %s: %s', (from, to, registrar, expected) => {
  const ask = { to, reason: 'The letters show a course of conduct', evidence: 'Exhibits 3 to 9' }
  expect(codeOf(reclassify(ask, from, 'open', offences, registrar))).toBe(expected)
  expect(codeOf(reclassify(ask, from, 'outcome-proposed', offences, registrar))).toBe('outcome-waits')
  if (expected !== 'accepted') return
  expect(codeOf(reclassify({ ...ask, reason: 'Error' }, from, 'open', offences, registrar))).toBe('needs-reason')
  expect(codeOf(reclassify({ ...ask, evidence: 'See log' }, from, 'open', offences, registrar))).toBe('needs-evidence')
})

test('no offence that asks for care is left for one that asks for less without saying so', () => {
  for (const from of offences)
    for (const to of offences) {
      const less = asksForLess(from, to)
      if (from.enhancedRights && !to.enhancedRights) expect(less).toBe(true)
      if (!from.enhancedRights && from.sensitive === null) expect(less).toBe(false)
    }
})

test.each([
  ['whole', {}, { crimes: 0, notCrime: false, open: false }, 'accepted'],
  ['kept already', {}, { crimes: 0, notCrime: false, open: true }, 'already-kept'],
  ['a crime is recorded', {}, { crimes: 1, notCrime: false, open: false }, 'already-decided'],
  ['decided as none', {}, { crimes: 0, notCrime: true, open: false }, 'already-decided'],
  ['no words', { words: 'To follow' }, { crimes: 0, notCrime: false, open: false }, 'needs-words'],
])('a reported rape, %s', (_, change, decided, expected) => {
  const ask = {
    why: 'third-party' as const,
    words: 'Her sister rang; nobody has spoken to her yet, an officer goes at four',
    ...change,
  }
  expect(codeOf(keepReport(ask, decided))).toBe(expected)
})

test('a look says something new, and the next is a week later to the hour', () => {
  expect(codeOf(lookAgain('Spoke to her with an adviser: she wants time', 'Her sister rang'))).toBe('accepted')
  expect(codeOf(lookAgain('Her sister rang us', 'her sister rang us '))).toBe('same-again')
  expect(codeOf(lookAgain('No change', 'Her sister rang'))).toBe('needs-words')
  expect(nextLook(readTime('2026-10-24T12:00')!).toString()).toBe('2026-10-31T11:00:00Z')
})
