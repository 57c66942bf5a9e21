import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDemonstrationForce } from '../platform/force/read-force.ts'
import { CONFIDENCES, GRADE_CODES, SENSITIVITIES } from '../platform/force/vocabulary.ts'
import { CALM } from '../test-answers.ts'
import { ADVICE_STATES, adviceOf } from './advice.ts'
import { fastest, isFaster } from './grade-order.ts'
import { floorOf, minimumGrade } from './minimum-grade.ts'
import { PATHWAY_IDS, type PathwayAnswer } from './pathway.ts'
import { PATHWAY_BOXES, shownAnswers, typedAnswers } from './pathway-boxes.ts'
import { PATHWAY_PACKS, pathwayIn, pathwayPackOn } from './pathway-pack.ts'
import {
  type Answered,
  activePathways,
  begunTasks,
  hintedPathways,
  type Known,
  newAnswers,
  openQuestions,
  pathwayFloors,
  tasksOf,
} from './pathway-state.ts'
import { RISK_TOOLS } from './risk-tool.ts'
import type { Answers } from './thrive.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const PACK = PATHWAY_PACKS[0]!
const NOTHING: Known = { incidentType: null, sensitive: null, prompts: [], answers: [], held: false }
const answer = (pathway: string, question: string, given: PathwayAnswer, words: string | null = null): Answered => ({
  pathway,
  pack: PACK.id,
  question,
  answer: given,
  words,
})
const active = (known: Partial<Known>) => activePathways(PACK, { ...NOTHING, ...known }).map(one => one.id)

test('the packs are whole: editions follow one another, ids are one of a kind, every row has its source', () => {
  const inOrder = PATHWAY_PACKS.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [n, pack] of inOrder.entries()) expect(pack.to).toBe(inOrder[n + 1]?.from ?? null)
  expect(pathwayPackOn(Temporal.PlainDate.from('1999-01-01')).id).toBe(PATHWAY_PACKS.at(-1)!.id)
  for (const pack of PATHWAY_PACKS) {
    expect(pack.pathways.map(one => one.id).toSorted()).toEqual([...PATHWAY_IDS].toSorted())
    const cards = pack.pathways.flatMap(one => one.cards)
    const tasks = pack.pathways.flatMap(one => one.tasks)
    for (const rows of [cards, tasks]) expect(new Set(rows.map(one => one.id)).size).toBe(rows.length)
    for (const card of cards) expect(card.id).not.toContain(':')
    for (const { tasks: own } of pack.pathways)
      expect(new Set(own.map(one => one.keptAs ?? one.id)).size).toBe(own.length)
    for (const pathway of pack.pathways) {
      expect(new Set(pathway.questions.map(one => one.id)).size).toBe(pathway.questions.length)
      expect(pathway.cards.some(card => card.kind === 'safety') || pathway.id === 'hate').toBe(true)
      for (const row of [...pathway.questions, ...pathway.cards, ...pathway.tasks, ...pathway.never]) {
        expect(row.source).not.toBe('')
        expect(CONFIDENCES).toContain(row.confidence)
      }
      for (const rule of pathway.tasks)
        for (const when of rule.when === 'started' ? [] : rule.when)
          expect(pathway.questions.map(one => one.id)).toContain(when.question)
      for (const tool of pathway.tools) expect(RISK_TOOLS.map(one => one.id)).toContain(tool)
    }
  }
  expect(new Set(PATHWAY_BOXES).size).toBe(PATHWAY_BOXES.length)
})

test('every kind of incident that needs care begins a pathway, by codes the force has', async () => {
  const force = await readDemonstrationForce()
  for (const sensitive of SENSITIVITIES) expect(active({ sensitive })).toHaveLength(1)
  for (const pathway of PACK.pathways)
    for (const code of pathway.starts.incidentTypes ?? [])
      expect(force.incidentTypes.map(one => one.code)).toContain(code)
})

test.each([
  ['its kind', { sensitive: 'domestic' }, ['domestic']],
  ['a collision', { incidentType: 'collision' }, ['collision']],
  ['a child in THRIVE', { prompts: ['children'] }, ['child']],
  [
    'an answer of another pathway',
    { answers: [answer('domestic', 'children-live-there', 'yes')] },
    ['domestic', 'child'],
  ],
  ['not by an unknown', { answers: [answer('domestic', 'honour', 'unknown', 'He came in')] }, ['domestic']],
  ['the rule of silent calls', { held: true }, ['silent-call']],
  ['nothing', {}, []],
] as [string, Partial<Known>, string[]][])('a pathway begins by %s', (_, known, expected) => {
  expect(active(known)).toEqual(expected)
})

