import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { removeOld } from './bundle-work.store.ts'
import { type Making, makeNext } from './make-bundle.jobs.ts'

const EVERY_MS = 2_000

/** Looks again and again until stopped: makes what waits, one after the other, and removes what had its time. */
export function keepMaking(making: Making, after: () => void): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  let stopping = false
  const look = async () => {
    try {
      let did = 0
      while (!stopping && (await makeNext(making))) did += 1
      const by = systemWho('bundles')
      did += await inContext(making.db, by, tx => removeOld(tx, { at: making.now(), by }))
      if (did > 0) after()
    } catch (fault) {
      making.log(
        `bundles could not be made, and will be tried again: ${fault instanceof Error ? fault.message : fault}`,
      )
    }
    looking = undefined
  }
  const timer = setInterval(() => {
    looking ??= look()
  }, EVERY_MS)
  return {
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await looking
    },
  }
}
