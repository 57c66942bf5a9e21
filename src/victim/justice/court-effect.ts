import type { Danger } from '../../contact/supervision/safety-watch.ts'
import { kindOf, resultOf } from './court-kinds.ts'

/** From how long a sentence the contact scheme is offered: right 11 of the 2021 Code, read. */
export const CONTACT_SCHEME_MONTHS = 12

export type CourtEffect = {
  starts: string[]
  answers: string[]
  danger: Danger | null
  /** When the danger begins: at the event, or on the day that it speaks of. */
  dangerAt: Temporal.Instant | null
  held: boolean
}

type Told = {
  kind: string
  result?: string | null | undefined
  at: Temporal.Instant
  forAt?: Temporal.Instant | null | undefined
  months?: number | null | undefined
  specified?: 'yes' | 'no' | 'not-known' | undefined
}

/**
 * What one thing that a court told starts, answers and puts at risk. It stands in the fact, so that the clocks made again from the log are
 * the same when this table changes. Whether an offence is a specified one counts as yes until somebody says no: nobody loses a right to a gap.
 */
export function effectOf(told: Told): CourtEffect {
  const kind = kindOf(told.kind)
  const result = resultOf(told.kind, told.result)
  const scheme =
    told.kind === 'sentence' &&
    told.result === 'custody' &&
    (told.months ?? 0) >= CONTACT_SCHEME_MONTHS &&
    told.specified !== 'no'
  const danger = result?.danger ?? kind?.danger ?? null
  return {
    starts: [...new Set([...(kind?.starts ?? []), ...(result?.starts ?? []), ...(scheme ? ['contact-scheme'] : [])])],
    answers: [...(kind?.answers ?? []), ...(result?.answers ?? [])],
    danger,
    dangerAt: danger && ((kind?.dangerOnDay ? told.forAt : null) ?? told.at),
    held: result?.held ?? kind?.held ?? false,
  }
}
