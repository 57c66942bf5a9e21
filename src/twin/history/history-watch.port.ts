import { londonDay } from '../../platform/time.ts'
import type { Pace } from './history-pace.ts'
import type { HistoryPlace } from './history-place.ts'
import type { HistoryAsk } from './play-history.port.ts'
import { sayHistory } from './say-history.ts'

const SAY_EVERY_MS = 5_000
const KEEP_EVERY_MS = 30_000
/** Plans are made for tables as they are: looked at anew when there is four times as much. */
const FIRST_LOOK = 50
const LOOK_EVERY_TIMES = 4

type Watch = {
  wanted: number
  before: HistoryPlace | undefined
  log: (line: string) => void
  keep: (place: HistoryPlace) => void
  analyze: () => Promise<void>
}

/** Says how far a history is every few seconds, keeps its place, and ends it where somebody asks for that (Ctrl-C): cleanly at once, twice without more ado. */
export function watchHistory({ wanted, before, log, keep, analyze }: Watch) {
  const started = performance.now()
  const paces: Pace[] = []
  let [saidAt, keptAt] = [started, started]
  let look = Math.max(FIRST_LOOK, (before?.tally.crimes ?? 0) * LOOK_EVERY_TIMES)
  let stopped = false
  const stop = () => {
    if (stopped) process.exit(130)
    stopped = true
    log('history: ending after this half hour; once more to leave at once')
  }
  process.on('SIGINT', stop)
  const passed: NonNullable<HistoryAsk['passed']> = async ({ at, tally, facts, place }) => {
    const now = performance.now()
    const seconds = (now - started) / 1000
    paces.push({ seconds, facts: facts - (before?.facts ?? 0), crimes: tally.crimes })
    if (tally.crimes >= look) {
      look = tally.crimes * LOOK_EVERY_TIMES
      await analyze()
    }
    if (now - saidAt >= SAY_EVERY_MS) {
      saidAt = now
      const made = { made: tally.crimes - (before?.tally.crimes ?? 0), facts: facts - (before?.facts ?? 0) }
      log(sayHistory({ day: londonDay(at).toString(), crimes: tally.crimes, wanted, ...made, seconds }))
    }
    if (now - keptAt >= KEEP_EVERY_MS) {
      keptAt = now
      keep(place())
    }
    return stopped
  }
  return {
    passed,
    paces,
    isStopped: () => stopped,
    seconds: () => (performance.now() - started) / 1000,
    end: () => void process.off('SIGINT', stop),
  }
}
