import { ASKED, ASKED_IDS, type Asked, STAGES, type Stage, stageName } from '../../victim/feedback/survey.ts'
import { NOT_ASKED, NOT_ASKED_WORDS, type NotAsked } from '../../victim/feedback/who-is-asked.ts'
import { suppress, totalShown } from '../suppress.ts'

/** One survey as sums see it: no case, no victim, no words. */
export type SurveyCounted = {
  stage: Stage
  way: 'message' | 'phone' | null
  notAsked: NotAsked | null
  state: string
  closesAt: Temporal.Instant | null
  recoverBy: Temporal.Instant | null
  recoveredAt: Temporal.Instant | null
} & Record<Asked, number | null>

/** A count that is shown, or null where it is too small. */
export type Shown = { words: string; n: number | null }
export type QuestionSum = {
  id: Asked
  words: string
  n: number | null
  good: number | null
  neither: number | null
  poor: number | null
}
export type StageSum = {
  stage: Stage
  name: string
  came: number | null
  /** What became of each; with what follows they add up to all who came. */
  asked: Shown[]
  notAsked: Shown[]
  questions: QuestionSum[]
}

type Became = 'answered' | 'declined' | 'not-reached' | 'no-answer' | 'waiting'
const BECAME: Record<Became, string> = {
  answered: 'Answered',
  declined: 'Would rather not',
  'not-reached': 'Could not be reached safely',
  'no-answer': 'Did not answer',
  waiting: 'Still to answer',
}

function becameOf(one: SurveyCounted, now: Temporal.Instant): Became | null {
  if (one.way === null) return null
  if (one.state === 'answered' || one.state === 'declined' || one.state === 'not-reached') return one.state
  return one.closesAt && Temporal.Instant.compare(one.closesAt, now) <= 0 ? 'no-answer' : 'waiting'
}

/** By stage: how many came to it, what became of those who were asked, who was not asked and why, and each question with its n. Small numbers are hidden, and what would let one be worked out. */
export function surveySums(rows: readonly SurveyCounted[], now: Temporal.Instant): StageSum[] {
  return STAGES.flatMap(stage => {
    const own = rows.filter(one => one.stage === stage)
    if (own.length === 0) return []
    const became = Object.keys(BECAME) as Became[]
    const counts = [
      ...became.map(what => own.filter(one => becameOf(one, now) === what).length),
      ...NOT_ASKED.map(why => own.filter(one => one.notAsked === why).length),
    ]
    const shown = suppress(counts)
    return {
      stage,
      name: stageName(stage, now),
      came: totalShown(counts),
      asked: became.map((what, place) => ({ words: BECAME[what], n: shown[place] ?? null })),
      notAsked: NOT_ASKED.map((why, place) => ({
        words: NOT_ASKED_WORDS[why],
        n: shown[became.length + place] ?? null,
      })),
      questions: ASKED_IDS.map(id => questionSum(id, own)),
    }
  })
}

function questionSum(id: Asked, own: readonly SurveyCounted[]): QuestionSum {
  const scores = own.flatMap(one => (one[id] === null ? [] : [one[id]]))
  const counts = [
    scores.filter(n => n >= 4).length,
    scores.filter(n => n === 3).length,
    scores.filter(n => n <= 2).length,
  ]
  const [good, neither, poor] = suppress(counts)
  return {
    id,
    words: ASKED[id],
    n: totalShown(counts),
    good: good ?? null,
    neither: neither ?? null,
    poor: poor ?? null,
  }
}

/** Poor answers: how many somebody else has looked at, in their time and after, and how many wait. */
export function recoverySums(rows: readonly SurveyCounted[], now: Temporal.Instant): Shown[] {
  const poor = rows.filter(one => one.recoverBy !== null)
  const inTime = poor.filter(one => one.recoveredAt && Temporal.Instant.compare(one.recoveredAt, one.recoverBy!) <= 0)
  const after = poor.filter(one => one.recoveredAt && !inTime.includes(one))
  const late = poor.filter(one => !one.recoveredAt && Temporal.Instant.compare(one.recoverBy!, now) < 0)
  const counts = [inTime.length, after.length, late.length, poor.length - inTime.length - after.length - late.length]
  const shown = suppress(counts)
  return ['Looked at in time', 'Looked at, but late', 'Late, and still to be looked at', 'Still to be looked at'].map(
    (words, place) => ({
      words,
      n: shown[place] ?? null,
    }),
  )
}
