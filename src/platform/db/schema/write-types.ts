import type { Catalogue, Column, Table } from './read-catalogue.ts'

/** A file is read in one sitting (design rule 13): a schema with more tables than this fills `tables-2.ts`, and so on. */
const LINES = 260

/**
 * The files of a schema, `tables.ts` first: what Kysely needs to check every query, made from the catalogue so that it
 * cannot drift.
 */
export function writeTypes(catalogue: Catalogue, schema: string): Map<string, string> {
  const files: Table[][] = [[]]
  let lines = 0
  for (const table of catalogue.tables.filter(one => one.schema === schema)) {
    const more = table.columns.length + 4
    if (lines + more > LINES) {
      files.push([])
      lines = 0
    }
    files.at(-1)!.push(table)
    lines += more
  }
  return new Map(
    files.map((tables, n) => [`src/${schema}/tables${n ? `-${n + 1}` : ''}.ts`, writeFile(tables, schema)] as const),
  )
}

function writeFile(tables: readonly Table[], schema: string): string {
  const columns = tables.flatMap(table => table.columns)
  const generated = columns.some(optional) ? "import type { Generated } from 'kysely'\n\n" : ''
  const database = schema === 'platform' ? './db/database.ts' : '../platform/db/database.ts'
  return `// Written from the catalogue by \`node src/platform/db/schema/write.ts\`; the tests compare it. Do not edit.
${generated}declare module '${database}' {
  interface Database {
${tables.map(table => `    '${schema}.${table.name}': ${typeName(table)}`).join('\n')}
  }
}

${tables.map(tableType).join('\n\n')}
`
}

function typeName(table: Table): string {
  return `${table.name
    .split('_')
    .map(part => part[0]!.toUpperCase() + part.slice(1))
    .join('')}Table`
}

function tableType(table: Table): string {
  return `export interface ${typeName(table)} {\n${table.columns.map(column => `  ${column.name}: ${columnType(column)}`).join('\n')}\n}`
}

const optional = (column: Column) => column.default !== null || column.identity

function columnType(column: Column): string {
  const base = `${baseType(column)}${column.notNull ? '' : ' | null'}`
  return optional(column) ? `Generated<${base}>` : base
}

const TYPES: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  xid8: 'string',
  tsvector: 'string',
  date: 'string',
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  real: 'number',
  numeric: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  jsonb: 'unknown',
  'timestamp with time zone': 'Temporal.Instant',
}

function baseType(column: Column): string {
  const values = column.check?.match(/^CHECK \(\(\(?\w+\)? = ANY \(ARRAY\[(.+)\]\)\)\)$/)?.[1]
  if (values && column.type === 'text')
    return [...values.matchAll(/'((?:[^']|'')*)'::text/g)].map(match => `'${match[1]}'`).join(' | ')
  const array = column.type.endsWith('[]')
  const found = TYPES[array ? column.type.slice(0, -2) : column.type.replace(/\(.+\)/, '')]
  if (!found)
    throw new Error(
      `no TypeScript type is known for PostgreSQL type "${column.type}" (column ${column.name}): add it to TYPES`,
    )
  return array ? `${found}[]` : found
}
