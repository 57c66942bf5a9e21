import type { Command } from 'commander'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { realNow } from '../../platform/clock/clock.ts'
import { readJson, readWholeText } from '../../platform/imports/text-file.ts'
import { seeded } from '../../platform/random.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { london } from '../../platform/time.ts'
import { type ColumnMap, checkMap, mapColumns } from './column-map.ts'
import { readLabels } from './labels.ts'
import { linkPeople } from './linkage.ts'
import { type MatchReport, reportMatch, sayMatch } from './match-report.ts'
import { OUR_NICKNAMES, readNicknames } from './nicknames.ts'
import { peopleTable, type Row } from './people-table.ts'
import { truthOf } from './quality.ts'

export type MatchFiles = {
  records: string
  records2?: string
  truth: string
  map?: string
  labels?: string
  nicknames?: string
}

/** The same files give the same answer. */
const SEED = 'match'

/** Finds the same person in files whose truth is known, and says how well: learnt and decided without looking at that truth. */
export function matchCommand(program: Command): void {
  common(
    program.command('match').description('find the same person in a file of people, and measure it against the truth'),
  )
    .requiredOption('--records <FILE>', 'a CSV of people, one record a row')
    .option(
      '--records2 <FILE>',
      'a second CSV with the same columns: then only pairs across the two files are looked for',
    )
    .requiredOption(
      '--truth <COLUMN>',
      "equal values in it are one person, or the number in 'rec-N-...'; used for measuring only",
    )
    .option('--map <FILE>', 'which column is which, as JSON: {"given": "Forename", ...}')
    .option('--labels <FILE>', 'judged pairs as Splink writes them: NAME_l, NAME_r, clerical_match_score')
    .option('--nicknames <FILE>', 'further short forms: a CSV with the registered name first and the other one last')
    .action((files: MatchFiles, command: Command) =>
      runCommand(command, async () => {
        const report = await matchFiles(files, london(realNow()).year)
        return { json: report, text: sayMatch(report) }
      }),
    )
}

/** `thisYear` is for two-digit years of birth; `seconds` are from opening the first file to the last cluster. Throws a CommandFault. */
export async function matchFiles(
  files: MatchFiles,
  thisYear: number,
): Promise<MatchReport & { seconds: number; columns: ColumnMap }> {
  const started = performance.now()
  const first = await readRows(files.records)
  const second = files.records2 === undefined ? [] : await readRows(files.records2)
  const headings = Object.keys(first[0]!)
  for (const rows of [first, second])
    if (rows[0] && !(files.truth in rows[0]))
      throw new CommandFault(
        'no-truth',
        `There is no column ${files.truth}: the file has ${Object.keys(rows[0]).join(', ')}`,
      )
  const map =
    files.map === undefined ? mapColumns(headings, [files.truth]) : checkMap(await readJson(files.map), headings)
  if (typeof map === 'string') throw new CommandFault('wrong-map', map)

  const rows = [...first, ...second]
  const table = peopleTable(rows, map, thisYear)
  if (table.columns.length === 0)
    throw new CommandFault(
      'no-columns',
      'No column is known to hold a name, a date or an address: say which is which with --map',
    )
  const side = second.length === 0 ? undefined : Uint8Array.from(rows, (_, n) => (n < first.length ? 0 : 1))
  const nicknames =
    files.nicknames === undefined
      ? OUR_NICKNAMES
      : readNicknames((await readRows(files.nicknames)).map(row => Object.values(row)))
  const linkage = linkPeople(table, { nicknames, next: seeded(SEED), ...(side ? { side } : {}) })
  const seconds = (performance.now() - started) / 1000

  const labels = files.labels === undefined ? undefined : readLabels(await readRows(files.labels), rows)
  if (typeof labels === 'string') throw new CommandFault('wrong-labels', labels)
  const truth = rows.map(row => truthOf(row[files.truth] ?? ''))
  return { ...reportMatch(linkage, { truth, side, labels }), seconds, columns: map }
}

/** Every row by its headings, without the blanks that some programs write after a comma. */
async function readRows(path: string): Promise<Row[]> {
  try {
    const rows = parse(await readWholeText(path), {
      columns: (names: string[]) => names.map(name => name.trim()),
      trim: true,
      skip_empty_lines: true,
    }) as Row[]
    if (rows.length === 0) throw new CommandFault('no-rows', `${path} has no rows`)
    return rows
  } catch (fault) {
    throw fault instanceof CsvError ? new CommandFault('not-csv', `${path} is not CSV: ${fault.message}`) : fault
  }
}
