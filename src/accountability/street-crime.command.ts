import { basename } from 'node:path'
import type { Command } from 'commander'
import { systemWho, type Who } from '../platform/access/roles.ts'
import type { Db } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { readCsv } from '../platform/imports/csv-file.ts'
import { type ImportReport, newTally, reconciled, saysImport, type Tally } from '../platform/imports/import-report.ts'
import { momentOf } from '../platform/imports/moment.ts'
import { type Progress, progressOf } from '../platform/imports/progress.ts'
import { fileSizes } from '../platform/imports/text-file.ts'
import { record } from '../platform/log/record.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { beginImport, endImport } from './imports.store.ts'
import {
  closeStage,
  countOutsideForce,
  countPlaces,
  forceOfImport,
  mergeStage,
  openStage,
  refreshAreaMonths,
  type StagedCrime,
  stage,
} from './street-crime.store.ts'
import { readStreetCrime, STREET_CRIME_COLUMNS, streetCrimeKey } from './street-crime-row.ts'

/** `unlocated` and `outside_area` are of the rows kept; `outside_area` is null where no geography was imported to judge by. */
export type StreetCrimeReport = ImportReport & {
  unlocated: number
  outside_area: number | null
  force: string | null
  files: number
}

const SOURCE = 'Street-level crime, data.police.uk'
const LICENCE =
  'Contains public sector information published by data.police.uk, licensed under the Open Government Licence v3.0'

export function streetCrimeCommand(group: Command): void {
  common(
    group
      .command('street-crime')
      .description('recorded crime as data.police.uk publishes it, one CSV file a month')
      .argument('<FILE...>', 'street-level CSV files'),
  ).action((files: string[], _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const opened = await openDatabase({ config, log })
      try {
        const report = await importStreetCrime(opened.app.db, files, log)
        return { json: report, text: saysImport(report, notesOf(report)) }
      } finally {
        await opened.close()
      }
    }),
  )
}

/**
 * Reads every file into a table of this connection in short transactions, and only when all of them are sound puts the
 * rows in place, in one. Throws a CommandFault for a bad file, and then nothing has changed.
 */
export async function importStreetCrime(
  db: Db,
  files: readonly string[],
  log: (line: string) => void = () => undefined,
): Promise<StreetCrimeReport> {
  const started = performance.now()
  const sizes = await fileSizes(files)
  const progress = progressOf(sizes, log)
  progress.say(`reading ${files.length === 1 ? 'one file' : `${files.length} files`}, ${megabytes(sizes)} MB`)
  const who = systemWho('import street-crime')
  return db.connection().execute(async one => {
    const tally = newTally()
    const lastMonth = await inContext(one, who, async tx => {
      await openStage(tx)
      return (await momentOf(tx)).month
    })
    try {
      const rows = await stageFiles(one, who, files, lastMonth, tally, progress)
      progress.say('every file is sound: putting the rows in place')
      return await putInPlace(one, who, files, rows, tally, started)
    } finally {
      await inContext(one, who, closeStage).catch(() => undefined)
    }
  })
}

async function stageFiles(
  db: Db,
  who: Who,
  files: readonly string[],
  lastMonth: string,
  tally: Tally,
  progress: Progress,
): Promise<number> {
  let read = 0
  // The next batch is read while PostgreSQL takes this one.
  let taking: Promise<unknown> = Promise.resolve()
  try {
    for (const [file, path] of files.entries()) {
      const seen = new Map<string, number>()
      for await (const batch of readCsv(path, STREET_CRIME_COLUMNS, bytes => progress.add(bytes))) {
        const staged: StagedCrime[] = []
        for (const { row, cells } of batch) {
          const crime = cells ? readStreetCrime(cells, lastMonth) : 'wrong-number-of-columns'
          if (typeof crime === 'string') tally.add(crime, row, basename(path))
          else staged.push({ ...crime, key: streetCrimeKey(crime.crimeId, cells!, seen), row })
        }
        read += batch.length
        progress.rows(read)
        await taking
        taking = inContext(db, who, tx => stage(tx, file, staged))
        taking.catch(() => undefined)
      }
    }
  } finally {
    await taking
  }
  return read
}

/** The one transaction that others may wait for. */
async function putInPlace(
  db: Db,
  who: Who,
  files: readonly string[],
  rows: number,
  tally: Tally,
  started: number,
): Promise<StreetCrimeReport> {
  return inContext(db, who, async tx => {
    const names = files.map(path => basename(path))
    const force = (await forceOfImport(tx)) ?? null
    const others = force === null ? undefined : await countOutsideForce(tx, force)
    if (others) tally.add('outside-force', others.row, names[others.file], others.count)
    const importId = await beginImport(tx, {
      kind: 'street-crime',
      files: names,
      by: who.id,
      force,
      source: SOURCE,
      licence: LICENCE,
    })
    const kept = force === null ? 0 : await mergeStage(tx, force, importId)
    const places = await countPlaces(tx, importId)
    if (kept > 0) await refreshAreaMonths(tx)
    const refused = tally.total()
    const counts = { rows, kept, refused, repeated: rows - refused - kept, refusals: tally.list() }
    await endImport(tx, importId, { ...counts, ...places })
    await record(tx, {
      kind: 'street-crime-imported',
      caseId: null,
      about: importId,
      at: (await momentOf(tx)).now,
      by: who,
      body: { importId, files: names.length, force, ...counts, ...places, source: SOURCE, licence: LICENCE },
    })
    return reconciled({
      ...counts,
      seconds: (performance.now() - started) / 1000,
      unlocated: places.unlocated,
      outside_area: places.outsideArea,
      force,
      files: names.length,
    })
  })
}

function notesOf(report: StreetCrimeReport): string[] {
  const n = (count: number) => count.toLocaleString('en-GB')
  return [
    report.force ? `rows of ${report.force}; of those kept, ${n(report.unlocated)} have no location` : '',
    report.outside_area === null
      ? 'no geography is imported yet, so nothing can be said of rows outside the area: see answerable import geography --help'
      : `of those kept, ${n(report.outside_area)} lie outside the imported geography: they are the force's own and are counted`,
    LICENCE,
  ].filter(Boolean)
}

function megabytes(sizes: readonly number[]): string {
  return (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)
}
