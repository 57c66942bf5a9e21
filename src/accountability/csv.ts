export type CsvValue = string | number | null

/**
 * A table as CSV (RFC 4180, CRLF). Only what is handed in is written: no hidden sheet, no column by accident. Text that a
 * spreadsheet would run as a formula is written as text.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
