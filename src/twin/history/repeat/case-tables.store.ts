import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import { SCHEMAS } from '../../../platform/db/schema/read-catalogue.ts'

/** A table whose rows belong to cases, as the catalogue has it: a new one needs no word here. */
export type CaseTable = {
  name: string
  /** What is written: not what PostgreSQL itself puts there. */
  columns: string[]
  /** Its own order, where it has one. */
  ordered: string | null
  numbered: { column: string; sequence: string } | null
  /** A change of it must leave a fact: then it is part of the record, and not made of it. */
  guarded: boolean
  /** Tables whose rows its rows name: they are written first. */
  needs: string[]
}

/** Every table with a case, but the log itself and where its cases stand in it. */
export async function readCaseTables(tx: Tx): Promise<CaseTable[]> {
  const { rows } = await sql<CaseTable>`
    select c.oid::regclass::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attidentity = '' and a.attgenerated = '' and a.attname <> 'fact_xid') as columns,
      (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped) as ordered,
      (select jsonb_build_object('column', a.attname, 'sequence', substring(pg_get_expr(d.adbin, d.adrelid) from '''(.*)'''))
        from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
        where d.adrelid = c.oid and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' limit 1) as numbered,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'require_fact') as guarded,
      array(select distinct k.confrelid::regclass::text from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute own on own.attrelid = c.oid and own.attname = 'case_id' and not own.attisdropped
    where c.relkind = 'r' and not c.relispartition and n.nspname = any(${SCHEMAS}::text[])
      and c.oid <> 'platform.case_head'::regclass and c.oid <> 'platform.fact'::regclass
    order by 1`.execute(tx)
  return rows
}

/** Every id that stands in a table without cases: of staff, places, rules, and of cases too where one names them. */
export async function readIdsOutside(tx: Tx): Promise<Set<string>> {
  const { rows: columns } = await sql<{ of: string; name: string }>`
    select c.oid::regclass::text as of, a.attname::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and not c.relispartition and n.nspname = any(${SCHEMAS}::text[]) and a.atttypid = 'uuid'::regtype
      and not exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id' and not k.attisdropped)`.execute(
    tx,
  )
  const ids = new Set<string>()
  for (const { of, name } of columns) {
    const { rows } = await sql<{ id: string }>`
      select distinct t.${sql.ref(name)} as id from ${sql.raw(of)} t where t.${sql.ref(name)} is not null`.execute(tx)
    for (const { id } of rows) ids.add(id)
  }
  return ids
}
