import type { ColumnMap } from './column-map.ts'
import { FIELD_NAMES, type FieldName, type Value } from './field.ts'
import { splitAddress, splitName, tidy } from './tidy.ts'

/** One field of all people: each one's value by its number in `values`, of which 0 is nothing; `counts` says how many have it. */
export type Column = {
  field: FieldName
  ids: Uint32Array
  values: readonly Value[]
  counts: readonly number[]
  filled: number
}

/** People by columns, which is how they are compared fast. Given and family names share one list of values, so that they can be compared crosswise. */
export type PeopleTable = { size: number; columns: readonly Column[] }

export type Row = Readonly<Record<string, string>>

/** Tidies a file's rows. A column without any value is left out. */
export function peopleTable(rows: readonly Row[], map: ColumnMap, thisYear: number): PeopleTable {
  const names = listOfValues()
  const columns = FIELD_NAMES.filter(field => field !== 'order').flatMap(field => {
    const list = field === 'given' || field === 'family' ? names : listOfValues()
    const read = cellOf(field, map)
    if (!read) return []
    const ids = Uint32Array.from(rows, row => list.note(tidy(field, read(row), thisYear)))
    return ids.some(id => id !== 0) ? [columnOf(field, ids, list.values)] : []
  })
  return { size: rows.length, columns }
}

export function columnFor(table: PeopleTable, field: FieldName): Column | undefined {
  return table.columns.find(column => column.field === field)
}

function columnOf(field: FieldName, ids: Uint32Array, values: readonly Value[]): Column {
  const counts: number[] = []
  let filled = 0
  for (const id of ids) {
    counts[id] = (counts[id] ?? 0) + 1
    if (id !== 0) filled++
  }
  return { field, ids, values, counts, filled }
}

function listOfValues() {
  const values: Value[] = ['']
  const known = new Map<Value, number>([['', 0]])
  return {
    values,
    note(value: Value): number {
      const id = known.get(value)
      if (id !== undefined) return id
      known.set(value, values.length)
      return values.push(value) - 1
    },
  }
}

/** Where a field's cell comes from: its own column, or half of one that holds two. */
function cellOf(field: FieldName, map: ColumnMap): ((row: Row) => string) | undefined {
  const own = map[field]
  const name = map['whole-name']
  const address = map['whole-address']
  if ((field === 'given' || field === 'family') && name !== undefined && own === undefined)
    return row => splitName(row[name] ?? '')[field]
  if ((field === 'number' || field === 'street') && own === undefined && address !== undefined)
    return row => splitAddress(row[address] ?? '')[field]
  return own === undefined ? undefined : row => row[own] ?? ''
}
