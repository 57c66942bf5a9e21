import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { FloorReason } from './minimum-grade.ts'
import type { Pathway, PathwayAnswer, PathwayId, PathwayPack, PathwayQuestion, TaskRule } from './pathway.ts'
import { pathwayIn, pathwayPack } from './pathway-pack.ts'

/** One answer as it was given; oldest first wherever there are several. */
export type Answered = {
  pathway: string
  pack: string
  question: string
  answer: PathwayAnswer
  words: string | null
}

export type Known = {
  incidentType: string | null
  sensitive: Sensitivity | null
  /** THRIVE prompts that were ever answered yes. */
  prompts: readonly string[]
  answers: readonly Answered[]
  /** Held immediate as a silent or dropped call. */
  held: boolean
}

/** The pathways that this contact is on: by its kind, by a THRIVE answer, by another pathway's answer, or once begun. */
export function activePathways(pack: PathwayPack, known: Known): Pathway[] {
  const begun = new Set<string>(known.answers.map(one => one.pathway))
  for (const one of known.answers)
    if (one.answer === 'yes') {
      const starts = questionOf(one)?.starts
      if (starts) begun.add(starts)
    }
  if (known.held) begun.add('silent-call')
  return pack.pathways.filter(
    ({ id, starts }) =>
      begun.has(id) ||
      (starts.sensitive !== undefined && starts.sensitive === known.sensitive) ||
      (known.incidentType !== null && (starts.incidentTypes ?? []).includes(known.incidentType)) ||
      (starts.prompts ?? []).some(prompt => known.prompts.includes(prompt)),
  )
}

/** Pathways that the words of the log suggest. A hint: nothing is graded, asked or refused because of it. */
export function hintedPathways(pack: PathwayPack, active: readonly Pathway[], words: readonly string[]): Pathway[] {
  return pack.pathways.filter(
    pathway => !active.includes(pathway) && words.some(text => pathway.starts.hint.test(text)),
  )
}

/** The newest answer to each question of a pathway. */
export function newestAnswers(answers: readonly Answered[], pathway: string): Map<string, Answered> {
  return new Map(answers.filter(one => one.pathway === pathway).map(one => [one.question, one]))
}

/** Questions nobody has answered yet, then those answered 'not known': an unknown is open until somebody closes it. */
export function openQuestions(
  pathway: Pathway,
  answers: readonly Answered[],
): (PathwayQuestion & { again: boolean })[] {
  const newest = newestAnswers(answers, pathway.id)
  const open = pathway.questions.filter(one => (newest.get(one.id)?.answer ?? 'unknown') === 'unknown')
  return open.map(one => ({ ...one, again: newest.has(one.id) })).toSorted((a, b) => Number(a.again) - Number(b.again))
}

/**
 * What pathway answers ask of the grade. Every answer ever given keeps its weight, by the edition it was given under: a
 * later answer may be given with the abuser beside the telephone, so it takes nothing back. A supervisor may go below the
 * floor with a reason; another answer may not.
 */
export function pathwayFloors(answers: readonly Answered[]): FloorReason[] {
  const reasons = new Map<string, FloorReason>()
  for (const one of answers) {
    const row = questionOf(one)?.floors.find(floor => floor.is === one.answer)
    if (row) reasons.set(`${row.floor} ${row.because}`, { grade: row.floor, because: row.because })
  }
  return [...reasons.values()]
}

/** Pathways where a slower grade always takes a supervisor: everybody on them is at risk until shown otherwise. */
const WITHOUT_SUPERVISOR: ReadonlySet<string> = new Set<PathwayId>(['asb', 'fraud', 'collision'])
export function needsCare(answers: readonly Answered[]): boolean {
  return answers.some(one => !WITHOUT_SUPERVISOR.has(one.pathway))
}

/** What a pathway asks for from its beginning, whatever is answered. */
export const begunTasks = (pathway: Pathway): TaskRule[] => pathway.tasks.filter(rule => rule.when === 'started')

/** The tasks that the answers of one pathway ask for. */
export function tasksOf(pathway: Pathway, answers: readonly Answered[]): TaskRule[] {
  const own = answers.filter(one => one.pathway === pathway.id)
  return pathway.tasks.filter(rule =>
    rule.when === 'started'
      ? own.length > 0
      : rule.when.some(when => own.some(one => one.question === when.question && one.answer === when.is)),
  )
}

export type AnswerGiven = { answer: PathwayAnswer; words?: string | undefined }
export type NoAnswer = 'unknown-pathway' | 'unknown-question' | 'wrong-answer' | 'needs-words' | 'nothing-new'

const ALLOWED: Readonly<Record<PathwayQuestion['takes'], readonly PathwayAnswer[]>> = {
  'yes-no': ['yes', 'no', 'unknown'],
  words: ['told', 'unknown'],
}

/**
 * The answers that are new among those given, in the order they are asked. 'Not known' says why; what is answered in
 * words has words. The refusal's field is the question's id.
 */
export function newAnswers(
  pack: PathwayPack,
  pathwayId: string,
  given: Readonly<Record<string, AnswerGiven>>,
  before: readonly Answered[],
): Outcome<{ pathway: Pathway; answers: Answered[] }, NoAnswer> {
  const pathway = pathwayIn(pack, pathwayId)
  if (!pathway) return refuse('unknown-pathway', 'Choose one of the pathways', 'pathway')
  const stranger = Object.keys(given).find(id => !pathway.questions.some(one => one.id === id))
  if (stranger !== undefined) return refuse('unknown-question', `${pathway.label} has no such question`, stranger)
  const newest = newestAnswers(before, pathway.id)
  const answers: Answered[] = []
  for (const question of pathway.questions) {
    const one = given[question.id]
    if (!one) continue
    const words = one.words?.trim() || null
    if (!ALLOWED[question.takes].includes(one.answer))
      return refuse(
        'wrong-answer',
        `Answer ${question.takes === 'words' ? 'in words' : 'yes, no or not known'}: ${question.ask}`,
        question.id,
      )
    if (!words && (one.answer === 'unknown' || one.answer === 'told'))
      return refuse(
        'needs-words',
        one.answer === 'told' ? `Write the answer: ${question.ask}` : `Say why it is not known: ${question.ask}`,
        question.id,
      )
    const last = newest.get(question.id)
    if (last?.answer === one.answer && last.words === words) continue
    answers.push({ pathway: pathway.id, pack: pack.id, question: question.id, answer: one.answer, words })
  }
  if (answers.length === 0)
    return refuse('nothing-new', 'Answer at least one question that was not answered so before', 'answers')
  return accept({ pathway, answers })
}

function questionOf(answered: Answered): PathwayQuestion | undefined {
  return pathwayIn(pathwayPack(answered.pack), answered.pathway)?.questions.find(one => one.id === answered.question)
}
