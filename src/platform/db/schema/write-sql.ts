import type { Catalogue, Table } from './read-catalogue.ts'

/** The schema as SQL a person can read and a test can compare: written from the catalogue, never by hand. */
export function writeSchemaSql(catalogue: Catalogue): string {
  const functions = catalogue.functions.map(f => `${f.definition.trim()};\n`)
  return [
    '-- Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.\n',
    ...catalogue.tables.map(tableSql),
    ...functions,
  ].join('\n')
}

function tableSql(table: Table): string {
  const name = `${table.schema}.${table.name}`
  const lines = [
    ...table.columns.map(
      c =>
        `  ${c.name} ${c.type}${c.notNull ? ' not null' : ''}${c.identity ? ' generated always as identity' : ''}${c.default ? ` default ${c.default}` : ''}`,
    ),
    ...table.constraints.map(k => `  constraint ${k.name} ${k.definition}`),
  ]
  const after = [
    ...table.indexes,
    ...(table.rowSecurity === 'none'
      ? []
      : [`alter table ${name} ${table.rowSecurity === 'forced' ? 'force' : 'enable'} row level security`]),
    ...table.policies,
    ...table.triggers,
    ...table.grants.map(grant => `grant ${grant} on ${name} to answerable_app`),
  ]
  return [
    `create table ${name} (\n${lines.join(',\n')}\n)${table.partitionKey ? ` partition by ${table.partitionKey.toLowerCase()}` : ''};`,
    ...after.map(line => `${line};`),
    '',
  ].join('\n')
}
