-- Which cases are hidden from whoever acts, as a set to look one up in. A table's policy asked for them as rows, and each table of a statement then had a table of its
-- own to hash them into, made and thrown away with the statement whether or not anything was hidden: a third of what a short statement costs. A partitioned
-- table had one for each of its parts. An object is handed to the policy as it is, and finding one in thousands takes a dozen steps.

create function platform.hidden_set() returns jsonb language plpgsql stable security definer set search_path to '' as $$
declare
  asked text;
begin
  if platform.acting_role() in ('system', 'portal') then
    return '{}';
  end if;
  -- What hidden_cases() has kept for this statement: most often, that nothing is hidden.
  if pg_catalog.pg_current_xact_id_if_assigned() is null then
    asked := pg_catalog.concat_ws('|', pg_catalog.statement_timestamp(), pg_catalog.current_setting('answerable.role', true),
      pg_catalog.current_setting('answerable.who', true), pg_catalog.current_setting('answerable.rights', true)) || '=';
    if pg_catalog.current_setting('answerable.hidden', true) = asked then
      return '{}';
    end if;
  end if;
  return (select coalesce(pg_catalog.jsonb_object_agg(one::text, true), '{}') from platform.hidden_cases() one);
end $$;

-- Tables made from now on are narrowed so; the few that hide by something else than the case keep their rows.
create or replace procedure platform.narrow(target regclass, by_column text default 'case_id', hidden text default 'platform.hidden_cases()') language plpgsql as $$
begin
  execute format('create policy not_restricted_%2$s on %1$s as restrictive to answerable_app using (%2$I is null or %3$s) with check (true)', target, by_column,
    case hidden when 'platform.hidden_cases()' then format('not (select platform.hidden_set()) ? %I::text', by_column) else format('%I not in (select %s)', by_column, hidden) end);
end $$;

-- Every policy that asked for the rows is asked again, its words otherwise as they were; one that is worded in another way stops the migration.
do $$
declare
  one record;
  said text;
begin
  for one in
    select schemaname, tablename, policyname, qual from pg_policies where qual like '%platform.hidden_cases()%' order by 1, 2, 3
  loop
    said := regexp_replace(one.qual, 'NOT \((\w+) IN \( SELECT platform\.hidden_cases\(\) AS hidden_cases\)\)', 'NOT (SELECT platform.hidden_set()) ? (\1)::text', 'g');
    if said like '%hidden_cases%' then
      raise exception 'The policy % of %.% asks which cases are hidden in words this does not know: %', one.policyname, one.schemaname, one.tablename, one.qual;
    end if;
    execute format('alter policy %I on %I.%I using (%s)', one.policyname, one.schemaname, one.tablename, said);
  end loop;
end $$;
