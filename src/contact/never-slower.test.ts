import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES, type GradeCode, SENSITIVITIES } from '../platform/force/vocabulary.ts'
import { CALM } from '../test-answers.ts'
import { ENDINGS, endContact } from './ending.ts'
import { APPROVAL_RULES, APPROVERS } from './grade-approvals.ts'
import { gradeFlags } from './grade-flags.ts'
import { fastest, isFaster } from './grade-order.ts'
import { regrade } from './grading.ts'
import { type Floor, minimumGrade } from './minimum-grade.ts'
import { refuseByPathways } from './pathway-ending.ts'
import { PATHWAY_PACKS } from './pathway-pack.ts'
import { type Answered, needsCare, newAnswers, pathwayFloors } from './pathway-state.ts'
import { RELEASES } from './silent-call.ts'
import {
  type Answers,
  anyoneVulnerable,
  IMMEDIACIES,
  PROMPTS,
  RISKS,
  TRIGGERS,
  type Trigger,
  YES_NO_UNKNOWN,
} from './thrive.ts'
import { missingFor } from './thrive-missing.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const PACK = PATHWAY_PACKS.at(-1)!
const RULE = APPROVAL_RULES.at(-1)!
const AT = Temporal.Instant.from('2026-11-23T10:00:00Z')

const ofAllKinds: fc.Arbitrary<Answers> = fc.record({
  immediacy: fc.constantFrom(...IMMEDIACIES),
  risk: fc.constantFrom(...RISKS),
  weapon: fc.constantFrom(...YES_NO_UNKNOWN),
  ...(Object.fromEntries(PROMPTS.map(prompt => [prompt, fc.constantFrom(...YES_NO_UNKNOWN)])) as Record<
    (typeof PROMPTS)[number],
    fc.Arbitrary<'yes' | 'no' | 'unknown'>
  >),
})
const answers = fc.oneof(ofAllKinds, fc.constant(CALM))
const pathwayAnswer = fc.constantFrom(...PACK.pathways).chain(pathway =>
  fc.record({
    pathway: fc.constant(pathway.id as string),
    question: fc.constantFrom(...pathway.questions.map(one => one.id)),
    answer: fc.constantFrom('yes', 'no', 'unknown', 'told'),
  }),
)
const REASONS = [
  'She is at her mother’s and safe',
  'She is at her mother’s and safe',
  'She is at her mother’s and safe',
  'She is at her mother’s and safe',
  'no units available',
  '',
  'n/a',
  'everyone is tied up tonight',
] as const
const actions = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('assess' as const),
      answers,
      full: fc.constantFrom(true, true, false),
      trigger: fc.constantFrom(...TRIGGERS, 'closure' as const, 'closure' as const, 'closure' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), given: pathwayAnswer }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      to: fc.constantFrom(...GRADE_CODES),
      reason: fc.constantFrom(...REASONS),
      mayAgree: fc.constantFrom(...APPROVERS, 'incident-manager' as const, 'incident-manager' as const),
      byDispatcher: fc.constantFrom(true, false, false, false),
      basis: fc.constantFrom(undefined, ...RELEASES.map(one => one.id)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('silent' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      ending: fc.constantFrom(...ENDINGS),
      reason: fc.constantFrom(...REASONS),
    }),
  },
)

type World = {
  grade: GradeCode | null
  held: string | null
  assessments: Answers[]
  triggers: Trigger[]
  full: boolean
  pathways: (Answered & { at: Temporal.Instant })[]
  assessedAtGrade: number
}

function floorOf(world: World, sensitive: (typeof SENSITIVITIES)[number] | null): Floor | undefined {
  const held = world.held ? [{ grade: 'immediate' as const, because: world.held }] : []
  return minimumGrade(THRIVE_PACKS.at(-1)!, world.assessments, sensitive, [...held, ...pathwayFloors(world.pathways)])
}

/** What the newest assessment lacks, its words written or not. */
function lacks({ assessments, full }: World, trigger: Trigger) {
  const why = Object.fromEntries(PROMPTS.map(prompt => [`${prompt}Reason`, 'Said so']))
  const words = { ...why, riskReason: 'Said so', investigation: 'None needed', engagement: 'By telephone' }
  const typed = { ...assessments.at(-1), threat: 'Said', harm: 'Said', ...(full ? words : {}) }
  return missingFor(THRIVE_PACKS.at(-1)!, trigger, typed)
}

