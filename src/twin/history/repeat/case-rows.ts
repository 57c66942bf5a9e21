/** A row of a case as PostgreSQL gives it in JSON, without what PostgreSQL puts there itself. */
export type Row = Readonly<Record<string, unknown>>
export type RowOf = { table: string; row: Row }

/** A fact in JSON, without its place in the log and its seal. */
export type FactOfCase = Row & { id: string; kind: string; case_id: string; case_version: number; about: string | null }

/** All of a case that was played: its rows, its facts in their order, and those of the people who came into being by it. */
export type PlayedCase = {
  /** The cases (a case and its people) with the version that each has come to. */
  readonly heads: readonly { case_id: string; version: number }[]
  readonly rows: readonly RowOf[]
  readonly facts: readonly FactOfCase[]
  readonly crimes: number
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
export const idsIn = (value: unknown): string[] => JSON.stringify(value).match(UUID) ?? []

type Loaded = Pick<PlayedCase, 'heads' | 'rows' | 'facts'>

/**
 * What belongs together: a case, the people who came of it, and any other case that is named in it. Found by who names whose ids, so that no table has to be known.
 * In the order of their first facts.
 */
export function casesTogether({ heads, rows, facts }: Loaded): PlayedCase[] {
  const caseOf = new Map(heads.map(({ case_id }) => [case_id, case_id]))
  for (const { row } of rows) if (typeof row.id === 'string') caseOf.set(row.id, row.case_id as string)
  for (const fact of facts) caseOf.set(fact.id, fact.case_id)
  const joined = new Map(heads.map(({ case_id }) => [case_id, case_id]))
  const rootOf = (id: string): string => {
    let root = id
    while (joined.get(root) !== root) root = joined.get(root)!
    joined.set(id, root)
    return root
  }
  for (const one of [...rows.map(({ row }) => row), ...facts])
    for (const id of idsIn(one)) {
      const other = caseOf.get(id)
      if (other) joined.set(rootOf(other), rootOf(one.case_id as string))
    }
  const root = (one: { case_id?: unknown }) => rootOf(one.case_id as string)
  const [headsOf, rowsOf] = [Map.groupBy(heads, root), Map.groupBy(rows, ({ row }) => root(row))]
  return [...Map.groupBy(facts, root)].map(([id, own]) => {
    const mine = rowsOf.get(id) ?? []
    const crimes = mine.filter(({ table }) => table === 'investigation.crime').length
    return { heads: headsOf.get(id) ?? [], rows: mine, facts: own, crimes }
  })
}
