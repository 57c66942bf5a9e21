import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { realNow } from '../../platform/clock/clock.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { type ImportReport, reconciled, saysImport } from '../../platform/imports/import-report.ts'
import { readJson, readWholeText } from '../../platform/imports/text-file.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { londonDay } from '../../platform/time.ts'
import { loadEdition, type NewEdition } from './codes.store.ts'
import { checkHeader, readCodes, refusalWords } from './codes-file.ts'

const Day = z.iso.date('Write a day as 2026-04-01')
/** What an edition is: from edition.json in the folder, or from the options. */
const About = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  source: z.string().trim().min(1).max(1000).optional(),
  from: Day.optional(),
  to: Day.nullable().optional(),
})
type About = z.output<typeof About>

export type OffenceCodesReport = ImportReport & {
  edition: string
  from: string
  to: string | null
  file_sha256: string
}

/** `import offence-codes`: one edition of the published codes. A later edition closes none, and nothing is half taken in. */
export function offenceCodesCommand(group: Command): void {
  common(
    group
      .command('offence-codes')
      .description(
        'one edition of the offence codes: a CSV of offence_code, offence, subgroup, group, and edition.json about it',
      )
      .argument('<FOLDER>', 'the folder that holds the one CSV file (docs/how-to/load-offence-codes.md)')
      .option('--name <NAME>', 'the name of the edition (default: edition.json, or the file’s own)')
      .option('--source <SOURCE>', 'where it was published')
      .option('--from <DAY>', 'the first London day on which it holds (default: edition.json, or today)')
      .option('--to <DAY>', 'the first London day on which it no longer holds'),
  ).action((folder: string, options: About, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const { edition, rows } = await readEdition(folder, options)
      const opened = await openDatabase({ config, log })
      try {
        const report = await importOffenceCodes(opened.app.db, edition, rows)
        return { json: report, text: saysImport(report, [`“${report.edition}” holds from ${report.from}`]) }
      } finally {
        await opened.close()
      }
    }),
  )
}

async function importOffenceCodes(db: Db, edition: NewEdition, rows: number): Promise<OffenceCodesReport> {
  const started = performance.now()
  const by = systemWho('import offence-codes')
  const put = await inContext(db, by, tx => loadEdition(tx, edition, by))
  if (!put.ok) throw new CommandFault(put.refusal.code, put.refusal.message)
  const { kept, repeated } = put.value
  const seconds = (performance.now() - started) / 1000
  return reconciled({
    ...{ rows, kept, refused: 0, repeated, seconds, refusals: [] },
    ...{ edition: edition.name, from: edition.from, to: edition.to, file_sha256: edition.fileHash },
  })
}

/** Reads the whole folder before anything is changed. Throws a CommandFault that says what to do. */
export async function readEdition(folder: string, options: About): Promise<{ edition: NewEdition; rows: number }> {
  const names = await readdir(folder).catch(() => {
    throw new CommandFault('no-such-folder', `There is no folder ${folder}`)
  })
  const files = names.filter(name => name.toLowerCase().endsWith('.csv'))
  if (files.length !== 1)
    throw new CommandFault(
      'not-one-file',
      `${folder} holds ${files.length} CSV files: leave one edition in a folder. Nothing was changed`,
    )
  const path = join(folder, files[0]!)
  const text = await readWholeText(path)
  const cells = cellsOf(text, path)
  const { unknown, missing } = checkHeader(cells[0] ?? [])
  if (missing.length > 0)
    throw new CommandFault(
      'wrong-header',
      `${path} lacks the columns ${missing.join(', ')}: is it the right file? Nothing was changed`,
    )
  if (unknown.length > 0)
    throw new CommandFault(
      'unknown-column',
      `${path} has columns that are not known, or twice: ${unknown.join(', ')}. Take them out, since what they say of a code would be lost. Nothing was changed`,
    )
  const { rows, codes, refusals } = readCodes(cells)
  if (refusals.length > 0)
    throw new CommandFault(
      'broken-rows',
      `${path}: nothing was changed. Mend and load it again. ${refusalWords(refusals)}`,
    )
  if (codes.length === 0) throw new CommandFault('no-rows', `${path} has no rows: was it cut off? Nothing was changed`)
  const about = await aboutOf(folder, names, options)
  const name = about.name ?? basename(path).replace(/\.csv$/i, '')
  const [from, to] = [about.from ?? londonDay(realNow()).toString(), about.to ?? null]
  if (to !== null && to <= from)
    throw new CommandFault('ends-before', 'The edition ends before it begins: give other days. Nothing was changed')
  const id =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'edition'
  const fileHash = createHash('sha256').update(text).digest('hex')
  const source = about.source ?? 'Not said: give edition.json or --source with the next edition'
  return { edition: { id, name, source, from, to, codes, fileName: basename(path), fileHash }, rows }
}

async function aboutOf(folder: string, names: readonly string[], options: About): Promise<About> {
  const said = names.includes('edition.json') ? await readJson(join(folder, 'edition.json')) : {}
  const { name, source, from, to } = options
  const over = Object.fromEntries(Object.entries({ name, source, from, to }).filter(([, value]) => value !== undefined))
  const about = About.safeParse({ ...(said as object), ...over })
  if (!about.success)
    throw new CommandFault(
      'not-an-edition',
      `What is said of the edition cannot be read: nothing was changed\n${z.prettifyError(about.error)}`,
    )
  return about.data
}

function cellsOf(text: string, path: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][]
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const why = fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'has a quote that never closes' : 'is not CSV'
    throw new CommandFault('not-csv', `${path} ${why}: was it cut off or edited? Nothing was changed`)
  }
}