test('whatever is done, by whomever, in whatever order: never slower without its approval, not known is no pass, and all is kept', () => {
  let slowed = 0
  let ended = 0
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...SENSITIVITIES)),
      fc.nat(3),
      fc.array(actions, { minLength: 5, maxLength: 24 }),
      (sensitive, earlier, steps) => {
        const world: World = {
          grade: null,
          held: null,
          assessments: [],
          triggers: [],
          full: false,
          pathways: [],
          assessedAtGrade: 0,
        }
        let assessed = 0
        let answered = 0
        for (const step of steps) {
          const before = { ...world, floor: floorOf(world, sensitive) }
          if (step.do === 'assess') {
            world.assessments = [...world.assessments, step.answers]
            world.triggers = [...world.triggers, step.trigger]
            world.full = step.full
            assessed += 1
          } else if (step.do === 'answer') {
            const { pathway, question, answer } = step.given
            const given = newAnswers(
              PACK,
              pathway,
              { [question]: { answer: answer as never, words: 'Said so' } },
              world.pathways,
            )
            if (given.ok) {
              world.pathways = [...world.pathways, ...given.value.answers.map(one => ({ ...one, at: AT }))]
              answered += given.value.answers.length
            }
          } else if (step.do === 'silent') {
            world.held = 'a 999 call that is silent'
            world.grade = 'immediate'
          } else if (step.do === 'grade') {
            const floor = before.floor
            const flags = gradeFlags(RULE, {
              sensitive,
              pathways: world.pathways.map(one => one.pathway),
              childFound: world.assessments.some(one => one.children === 'yes'),
              earlier,
            })
            const vulnerable = anyoneVulnerable(world.assessments) || needsCare(world.pathways)
            const decided = regrade({
              from: world.grade,
              to: step.to,
              floor,
              reason: step.reason,
              assessedSince: world.assessments.length > world.assessedAtGrade,
              missing: lacks(world, 'regrade'),
              vulnerable,
              sensitive,
              rule: RULE,
              flags,
              mayAgree: step.mayAgree,
              byDispatcher: step.byDispatcher,
              held: world.held,
              basis: step.basis,
            })
            const needed = fastest([world.grade, floor?.grade])
            const slower =
              (world.grade !== null && isFaster(world.grade, step.to)) ||
              (floor !== undefined && isFaster(floor.grade, step.to))
            const faster = step.to === 'immediate' || (world.grade !== null && isFaster(step.to, world.grade))
            if (faster && step.to !== world.grade) expect(decided.ok).toBe(true)
            if (decided.ok && slower && !faster) {
              slowed += 1
              expect(step.byDispatcher).toBe(false)
              expect(step.reason).toBe('She is at her mother’s and safe')
              expect(floor).toBeDefined()
              if (world.grade !== null && isFaster(world.grade, step.to))
                expect([world.assessments.length > world.assessedAtGrade, world.full]).toEqual([true, true])
              if (needed === 'immediate' || needed === 'priority' || vulnerable || sensitive)
                expect(step.mayAgree).not.toBe('nobody')
              if (isFaster(needed, 'scheduled') && isFaster('priority', step.to) && flags.length > 0)
                expect(step.mayAgree).toBe('incident-manager')
              if (world.held) expect(step.basis).toBeDefined()
            }
            if (decided.ok) {
              world.grade = step.to
              world.assessedAtGrade = world.assessments.length
              if (decided.value.basis) world.held = null
            }
          } else {
            const floor = before.floor
            const over =
              endContact({
                ending: step.ending,
                reason: step.reason,
                partner: 'Mental health trust',
                grade: world.grade,
                floor,
                newest: world.triggers.at(-1) ?? null,
                missing: lacks(world, step.ending === 'referred' ? 'transfer' : 'closure'),
                neverSpokenTo: false,
                hasIncident: true,
              }).ok &&
              refuseByPathways({
                ending: step.ending,
                active: world.pathways.map(one => one.pathway),
                answers: world.pathways,
                decision: null,
                levelEndorsed: false,
              }) === undefined
            if (over && (step.ending === 'resolved' || step.ending === 'referred')) {
              ended += 1
              expect(world.assessments.length).toBeGreaterThan(0)
              expect(world.full).toBe(true)
              expect(world.grade === 'resolve' || (world.grade === null && floor?.grade === 'resolve')).toBe(true)
              // What passes to a partner was looked at for that, or for its closing.
              if (floor && isFaster(floor.grade, 'resolve'))
                expect(step.ending === 'referred' ? ['transfer', 'closure'] : ['closure']).toContain(
                  world.triggers.at(-1),
                )
              expect(world.held).toBeNull()
              expect(world.pathways.some(one => ['mental-health', 'missing'].includes(one.pathway))).toBe(false)
            }
          }
          // Nothing is ever taken away, and no answer of 'not known' lowers the floor.
          expect(world.assessments.slice(0, before.assessments.length)).toEqual(before.assessments)
          expect(world.pathways.slice(0, before.pathways.length)).toEqual(before.pathways)
          expect([world.assessments.length, world.pathways.length]).toEqual([assessed, answered])
          const after = floorOf(world, sensitive)
          const onlyUnknown =
            step.do === 'answer' ||
            (step.do === 'assess' &&
              Object.values(step.answers).every(one => one === 'unknown' || one === 'cannot-tell'))
          if (onlyUnknown && before.floor && after) expect(isFaster(before.floor.grade, after.grade)).toBe(false)
        }
      },
    ),
    { numRuns: 2_500 },
  )
  // The run saw what it is about.
  expect(slowed).toBeGreaterThan(100)
  expect(ended).toBeGreaterThan(2)
}, 120_000)

test('not known is never worth less than no: whatever else is answered, the floor is at least as high', () => {
  const fields = ['immediacy', 'risk', 'weapon', ...PROMPTS] as const
  fc.assert(
    fc.property(ofAllKinds, fc.constantFrom(...fields), (given, field) => {
      const with_ = (value: string) => minimumGrade(THRIVE_PACKS.at(-1)!, [{ ...given, [field]: value }], null)!.grade
      const calm = field === 'immediacy' ? 'later' : field === 'risk' ? 'low' : 'no'
      const unknown = field === 'immediacy' || field === 'risk' ? 'cannot-tell' : 'unknown'
      expect(isFaster(with_(calm), with_(unknown))).toBe(false)
    }),
  )
})

test('a question that asks for a grade asks for one where the answer is not known', () => {
  for (const pathway of PACK.pathways)
    for (const question of pathway.questions)
      if (question.floors.some(one => one.is === 'yes' || one.is === 'no'))
        expect([pathway.id, question.id, question.floors.some(one => one.is === 'unknown')]).toEqual([
          pathway.id,
          question.id,
          true,
        ])
})
