import { newTally, type RefusedRows } from '../../platform/imports/import-report.ts'
import type { OffenceCode } from './edition.ts'

export const CODE_COLUMNS = ['offence_code', 'offence', 'subgroup', 'group'] as const

/** What to do about each kind of broken row, as the command says it. */
const REMEDIES: Readonly<Record<string, string>> = {
  cells: 'has too many or too few cells: is a comma in words without quotes around them?',
  'no-code': 'has no offence_code: give it one, or take the row out',
  'not-a-code': 'has an offence_code that is not letters, figures, points and hyphens',
  'no-words': 'has no offence in words',
  twice: 'has a code that stands in the file already: which of the two holds could not be told',
}

/** Columns of the header that are not known, and known ones that are missing. */
export function checkHeader(header: readonly string[]): { unknown: string[]; missing: string[] } {
  const names = header.map(name => name.trim())
  return {
    unknown: names.filter(
      (name, at) => !(CODE_COLUMNS as readonly string[]).includes(name) || names.indexOf(name) !== at,
    ),
    missing: CODE_COLUMNS.filter(name => !names.includes(name)),
  }
}

export type CodesRead = { rows: number; codes: OffenceCode[]; refusals: RefusedRows[] }

/** What is wrong with a row, if anything is: the code that the report counts it under. */
function wrongIn(cells: readonly string[], width: number, code: string, offence: string, seen: ReadonlySet<string>) {
  if (cells.length !== width) return 'cells'
  if (!code) return 'no-code'
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u.test(code)) return 'not-a-code'
  if (!offence) return 'no-words'
  return seen.has(code.toLowerCase()) ? 'twice' : undefined
}

/** The codes of a file's rows, and what is wrong with the others. Row 1 is the header, as a spreadsheet shows it. */
export function readCodes([header = [], ...rows]: readonly (readonly string[])[]): CodesRead {
  const place = CODE_COLUMNS.map(name => header.findIndex(one => one.trim() === name))
  const tally = newTally()
  const codes: OffenceCode[] = []
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    const [code = '', offence = '', subgroup, family] = place.map(column => cells[column]?.trim().replace(/\s+/g, ' '))
    const wrong = wrongIn(cells, header.length, code, offence, seen)
    if (wrong) tally.add(wrong, at + 2)
    else codes.push({ code, offence, subgroup: subgroup || null, family: family || null })
    seen.add(code.toLowerCase())
  }
  return { rows: rows.length, codes, refusals: tally.list() }
}

/** Every kind of broken row in a sentence, with how many and where the first is. */
export const refusalWords = (refusals: readonly RefusedRows[]): string =>
  refusals
    .map(
      ({ code, count, example_row }) => `${count} of ${code}: row ${example_row} ${REMEDIES[code] ?? 'cannot be read'}`,
    )
    .join('; ')
