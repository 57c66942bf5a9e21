import { endOfLondonDay, londonDay } from '../../platform/time.ts'
import { type Absence, goneNow } from '../carrying/absence.ts'
import { caseRisk, type OpenCase } from '../open-case.ts'
import type { RiskCounts } from '../risk.ts'
import { caseTask, earlier, type Viewing } from './case-task.ts'
import type { Task } from './task.ts'

/** Hours in which what somebody left behind is somebody's again: our proposal. */
export const GIVE_ON_HOURS = { high: 1, other: 24 } as const

/** What of theirs is left behind. */
export type LeftPart = 'case' | 'line' | 'search' | 'review-right' | 'disclosure'

/** A case, or a part of one, whose owner is not there. */
export type LeftBehind = OpenCase & {
  part: LeftPart
  partId: string
  /** What the line is for, or whom they were looking for. */
  objective: string | null
  goneId: string
  goneName: string
  disabledAt: Temporal.Instant | null
  kind: Absence['kind'] | null
  from: Temporal.Instant | null
  until: Temporal.Instant | null
}

/** Of each: what is to be done, what is still theirs, and where it is given on. */
const GIVE: Record<LeftPart, (one: LeftBehind) => { what: string; still: string; href: string }> = {
  case: one => ({
    what: 'Give it to somebody who is here',
    still: 'the case is still theirs',
    href: `/crimes/${one.crimeId}/allocation`,
  }),
  line: one => ({
    what: `Give this line to somebody: ${one.objective}`,
    still: 'the line is still theirs',
    href: `/lines/${one.partId}/owner`,
  }),
  search: one => ({
    what: `Say who looks for ${one.objective} now`,
    still: 'the search is still theirs',
    href: `/suspects/${one.partId}/pursuit`,
  }),
  'review-right': one => ({
    what: 'Name somebody else to review the decision, as the victim asked',
    still: 'the victim’s review is still theirs',
    href: `/review-requests/${one.partId}/reviewer`,
  }),
  disclosure: one => ({
    what: 'Name who judges the material now',
    still: 'they are still the disclosure officer',
    href: `/crimes/${one.partId}/disclosure-officer`,
  }),
}

export function orphanTask(one: LeftBehind, { words, now }: Viewing): Task | undefined {
  const absence = one.kind && one.from ? { kind: one.kind, from: one.from, until: one.until } : undefined
  const gone = goneNow(one.goneName, absence, one.disabledAt, now)
  if (!gone) return undefined
  const high = caseRisk(one, words).level === 'high'
  const due = gone.since.add({ hours: GIVE_ON_HOURS[high ? 'high' : 'other'] })
  const { what, still, href } = GIVE[one.part](one)
  return caseTask(one, words, {
    kind: 'orphan',
    key: one.part === 'case' || one.part === 'line' ? `orphan:${one.partId}` : `orphan-${one.part}:${one.partId}`,
    ownerId: one.goneId,
    owner: one.goneName,
    what,
    why: `${gone.words}, and ${still}: nobody works on it`,
    due,
    started: gone.since,
    fixed: high || gone.for === 'left' ? 'Nobody works on it: give it to somebody who is here' : null,
    // Somebody who is back soon may keep it, with a reason, until then.
    hardEnd: one.until && gone.for === 'away' ? { at: one.until, why: 'they are back by then' } : null,
    href,
  })
}

export type Loaded = { id: string; name: string; open: number; risk: RiskCounts; load: number; cap: number | null }

/** Somebody carries more than the cap: a count is never said without its risk. */
export function overCapTask(one: Loaded, { now }: Viewing): Task | undefined {
  if (one.cap === null || one.load <= one.cap) return undefined
  const level = one.risk.high > 0 ? 'high' : one.risk['not-known'] > 0 ? 'not-known' : 'medium'
  return {
    kind: 'over-cap',
    key: `over-cap:${one.id}`,
    caseId: null,
    crimeId: null,
    of: one.name,
    offence: `${one.open} open cases`,
    ownerId: one.id,
    owner: one.name,
    risk: { level, because: [`${one.risk.high} high risk`, `${one.risk['not-known']} not known`] },
    what: `${one.name} carries too much`,
    why: `${one.open} cases weigh ${one.load} against a cap of ${one.cap}: see which can be handed on, or ended`,
    due: earlier(endOfLondonDay(londonDay(now)), now.add({ hours: 12 })),
    started: null,
    perishesAt: null,
    nowFrom: null,
    hardEnd: null,
    fixed: 'It is what they carry, not a task with a day',
    href: `/investigations?owner=${one.id}`,
  }
}
