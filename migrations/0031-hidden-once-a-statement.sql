-- Every table of a case asks, each time it is named in a statement, which cases are hidden from whoever acts. Within one statement of a transaction that has
-- written nothing the answer cannot change (the function is STABLE): it is worked out once and kept with the statement's time and who acts. A
-- transaction that has written asks anew each time, since it may have restricted something itself.

create or replace function platform.hidden_cases() returns setof uuid language plpgsql stable security definer rows 20 set search_path to '' as $$
declare
  asked text;
  kept text;
begin
  if platform.acting_role() = 'system' then
    return;
  end if;
  if pg_catalog.pg_current_xact_id_if_assigned() is null then
    asked := pg_catalog.concat_ws('|', pg_catalog.statement_timestamp(), pg_catalog.current_setting('answerable.role', true),
      pg_catalog.current_setting('answerable.who', true), pg_catalog.current_setting('answerable.rights', true)) || '=';
    kept := pg_catalog.current_setting('answerable.hidden', true);
    if pg_catalog.starts_with(kept, asked) then
      if kept <> asked then
        return query select one::uuid from pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.substr(kept, pg_catalog.length(asked) + 1), ',')) one;
      end if;
      return;
    end if;
  end if;
  if exists (select from platform.restricted_case r where r.lifted_at is null) then
    return query
      with hidden as materialized (select s.case_id from platform.restricted_standing() s where not s.knows),
      all_of_them as (
        select h.case_id from hidden h
        union
        select p.case_id from hidden h join contact.contact c on c.case_id = h.case_id
          join people.person p on p.origin = 'contact' and p.origin_id = c.id),
      keeping as materialized (
        select case when asked is null then null
          else pg_catalog.set_config('answerable.hidden', asked || coalesce(pg_catalog.string_agg(a.case_id::text, ','), ''), true) end as done from all_of_them a)
      select a.case_id from all_of_them a, keeping;
  elsif asked is not null then
    perform pg_catalog.set_config('answerable.hidden', asked, true);
  end if;
end $$;

create or replace function platform.hidden_contacts() returns setof uuid language plpgsql stable security definer rows 20 set search_path to '' as $$
declare
  hidden uuid[] := array(select platform.hidden_cases());
begin
  if pg_catalog.cardinality(hidden) > 0 then
    return query select c.id from contact.contact c where c.case_id = any (hidden);
  end if;
end $$;
