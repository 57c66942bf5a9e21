import { expect, test } from 'vitest'
import { partnerDecision } from './partner-decision.ts'
import { type PathwayEnding, refuseByPathways } from './pathway-ending.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-23T10:00:00Z').add({ minutes: minute })
const answer = (pathway: string, question: string, given: 'yes' | 'no' | 'unknown', minute = 0) => ({
  pathway,
  pack: 'pathways-2026',
  question,
  answer: given,
  words: null,
  at: at(minute),
})
const NO_CRIME = [answer('mental-health', 'crime', 'no'), answer('mental-health', 'real-risk', 'no')]
const DECISION = {
  partner: 'Crisis team',
  acceptedBy: 'Dr Amara Okoye',
  acceptedAt: at(1),
  callerTold: 'A nurse comes by six',
  at: at(2),
}
const ASK: PathwayEnding = {
  ending: 'referred',
  active: ['mental-health'],
  answers: NO_CRIME,
  decision: DECISION,
  levelEndorsed: false,
}
const code = (change: Partial<PathwayEnding>) => refuseByPathways({ ...ASK, ...change })?.refusal.code ?? 'may end'

test.each([
  ['a partner accepted it, by name, and the caller was told', {}, 'may end'],
  [
    'nobody has asked whether a life is at risk',
    { answers: [answer('mental-health', 'crime', 'no')] },
    'threshold-not-known',
  ],
  [
    'it is not known whether a life is at risk',
    { answers: [...NO_CRIME, answer('mental-health', 'real-risk', 'unknown', 1)] },
    'threshold-not-known',
  ],
  [
    'a life was at risk once, and a later answer says no',
    { answers: [answer('mental-health', 'real-risk', 'yes'), ...NO_CRIME] },
    'threshold-met',
  ],
  ['no partner', { decision: null }, 'needs-partner-decision'],
  [
    'something new since they accepted it',
    { answers: [...NO_CRIME, answer('mental-health', 'suicide', 'yes', 5)] },
    'decision-too-old',
  ],
  ['somebody goes', { ending: 'incident', decision: null, answers: [] }, 'may end'],
  ['missing, level not endorsed', { active: ['missing'] }, 'level-not-endorsed'],
  ['missing, level endorsed', { active: ['missing'], levelEndorsed: true }, 'may end'],
  ['honour, interpreter never asked', { active: ['honour'], answers: [] }, 'interpreter-not-recorded'],
  [
    'honour, interpreter not known',
    { active: ['honour'], answers: [answer('honour', 'interpreter', 'unknown')] },
    'interpreter-not-recorded',
  ],
  [
    'honour, interpreter recorded',
    { active: ['honour'], answers: [answer('honour', 'interpreter', 'yes')] },
    'may end',
  ],
  [
    'honour, an interpreter has joined',
    { active: ['honour'], answers: [], interpreter: { wanted: false, joined: true } },
    'may end',
  ],
  [
    'an interpreter is wanted, on any call',
    { active: [], interpreter: { wanted: true, joined: false } },
    'interpreter-wanted',
  ],
  [
    'an interpreter is wanted, and somebody goes',
    { ending: 'incident', interpreter: { wanted: true, joined: false } },
    'may end',
  ],
] as [string, Partial<PathwayEnding>, string][])('ending without anybody going: %s', (_, change, expected) => {
  expect(code(change)).toBe(expected)
})

test.each([
  ['a person', 'Dr Amara Okoye', 'ok'],
  ['a team is nobody', 'the team', 'needs-person'],
  ['a ward is nobody', 'Ward', 'needs-person'],
  ['not known is nobody', 'not known', 'needs-person'],
])('who accepted it: %s', (_, acceptedBy, expected) => {
  const decided = partnerDecision({ ...DECISION, acceptedBy }, at(3))
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
})

test('accepted in the future, or told nothing, is no decision', () => {
  expect(partnerDecision({ ...DECISION, acceptedAt: at(9) }, at(3))).toMatchObject({
    ok: false,
    refusal: { code: 'not-yet' },
  })
  expect(partnerDecision({ ...DECISION, callerTold: 'yes.' }, at(3))).toMatchObject({
    ok: false,
    refusal: { code: 'needs-told' },
  })
})
