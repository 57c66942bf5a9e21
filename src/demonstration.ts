import { setTimeout as sleep } from 'node:timers/promises'
import { DEMONSTRATION_PASSWORD } from './install.ts'
import type { Listening } from './listen.ts'
import { systemWho } from './platform/access/roles.ts'
import { realNow, setClock } from './platform/clock/clock.ts'
import { inContext } from './platform/db/context.ts'
import type { Opened } from './platform/run/open-database.ts'
import { readCrimeWeights } from './twin/rehearsal/crime-weights.store.ts'
import { openRehearsal } from './twin/rehearsal/rehearse.port.ts'

/** What has happened before the first page is opened, so that it is alive: played flat out while the server already serves. */
const HISTORY_HOURS = 6
const STRETCH_HOURS = 1
const WAIT_MS = 500

/** The demonstration's own crew: plays on by itself until the server stops, and stands back while a command plays. */
export async function startDemonstration(opened: Opened, listening: Listening, first: boolean, log: (line: string) => void): Promise<{ stop(): Promise<void> }> {
  const { deps } = listening
  let stopped = false
  const standsBack = () => stopped || deps.crew?.playing === false
  if (first) await setClock(opened.owner, { at: realNow().subtract({ hours: HISTORY_HOURS }), speed: 0, begin: true })
  await deps.clock.refresh()
  const crime = await inContext(opened.app.db, systemWho('demonstration'), readCrimeWeights)
  const rehearsal = openRehearsal({
    origin: listening.url, portToken: listening.portToken, force: deps.force, password: DEMONSTRATION_PASSWORD,
    seed: `demonstration ${realNow().epochMilliseconds}`, crime, log: () => undefined, stopped: standsBack,
  })

  const playOn = async () => {
    if (first) {
      await rehearsal.play(deps.clock.now(), HISTORY_HOURS, 0)
      await setClock(opened.owner, { speed: 1 })
      await deps.clock.refresh()
    }
    while (!stopped) {
      if (standsBack()) await sleep(WAIT_MS)
      else await rehearsal.play(deps.clock.now(), STRETCH_HOURS, deps.clock.state()?.speed || 1)
    }
  }
  const playing = playOn().catch(fault => {
    if (!stopped) log(`the demonstration's crew stopped: ${fault instanceof Error ? fault.message : fault}`)
  })
  return {
    stop: async () => {
      stopped = true
      await Promise.race([playing, sleep(2_000)])
      rehearsal.close()
    },
  }
}
