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
import { countCrimes, readClocksFound } from './clocks-found.store.ts'
import type { HistoryHands } from './history-hands.ts'
import { costOfFacts } from './history-pace.ts'
import { afterCut, type HistoryPlace, type KeptHistory } from './history-place.ts'
import { historyDays } from './history-steps.ts'
import { watchHistory } from './history-watch.port.ts'
import { readKept, writeKept } from './kept-history.port.ts'
import { type HistoryAsk, playHistory } from './play-history.port.ts'
import { tellTheRest } from './repeat/tell-the-rest.command.ts'

export type HistoryStage = {
  db: Db
  force: Force
  database: string
  /** It holds what was asked to be gone on with. */
  goesOn: boolean
  readers: readonly Reader[]
  hands: HistoryHands
  now: () => Promise<Temporal.Instant>
  setClock: (at: Temporal.Instant) => Promise<void>
  together: HistoryAsk['together']
  readOn: () => Promise<unknown>
  /** Lets readers that do more than read pass by all that was told again: what they would do of it was told with it. */
  passBy: () => Promise<void>
  /** Reads what was told again. */
  readRepeats: () => Promise<void>
  /** What need not read on meanwhile, once all is there. */
  readRest: () => Promise<void>
  analyze: () => Promise<void>
  close: () => Promise<void>
}
/** Opens what a history is written into: given by cli.ts, since only the top knows every store. `goOn`: the database of an earlier one. */
export type OpenHistory = (ask: {
  config: CommandContext['config']
  log: (line: string) => void
  from: Temporal.Instant
  goOn: string | undefined
}) => Promise<HistoryStage>

export type HistoryOpts = { crimes: string; seed: string; date?: string; played?: string }
const MOST = 1_000_000
/** About a week of reports: more are told again, in other weeks and with other people (decision 0042). */
const PLAYED = 1_050
const WHO = systemWho('rehearse')

/**
 * `rehearse --direct`: a long history for benches, without a server and without waiting. Everybody in it is synthetic. The same command in the same folder goes
 * on with what is there, until there are so many crimes in all.
 */
