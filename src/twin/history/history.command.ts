import { systemWho } from '../../platform/access/roles.ts'
import { realNow } from '../../platform/clock/clock.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { verify } from '../../platform/log/verify.ts'
import type { CommandContext } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import { readCrimeWeights } from '../rehearsal/crime-weights.store.ts'
import { readClocksFound } from './clocks-found.store.ts'
import type { HistoryHands } from './history-hands.ts'
import { historyDays } from './history-steps.ts'
import { playHistory } from './play-history.port.ts'

export type HistoryStage = {
  db: Db
  force: Force
  database: string
  readers: readonly Reader[]
  hands: HistoryHands
  setClock: (at: Temporal.Instant) => Promise<void>
  readOn: () => Promise<unknown>
  close: () => Promise<void>
}
/** Opens what a history is written into: given by cli.ts, since only the top knows every store. */
export type OpenHistory = (ask: {
  config: CommandContext['config']
  log: (line: string) => void
  from: Temporal.Instant
}) => Promise<HistoryStage>

export type HistoryOpts = { crimes: string; seed: string; date?: string }
const MOST = 1_000_000
const WHO = systemWho('rehearse')

/** `rehearse --direct`: a long history for benches, without a server and without waiting. Everybody in it is synthetic. */
export async function directHistory({ config, log }: CommandContext, opts: HistoryOpts, openHistory: OpenHistory) {
  const crimes = Number(opts.crimes)
  if (!Number.isInteger(crimes) || crimes < 1 || crimes > MOST)
    throw new CommandFault('invalid-crimes', `Give --crimes as a whole number from 1 to ${MOST}`)
  const until = realNow()
  const { back } = historyDays(crimes)
  const first = opts.date ? Temporal.PlainDate.from(opts.date) : londonDay(until).subtract({ days: back })
  const stage = await openHistory({ config, log, from: startOfLondonDay(first) })
  try {
    const started = performance.now()
    const crime = await inContext(stage.db, WHO, readCrimeWeights)
    const tally = await playHistory({
      ...stage,
      crimes,
      crime,
      seed: opts.seed,
      from: startOfLondonDay(first),
      until,
      readOn: () => stage.readOn().then(() => undefined),
      log,
    })
    const seconds = (performance.now() - started) / 1000
    const found = await verify(stage.db, stage.readers)
    const clocks = await inContext(stage.db, WHO, readClocksFound)
    if (found.changes_without_fact + clocks.doubled + clocks.illegal + clocks.missing > 0) process.exitCode = 1
    const json = {
      ...tally,
      facts: found.facts,
      facts_missing: found.changes_without_fact,
      readers_behind: found.readers_behind,
      clocks,
      seconds: Math.round(seconds * 10) / 10,
      contacts_per_second: Math.round((tally.contacts / seconds) * 10) / 10,
      from: first.toString(),
      seed: opts.seed,
      database: stage.database,
      synthetic: true,
    }
    return {
      json,
      text: `${json.crimes} crimes of ${json.contacts} contacts; ${json.updates} updates, ${json.outcomes} outcomes; ${json.facts} facts, ${json.facts_missing} missing; ${clocks.clocks} clocks, ${clocks.doubled} doubled, ${clocks.illegal} in no legal state, ${clocks.missing} missing; ${json.seconds} s`,
    }
  } finally {
    await stage.close()
  }
}
