import { expect, test } from 'vitest'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type EndAsk, endContact } from './ending.ts'
import type { Floor } from './minimum-grade.ts'
import type { Lack } from './thrive-missing.ts'

const floor = (grade: GradeCode): Floor => ({ grade, reasons: [] })
const ASK: EndAsk = {
  ending: 'resolved',
  reason: 'Advice given and understood',
  grade: 'resolve',
  floor: floor('resolve'),
  newest: 'initial',
  missing: [],
  neverSpokenTo: false,
  hasIncident: false,
}
const LACKS: Lack[] = [{ element: 'engagement', box: 'engagement', what: 'how to reach them' }]
const OTHER = { number: 7, sameCase: false, inHand: true, grade: 'priority' as GradeCode | null }

test.each([
  ['resolved, nothing known asks for more', {}, 'accepted'],
  ['resolved, not graded, nothing known asks for more', { grade: null }, 'accepted'],
  ['nobody has assessed', { floor: undefined }, 'assess-first'],
  [
    'a lost caller, rung back in vain',
    { floor: undefined, grade: null, neverSpokenTo: true, reason: 'Rung back twice, no reply' },
    'accepted',
  ],
  [
    'a lost caller, rung back in vain, no reason',
    { floor: undefined, grade: null, neverSpokenTo: true, reason: '' },
    'needs-reason',
  ],
  ['no reason', { reason: '' }, 'needs-reason'],
  ['no units', { reason: 'no units available' }, 'no-resource-is-no-reason'],
  ['still graded scheduled', { grade: 'scheduled' }, 'grade-first'],
  ['still graded immediate', { grade: 'immediate', floor: floor('immediate'), newest: 'closure' }, 'grade-first'],
  ['risk, never graded', { grade: null, floor: floor('priority'), newest: 'closure' }, 'grade-first'],
  ['risk, graded resolve, no closure assessment', { floor: floor('priority') }, 'needs-closure-assessment'],
  ['risk, graded resolve, closure assessed', { floor: floor('priority'), newest: 'closure' }, 'accepted'],
  [
    'risk, graded resolve, closure assessed, no reason',
    { floor: floor('priority'), newest: 'closure', reason: ' ' },
    'needs-reason',
  ],
  ['resolved, THRIVE not in full', { missing: LACKS }, 'thrive-missing'],
  [
    'a lost caller, rung back in vain, has no THRIVE',
    { floor: undefined, grade: null, neverSpokenTo: true, missing: LACKS, reason: 'Rung back twice, no reply' },
    'accepted',
  ],
  ['an incident in hand is not closed', { ending: 'incident', hasIncident: true, missing: LACKS }, 'accepted'],
  [
    'referred with risk, assessed for the transfer',
    { ending: 'referred', partner: 'County ambulance', floor: floor('priority'), newest: 'transfer' },
    'accepted',
  ],
  [
    'resolved with risk, assessed for a transfer only',
    { floor: floor('priority'), newest: 'transfer' },
    'needs-closure-assessment',
  ],
  [
    'referred, the partner cannot be told how to reach them',
    { ending: 'referred', partner: 'County ambulance', missing: LACKS },
    'thrive-missing',
  ],
  ['referred, to nobody', { ending: 'referred' }, 'needs-partner'],
  [
    'referred',
    { ending: 'referred', partner: 'County ambulance', reason: 'Ambulance is with him, accepted by their desk' },
    'accepted',
  ],
  ['referred while immediate', { ending: 'referred', partner: 'County ambulance', grade: 'immediate' }, 'grade-first'],
  ['incident, none opened', { ending: 'incident', grade: 'priority' }, 'no-incident'],
  ['incident', { ending: 'incident', grade: 'priority', hasIncident: true, reason: '' }, 'accepted'],
  ['incident, nobody has assessed', { ending: 'incident', hasIncident: true, floor: undefined }, 'assess-first'],
  ['joined, to nothing', { ending: 'joined' }, 'needs-other'],
  ['joined, to itself', { ending: 'joined', other: { ...OTHER, sameCase: true } }, 'same-case'],
  [
    'joined, to one that nobody deals with',
    { ending: 'joined', other: { ...OTHER, inHand: false } },
    'other-not-in-hand',
  ],
  ['joined, to a slower one', { ending: 'joined', floor: floor('immediate'), other: OTHER }, 'other-is-slower'],
  [
    'joined, to one not graded',
    { ending: 'joined', grade: 'scheduled', other: { ...OTHER, grade: null } },
    'other-is-slower',
  ],
  [
    'joined, to one as fast',
    { ending: 'joined', grade: 'priority', floor: floor('priority'), other: OTHER, reason: '' },
    'accepted',
  ],
] as [string, Partial<EndAsk>, string][])('an ending: %s', (_, change, expected) => {
  const outcome = endContact({ ...ASK, ...change })
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})
