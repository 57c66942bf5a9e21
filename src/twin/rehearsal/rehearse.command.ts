import type { Command } from 'commander'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { verify } from '../../platform/log/verify.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { readTime } from '../../platform/time.ts'
import { directHistory, type OpenHistory } from '../history/history.command.ts'
import { readCrimeWeights } from './crime-weights.store.ts'
import { openRehearsal } from './rehearse.port.ts'
import type { Stage } from './stage.ts'

type Opts = {
  date?: string
  hours: string
  speed: string
  seed: string
  direct?: boolean
  crimes: string
  played?: string
}

/** Opens the system that a rehearsal drives: given by cli.ts, since only the top knows the whole app. */
export type OpenStage = (ask: {
  config: Parameters<Parameters<typeof runCommand>[1]>[0]['config']
  log: (line: string) => void
  date: string | undefined
  seed: string
}) => Promise<Stage>

export function rehearseCommand(
  program: Command,
  readers: readonly Reader[],
  openStage: OpenStage,
  openHistory: OpenHistory,
): void {
  common(
    program
      .command('rehearse')
      .description('a synthetic crew drives the system through its own API, on the rehearsal’s clock'),
  )
    .option('--date <D>', 'the London day to begin on; without it, from where the rehearsal’s clock stands')
    .option('--hours <H>', 'how long, in hours of the rehearsal’s clock', '24')
    .option('--speed <N>', 'times real time; 0: as fast as it can', '0')
    .option('--seed <S>', 'the same seed draws the same day', 'answerable')
    .option('--direct', 'a long history straight through the stores instead, up to now, with no server: for benches')
    .option('--crimes <N>', 'with --direct: how many crimes', '1000')
    .option(
      '--played <N>',
      'with --direct: how many of them are played step by step; the others tell those again (1050)',
    )
    .action((opts: Opts, command: Command) =>
      runCommand(command, async context => {
        if (opts.direct) return directHistory(context, opts, openHistory)
        const { config, log } = context
        const ask = readOpts(opts)
        const stage = await openStage({ config, log, date: opts.date, seed: opts.seed })
        try {
          const before = await stage.countFacts()
          const crime = await inContext(stage.db, systemWho('rehearse'), readCrimeWeights)
          const rehearsal = openRehearsal({
            origin: stage.origin,
            portToken: stage.portToken,
            force: stage.force,
            password: stage.password,
            seed: opts.seed,
            crime,
            log,
          })
          const started = performance.now()
          try {
            await stage.setSpeed(ask.speed)
            await rehearsal.play(stage.from, ask.hours, ask.speed)
          } finally {
            rehearsal.close()
          }
          const seconds = (performance.now() - started) / 1000
          const found = await verify(stage.db, readers)
          const { tally } = rehearsal
          if (tally.errors > 0 || found.changes_without_fact > 0 || tally.ended < tally.contacts) process.exitCode = 1
          const json = {
            ...tally,
            facts: found.facts - before,
            facts_missing: found.changes_without_fact,
            readers_behind: found.readers_behind,
            seconds: Math.round(seconds * 10) / 10,
            contacts_per_second: Math.round((tally.contacts / seconds) * 10) / 10,
            from: stage.from.toString(),
            hours: ask.hours,
            speed: ask.speed,
            seed: opts.seed,
            database: stage.database,
            demand: crime.length > 0 ? 'imported street crime' : 'built-in',
            synthetic: true,
          }
          return {
            json,
            text: `${json.contacts} contacts, ${json.ended} ended; ${json.incidents} incidents, ${json.deployments} deployments, ${json.crimes} crimes, ${json.updates} updates, ${json.outcomes} outcomes; victims looked at their own pages ${json.portal_visits} times; ${json.facts} facts, ${json.facts_missing} missing; ${json.errors} errors; ${json.seconds} s`,
          }
        } finally {
          await stage.close()
        }
      }),
    )
}

function readOpts(opts: Opts): { hours: number; speed: number } {
  const [hours, speed] = [Number(opts.hours), Number(opts.speed)]
  if (!(hours > 0 && hours <= 24 * 31)) throw new CommandFault('invalid-hours', 'Give --hours between 0 and 744')
  if (!(speed >= 0 && speed <= 3600))
    throw new CommandFault('invalid-speed', 'Give --speed 0 (as fast as it can) to 3600')
  if (opts.date !== undefined && !readTime(opts.date.includes('T') ? opts.date : `${opts.date}T00:00`))
    throw new CommandFault('invalid-date', 'Write --date as 2026-11-23')
  return { hours, speed }
}
