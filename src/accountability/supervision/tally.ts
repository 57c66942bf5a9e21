import { FEWEST_SHOWN, suppress } from '../suppress.ts'

/** One figure of a table, with the contacts that it counts: whoever reads it can open them. */
export type Cell = { id: string; n: number; contacts: string[] }
export type Row = { label: string; cells: Cell[] }
export type Tally = {
  id: string
  title: string
  rowHead: string
  head: string[]
  rows: Row[]
  note: string
  /** 'parts' make up the whole of each row, so one hidden alone could be worked out; 'overlapping' ones do not. */
  columns: 'parts' | 'overlapping'
  /** The place of the column that each column is a part of; null where of none. */
  within: (number | null)[]
}

/** What a column counts. `of`: the column that it is a part of ('slower near a breach' is a part of 'slower'). */
export type Column<T> = { id: string; label: string; has: (item: T) => boolean; of?: string }

/** Counts contacts by row and column; a contact is counted once in a cell, however often it is there. Rows in the order given. */
export function tallyOf<T extends { contactId: string }>(
  table: Pick<Tally, 'id' | 'title' | 'rowHead' | 'note' | 'columns'>,
  items: readonly T[],
  rows: readonly { id: string; label: string; has: (item: T) => boolean }[],
  columns: readonly Column<T>[],
): Tally {
  return {
    ...table,
    head: columns.map(column => column.label),
    within: columns.map(column => (column.of ? columns.findIndex(other => other.id === column.of) : null)),
    rows: rows.map(row => {
      const own = items.filter(row.has)
      return {
        label: row.label,
        cells: columns.map(column => {
          const contacts = [...new Set(own.filter(column.has).map(item => item.contactId))]
          return { id: `${table.id}.${row.id}.${column.id}`, n: contacts.length, contacts }
        }),
      }
    }),
  }
}

/** A table as it may be shown: small numbers are null, and as many more as keep them from being worked out. */
export type ShownCell = { id: string; n: number | null }
export type ShownTally = Omit<Tally, 'rows'> & { rows: { label: string; cells: ShownCell[] }[] }

export function shownTally(table: Tally): ShownTally {
  return {
    ...table,
    rows: table.rows.map(({ label, cells }) => {
      const counts = cells.map(cell => cell.n)
      const shown = table.columns === 'parts' ? suppress(counts) : hideOverlapping(counts, table.within)
      return { label, cells: cells.map(({ id }, place) => ({ id, n: shown[place] ?? null })) }
    }),
  }
}

/** Hides what is small, and a part whose rest is small: the rest could be worked out from the column that it is a part of. */
function hideOverlapping(counts: readonly number[], within: readonly (number | null)[]): (number | null)[] {
  const small = (n: number) => n > 0 && n < FEWEST_SHOWN
  return counts.map((n, place) => {
    const whole = within[place]
    return small(n) || (typeof whole === 'number' && small(counts[whole]! - n)) ? null : n
  })
}
