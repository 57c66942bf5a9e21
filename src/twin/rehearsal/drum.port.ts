import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from './api.port.ts'
import type { Drum } from './drive.port.ts'

const LONGEST_NAP_MS = 1_000

/** Flat out: the crew sets the clock to the moment of what happens next, and it stands still meanwhile. */
export function flatOut(control: Api, stopped: () => boolean): Drum {
  let last: Temporal.Instant | undefined
  return {
    reach: async at => {
      if (stopped()) return false
      if (last && Temporal.Instant.compare(at, last) <= 0) return true
      const reply = await control.post('/rehearsal/clock', { at, speed: 0 })
      if (reply.status !== 200)
        throw new Error(`the rehearsal's clock could not be set: ${reply.body?.detail ?? reply.status}`)
      last = at
      return true
    },
  }
}

/** At a speed: the clock runs by itself, and the crew waits for it. It goes on waiting while somebody has paused it. */
export function atSpeed(clock: { now(): Temporal.Instant; speed(): number }, stopped: () => boolean): Drum {
  return {
    reach: async at => {
      for (;;) {
        if (stopped()) return false
        const left = at.epochMilliseconds - clock.now().epochMilliseconds
        if (left <= 0) return true
        const speed = clock.speed()
        await sleep(Math.min(LONGEST_NAP_MS, speed > 0 ? left / speed : LONGEST_NAP_MS))
      }
    },
  }
}

/** The system's clock as its health page tells it, read again every second. */
export async function followClock(api: Api): Promise<{ now(): Temporal.Instant; speed(): number; stop(): void }> {
  let read = { real: performance.now(), at: Temporal.Instant.fromEpochMilliseconds(0), speed: 0 }
  const refresh = async () => {
    const { body } = await api.get('/health')
    read = { real: performance.now(), at: Temporal.Instant.from(body.at), speed: body.speed ?? 1 }
  }
  await refresh()
  const timer = setInterval(() => void refresh().catch(() => undefined), 1_000)
  timer.unref()
  return {
    now: () => read.at.add({ milliseconds: Math.round((performance.now() - read.real) * read.speed) }),
    speed: () => read.speed,
    stop: () => clearInterval(timer),
  }
}
