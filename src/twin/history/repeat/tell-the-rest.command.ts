import { systemWho } from '../../../platform/access/roles.ts'
import { inContext } from '../../../platform/db/context.ts'
import type { HistoryStage } from '../history.command.ts'
import type { HistoryTally } from '../history-tally.ts'
import { sayRepeats } from '../say-history.ts'
import { readNewestXid } from './played-cases.store.ts'
import { repeatHistory } from './repeat-history.store.ts'
import { readRepeatedTally } from './repeated-tally.store.ts'

type Ask = {
  stage: HistoryStage
  crimes: number
  tally: HistoryTally
  /** The newest transaction of what was played, where telling again had begun before. */
  playedUpTo: string | undefined
  /** Keeps that telling again begins, and after what. */
  begun: (playedUpTo: string) => void
  log: (line: string) => void
  isStopped: () => boolean
}

const WHO = systemWho('history')
const SAY_EVERY_MS = 5_000
/** A transaction here leaves far more facts than one of a person: plans are made anew for that, and again as there is more. */
const FIRST_LOOK = 100
const LOOK_EVERY_TIMES = 4

/** Tells what was played again until there are so many crimes, and says how many of them were played. Nothing where enough were. */
export async function tellTheRest({ stage, crimes, tally, playedUpTo, begun, log, isStopped }: Ask) {
  const { crimes: played } = tally
  if (playedUpTo === undefined && played >= crimes) return { tally, facts: 0, played, repeated: 0 }
  const upTo = playedUpTo ?? (await inContext(stage.db, WHO, readNewestXid))
  begun(upTo)
  const started = performance.now()
  let [saidAt, look] = [started, FIRST_LOOK]
  // An earlier run may have been cut off.
  await stage.passBy()
  await stage.analyze()
  await repeatHistory({
    db: stage.db,
    together: stage.together,
    readers: stage.readers,
    playedUpTo: upTo,
    crimes,
    passed: async far => {
      if (far.done >= look) {
        look = far.done * LOOK_EVERY_TIMES
        await stage.analyze()
      }
      const now = performance.now()
      if (now - saidAt >= SAY_EVERY_MS) {
        saidAt = now
        log(sayRepeats({ ...far, seconds: (now - started) / 1000 }))
      }
      return isStopped()
    },
  })
  await stage.passBy()
  const more = await inContext(stage.db, WHO, tx => readRepeatedTally(tx, upTo))
  const keys = Object.keys(more).filter(key => key !== 'facts') as Exclude<keyof typeof more, 'facts'>[]
  return {
    tally: { ...tally, ...Object.fromEntries(keys.map(key => [key, tally[key] + more[key]])) } as HistoryTally,
    facts: more.facts,
    played,
    repeated: more.crimes,
  }
}
