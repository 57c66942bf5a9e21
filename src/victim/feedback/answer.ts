import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { london } from '../../platform/time.ts'
import { ASKED_IDS, type Asked } from './survey.ts'

export type Scores = Partial<Record<Asked, number>>
export type AnswerGiven = { scores: Scores; about: string | null; words: string | null }

/** Every question may be left out, but not all of them. */
export function readAnswer(
  given: Partial<Record<Asked, number | undefined>> & { about?: string | undefined; words?: string | undefined },
): Outcome<AnswerGiven, 'nothing-answered'> {
  const scores = Object.fromEntries(
    ASKED_IDS.flatMap(id => (given[id] === undefined ? [] : [[id, given[id]]])),
  ) as Scores
  if (Object.keys(scores).length === 0)
    return refuse('nothing-answered', 'Answer one of the questions, or leave the page', ASKED_IDS[0])
  return accept({ scores, about: given.about || null, words: given.words?.trim() || null })
}

/** One 'very poor', or two that are poor, or a whole that is poor: somebody makes it good (our proposal). */
export function isPoor(scores: Scores): boolean {
  const poor = ASKED_IDS.filter(id => (scores[id] ?? 5) <= 2)
  return poor.length >= 2 || (scores.whole ?? 5) <= 2 || ASKED_IDS.some(id => scores[id] === 1)
}

/** Days in which somebody makes a poor answer good: our proposal. */
export const RECOVER_DAYS = 3
export const recoverBy = (at: Temporal.Instant) => london(at).add({ days: RECOVER_DAYS }).toInstant()

export const RECOVERED = {
  'put-right': 'It was put right',
  apology: 'We said that we are sorry, and why it happened',
  explained: 'It was explained, and they are content with that',
  complaint: 'They make a complaint: it was taken and has its own clock',
  'not-reached': 'They could not be reached safely',
  'wants-nothing': 'They want nothing more',
} as const
export const RECOVERED_IDS = Object.keys(RECOVERED) as (keyof typeof RECOVERED)[]

/** Whoever was complained of does not make it good. */
export function mayRecover(
  who: { id: string },
  recovery: { notBy: readonly string[]; doneAt: Temporal.Instant | null },
): Outcome<true, 'about-you' | 'done-already'> {
  if (recovery.doneAt) return refuse('done-already', 'Somebody has done this already')
  if (recovery.notBy.includes(who.id))
    return refuse('about-you', 'This is about work of yours: somebody else makes it good')
  return accept(true)
}
