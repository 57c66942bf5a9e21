import { systemWho, type Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import { type HistoryDraw, LANES, openHistoryAgenda } from './history-agenda.ts'
import type { HistoryHands, HistoryThread } from './history-hands.ts'
import type { HistoryPlace } from './history-place.ts'
import { emptyHistory, type HistoryTally } from './history-tally.ts'
import { handlesFor, playLane, type Timed } from './play-lane.port.ts'

export type HistoryAsk = HistoryDraw & {
  /** How many crimes in all, with those that a place to go on from has drawn. */
  readonly crimes: number
  readonly hands: HistoryHands
  /** One transaction with several handles. */
  readonly together: <T>(who: Who, n: number, work: (handles: readonly Tx[]) => Promise<T>) => Promise<T>
  /** Moves the rehearsal's clock on; it never goes back. */
  readonly setClock: (at: Temporal.Instant) => Promise<void>
  /** What reads the log, let go on now and then: it need not wait for the end. */
  readonly readOn: () => Promise<void>
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly goOn?: HistoryPlace | undefined
  /** Told after each stretch how far it is; true ends it there. */
  readonly passed?: (far: {
    at: Temporal.Instant
    tally: HistoryTally
    facts: number
    place: () => HistoryPlace
  }) => Promise<boolean>
}

/** Steps of so long are played together: what they leave is learnt at its end, so that nothing is known before it has happened. */
const STRETCH = { minutes: 30 }
const READ_ON_EVERY = 48
const WHO = systemWho('history')

/**
 * A long history straight through the stores: each day's journeys as a rehearsal plans them, each step by the product's own store and rules, in the
 * order of time over all cases. Cases keep to one of a few lanes, each a transaction of its own, so that no two wait for each other.
 */
export async function playHistory(ask: HistoryAsk): Promise<HistoryPlace> {
  const { goOn } = ask
  const agenda = openHistoryAgenda(ask)
  const tally = structuredClone(goOn?.tally ?? emptyHistory())
  let { drawn, facts } = goOn ?? { drawn: 0, facts: 0 }
  let day = goOn ? Temporal.PlainDate.from(goOn.day) : londonDay(ask.from)
  let start = goOn ? Temporal.Instant.from(goOn.at) : ask.from
  const place = (): HistoryPlace => ({
    at: start.toString(),
    day: day.toString(),
    drawn,
    facts,
    tally,
    threads: agenda.keep(),
  })
  if (goOn) agenda.takeUp(goOn.threads)
  for (let stretches = 1; Temporal.Instant.compare(start, ask.until) < 0; stretches += 1) {
    if (Temporal.Instant.compare(start, startOfLondonDay(day)) >= 0) {
      if (drawn < ask.crimes) drawn += agenda.drawDay(day.toString(), ask.crimes - drawn)
      day = day.add({ days: 1 })
    }
    const end = start.add(STRETCH)
    facts += await playStretch(ask, tally, agenda, end)
    start = end
    if (stretches % READ_ON_EVERY === 0) await ask.readOn()
    if (await ask.passed?.({ at: start, tally, facts, place })) break
  }
  await ask.readOn()
  return place()
}

/** How many facts it left. */
async function playStretch(
  ask: HistoryAsk,
  tally: HistoryTally,
  agenda: ReturnType<typeof openHistoryAgenda>,
  end: Temporal.Instant,
): Promise<number> {
  const lanes: Timed[][] = Array.from({ length: LANES }, () => [])
  const busy = new Set<HistoryThread>()
  for (const due of agenda.takeUntil(end)) {
    // What a victim is told of is known before it is written to them: the next stretch is soon enough.
    if (due.step.kind === 'victim-updated' && busy.has(due.thread)) agenda.putOff(due, end.add({ minutes: 1 }))
    else lanes[due.thread.lane]!.push(due)
    busy.add(due.thread)
  }
  if (busy.size === 0) return 0
  await ask.setClock(end)
  // Whatever one ends in, the others are let come to their end: nobody works on behind what is over.
  const ended = await Promise.allSettled(lanes.map(lane => (lane.length === 0 ? 0 : commitLane(ask, tally, lane))))
  return ended.reduce((sum, one) => {
    if (one.status === 'rejected') throw one.reason
    return sum + one.value
  }, 0)
}

const DEADLOCK = '40P01'

/** One transaction of one lane. Where PostgreSQL ends it for the sake of another (one unit for two cases), it is played again from where its cases stood. */
async function commitLane(ask: HistoryAsk, tally: HistoryTally, lane: readonly Timed[]): Promise<number> {
  const before = new Map(lane.map(({ thread }) => [thread, { over: thread.over, ids: structuredClone(thread.ids) }]))
  for (;;) {
    try {
      const { facts, counts } = await ask.together(WHO, handlesFor(lane), handles => playLane(handles, ask.hands, lane))
      for (const count of counts) count(tally)
      return facts
    } catch (fault) {
      if ((fault as { code?: unknown }).code !== DEADLOCK) throw fault
      for (const [thread, { over, ids }] of before) {
        thread.over = over
        thread.ids = structuredClone(ids)
      }
    }
  }
}
