-- Every changed row of a case is asked at commit whether its transaction left a fact. Over the months of the log PostgreSQL planned that anew each time, which took
-- twenty times as long as the answer: the plan is the same whatever is asked, and is made once. In a function of its own, since a trigger's is planned for each table.
create function platform.left_fact(the_case uuid) returns boolean language plpgsql security definer
  set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
begin
  return exists (select from platform.fact f where f.xid = pg_current_xact_id() and f.case_id = the_case);
end $$;
revoke all on function platform.left_fact(uuid) from public;

create or replace function platform.require_fact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  the_case uuid := coalesce(new.case_id, old.case_id);
begin
  if not platform.left_fact(the_case) then
    raise exception 'A change to %.% of case % has no fact in its transaction', tg_table_schema, tg_table_name, the_case
      using errcode = 'AN001', hint = 'call record(tx, fact) in the same transaction';
  end if;
  return null;
end $$;