test.each([
  ['My husband is threatening me', 'domestic'],
  ['they say I shamed my family', 'honour'],
  ['he took an overdose', 'suicide'],
  ['she has not come home', 'missing'],
  ['the line dropped', 'silent-call'],
  ['it was a scam', 'fraud'],
])('words are a hint and no more: %s', (words, id) => {
  const hinted = hintedPathways(PACK, [], [words])
  expect(hinted.map(one => one.id)).toContain(id)
  expect(active({})).toEqual([])
})

test.each([
  ['domestic', 'still-there', 'yes', 'immediate'],
  ['domestic', 'still-there', 'unknown', 'priority'],
  ['domestic', 'choked', 'yes', 'immediate'],
  ['honour', 'taken-abroad', 'yes', 'immediate'],
  ['sexual', 'safe-now', 'no', 'immediate'],
  ['sexual', 'safe-now', 'unknown', 'immediate'],
  ['stalking', 'pattern', 'yes', 'priority'],
  ['missing', 'self-harm', 'yes', 'immediate'],
  ['mental-health', 'real-risk', 'yes', 'immediate'],
  ['mental-health', 'real-risk', 'no', undefined],
  ['exploitation', 'held', 'no', 'immediate'],
  ['collision', 'injured', 'unknown', 'immediate'],
  ['asb', 'personal', 'yes', 'scheduled'],
] as const)('%s, %s: %s asks for %s', (pathway, question, given, floor) => {
  expect(floorOf(pathwayFloors([answer(pathway, question, given, 'words')]))?.grade).toBe(floor)
})

test('unknown is never a no: wherever an answer weighs, not knowing weighs at least as much as the calm answer, and something', () => {
  for (const pathway of PACK.pathways)
    for (const question of pathway.questions) {
      if (question.floors.length === 0) continue
      const of = (is: PathwayAnswer) => fastest([question.floors.find(row => row.is === is)?.floor])
      const calm = isFaster(of('yes'), of('no')) ? 'no' : 'yes'
      expect([question.id, isFaster(of('unknown'), of(calm)) || of('unknown') !== 'resolve']).toEqual([
        question.id,
        true,
      ])
      expect(isFaster(of(calm), of('unknown'))).toBe(false)
      for (const row of question.floors)
        expect([GRADE_CODES.includes(row.floor), row.because === '']).toEqual([true, false])
    }
})

const anyAnswer: fc.Arbitrary<Answered> = fc
  .constantFrom(...PACK.pathways.flatMap(pathway => pathway.questions.map(one => ({ pathway: pathway.id, one }))))
  .chain(({ pathway, one }) =>
    fc
      .constantFrom<PathwayAnswer[]>(
        ...(one.takes === 'words' ? (['told', 'unknown'] as const) : (['yes', 'no', 'unknown'] as const)),
      )
      .map(given => answer(pathway, one.id, given, 'words')),
  )
const histories = fc.array(anyAnswer, { maxLength: 12 })
const gradeOf = (answers: readonly Answered[]) =>
  minimumGrade(THRIVE_PACKS[0]!, [CALM], null, pathwayFloors(answers))!.grade

test('no sequence of answers lowers the floor', () => {
  fc.assert(
    fc.property(histories, histories, (before, after) => {
      expect(isFaster(gradeOf(before), gradeOf([...before, ...after]))).toBe(false)
    }),
  )
})

test('pathway answers only ever raise what THRIVE asks for', () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom<Answers[]>({ ...CALM }, { ...CALM, weapon: 'yes' }, { ...CALM, risk: 'high' }),
      (answers, thrive) => {
        const alone = minimumGrade(THRIVE_PACKS[0]!, [thrive], null)!.grade
        const both = minimumGrade(THRIVE_PACKS[0]!, [thrive], null, pathwayFloors(answers))!
        expect(isFaster(alone, both.grade)).toBe(false)
        for (const reason of both.reasons) expect(reason.because).not.toBe('')
      },
    ),
  )
})

test('a question is open until it is answered, and again while it is not known', () => {
  const domestic = pathwayIn(PACK, 'domestic')!
  const open = openQuestions(domestic, [
    answer('domestic', 'still-there', 'unknown', 'x'),
    answer('domestic', 'before', 'no'),
  ])
  expect(open.map(one => one.id)).not.toContain('before')
  expect(open.at(-1)).toMatchObject({ id: 'still-there', again: true })
})

