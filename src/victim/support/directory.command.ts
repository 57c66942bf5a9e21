import { basename } from 'node:path'
import type { Command } from 'commander'
import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { readCsv } from '../../platform/imports/csv-file.ts'
import { type ImportReport, newTally, reconciled, saysImport } from '../../platform/imports/import-report.ts'
import { momentOf } from '../../platform/imports/moment.ts'
import { record } from '../../platform/log/record.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { putListing, readDirectory } from './directory.store.ts'
import { LISTING_COLUMNS, type Listing, readListing } from './listing.ts'

/** The directory of support: `answerable import services FILE`. */
export function supportDirectoryCommand(group: Command): void {
  common(
    group
      .command('services')
      .description('the directory of support for victims: a CSV file (docs/how-to/load-support-directory.md)')
      .argument('<FILE>', 'the CSV file'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const opened = await openDatabase({ config, log })
      try {
        const report = await importDirectory(opened.app.db, path)
        return { json: report, text: saysImport(report) }
      } finally {
        await opened.close()
      }
    }),
  )
}

/** Reads the whole file, then puts what is new or changed in place, in one transaction with its fact. A code that comes twice keeps its first row. */
export async function importDirectory(db: Db, path: string): Promise<ImportReport> {
  const started = performance.now()
  const tally = newTally()
  const found = new Map<string, Listing>()
  let rows = 0
  for await (const batch of readCsv(path, LISTING_COLUMNS))
    for (const { row, cells } of batch) {
      rows += 1
      const one = readListing(cells)
      if (typeof one === 'string') tally.add(one, row, basename(path))
      else if (!found.has(one.code)) found.set(one.code, one)
    }
  const by = systemWho('import services')
  return inContext(db, by, async tx => {
    const at = (await momentOf(tx)).now
    const known = new Map((await readDirectory(tx)).map(one => [one.code, JSON.stringify(one)]))
    const fresh = [...found.values()].filter(one => known.get(one.code) !== JSON.stringify(one))
    for (const one of fresh) await putListing(tx, one, at, by.name)
    const refused = tally.total()
    const counts = { rows, kept: fresh.length, refused, repeated: rows - refused - fresh.length }
    await record(tx, { kind: 'support-directory-imported', caseId: null, at, by, body: counts })
    return reconciled({ ...counts, refusals: tally.list(), seconds: (performance.now() - started) / 1000 })
  })
}
