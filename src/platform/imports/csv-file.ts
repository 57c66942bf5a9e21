import { pipeline } from 'node:stream/promises'
import { CsvError, type Info, parse } from 'csv-parse'
import { CommandFault } from '../run/command-fault.ts'
import { readText } from './text-file.ts'

/** One data row: its place as a spreadsheet shows it, and the asked columns' cells. No cells: it has too many or too few. */
export type CsvRow = { row: number; cells: readonly string[] | undefined }

const BATCH = 5_000
/** Longer than any row of open data: a quote that never closes is found before the memory is full. */
const LONGEST_ROW = 200_000

/**
 * The rows of a CSV file in batches, with the cells of `columns` in that order, whatever the file's own order is. A byte
 * order mark, quotes, CRLF and blank lines are read as they should be. Throws a CommandFault, naming what to do, for a
 * wrong header, a broken quote, a file that was cut off, and one with no rows.
 */
export async function* readCsv(
  path: string,
  columns: readonly string[],
  onBytes?: (bytes: number) => void,
): AsyncGenerator<CsvRow[]> {
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  })
  let end = ''
  const watched = async function* () {
    for await (const text of readText(path, onBytes)) {
      end = text.at(-1) ?? end
      yield text
    }
  }
  // A fault of the file ends the parser with it, so the loop below is where it is thrown.
  pipeline(watched, parser).catch(() => undefined)

  let pick: ((cells: string[]) => string[]) | undefined
  let width = 0
  let row = 1
  let lastIsBroken = false
  let batch: CsvRow[] = []

  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (!pick) {
        pick = picker(cells, columns, path)
        width = cells.length
        continue
      }
      row += 1
      lastIsBroken = cells.length !== width
      batch.push({ row, cells: lastIsBroken ? undefined : pick(cells) })
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  } catch (fault) {
    throw fault instanceof CsvError ? brokenCsv(fault, path) : fault
  }
  if (lastIsBroken && end !== '\n' && end !== '\r')
    throw new CommandFault(
      'cut-off-file',
      `${path} ends in the middle of row ${row}: download it again. Nothing was changed`,
    )
  if (!pick || row === 1) throw new CommandFault('no-rows', `${path} has no rows: was it cut off? Nothing was changed`)
  if (batch.length > 0) yield batch
}

function picker(header: string[], columns: readonly string[], path: string): (cells: string[]) => string[] {
  const names = header.map(name => name.trim())
  const places = columns.map(column => names.indexOf(column))
  const missing = columns.filter((_, n) => places[n] === -1)
  if (missing.length > 0)
    throw new CommandFault(
      'wrong-header',
      `${path} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}: is it the right file? Nothing was changed`,
    )
  const asTheyStand = places.length === names.length && places.every((place, n) => place === n)
  return asTheyStand ? cells => cells : cells => places.map(place => cells[place]!)
}

function brokenCsv(fault: CsvError, path: string): CommandFault {
  const line = (fault as CsvError & Partial<Info>).lines
  const where = line === undefined ? '' : ` near line ${line}`
  const why = fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'has a quote that never closes' : 'is not CSV'
  return new CommandFault('not-csv', `${path} ${why}${where}: was it cut off or edited? Nothing was changed`)
}
