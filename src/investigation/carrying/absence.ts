import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDate, londonTime } from '../../platform/views/when.ts'

export const ABSENCES = ['away', 'left', 'back'] as const
export type AbsenceKind = (typeof ABSENCES)[number]
export type Absence = { kind: AbsenceKind; from: Temporal.Instant; until: Temporal.Instant | null }
export type AbsenceAsk = {
  kind: AbsenceKind
  from: Temporal.Instant
  until?: Temporal.Instant | undefined
  why: string
}

/** Somebody is away until a moment, has left, or is back; what they have is somebody's again, or goes to a supervisor. */
export function markAbsent(ask: AbsenceAsk, self: boolean, now: Temporal.Instant): Outcome<AbsenceAsk> {
  if (self && ask.kind === 'left') return refuse('yourself', 'Somebody else records that you have left', 'kind')
  if (ask.kind === 'away' && !ask.until)
    return refuse(
      'needs-until',
      'Say until when they are away; where nobody knows, a day on which it is looked at again',
      'until',
    )
  if (ask.kind === 'away' && Temporal.Instant.compare(ask.until!, ask.from) <= 0)
    return refuse('backwards', 'It ends before it begins: check both', 'until')
  if (ask.kind === 'away' && Temporal.Instant.compare(ask.until!, now) <= 0)
    return refuse('over', 'That is over already', 'until')
  if (ask.kind !== 'away' && ask.until)
    return refuse('no-until', 'Only somebody who is away comes back by a day', 'until')
  return accept(ask)
}

/** Why somebody is not there now, in words; null where they are. `disabledAt`: their account was ended. */
export function goneNow(
  name: string,
  absence: Absence | undefined,
  disabledAt: Temporal.Instant | null,
  now: Temporal.Instant,
): { words: string; since: Temporal.Instant; for: 'away' | 'left' } | null {
  if (disabledAt) return { words: `${name} has left`, since: disabledAt, for: 'left' }
  if (!absence || absence.kind === 'back' || Temporal.Instant.compare(absence.from, now) > 0) return null
  if (absence.kind === 'left') return { words: `${name} has left`, since: absence.from, for: 'left' }
  if (absence.until && Temporal.Instant.compare(absence.until, now) <= 0) return null
  const until = absence.until ? ` until ${londonDate(absence.until, 'weekday')} at ${londonTime(absence.until)}` : ''
  return { words: `${name} is away${until}`, since: absence.from, for: 'away' }
}
