import type { Force } from '../../platform/force/force.ts'
import { seeded } from '../../platform/random.ts'
import { openAgent, openApi } from './api.port.ts'
import { type Crew, openCrew } from './crew.port.ts'
import { planDay } from './day.ts'
import { type Drum, drive } from './drive.port.ts'
import { atSpeed, flatOut, followClock } from './drum.port.ts'
import type { CrimeWeights } from './places.ts'
import { emptyTally, type Tally } from './tally.ts'
import { nextAt, openThread, type Thread } from './thread.ts'

export type RehearsalAsk = {
  origin: string
  portToken: string
  force: Force
  password: string
  seed: string
  crime: CrimeWeights
  log: (line: string) => void
  stopped?: () => boolean
}

/** A crew that stands ready to play through one stretch of time after another; what is unfinished is carried over. */
export type Rehearsal = {
  tally: Tally
  /** speed 0: flat out. */
  play(from: Temporal.Instant, hours: number, speed: number, opts?: { finish: boolean }): Promise<void>
  close(): void
}

const TELL_EVERY_MS = 2_000

export function openRehearsal(ask: RehearsalAsk): Rehearsal {
  const agent = openAgent()
  const { origin, portToken, force, password, seed, crime } = ask
  const crew: Crew = openCrew({ origin, agent, portToken, force, password, next: seeded(`${seed} crew`) })
  const control = openApi(origin, agent, portToken)
  const tally = emptyTally()
  let threads: Thread[] = []

  const play = async (from: Temporal.Instant, hours: number, speed: number, { finish } = { finish: true }) => {
    const journeys = planDay({ from, hours, seed: `${seed} ${from}`, force, crime })
    tally.contacts += journeys.length
    threads = [...threads.filter(thread => nextAt(thread) !== undefined), ...journeys.map(openThread)]
    const clock = speed > 0 ? await followClock(control) : undefined
    const stopped = ask.stopped ?? (() => false)
    const drum: Drum = clock ? atSpeed(clock, stopped) : flatOut(control, stopped)
    const until = from.add({ milliseconds: Math.round(hours * 3_600_000) })
    let told = performance.now()
    const progress = (at: Temporal.Instant) => {
      if (performance.now() - told < TELL_EVERY_MS) return
      told = performance.now()
      ask.log(
        `rehearsal ${at.toZonedDateTimeISO('Europe/London').toString({ timeZoneName: 'never', offset: 'never', smallestUnit: 'minute' })}: ${tally.ended} of ${tally.contacts} contacts ended, ${tally.deployments} deployments, ${tally.crimes} crimes, ${tally.errors} errors`,
      )
    }
    try {
      await drive(threads, { crew, drum, tally, until, finish, progress })
      if (!clock) await drum.reach(until)
    } finally {
      clock?.stop()
    }
  }
  return { tally, play, close: () => agent.destroy() }
}