test.each([
  ['a pathway that is none', 'witchcraft', {}, 'unknown-pathway'],
  ['a question of another', 'domestic', { 'fifty-five': { answer: 'yes' } }, 'unknown-question'],
  ['yes to a question in words', 'domestic', { 'first-words': { answer: 'yes' } }, 'wrong-answer'],
  ['words alone to a yes or no', 'domestic', { before: { answer: 'told', words: 'x' } }, 'wrong-answer'],
  ['not known without why', 'domestic', { before: { answer: 'unknown' } }, 'needs-words'],
  ['nothing', 'domestic', {}, 'nothing-new'],
  ['what was answered so already', 'domestic', { order: { answer: 'no' } }, 'nothing-new'],
] as const)('refused: %s', (_, pathway, given, code) => {
  const decided = newAnswers(PACK, pathway, given, [answer('domestic', 'order', 'no')])
  expect(decided.ok ? 'taken' : decided.refusal.code).toBe(code)
})

test('the answers that are taken are added in the order they are asked, and set their tasks', () => {
  const decided = newAnswers(
    PACK,
    'domestic',
    { before: { answer: 'yes' }, 'children-live-there': { answer: 'yes' } },
    [],
  )
  if (!decided.ok) throw new Error(decided.refusal.message)
  expect(decided.value.answers.map(one => one.question)).toEqual(['children-live-there', 'before'])
  expect(tasksOf(decided.value.pathway, decided.value.answers).map(one => one.id)).toEqual([
    'encompass-school',
    'mash-domestic',
    'marac',
  ])
})

test.each([
  ['stalking by somebody close', 'stalking', 'was-partner', 'yes', ['st-screen', 'marac']],
  ['stalking by a stranger', 'stalking', 'was-partner', 'no', ['st-screen']],
  ['honour-based abuse, whoever is behind it', 'honour', 'alone', 'yes', ['hba-specialist', 'marac']],
  ['a sexual offence by a partner', 'sexual', 'someone-close', 'yes', ['so-specialist', 'marac']],
  ['exploitation with an intimate link', 'exploitation', 'someone-close', 'yes', ['ex-nrm', 'marac']],
  ['an adult at risk from family', 'adult-at-risk', 'someone-close', 'yes', ['ad-referral', 'marac']],
  ['a child who is hurt', 'child', 'child-hurt', 'yes', ['ch-strategy', 'ch-referral']],
  ['a child who is seen safe', 'child', 'child-seen', 'yes', ['ch-referral']],
  ['children in a home with abuse', 'domestic', 'children-live-there', 'yes', ['encompass-school', 'ch-referral']],
  ['children of whom nobody knows', 'domestic', 'children-live-there', 'unknown', ['encompass-find-out']],
] as const)('referrals of %s', (_, id, question, given, expected) => {
  const tasks = tasksOf(pathwayIn(PACK, id)!, [answer(id, question, given, 'x')])
  expect(tasks.map(one => one.keptAs ?? one.id)).toEqual(expected)
})

test.each([
  ['honour', 'child-at-risk'],
  ['sexual', 'under-18'],
  ['exploitation', 'under-18'],
  ['missing', 'child'],
  ['suicide', 'under-18'],
  ['domestic', 'children-live-there'],
] as const)(
  '%s: a child in it begins the pathway that refers each child, before any of its questions',
  (pathway, question) => {
    const on = activePathways(PACK, { ...NOTHING, answers: [answer(pathway, question, 'yes')] })
    expect(on.flatMap(begunTasks).map(one => one.id)).toContain('ch-referral')
  },
)

test('what the page shows is what was answered, and typing nothing answers nothing', () => {
  const shown = shownAnswers([
    answer('domestic', 'before', 'no'),
    answer('domestic', 'before', 'unknown', 'He came in'),
  ])
  expect(shown).toEqual({ 'pw-domestic-before': 'unknown', 'pw-domestic-before-words': 'He came in' })
  expect(typedAnswers(PACK.pathways, shown).get('domestic')).toEqual({
    before: { answer: 'unknown', words: 'He came in' },
  })
  expect(typedAnswers(PACK.pathways, { 'pw-domestic-first-words-words': 'Help' }).get('domestic')).toEqual({
    'first-words': { answer: 'told', words: 'Help' },
  })
  expect(typedAnswers(PACK.pathways, {}).size).toBe(0)
})

test.each(ADVICE_STATES)('advice %s: a reason where one is owed', state => {
  const DAY = Temporal.PlainDate.from('2026-11-23')
  const owed = state === 'not-applicable-because' || state === 'not-given'
  expect(adviceOf(PACK, { card: 'da-keep-line', state }, DAY).ok).toBe(!owed)
  expect(adviceOf(PACK, { card: 'da-keep-line', state, reason: 'She is not at home' }, DAY).ok).toBe(true)
  expect(adviceOf(PACK, { card: 'nothing', state }, DAY).ok).toBe(false)
})