export async function directHistory({ config, log }: CommandContext, opts: HistoryOpts, openHistory: OpenHistory) {
  const crimes = Number(opts.crimes)
  if (!Number.isInteger(crimes) || crimes < 1 || crimes > MOST)
    throw new CommandFault('invalid-crimes', `Give --crimes as a whole number from 1 to ${MOST}`)
  const most = Number(opts.played ?? PLAYED)
  if (!Number.isInteger(most) || most < 1)
    throw new CommandFault('invalid-played', 'Give --played as a whole number from 1')
  const found = readKept(config.dataDir)
  const kept = found?.seed === opts.seed && (!opts.date || opts.date === found.from) ? found : undefined
  const first =
    opts.date ??
    kept?.from ??
    londonDay(realNow())
      .subtract({ days: historyDays(Math.min(crimes, most)).back })
      .toString()
  const from = startOfLondonDay(Temporal.PlainDate.from(first))
  const stage = await openHistory({ config, log, from, goOn: kept?.database })
  try {
    const goOn = stage.goesOn && kept ? await placeIn(stage, kept) : undefined
    if (goOn) log(`history: going on with ${goOn.tally.crimes} crimes`)
    let playedUpTo = goOn && kept?.playedUpTo
    // Once something was told again, nothing more is played: it would be told of among what came of it.
    const play = Math.min(crimes, playedUpTo === undefined ? most : goOn!.drawn)
    const until = goOn ? untilOf(kept!, goOn, play) : realNow()
    const keep = (place: HistoryPlace) =>
      writeKept(config.dataDir, {
        seed: opts.seed,
        from: first,
        until: until.toString(),
        database: stage.database,
        place,
        ...(playedUpTo !== undefined && { playedUpTo }),
      })
    const watch = watchHistory({ wanted: play, before: goOn, log, keep, analyze: stage.analyze })
    const crime = await inContext(stage.db, WHO, readCrimeWeights)
    const { seed } = opts
    const readOn = () => stage.readOn().then(() => undefined)
    const place =
      playedUpTo === undefined
        ? await playHistory({
            ...stage,
            crimes: play,
            crime,
            seed,
            from,
            until,
            readOn,
            goOn,
            passed: watch.passed,
          })
        : goOn!
    keep(place)
    const rest = await (watch.isStopped()
      ? { ...PLAYED_ALONE, tally: place.tally, played: place.tally.crimes }
      : tellTheRest({
          stage,
          crimes,
          tally: place.tally,
          playedUpTo,
          begun: upTo => {
            playedUpTo = upTo
            keep(place)
          },
          log,
          isStopped: watch.isStopped,
        }))
    watch.end()
    const { tally } = rest
    const seconds = watch.seconds()
    const made = {
      contacts: tally.contacts - (goOn?.tally.contacts ?? 0),
      facts: place.facts - (goOn?.facts ?? 0) + rest.facts,
    }
    const said = {
      ...tally,
      seconds: Math.round(seconds * 10) / 10,
      contacts_per_second: Math.round((made.contacts / seconds) * 10) / 10,
      facts_per_second: Math.round(made.facts / seconds),
      played: rest.played,
      repeated: rest.repeated,
      repeats_of: rest.repeated > 0 ? rest.played : 0,
      ...costOfFacts(watch.paces),
      from: first,
      seed,
      database: stage.database,
      synthetic: true,
    }
    if (watch.isStopped()) {
      process.exitCode = 1
      const how = `Stopped at ${place.at}, with ${tally.crimes} crimes. The same command goes on with it: --direct --crimes ${crimes} --seed ${seed}`
      return { json: { ...said, stopped: true, go_on: how }, text: how }
    }
    log('history: all is written; the rest is read, and all of it checked')
    const reading = performance.now()
    await Promise.all([rest.repeated > 0 && stage.readRepeats(), stage.readRest()])
    log(`history: read in ${Math.round((performance.now() - reading) / 1000)} s`)
    const json = { ...said, ...(await checked(stage)) }
    const { clocks } = json
    return {
      json,
      text: `${json.crimes} crimes of ${json.contacts} contacts; ${json.updates} updates, ${json.outcomes} outcomes; ${json.facts} facts, ${json.facts_missing} missing; ${clocks.clocks} clocks of ${clocks.victims} victims, ${clocks.doubled} doubled, ${clocks.illegal} in no legal state, ${clocks.missing} missing; ${json.seconds} s`,
    }
  } finally {
    await stage.close()
  }
}

const PLAYED_ALONE = { facts: 0, repeated: 0 }

/** Where to go on: what was kept, unless the record stands later. */
async function placeIn(stage: HistoryStage, kept: KeptHistory): Promise<HistoryPlace> {
  const there = await inContext(stage.db, WHO, countCrimes)
  return afterCut(kept.place, await stage.now(), there)
}

/** To its end as it was planned; more crimes than were asked for then need more days. */
function untilOf(kept: KeptHistory, place: HistoryPlace, crimes: number): Temporal.Instant {
  const planned = Temporal.Instant.from(kept.until)
  if (crimes <= place.drawn) return planned
  const last = Temporal.PlainDate.from(place.day).add({ days: historyDays(crimes - place.drawn).back })
  return [planned, startOfLondonDay(last)].toSorted(Temporal.Instant.compare)[1]!
}

async function checked(stage: HistoryStage) {
  const started = performance.now()
  const found = await verify(stage.db, stage.readers)
  const clocks = await inContext(stage.db, WHO, readClocksFound)
  if (found.changes_without_fact + clocks.doubled + clocks.illegal + clocks.missing > 0) process.exitCode = 1
  return {
    facts: found.facts,
    facts_missing: found.changes_without_fact,
    readers_behind: found.readers_behind,
    clocks,
    check_seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}
