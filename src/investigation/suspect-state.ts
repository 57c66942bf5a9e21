import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export const SUSPECT_EVENTS = ['arrest', 'interview', 'release', 'bail', 'bail-change', 'charge', 'no-further-action'] as const
export type SuspectEvent = (typeof SUSPECT_EVENTS)[number]

export type SuspectState = 'named' | 'arrested' | 'interviewed' | 'bailed' | 'released' | 'charged' | 'no-further-action'

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
    charged ? 'They are charged with this crime: nobody is interviewed about it after that (PACE Code C 16.5)' : undefined,
  release: ({ inCustody, onBail }) =>
    inCustody || onBail ? undefined : 'They are neither under arrest nor on bail, so there is nothing to release them from',
  bail: ({ inCustody, onBail }) =>
    inCustody
      ? undefined
      : onBail
        ? 'They are already on bail: record a change of bail'
        : 'Bail follows an arrest: record the arrest first, with the time it was made',
  'bail-change': ({ onBail }) => (onBail ? undefined : 'They are not on bail, so no condition of it can change'),
  charge: ({ charged }) => (charged ? 'They are already charged with this crime' : undefined),
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
  interview: now => ({ ...now, state: 'interviewed' }),
  release: now => ({ ...now, state: now.charged ? 'charged' : 'released', inCustody: false, onBail: false }),
  bail: now => ({ ...now, state: now.charged ? 'charged' : 'bailed', inCustody: false, onBail: true }),
  'bail-change': now => now,
  charge: now => ({ ...now, state: 'charged', charged: true }),
  'no-further-action': () => ({ state: 'no-further-action', inCustody: false, onBail: false, charged: false }),
}

export function follow(now: Standing, event: SuspectEvent): Outcome<Standing, 'impossible'> {
  const why = IMPOSSIBLE[event](now)
  return why ? refuse('impossible', why, 'event') : accept(BECOMES[event](now))
}

/** The events in the order they happened; those of one moment in the order they were entered. */
export function inOrder(history: readonly Happened[]): Happened[] {
  return history.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** Where someone of this history stands. Throws nothing: an event that could not follow is passed over, as older records may hold one. */
export function standingOf(history: readonly Happened[]): Standing {
  return inOrder(history).reduce((now, { event }) => {
    const next = follow(now, event)
    return next.ok ? next.value : now
  }, NAMED)
}

/**
 * Adds an event to a history, in its own place: one entered late must fit what came before it, and what came after must
 * still be possible. The clocks of victims start at the event, not at its entry (victims.md 12).
 */
export function addEvent(history: readonly Happened[], event: Happened): Outcome<Standing, 'impossible' | 'impossible-later'> {
  let now = NAMED
  for (const one of inOrder([...history, event])) {
    const next = follow(now, one.event)
    if (next.ok) now = next.value
    else if (one === event) return next
    else if (follow(standingOf(history.filter(other => before(other, one))), one.event).ok)
      return refuse('impossible-later', `What was recorded after that time could then not have happened. ${next.refusal.message}`, 'at')
  }
  return accept(now)
}

const before = (a: Happened, b: Happened) => a !== b && Temporal.Instant.compare(a.at, b.at) <= 0
