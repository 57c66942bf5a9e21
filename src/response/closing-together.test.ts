import { expect, test } from 'vitest'
import { type Duplicate, type IncidentCaller, refuseDuplicate, refuseOverCallers } from './closing-together.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`)
const CALLER: IncidentCaller = {
  contactId: 'c',
  number: 12,
  open: true,
  vulnerable: false,
  needs: 'scheduled',
  grade: null,
  latestAt: at('10:00'),
  assessedAt: at('10:05'),
}
test.each<[string, Partial<IncidentCaller>, string | undefined]>([
  ['asked, nothing since', {}, undefined],
  ['never asked', { assessedAt: null }, 'caller-not-asked'],
  ['said more since', { latestAt: at('10:06') }, 'later-information'],
  ['needs more', { needs: 'immediate' }, 'caller-needs-more'],
  ['graded faster', { grade: 'immediate' }, 'caller-needs-more'],
  ['over, whatever it was', { open: false, assessedAt: null }, undefined],
])('closing over a caller: %s', (_, change, expected) =>
  expect(refuseOverCallers([{ ...CALLER, ...change }], 'priority')?.refusal.code).toBe(expected),
)

const OTHER = { number: 3, isSelf: false, open: true, grade: 'priority' as const, latestAt: at('10:00') }
const ASK: Duplicate = {
  reason: 'The other one has it',
  grade: 'priority',
  given: 3,
  other: OTHER,
  retriagedAt: at('10:05'),
  ownLatestAt: at('10:01'),
}
test.each<[string, Partial<Duplicate>, string | undefined]>([
  ['looked at again after all that was said', {}, undefined],
  ['no duplicate at all', { given: undefined, other: undefined, reason: 'All spoken to' }, undefined],
  ['called a duplicate, of nothing', { given: undefined, other: undefined, reason: 'Duplicate' }, 'name-the-other'],
  [
    'called the same job, of nothing',
    { given: undefined, other: undefined, reason: 'same job as earlier' },
    'name-the-other',
  ],
  ['of one that is not there', { other: undefined }, 'other-not-open'],
  ['of itself', { other: { ...OTHER, isSelf: true } }, 'other-not-open'],
  ['of one that is closed', { other: { ...OTHER, open: false } }, 'other-not-open'],
  ['of a slower one', { other: { ...OTHER, grade: 'scheduled' } }, 'other-is-slower'],
  ['not looked at again', { retriagedAt: null }, 'needs-closure-assessment'],
  ['said more here since', { ownLatestAt: at('10:06') }, 'later-information'],
  ['said more there since', { other: { ...OTHER, latestAt: at('10:07') } }, 'later-information'],
])('a second log: %s', (_, change, expected) =>
  expect(refuseDuplicate({ ...ASK, ...change })?.refusal.code).toBe(expected),
)
