import { isFaster } from '../../contact/grade-order.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import { wilson } from './wilson.ts'

/** The first grade that a person gave a contact, with what the pack said it must be at least; null where nobody had assessed it. */
export type GradedFirst = {
  handlerId: string
  handler: string
  grade: GradeCode
  minimum: GradeCode | null
  kind: string | null
}

/** Fewer like contacts than this say nothing of anybody, whatever the share. */
export const LEAST_COMPARED = 20

export const VARIANCE_MEASURES = [
  {
    id: 'fast',
    label: 'Graded immediate or priority',
    is: (one: GradedFirst) => one.grade === 'immediate' || one.grade === 'priority',
  },
  {
    id: 'above',
    label: 'Graded faster than the pack’s least',
    is: (one: GradedFirst) => one.minimum !== null && isFaster(one.grade, one.minimum),
  },
] as const

export type Beside = {
  /** Contacts for which others had enough of the same kind and least grade; null where too few to show. */
  compared: number | null
  /** Of those, the share that it holds of, with its 95% interval, and the share that the others' like contacts would have given. */
  share: number | null
  low: number | null
  high: number | null
  expected: number | null
  says: 'too-few' | 'as-others' | 'more-than-others' | 'less-than-others'
}
export type HandlerRow = { handler: string; graded: number | null; beside: Beside[] }

const TOO_FEW: Beside = { compared: null, share: null, low: null, high: null, expected: null, says: 'too-few' }
const likeness = (one: GradedFirst) => `${one.minimum ?? 'not assessed'} ${one.kind ?? 'not known'}`

/**
 * Each handler beside all the others, on contacts of the same kind and the same least grade. By name and never by figure: it is no league, and a
 * difference is a question to both, not an answer.
 */
export function handlerVariance(graded: readonly GradedFirst[]): HandlerRow[] {
  const like = Map.groupBy(graded, likeness)
  return [...Map.groupBy(graded, one => one.handlerId).values()]
    .map(own => ({
      handler: own[0]!.handler,
      graded: own.length < FEWEST_SHOWN ? null : own.length,
      beside: VARIANCE_MEASURES.map(({ is }) => beside(own, like, is)),
    }))
    .toSorted((a, b) => familyName(a.handler).localeCompare(familyName(b.handler), 'en-GB'))
}

function beside(
  own: readonly GradedFirst[],
  like: ReadonlyMap<string, readonly GradedFirst[]>,
  is: (one: GradedFirst) => boolean,
): Beside {
  let [compared, held, expected] = [0, 0, 0]
  for (const [key, mine] of Map.groupBy(own, likeness)) {
    const others = like.get(key)!.filter(one => one.handlerId !== mine[0]!.handlerId)
    if (others.length < FEWEST_SHOWN) continue
    compared += mine.length
    held += mine.filter(is).length
    expected += (mine.length * others.filter(is).length) / others.length
  }
  if (compared < LEAST_COMPARED) return TOO_FEW
  const { share, low, high } = wilson(held, compared)!
  const wanted = expected / compared
  const says = wanted < low ? 'more-than-others' : wanted > high ? 'less-than-others' : 'as-others'
  return { compared, share, low, high, expected: wanted, says }
}

const familyName = (name: string) => name.trim().split(/\s+/).at(-1) ?? name

/** How many stand apart, of how many that could be compared: one in twenty does by chance alone. */
export function standApart(
  rows: readonly HandlerRow[],
): { id: string; label: string; compared: number; apart: number; byChance: number }[] {
  return VARIANCE_MEASURES.map(({ id, label }, place) => {
    const told = rows.map(row => row.beside[place]!).filter(one => one.says !== 'too-few')
    const apart = told.filter(one => one.says !== 'as-others').length
    return { id, label, compared: told.length, apart, byChance: told.length / 20 }
  })
}
