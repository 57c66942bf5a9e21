import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type NowAndThen, nowAndThen } from '../../platform/run/now-and-then.ts'
import { removeOld } from './bundle-work.store.ts'
import { type Making, makeNext } from './make-bundle.jobs.ts'

const TIMES = { soonMs: 2_000, restMs: 15_000 }

/** Looks again and again until stopped: makes what waits, one after the other, and removes what had its time. */
export function keepMaking(making: Making, after: () => void): NowAndThen {
  return nowAndThen(async stopping => {
    try {
      let did = 0
      while (!stopping() && (await makeNext(making))) did += 1
      const by = systemWho('bundles')
      did += await inContext(making.db, by, tx => removeOld(tx, { at: making.now(), by }))
      if (did > 0) after()
    } catch (fault) {
      making.log(
        `bundles could not be made, and will be tried again: ${fault instanceof Error ? fault.message : fault}`,
      )
    }
  }, TIMES)
}
