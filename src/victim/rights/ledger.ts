import { londonDay } from '../../platform/time.ts'
import type { Clock } from '../clocks/clock.ts'
import { type ClockState, stateOf } from '../clocks/clock-life.ts'
import { COURT_RIGHTS } from '../justice/court-kinds.ts'
import { packOn, type RightsPack } from '../rights-pack.ts'
import { HOLDER_WORDS, isLaw, type RightRow, readingWords } from './right-row.ts'

/** Parts of a ledger, in the order in which they press. */
export const PARTS = ['late', 'owed', 'paused', 'done', 'over', 'waiting'] as const
export type Part = (typeof PARTS)[number]
const PART: Record<ClockState, Part> = {
  breached: 'late',
  'no-limit': 'late',
  running: 'owed',
  paused: 'paused',
  met: 'done',
  remedied: 'done',
  void: 'over',
  transferred: 'over',
  pending: 'waiting',
}
export const PART_WORDS: Record<Part, string> = {
  late: 'Late: do this first',
  owed: 'Owed now',
  paused: 'Paused, which is not met',
  done: 'Done',
  over: 'No longer ours to do',
  waiting: 'Not begun',
}

/** One right as a ledger shows it. `clock` is null where nothing has started it yet. */
export type Line = {
  event: string
  name: string
  rule: string
  duty: string
  holder: string
  state: ClockState
  part: Part
  starts: string
  evidence: readonly string[]
  /** How far the limit was checked, where it is not law; null where it is, or where there is none. */
  proposal: string | null
  clock: Clock | null
}

/**
 * Every right of one victim: what events have started, by the edition that each started under, and what the edition of today has
 * that nothing has started.
 */
export function ledgerOf(clocks: readonly Clock[], packs: readonly RightsPack[], now: Temporal.Instant): Line[] {
  const started = clocks.map(clock => {
    const row = packs.find(pack => pack.id === clock.pack)?.rows.find(one => one.event === clock.event)
    return lineOf(clock, stateOf(clock, now), row)
  })
  const today = packOn(londonDay(now), packs, now)
  const has = new Set(clocks.map(clock => clock.event))
  const waiting = (today?.rows ?? []).filter(row => !has.has(row.event)).map(waitingLine)
  return [...started, ...waiting].toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || byDue(a, b))
}

function lineOf(clock: Clock, state: ClockState, row: RightRow | undefined): Line {
  const { event, name, rule, duty } = clock
  const reading = row && (clock.enhanced || clock.hastenedAt ? row.enhancedRead : row.read)
  return {
    event,
    name,
    rule,
    duty,
    holder: HOLDER_WORDS[clock.holder as keyof typeof HOLDER_WORDS] ?? clock.holder,
    state,
    part: PART[state],
    starts: row?.starts ?? name,
    evidence: row?.evidence ?? [],
    proposal: clock.dueAt && reading && !isLaw({ read: reading, enhancedRead: reading }) ? readingWords(reading) : null,
    clock,
  }
}

function waitingLine(row: RightRow): Line {
  const { event, name, rule, duty, starts, evidence } = row
  return {
    event,
    name,
    rule,
    duty,
    holder: HOLDER_WORDS[row.holder],
    state: 'pending',
    part: 'waiting',
    starts,
    evidence,
    proposal: null,
    clock: null,
  }
}

function byDue(a: Line, b: Line): number {
  const time = (line: Line) => line.clock?.dueAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  const [x, y] = [time(a), time(b)]
  return x === y ? 0 : x - y
}

/** What comes next, as a tired officer reads it: the soonest of what is late or owed; undefined where nothing has a day. */
export function nextOf(lines: readonly Line[]): Line | undefined {
  return (
    lines.find(line => (line.part === 'late' || line.part === 'owed') && line.clock?.dueAt) ??
    lines.find(line => line.part === 'late')
  )
}

/** Events of today's edition that are recorded nowhere else: a person enters them here. */
const ELSEWHERE: readonly string[] = [
  ...COURT_RIGHTS,
  'contact',
  'crime-decision',
  'arrest',
  'interview',
  'release',
  'bail',
  'bail-change',
  'charge',
  'out-of-court-disposal',
  'no-further-action',
  'review-request',
  'review-decision',
]
export function eventsToEnter(packs: readonly RightsPack[], now: Temporal.Instant): RightRow[] {
  return (packOn(londonDay(now), packs, now)?.rows ?? []).filter(row => !ELSEWHERE.includes(row.event))
}
