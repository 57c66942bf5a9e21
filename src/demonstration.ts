import { setTimeout as sleep } from 'node:timers/promises'
import { DEMONSTRATION_PASSWORD } from './install.ts'
import type { Listening } from './listen.ts'
import { systemWho } from './platform/access/roles.ts'
import { realNow, setClock } from './platform/clock/clock.ts'
import { inContext } from './platform/db/context.ts'
import { lastFactOf } from './platform/log/last-fact.ts'
import { record } from './platform/log/record.ts'
import type { Opened } from './platform/run/open-database.ts'
import { readCrimeWeights } from './twin/rehearsal/crime-weights.store.ts'
import { openRehearsal, type Rehearsal } from './twin/rehearsal/rehearse.port.ts'

/** What has happened before the first page is opened, so that it is alive: played flat out while the server already serves. */
const HISTORY_HOURS = 6
const STRETCH_HOURS = 1
const LEFT_OVER_HOURS = 1 / 3600
const WAIT_MS = 500
/** What is under way at the end of a stretch is carried into the next. */
const GOES_ON = { finish: false }
/** As long as PostgreSQL may take to come back. */
const AFTER_FAULT_MS = 1_000

const WHO = systemWho('demonstration')
const SPEED_SET = 'rehearsal-speed-set'

/**
 * The demonstration's own crew: plays on by itself until the server stops, and stands back while a command plays. It goes
 * on where it was when the server was killed, and begins anew when what it leans on was away for longer than it waits.
 */
export async function startDemonstration(
  opened: Opened,
  listening: Listening,
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const { deps } = listening
  let stopped = false
  const standsBack = () => stopped || deps.crew?.playing === false
  const setSpeed = async (to: Parameters<typeof setClock>[1]) => {
    await setClock(opened.owner, to)
    await deps.clock.refresh()
  }
  const myTurn = async () => {
    while (!stopped && standsBack()) await sleep(WAIT_MS)
  }

  const startOfHistory = () => realNow().subtract({ hours: HISTORY_HOURS })
  if (!deps.clock.state()) await setSpeed({ at: startOfHistory(), speed: 0, begin: true })

  /** Up to the real time, once: a history that was cut short is played to its end. */
  const playHistory = async (rehearsal: Rehearsal) => {
    await setSpeed({ at: startOfHistory(), speed: 0 })
    const until = realNow()
    // The clock keeps microseconds and the real time nanoseconds: they never meet exactly.
    for (let left = hoursTo(until); left > LEFT_OVER_HOURS; left = hoursTo(until)) {
      await myTurn()
      if (stopped) return
      await rehearsal.play(deps.clock.now(), left, 0, GOES_ON)
      await deps.clock.refresh()
    }
    await setSpeed({ speed: 1 })
    await inContext(opened.app.db, WHO, tx =>
      record(tx, { kind: SPEED_SET, caseId: null, at: deps.clock.now(), by: WHO, body: { speed: 1 } }),
    )
  }
  const hoursTo = (until: Temporal.Instant) => deps.clock.now().until(until).total('hours')

  /** A command that was killed may have left the clock standing: it goes as somebody last set it. */
  const clockAsSet = async () => {
    await deps.clock.refresh()
    const speed: number = (await lastFactOf(opened.app.db, SPEED_SET))?.body.speed ?? 1
    if (deps.clock.state()?.speed !== speed) await setSpeed({ speed })
  }

  let rehearsal: Rehearsal | undefined
  const playOn = async () => {
    const crime = await inContext(opened.app.db, WHO, readCrimeWeights)
    rehearsal = openRehearsal({
      origin: listening.url,
      portToken: listening.portToken,
      force: deps.force,
      password: DEMONSTRATION_PASSWORD,
      seed: `demonstration ${realNow().epochMilliseconds}`,
      crime,
      log: () => undefined,
      stopped: standsBack,
    })
    if (!(await lastFactOf(opened.app.db, SPEED_SET, WHO.id))) await playHistory(rehearsal)
    while (!stopped) {
      await clockAsSet()
      await rehearsal.play(deps.clock.now(), STRETCH_HOURS, deps.clock.state()?.speed || 1, GOES_ON)
      await myTurn()
    }
  }
  const playing = (async () => {
    while (!stopped)
      await playOn().catch(async fault => {
        rehearsal?.close()
        if (stopped) return
        log(`the demonstration's crew will begin again: ${fault instanceof Error ? fault.message : fault}`)
        await sleep(AFTER_FAULT_MS)
      })
  })()
  return {
    stop: async () => {
      stopped = true
      await Promise.race([playing, sleep(2_000)])
      rehearsal?.close()
    },
  }
}
