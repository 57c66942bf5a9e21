import type { OwnerPool } from '../db/connect.ts'

/**
 * Does without the months of the log that are still to come and empty. Whoever looks whether a change left its fact looks in every month, and a history that ends today needs none of them: a
 * third of the time for each row was seen. For a database of its own that nobody else works in.
 */
export async function withoutMonthsAhead(owner: OwnerPool): Promise<void> {
  await owner.query(`do $$
    declare
      month text;
      filled boolean;
    begin
      for month in select i.inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'platform.fact'::regclass and c.relname ~ '^fact_[0-9]{4}_[0-9]{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') > current_date
      loop
        execute format('select exists (select from %s)', month) into filled;
        if not filled then execute format('drop table %s', month); end if;
      end loop;
    end $$`)
}

/** A year of months from this one, as a system that goes on has them. */
export async function withMonthsAhead(owner: OwnerPool): Promise<void> {
  await owner.query('select platform.ensure_fact_partitions(current_date, 13)')
}
