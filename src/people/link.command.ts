import { type Command, InvalidArgumentError } from 'commander'
import { systemWho } from '../platform/access/roles.ts'
import { openClock } from '../platform/clock/clock.ts'
import type { Db } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { seeded } from '../platform/random.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { london, readTime } from '../platform/time.ts'
import { linkLater } from './later-linkage.ts'
import { readEvidence, saveLinkage, saveProposals } from './linkage.store.ts'

const BY = systemWho('link')
/** The same records give the same pairs. */
const SEED = 'link'
/** A reader waits behind every writing transaction: proposals are saved a few at a time. */
const BATCH = 50

/** Finds who was missed, measures the check at the time, and proposes pairs to a person: it joins nobody. */
export function linkCommand(program: Command): void {
  common(
    program
      .command('link')
      .description('find records of one person that were missed, and measure the check at the time; joins nobody'),
  )
    .option('--as-of <T>', 'as it was known at this time (London time without an offset); now unless given', asTime)
    .action((options: { asOf?: Temporal.Instant }, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const opened = await openDatabase({ config, log })
        try {
          const now = (await openClock(opened.app.pool)).now()
          const report = await linkEverybody(opened.app.db, options.asOf ?? now, now)
          return { json: report, text: sayLinkage(report) }
        } finally {
          await opened.close()
        }
      }),
    )
}

export type LinkReport = Awaited<ReturnType<typeof linkEverybody>>

export async function linkEverybody(db: Db, asOf: Temporal.Instant, now: Temporal.Instant) {
  const started = performance.now()
  const evidence = await inContext(db, BY, tx => readEvidence(tx, asOf))
  const found = linkLater(evidence, seeded(SEED), london(now).year)
  const stamp = { at: now, by: BY }
  const linkageId = await inContext(db, BY, tx => saveLinkage(tx, found, asOf, stamp))
  for (let at = 0; at < found.proposals.length; at += BATCH)
    await inContext(db, BY, tx => saveProposals(tx, linkageId, found.proposals.slice(at, at + BATCH), stamp))
  const { records, pairsFound: pairs_found, threshold, proposals, model, figures } = found
  return {
    as_of: asOf.toString(),
    records,
    pairs_found,
    proposed: proposals.length,
    threshold,
    ...figures,
    model: model ? 'learnt of these records' : 'too few pairs to learn from',
    seconds: (performance.now() - started) / 1000,
  }
}

function sayLinkage(report: LinkReport): string {
  const share = (part: number | null) => (part === null ? 'cannot tell' : `${(part * 100).toFixed(1)} %`)
  return [
    `${report.records} records, ${report.pairs_found} pairs alike, ${report.proposed} for a person to decide; ${report.model}`,
    `callers who were on file: ${report.known_before}, checked before the grade ${report.checked_in_time}, found ${report.found_in_time}: recall ${share(report.recall)}`,
    `said to be somebody: ${report.said_same}, rightly ${report.said_right}: precision ${share(report.precision)}; cannot tell ${report.cannot_tell}`,
  ].join('\n')
}

function asTime(text: string): Temporal.Instant {
  const at = readTime(text)
  if (!at) throw new InvalidArgumentError('Write the time as 2026-11-23T14:30')
  return at
}
