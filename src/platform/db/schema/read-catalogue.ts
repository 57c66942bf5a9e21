import type pg from 'pg'

/** The parts of the catalogue that make up the schema. Partitions by month are left out: their names move with time. */
export type Catalogue = {
  tables: Table[]
  functions: { schema: string; definition: string }[]
}
export type Table = {
  schema: string
  name: string
  columns: Column[]
  constraints: { name: string; definition: string }[]
  indexes: string[]
  triggers: string[]
  policies: string[]
  rowSecurity: 'none' | 'enabled' | 'forced'
  grants: string[]
  partitionKey: string | null
}
export type Column = {
  name: string
  type: string
  notNull: boolean
  default: string | null
  identity: boolean
  check: string | null
}

export const SCHEMAS = ['platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability']

const TABLES = `
select n.nspname as schema, c.relname as name, c.oid,
  case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'enabled' else 'none' end as row_security,
  pg_get_partkeydef(c.oid) as partition_key
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any ($1)
order by array_position($1, n.nspname::text), c.relname`

const COLUMNS = `
select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
  pg_get_expr(d.adbin, d.adrelid) as default, a.attidentity <> '' as identity,
  (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as check
from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

const CONSTRAINTS = `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
where conrelid = $1 and contype <> 'n' and contype <> 't' order by contype, conname`

const INDEXES = `select pg_get_indexdef(i.indexrelid) as definition from pg_index i
where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`

const TRIGGERS = `select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`

const POLICIES = `select format('create policy %I on %s for %s to %s%s%s', p.polname, p.polrelid::regclass,
    case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
    case when p.polroles = '{0}' then 'public' else 'owner' end,
    coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
    coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as definition
from pg_policy p where p.polrelid = $1 order by p.polname`

const GRANTS = `select string_agg(lower(privilege_type), ', ' order by privilege_type) as definition from information_schema.role_table_grants
where table_schema = $1 and table_name = $2 and grantee = 'answerable_app' having count(*) > 0`

const FUNCTIONS = `select n.nspname as schema, pg_get_functiondef(p.oid) as definition from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any ($1) order by array_position($1, n.nspname::text), p.proname, p.oid`

export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const all = async <T>(text: string, values: unknown[]): Promise<T[]> => (await client.query(text, values)).rows as T[]
  const defs = async (text: string, values: unknown[]) =>
    (await all<{ definition: string }>(text, values)).map(row => row.definition)
  const tables: Table[] = []
  for (const row of await all<{
    schema: string
    name: string
    oid: number
    row_security: Table['rowSecurity']
    partition_key: string | null
  }>(TABLES, [SCHEMAS]))
    tables.push({
      schema: row.schema,
      name: row.name,
      columns: await all<Column>(COLUMNS, [row.oid]),
      constraints: await all<{ name: string; definition: string }>(CONSTRAINTS, [row.oid]),
      indexes: await defs(INDEXES, [row.oid]),
      triggers: await defs(TRIGGERS, [row.oid]),
      policies: await defs(POLICIES, [row.oid]),
      grants: await defs(GRANTS, [row.schema, row.name]),
      rowSecurity: row.row_security,
      partitionKey: row.partition_key,
    })
  return { tables, functions: await all(FUNCTIONS, [SCHEMAS]) }
}
