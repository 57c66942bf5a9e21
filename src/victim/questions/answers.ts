import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDate } from '../../platform/views/when.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import { dayOf, type Question } from './asked.ts'

export type QuestionAnswer = { questionId: string; how: 'answered' | 'not-yet'; words: string; byDay: string | null }
export type NotAnswered = 'says-nothing' | 'needs-because' | 'needs-day' | 'day-passed'

const FEWEST_WORDS = 2

const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 5_000) : '')

/**
 * What a form says to each open question: `said-ID` is 'answered' or 'not-yet', `words-ID` the answer or why not, `by-ID` the day by which they have it.
 * What it says nothing to stays open.
 */
export function readAnswers(
  open: readonly Question[],
  form: Readonly<Record<string, unknown>>,
  today: Temporal.PlainDate,
): Outcome<QuestionAnswer[], NotAnswered> {
  const answers: QuestionAnswer[] = []
  for (const { id } of open) {
    const said = text(form[`said-${id}`])
    const words = text(form[`words-${id}`])
    if (said !== 'answered' && said !== 'not-yet') continue
    if (wordsOfSubstance(words) < FEWEST_WORDS)
      return said === 'answered'
        ? refuse('says-nothing', 'Write the answer to this question', `words-${id}`)
        : refuse('needs-because', 'Say why it cannot be answered yet', `words-${id}`)
    if (said === 'answered') {
      answers.push({ questionId: id, how: 'answered', words, byDay: null })
      continue
    }
    const byDay = text(form[`by-${id}`])
    if (!/^\d{4}-\d\d-\d\d$/.test(byDay)) return refuse('needs-day', 'Say by which day they have an answer', `by-${id}`)
    if (byDay < today.toString()) return refuse('day-passed', 'That day is over: give one from today on', `by-${id}`)
    answers.push({ questionId: id, how: 'not-yet', words, byDay })
  }
  return accept(answers)
}

const LONGEST_QUOTE = 140
const quoted = (words: string) => {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}”`
}
const on = (day: string) => londonDate(day, 'weekday')

/** What the update says to each question, as it arrives. One that stays open is named too, with its day; where that is later than we said, it says so. */
export function answersInWords(
  open: readonly Question[],
  answers: readonly QuestionAnswer[],
  now: Temporal.Instant,
): string[] {
  return open.map(question => {
    const asked = quoted(question.words)
    const answer = answers.find(one => one.questionId === question.id)
    if (answer?.how === 'answered') return `${asked} ${answer.words}`
    const due = question.dueAt && dayOf(question.dueAt)
    const late = due !== null && (answer?.byDay ?? dayOf(now)) > due
    const sorry = late ? ` We had said by ${on(due)}: this is later than we said, and we are sorry.` : ''
    if (answer)
      return `${asked} We cannot answer this yet: ${answer.words} You will have an answer by ${on(answer.byDay!)}.${sorry}`
    return `${asked} This is not answered here.${late ? sorry : due ? ` You will have an answer by ${on(due)}.` : ''}`
  })
}
