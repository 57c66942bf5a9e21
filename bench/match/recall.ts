import { wilson } from '../../src/accountability/supervision/wilson.ts'
import { ORIGINS } from '../../src/people/name-origin.ts'
import type { Answer } from './ours.ts'
import type { SpokenQuery } from './queries.ts'

const round = (share: number) => Number(share.toFixed(4))

/** Of the people on file who were asked for, the share that came first, and that was among the first ten. */
export function recallOf(
  queries: readonly SpokenQuery[],
  answers: readonly Answer[],
): { first: number; ten: number; asked: number } {
  const known = queries.flatMap(({ person }, n) =>
    person === undefined ? [] : [{ person, ids: answers[n]?.ids ?? [] }],
  )
  const share = (most: number) =>
    known.filter(({ person, ids }) => ids.slice(0, most).includes(person)).length / Math.max(known.length, 1)
  return { first: share(1), ten: share(10), asked: known.length }
}

/** The same for each origin of the family name, in words: a share without its number says nothing. */
export function recallByOrigin(queries: readonly SpokenQuery[], answers: readonly Answer[]): Record<string, string> {
  return Object.fromEntries(
    ORIGINS.flatMap(origin => {
      const places = [...queries.keys()].filter(n => queries[n]!.origin === origin)
      const { first, ten, asked } = recallOf(
        places.map(n => queries[n]!),
        places.map(n => answers[n]!),
      )
      return asked === 0
        ? []
        : [
            [
              `recall_${origin.toLowerCase().replaceAll(' ', '_')}`,
              `${round(first)} at 1, ${round(ten)} at 10, n ${asked}`,
            ],
          ]
    }),
  )
}

/** The same of queries that are as many of each origin, with the interval that nineteen in twenty such samples hold. */
export function recallOfEach(queries: readonly SpokenQuery[], answers: readonly Answer[]): Record<string, string> {
  return Object.fromEntries(
    ORIGINS.flatMap(origin => {
      const places = [...queries.keys()].filter(n => queries[n]!.origin === origin)
      const { first, ten, asked } = recallOf(
        places.map(n => queries[n]!),
        places.map(n => answers[n]!),
      )
      const said = (share: number) => {
        const { low, high } = wilson(share * asked, asked)!
        return `${round(share)} (${round(low)} to ${round(high)})`
      }
      const key = `recall_each_${origin.toLowerCase().replaceAll(' ', '_')}`
      return asked === 0 ? [] : [[key, `${said(first)} at 1, ${said(ten)} at 10, n ${asked}`]]
    }),
  )
}

/** How right the probabilities are: of the first answers, the mean gap between what was said and what was so, over ten bands. */
export function calibrationGap(queries: readonly SpokenQuery[], answers: readonly Answer[]): number {
  const bands = Array.from({ length: 10 }, () => ({ said: 0, right: 0, count: 0 }))
  answers.forEach(({ ids, probability }, n) => {
    if (ids.length === 0) return
    const band = bands[Math.min(9, Math.floor(probability * 10))]!
    band.said += probability
    band.right += queries[n]!.person === ids[0] ? 1 : 0
    band.count++
  })
  const total = bands.reduce((sum, { count }) => sum + count, 0)
  return round(bands.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(total, 1))
}
