import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { ALARM_IDS, type AlarmId, type AlarmRule } from './alarm-rules.ts'
import type { Raised } from './alarms.ts'
import { DUTIES, type Duty, risen, type Step } from './escalation.ts'

export const DEEDS = [
  { id: 'sent', label: 'Somebody was sent' },
  { id: 'caller-contacted', label: 'The caller was spoken to' },
  { id: 'assessed', label: 'The risk was assessed again' },
  { id: 'regraded', label: 'The grade was changed' },
  { id: 'took-over', label: 'I took the contact over' },
  { id: 'stands', label: 'It stands as it is, because' },
  { id: 'other', label: 'Something else' },
] as const
export type Deed = (typeof DEEDS)[number]['id']
export const DEED_IDS = DEEDS.map(deed => deed.id) as [Deed, ...Deed[]]

/** Who took an alarm of this contact and rule, oldest first. */
export type Taken = {
  rule: string
  takenAt: Temporal.Instant
  by: string
  byName: string
  deed: Deed | null
  did: string | null
  doneAt: Temporal.Instant | null
}

/**
 * `quiet`: answered a short while ago, and shown as that until it comes back. `rung`: 0 for a supervisor, then up; `next`: the clock to whose it is
 * then; `waitsFrom`: since when nobody has looked.
 */
export type Standing = Raised & {
  raisedAt: Temporal.Instant
  state: 'unowned' | 'owned' | 'quiet'
  rung: number
  duty: Duty
  whose: string
  waitsFrom: Temporal.Instant
  next: { whose: string; at: Temporal.Instant } | null
  owner: { by: string; byName: string; takenAt: Temporal.Instant } | null
  answered: { byName: string; deed: Deed; did: string; doneAt: Temporal.Instant } | null
}

/**
 * How an alarm stands: nobody's, somebody's, or answered and quiet for a while. An alarm that nobody owns goes up the ladder;
 * so does one that was taken and never answered, since taking it is not doing anything.
 */
export function standing(
  raised: Raised,
  rule: Pick<AlarmRule, 'againMinutes'> & { steps: readonly Step[] },
  taken: readonly Taken[],
  now: Temporal.Instant,
): Standing {
  const own = taken.filter(one => one.rule === raised.rule)
  const open = own.find(one => one.doneAt === null)
  const done = own.filter(one => one.doneAt !== null).at(-1)
  const answered = done ? { byName: done.byName, deed: done.deed!, did: done.did!, doneAt: done.doneAt! } : null
  const back = done ? done.doneAt!.add({ minutes: rule.againMinutes }) : raised.since
  const raisedAt = Temporal.Instant.compare(back, raised.since) > 0 ? back : raised.since
  const quiet = !open && Temporal.Instant.compare(now, raisedAt) < 0
  const waitsFrom = open ? open.takenAt : raisedAt
  const { rung, duty, next } = risen(rule.steps, waitsFrom, now)
  return {
    ...raised,
    raisedAt,
    state: open ? 'owned' : quiet ? 'quiet' : 'unowned',
    rung,
    duty,
    whose: DUTIES[duty].label,
    waitsFrom,
    next: quiet || !next ? null : { whose: DUTIES[next.duty].label, at: next.at },
    owner: open ? { by: open.by, byName: open.byName, takenAt: open.takenAt } : null,
    answered,
  }
}

/**
 * May it be taken? One owner at a time; taking one's own again is nothing new. Whoever has been silent until it went up may
 * have gone home: another may take it over, and the log keeps both.
 */
export function mayTake(
  open: Pick<Taken, 'by' | 'byName' | 'takenAt'> | undefined,
  who: { id: string },
  steps: readonly Step[],
  now: Temporal.Instant,
): Outcome<'new' | 'mine' | 'over', 'alarm-taken'> {
  if (!open) return accept('new')
  if (open.by === who.id) return accept('mine')
  if (risen(steps, open.takenAt, now).rung > 0) return accept('over')
  return refuse('alarm-taken', `${open.byName} took this alarm before you: it is theirs until they say what they did`)
}

/** Nobody's before somebody's, higher rungs first, then the kind, then whoever has waited longest. */
export function byPress(a: Standing, b: Standing): number {
  return (
    ORDER[a.state] - ORDER[b.state] ||
    b.rung - a.rung ||
    kind(a.rule) - kind(b.rule) ||
    Temporal.Instant.compare(a.raisedAt, b.raisedAt)
  )
}

const ORDER: Readonly<Record<Standing['state'], number>> = { unowned: 0, owned: 1, quiet: 2 }
const kind = (rule: AlarmId) => ALARM_IDS.indexOf(rule)
