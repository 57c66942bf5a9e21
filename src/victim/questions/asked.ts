import { londonDay } from '../../platform/time.ts'
import { wordsOf } from '../messages/reveals.ts'

/** How a question came. 'portal': on her own pages. */
export const HEARD_BY = ['phone', 'in-person', 'letter'] as const
export const SOURCE_WORDS = {
  portal: 'on their own pages',
  phone: 'by phone',
  'in-person': 'in person',
  letter: 'in a letter or an email',
  survey: 'when they were asked how it went',
} as const
export type QuestionSource = keyof typeof SOURCE_WORDS

export type Answered = {
  how: 'answered' | 'not-yet'
  words: string
  /** A London day by which they were told that they have it. */
  byDay: string | null
  at: Temporal.Instant
  byName: string
  /** When it reached them: a text that there is news reaches nobody with an answer. Null where it has not. */
  toldAt: Temporal.Instant | null
}

export type Question = {
  id: string
  victimId: string
  source: QuestionSource
  words: string
  askedAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  /** Oldest first. */
  answers: readonly Answered[]
}

export const QUESTION_STATES = ['late', 'open', 'written', 'answered-late', 'answered'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]
export const STATE_WORDS: Record<QuestionState, string> = {
  late: 'Late',
  open: 'Waits for an answer',
  written: 'Answered in writing, and not told yet',
  'answered-late': 'Answered, late',
  answered: 'Answered',
}

/** What answers a question, once it has reached them. */
const answerOf = ({ answers }: Pick<Question, 'answers'>) => answers.find(one => one.how === 'answered')

/** The day by which they were last told that they have an answer, where it was not answered then. */
export const promisedDay = ({ answers }: Pick<Question, 'answers'>): string | null =>
  answers.findLast(one => one.how === 'not-yet')?.byDay ?? null

/** Saying when stops no clock: a question is late from its own day on, whatever was promised since, until the answer has reached them. */
export function stateOfQuestion(one: Question, now: Temporal.Instant): QuestionState {
  const answer = answerOf(one)
  const after = (at: Temporal.Instant) => one.dueAt !== null && Temporal.Instant.compare(one.dueAt, at) < 0
  if (answer?.toldAt) return after(answer.toldAt) ? 'answered-late' : 'answered'
  if (after(now)) return 'late'
  return answer ? 'written' : 'open'
}

/** Whether it still waits for words of ours. */
export const isUnanswered = (one: Question) => answerOf(one) === undefined

/** Asked so often, something is wrong with how it is answered: a supervisor's (our proposal). */
export const ASKED_OFTEN = 3

const PLAIN = new Set(
  'what when where which will would could should have has had did does about with from that this there they them your you for the and are was were been any please know tell can'.split(
    ' ',
  ),
)
const carrying = (words: string) =>
  new Set(
    wordsOf(words)
      .filter(word => word.length > 2 && !PLAIN.has(word))
      .map(word => word.replace(/(?:ing|ed|es|s)$/, '')),
  )

/** Whether two ask for the same thing, by the words that carry it: most of the shorter one's stand in the other. */
export function isAlike(a: string, b: string): boolean {
  const [one, two] = [carrying(a), carrying(b)]
  const fewer = Math.min(one.size, two.size)
  const shared = [...one].filter(word => two.has(word)).length
  return fewer > 0 && shared / fewer >= 0.6 && (shared > 1 || fewer === 1)
}

/** How often a victim has asked the same thing, this time with it, by whichever way. */
export const timesAsked = (one: Question, all: readonly Question[]): number =>
  all.filter(other => other.victimId === one.victimId && (other.id === one.id || isAlike(other.words, one.words)))
    .length

/** What was asked as often as that, the newest time of each, the most often first. */
export function askedOften(all: readonly Question[]): { question: Question; times: number }[] {
  const newest = all.toSorted((a, b) => Temporal.Instant.compare(b.askedAt, a.askedAt))
  const kept: Question[] = []
  for (const one of newest)
    if (!kept.some(other => other.victimId === one.victimId && isAlike(other.words, one.words))) kept.push(one)
  return kept
    .map(question => ({ question, times: timesAsked(question, all) }))
    .filter(one => one.times >= ASKED_OFTEN)
    .toSorted((a, b) => b.times - a.times)
}

/** Whether words that somebody wrote ask something of us. */
export const asksSomething = (words: string | null): words is string => Boolean(words?.includes('?'))

export const dayOf = (at: Temporal.Instant) => londonDay(at).toString()
