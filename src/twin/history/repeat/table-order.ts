import type { CaseTable } from './case-tables.store.ts'

/** What a guard of PostgreSQL looks for that no foreign key says. */
const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  // No message goes where the victim has not said that it is safe.
  'victim.message': ['victim.safe_contact', 'victim.contact_plan'],
  // No outcome is agreed over an open line of enquiry.
  'investigation.outcome': ['investigation.line_of_enquiry', 'investigation.crime_victim'],
}

/** Tables so that what a row names is there before it. Throws where two name each other. */
export function inOrder(tables: readonly CaseTable[]): CaseTable[] {
  const byName = new Map(tables.map(table => [table.name, table]))
  const ordered: CaseTable[] = []
  const begun = new Set<string>()
  const put = (table: CaseTable) => {
    if (ordered.includes(table)) return
    if (begun.has(table.name)) throw new Error(`${table.name} needs itself: its rows cannot be written in one order`)
    begun.add(table.name)
    for (const name of [...table.needs, ...(LOOKED_FOR[table.name] ?? [])]) {
      const needed = byName.get(name)
      if (needed && needed !== table) put(needed)
    }
    ordered.push(table)
  }
  for (const table of tables) put(table)
  return ordered
}
