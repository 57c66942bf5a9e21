import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/**
 * Where a clock can stand. 'no-limit' is one that runs, whose day could not be worked out: tell now. A right that ran late stays
 * late: told after that it is 'remedied', never 'met'; and one that is paused is not met either.
 */
export const CLOCK_STATES = [
  'pending',
  'running',
  'no-limit',
  'paused',
  'breached',
  'met',
  'remedied',
  'void',
  'transferred',
] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** What can happen to it: its event comes, its day passes, or somebody does something. */
export const CLOCK_ACTS = ['begin', 'late', 'answer', 'pause', 'resume', 'void', 'transfer'] as const
export type ClockAct = (typeof CLOCK_ACTS)[number]

/**
 * Every legal step; what is not here does not happen. Nothing leaves 'met', 'remedied', 'void' or 'transferred'. A clock that is late
 * cannot be paused: lateness is told, not stopped. A pause moves no day, so that what is taken up again after its day is late.
 */
export const STEPS: Readonly<Record<ClockState, Readonly<Partial<Record<ClockAct, ClockState>>>>> = {
  pending: { begin: 'running', answer: 'met', void: 'void' },
  running: { late: 'breached', answer: 'met', pause: 'paused', void: 'void', transfer: 'transferred' },
  'no-limit': { answer: 'met', pause: 'paused', void: 'void', transfer: 'transferred' },
  paused: { resume: 'running', answer: 'met', void: 'void', transfer: 'transferred' },
  breached: { answer: 'remedied', void: 'void', transfer: 'transferred' },
  met: {},
  remedied: {},
  void: {},
  transferred: {},
}

export const STATE_WORDS: Record<ClockState, string> = {
  pending: 'not begun',
  running: 'running',
  'no-limit': 'running, with no day that could be worked out: tell now',
  paused: 'paused, which is not met',
  breached: 'late',
  met: 'met',
  remedied: 'done late',
  void: 'no longer holds',
  transferred: 'handed over',
}

export function mayFollow(state: ClockState, act: ClockAct): Outcome<ClockState, 'not-from-here'> {
  const next = STEPS[state][act]
  if (next) return accept(next)
  return refuse(
    'not-from-here',
    state === 'breached' && act === 'pause'
      ? 'This is late already: tell them now and say why it is late. Lateness cannot be paused'
      : state === 'pending'
        ? 'This has not begun'
        : `This clock is ${STATE_WORDS[state]}: nothing more can be done about it`,
  )
}

/** What a clock is worked out from. `pausedUntil`: the day on which somebody looks at a pause again; it ends by itself then. */
export type ClockTimes = {
  dueAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
  voidAt: Temporal.Instant | null
  /** Null where the pack sets no limit; undefined or words where a limit could not be worked out. */
  noDueReason?: string | null | undefined
  eventAt?: Temporal.Instant | null | undefined
  pausedAt?: Temporal.Instant | null | undefined
  pausedUntil?: Temporal.Instant | null | undefined
  transferredAt?: Temporal.Instant | null | undefined
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

/** Where a clock stands at a moment. */
export function stateOf(clock: ClockTimes, now: Temporal.Instant): ClockState {
  if (clock.voidAt) return 'void'
  if (clock.transferredAt) return 'transferred'
  if (clock.metAt) return clock.dueAt && isAfter(clock.metAt, clock.dueAt) ? 'remedied' : 'met'
  if (clock.eventAt && isAfter(clock.eventAt, now)) return 'pending'
  if (clock.pausedAt && clock.pausedUntil && isAfter(clock.pausedUntil, now)) return 'paused'
  if (clock.dueAt === null) return clock.noDueReason === null ? 'running' : 'no-limit'
  return isAfter(now, clock.dueAt) ? 'breached' : 'running'
}

/** Is anything still owed? */
export const isOpen = (state: ClockState) => Object.keys(STEPS[state]).length > 0
