import { startOfLondonDay } from '../../platform/time.ts'
import { type Agenda, openAgenda } from '../rehearsal/agenda.ts'
import { planDay, type RehearsalForce } from '../rehearsal/day.ts'
import type { CrimeWeights } from '../rehearsal/places.ts'
import type { HistoryThread } from './history-hands.ts'
import type { OpenThread } from './history-place.ts'
import { isPlayedJourney, type PlayedStep, playedSteps } from './history-steps.ts'

/** `n`: which of its thread's steps it is. */
export type Due = { thread: HistoryThread; step: PlayedStep; n: number }

export type HistoryDraw = {
  readonly seed: string
  readonly force: RehearsalForce
  readonly crime: CrimeWeights | undefined
}

/** How many cases are played side by side, each lane a transaction of its own. */
export const LANES = 3

/** All that is still to come, and what it belongs to. */
export function openHistoryAgenda(draw: HistoryDraw) {
  const agenda: Agenda<Due> = openAgenda()
  const open = new Set<Due>()

  const threadsOf = (day: string): HistoryThread[] => {
    const from = startOfLondonDay(Temporal.PlainDate.from(day))
    const { force, crime } = draw
    const ofDay = { from, hours: 24, seed: `${draw.seed} ${day}`, force, ...(crime && { crime }) }
    return planDay(ofDay)
      .filter(isPlayedJourney)
      .map((journey, n) => ({ journey, day, n, lane: n % LANES, ids: { lineIds: [] }, over: false }))
  }
  const push = (at: Temporal.Instant, due: Due) => {
    open.add(due)
    agenda.push(at, due)
  }

  return {
    /** Draws at most so many crimes of a day; how many there were. */
    drawDay(day: string, wanted: number): number {
      const threads = threadsOf(day).slice(0, wanted)
      for (const thread of threads)
        playedSteps(thread.journey).forEach((step, n) => {
          push(step.at, { thread, step, n })
        })
      return threads.length
    },
    /** What is due before an instant, in order, and no longer to come. */
    takeUntil(end: Temporal.Instant): (Due & { at: Temporal.Instant })[] {
      const taken: (Due & { at: Temporal.Instant })[] = []
      for (let next = agenda.peek(); next && Temporal.Instant.compare(next.at, end) < 0; next = agenda.peek()) {
        agenda.pop()
        open.delete(next.step)
        taken.push({ ...next.step, at: next.at })
      }
      return taken
    },
    putOff: ({ thread, step, n }: Due, at: Temporal.Instant) => push(at, { thread, step: { ...step, at }, n }),
    /** Every case of which something is still to come. */
    keep(): OpenThread[] {
      const kept = new Map<HistoryThread, OpenThread>()
      for (const { thread, step, n } of open) {
        const { day, n: which, over, ids } = thread
        const one = kept.get(thread) ?? { day, n: which, over, ids, steps: [] }
        one.steps.push([n, step.at.toString()])
        kept.set(thread, one)
      }
      return [...kept.values()]
    },
    /** Takes up again what was kept: the seed draws the same journeys. */
    takeUp(kept: readonly OpenThread[]): void {
      for (const [day, some] of Map.groupBy(kept, one => one.day)) {
        const threads = threadsOf(day)
        for (const { n, over, ids, steps } of some) {
          const thread = threads[n]
          if (!thread) continue
          const same = { ...thread, ids, over }
          const all = playedSteps(thread.journey)
          for (const [which, at] of steps) {
            const step = all[which]!
            push(Temporal.Instant.from(at), {
              thread: same,
              step: { ...step, at: Temporal.Instant.from(at) },
              n: which,
            })
          }
        }
      }
    },
  }
}
