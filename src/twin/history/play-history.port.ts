import { systemWho } from '../../platform/access/roles.ts'
import type { Db, Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import { type Agenda, openAgenda } from '../rehearsal/agenda.ts'
import { planDay, type RehearsalForce } from '../rehearsal/day.ts'
import type { CrimeWeights } from '../rehearsal/places.ts'
import type { Hand, HistoryHands, HistoryThread } from './history-hands.ts'
import { historyDays, isPlayedJourney, type PlayedKind, type PlayedStep, playedSteps } from './history-steps.ts'
import { countStep, emptyHistory, type HistoryTally } from './history-tally.ts'

export type HistoryAsk = {
  readonly crimes: number
  readonly seed: string
  readonly force: RehearsalForce
  readonly crime: CrimeWeights | undefined
  readonly hands: HistoryHands
  readonly db: Db
  /** Moves the rehearsal's clock on; it never goes back. */
  readonly setClock: (at: Temporal.Instant) => Promise<void>
  /** What reads the log, let go on now and then: it need not wait for the end. */
  readonly readOn: () => Promise<void>
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly log: (line: string) => void
}

type Due = { thread: HistoryThread; step: PlayedStep }

/** Steps of so long are played together: what they leave is learnt at its end, so that nothing is known before it has happened. */
const STRETCH = { minutes: 30 }
const LANES = 3
const READ_ON_EVERY = 96
const SAY_EVERY = 48
const WHO = systemWho('history')

/**
 * A long history straight through the stores: each day's journeys as a rehearsal plans them, each step by the product's own store and rules, in the
 * order of time over all cases. Cases keep to one of a few lanes, each a transaction of its own, so that no two wait for each other.
 */
export async function playHistory(ask: HistoryAsk): Promise<HistoryTally> {
  const tally = emptyHistory()
  const agenda = openAgenda<Due>()
  const { days } = historyDays(ask.crimes)
  let drawn = 0
  let day = londonDay(ask.from)
  let stretches = 0
  for (let start = ask.from; Temporal.Instant.compare(start, ask.until) < 0; stretches += 1) {
    if (Temporal.PlainDate.compare(londonDay(start), day) >= 0) {
      if (ask.from.until(startOfLondonDay(day)).total('hours') < days * 24)
        drawn += drawDay(ask, day, ask.crimes - drawn, agenda)
      day = day.add({ days: 1 })
    }
    const end = start.add(STRETCH)
    await playStretch(ask, tally, agenda, end)
    if (stretches % READ_ON_EVERY === 0) await ask.readOn()
    if (stretches % SAY_EVERY === 0)
      ask.log(`history: ${londonDay(start)}, ${tally.crimes} crimes, ${tally.outcomes} outcomes`)
    start = end
  }
  await ask.readOn()
  return tally
}

function drawDay(ask: HistoryAsk, day: Temporal.PlainDate, wanted: number, agenda: Agenda<Due>): number {
  if (wanted <= 0) return 0
  const { force, crime } = ask
  const from = startOfLondonDay(day)
  const ofDay = { from, hours: 24, seed: `${ask.seed} ${day}`, force, ...(crime && { crime }) }
  const journeys = planDay(ofDay).filter(isPlayedJourney)
  const taken = journeys.slice(0, wanted)
  taken.forEach((journey, n) => {
    const thread: HistoryThread = { journey, lane: n % LANES, ids: { lineIds: [] }, over: false }
    for (const step of playedSteps(journey)) agenda.push(step.at, { thread, step })
  })
  return taken.length
}

async function playStretch(
  ask: HistoryAsk,
  tally: HistoryTally,
  agenda: Agenda<Due>,
  end: Temporal.Instant,
): Promise<void> {
  const lanes: (Due & { at: Temporal.Instant })[][] = Array.from({ length: LANES }, () => [])
  const busy = new Set<HistoryThread>()
  for (let due = agenda.peek(); due && Temporal.Instant.compare(due.at, end) < 0; due = agenda.peek()) {
    agenda.pop()
    const { thread, step } = due.step
    // What a victim is told of is known before it is written to them: the next stretch is soon enough.
    if (step.kind === 'victim-updated' && busy.has(thread)) agenda.push(end.add({ minutes: 1 }), due.step)
    else lanes[thread.lane]!.push({ ...due.step, at: due.at })
    busy.add(thread)
  }
  if (busy.size === 0) return
  await ask.setClock(end)
  await Promise.all(
    lanes.map(lane =>
      lane.length === 0
        ? undefined
        : inContext(ask.db, WHO, async tx => {
            for (const one of lane) await playStep(tx, ask.hands, tally, one)
          }),
    ),
  )
}

async function playStep(
  tx: Tx,
  hands: HistoryHands,
  tally: HistoryTally,
  { thread, step, at }: Due & { at: Temporal.Instant },
) {
  if (thread.over) return
  const hand = hands[step.kind] as Hand<PlayedKind>
  const played = await hand(tx, step, thread, at)
  if (played.done) return countStep(tally, step.kind)
  tally.refused[played.code] = (tally.refused[played.code] ?? 0) + 1
  thread.over = true
}
