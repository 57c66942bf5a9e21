import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export const SUSPECT_EVENTS = [
  'arrest',
  'interview',
  'release',
  'bail',
  'bail-change',
  'charge',
  'out-of-court-disposal',
  'no-further-action',
] as const
export type SuspectEvent = (typeof SUSPECT_EVENTS)[number]

export type SuspectState =
  | 'named'
  | 'arrested'
  | 'interviewed'
  | 'bailed'
  | 'released'
  | 'charged'
  | 'diverted'
  | 'no-further-action'

/** Where a suspect stands: the state as it is shown, and what the arcs turn on. */
export type Standing = { state: SuspectState; inCustody: boolean; onBail: boolean; charged: boolean }

/** An event with the moment it happened, which may be long before it was entered. */
export type Happened = { event: SuspectEvent; at: Temporal.Instant }

export const NAMED: Standing = { state: 'named', inCustody: false, onBail: false, charged: false }

/** Why this event cannot follow, or undefined where it can. */
const IMPOSSIBLE: Record<SuspectEvent, (now: Standing) => string | undefined> = {
  arrest: ({ inCustody, charged }) =>
    charged
      ? 'They are already charged with this crime: an arrest for something else belongs to that crime'
      : inCustody
        ? 'They are already under arrest: record their release, bail or charge first'
        : undefined,
  interview: ({ charged }) =>
    charged
      ? 'They are charged with this crime: nobody is interviewed about it after that (PACE Code C 16.5)'
      : undefined,
  release: ({ inCustody, onBail }) =>
    inCustody || onBail
      ? undefined
      : 'They are neither under arrest nor on bail, so there is nothing to release them from',
  bail: ({ inCustody, onBail }) =>
    inCustody
      ? undefined
      : onBail
        ? 'They are already on bail: record a change of bail'
        : 'Bail follows an arrest: record the arrest first, with the time it was made',
  'bail-change': ({ onBail }) => (onBail ? undefined : 'They are not on bail, so no condition of it can change'),
  charge: ({ charged }) => (charged ? 'They are already charged with this crime' : undefined),
  'out-of-court-disposal': ({ charged, state }) =>
    charged
      ? 'They are charged: ending that another way is the prosecutor’s decision'
      : state === 'diverted'
        ? 'It is already dealt with out of court: record what happened after that'
        : undefined,
  'no-further-action': ({ charged, state }) =>
    charged
      ? 'They are charged: ending that is the prosecutor’s decision'
      : state === 'no-further-action'
        ? 'They were already told that there is no further action'
        : undefined,
}

/** What each event makes of the standing. A charge outlasts whatever custody or bail follows it. */
const BECOMES: Record<SuspectEvent, (now: Standing) => Standing> = {
  arrest: () => ({ state: 'arrested', inCustody: true, onBail: false, charged: false }),
  // Bail says more of a person's day than the interview held during it.
  interview: now => ({ ...now, state: now.onBail ? 'bailed' : 'interviewed' }),
  release: now => ({ ...now, state: now.charged ? 'charged' : 'released', inCustody: false, onBail: false }),
  bail: now => ({ ...now, state: now.charged ? 'charged' : 'bailed', inCustody: false, onBail: true }),
  'bail-change': now => now,
  charge: now => ({ ...now, state: 'charged', charged: true }),
  // Whoever does not keep to it can still be arrested or charged.
  'out-of-court-disposal': () => ({ state: 'diverted', inCustody: false, onBail: false, charged: false }),
  'no-further-action': () => ({ state: 'no-further-action', inCustody: false, onBail: false, charged: false }),
}

export function follow(now: Standing, event: SuspectEvent): Outcome<Standing, 'impossible'> {
  const why = IMPOSSIBLE[event](now)
  return why ? refuse('impossible', why, 'event') : accept(BECOMES[event](now))
}

/** The events in the order they happened; those of one moment in the order they were entered. */
export function inOrder<T extends Happened>(history: readonly T[]): T[] {
  return history.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

type Step = { one: Happened; next: Outcome<Standing, 'impossible'> }

/** Each event in turn. One that could not follow is passed over, as an older record may hold one. */
function walk(history: readonly Happened[]): { steps: Step[]; end: Standing } {
  let end = NAMED
  const steps = inOrder(history).map(one => {
    const next = follow(end, one.event)
    if (next.ok) end = next.value
    return { one, next }
  })
  return { steps, end }
}

export function standingOf(history: readonly Happened[]): Standing {
  return walk(history).end
}

/**
 * Adds an event to a history, in its own place: one entered late must fit what came before it, and what came after must
 * still be possible. The clocks of victims start at the event, not at its entry (victims.md 12).
 */
export function addEvent(
  history: readonly Happened[],
  event: Happened,
): Outcome<Standing, 'impossible' | 'impossible-later'> {
  const stood = new Set(walk(history).steps.flatMap(({ one, next }) => (next.ok ? one : [])))
  const { steps, end } = walk([...history, event])
  for (const { one, next } of steps) {
    if (next.ok) continue
    if (one === event) return next
    if (stood.has(one))
      return refuse(
        'impossible-later',
        `What is recorded after that time could then not have happened. ${next.refusal.message}`,
        'at',
      )
  }
  return accept(end)
}

/** How a suspect stands, in words: the state, and what it alone does not say. */
export function standingWords({ state, inCustody, onBail, charged }: Standing): string {
  const extra = [inCustody && state !== 'arrested' ? 'in custody' : '', onBail && charged ? 'on bail' : ''].filter(
    Boolean,
  )
  return [STATE_WORDS[state], ...extra].join(', ')
}

const STATE_WORDS: Record<SuspectState, string> = {
  named: 'Named, not yet seen',
  arrested: 'Under arrest',
  interviewed: 'Interviewed',
  bailed: 'On bail',
  released: 'Released under investigation',
  charged: 'Charged',
  diverted: 'Dealt with out of court',
  'no-further-action': 'No further action',
}
