-- What an outcome needs and no record shows is stated, with the evidence for it (outcomes/statement.ts). Added to, never changed.
create table investigation.outcome_statement (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  need text not null,
  words text not null,
  evidence text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index outcome_statement_crime on investigation.outcome_statement (crime_id, at);
call platform.case_table('investigation.outcome_statement');
revoke update, delete on investigation.outcome_statement from answerable_app;
revoke delete on investigation.outcome, investigation.crime from answerable_app;

-- The gate of an outcome of a crime at a moment, by the force's own file, which the app may read and not write: the second
-- lock behind outcomes/outcome-row.ts. No row: there is no such outcome then. `rank` null: decided outside the force.
create function investigation.outcome_gate(the_crime uuid, the_code integer, at timestamptz)
returns table (role text, rank text) language sql stable security definer set search_path = '' as $$
  with of_force as (select i.force, to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day from platform.installation i),
  found as (
    select o as outcome, f.force from of_force f, jsonb_array_elements(f.force -> 'outcomes') o
    where (o ->> 'code')::integer = the_code and the_code > 0 and o ->> 'from' <= f.day and (o ->> 'to' is null or f.day < o ->> 'to')),
  kind as (
    select o ->> 'sensitive' as reason from found f, jsonb_array_elements(f.force -> 'offences') o
      where o ->> 'code' = (select c.offence from investigation.crime c where c.id = the_crime)
    union all
    select t ->> 'sensitive' from found f, jsonb_array_elements(f.force -> 'incidentTypes') t
      where t ->> 'code' = (select i.incident_type from investigation.crime c join response.incident i on i.id = c.incident_id where c.id = the_crime)
    union all
    select 'enhanced-rights' where exists (select from investigation.crime_victim v where v.crime_id = the_crime and v.enhanced))
  select outcome -> 'gate' ->> 'role',
    case when exists (select from kind k where outcome -> 'gate' -> 'raisedFor' ? k.reason)
      then coalesce(outcome -> 'gate' ->> 'raisedTo', outcome -> 'gate' ->> 'rank') else outcome -> 'gate' ->> 'rank' end
  from found
$$;

create function investigation.guard_outcome() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  decided text[] := array['state', 'decided_at', 'decided_by', 'decided_by_name', 'decision_reason', 'warnings', 'fact_xid'];
  ranks text[] := array['constable', 'sergeant', 'inspector', 'chief-inspector'];
  gate record;
  known boolean;
  decider record;
begin
  select * into gate from investigation.outcome_gate(new.crime_id, new.code, platform.now());
  known := found;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.decided_by is not null or new.proposed_by is distinct from platform.acting_who() then
      raise exception 'An outcome begins as somebody''s proposal' using errcode = 'AN007';
    end if;
    if not known then raise exception 'There is no outcome % today', new.code using errcode = 'AN007'; end if;
    return new;
  end if;
  if old.state <> 'proposed' or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'An outcome that was proposed is only ever decided, once' using errcode = 'AN007';
  end if;
  if new.state = 'proposed' then return new; end if;
  if new.decided_by is null or new.decided_by = new.proposed_by or new.decided_by is distinct from platform.acting_who() then
    raise exception 'Somebody else than who proposed an outcome decides it, themselves' using errcode = 'AN007';
  end if;
  if nullif(trim(new.decision_reason), '') is null then
    raise exception 'A decision on an outcome has its reason' using errcode = 'AN007';
  end if;
  if new.state = 'refused' then return new; end if;
  if not known then raise exception 'There is no outcome % today', new.code using errcode = 'AN007'; end if;
  select a.role, (select s ->> 'rank' from platform.installation i, jsonb_array_elements(i.force -> 'staff') s where s ->> 'collar' = a.collar limit 1) as rank
    into decider from platform.account a where a.id::text = new.decided_by and a.disabled_at is null;
  if decider.role is distinct from coalesce(gate.role, 'supervisor') then
    raise exception 'Whoever decided this is not its gate' using errcode = 'AN007';
  end if;
  if gate.rank is not null and coalesce(array_position(ranks, decider.rank), 0) < array_position(ranks, gate.rank) then
    raise exception 'Outcome % of this case is decided by % or above', new.code, gate.rank using errcode = 'AN007';
  end if;
  if gate.rank is null and nullif(trim(new.reference), '') is null then
    raise exception 'Outcome % is decided outside the force: its reference is its gate', new.code using errcode = 'AN007';
  end if;
  if exists (select from investigation.line_of_enquiry l where l.crime_id = new.crime_id and l.state = 'open') then
    raise exception 'No outcome is agreed over an open line of enquiry' using errcode = 'AN007';
  end if;
  return new;
end $$;
create trigger guard_outcome before insert or update on investigation.outcome for each row execute function investigation.guard_outcome();

-- A case closes in the very transaction in which its gate agreed, with that outcome, and no other way.
create function investigation.guard_closing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'A crime is recorded as an open case' using errcode = 'AN007'; end if;
    return new;
  end if;
  if old.state = 'closed' then
    raise exception 'A closed case stays as its gate left it' using errcode = 'AN007';
  end if;
  if new.state = 'closed' and not exists (select from investigation.outcome o where o.crime_id = new.id and o.state = 'agreed'
      and o.code = new.outcome_code and o.fact_xid = pg_current_xact_id()) then
    raise exception 'A case closes by its gate: no agreed outcome % stands behind this', new.outcome_code using errcode = 'AN007';
  end if;
  return new;
end $$;
create trigger guard_closing before insert or update of state, outcome_code, closed_at on investigation.crime
  for each row execute function investigation.guard_closing();
