import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { type From, PRACTICE } from './pathway.ts'

/** Levels of risk of a missing person, in `[from, to)` London days: a continuum, and its lowest word may not survive (contact.md section 6). */
export type MissingLevels = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly levels: readonly { readonly id: string; readonly label: string }[]
}

export const MISSING_LEVELS: readonly MissingLevels[] = [
  {
    id: 'missing-levels-2026',
    from: '2019-01-01',
    to: null,
    levels: [
      { id: 'no-apparent-risk', label: 'No apparent risk' },
      { id: 'low', label: 'Low' },
      { id: 'medium', label: 'Medium' },
      { id: 'high', label: 'High' },
    ],
    ...PRACTICE,
  },
]

export function missingLevelsOn(day: Temporal.PlainDate): MissingLevels {
  const on = day.toString()
  return MISSING_LEVELS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? MISSING_LEVELS.at(-1)!
}

/** A level says why; where it is no danger to say so, two words are the least. */
export function missingLevel(
  given: { level: string; reasons?: string | undefined },
  day: Temporal.PlainDate,
): Outcome<{ level: string; edition: string; reasons: string }, 'unknown-level' | 'needs-reason'> {
  const edition = missingLevelsOn(day)
  const reasons = given.reasons?.trim() ?? ''
  if (!edition.levels.some(one => one.id === given.level))
    return refuse('unknown-level', 'Choose one of the levels of risk', 'level')
  if ((reasons.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) < 2)
    return refuse('needs-reason', 'Say why it is this level', 'levelReasons')
  return accept({ level: given.level, edition: edition.id, reasons })
}
