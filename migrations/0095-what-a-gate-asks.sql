-- What PostgreSQL itself asks of the force's file, a row each. A gate of an outcome is looked at four times before it is decided, and each look unpacked the
-- whole file, most of which is people and vehicles: it took longer than all else that is done about an outcome. Kept level by a trigger, whoever writes the file.
create table platform.force_row (
  part text not null check (part in ('outcome', 'offence', 'incident-type', 'rank')),
  code text not null,
  -- Its place in the file: where a code stands twice, the order of the file counts.
  n integer not null,
  said jsonb not null,
  primary key (part, code, n)
);
-- Nobody asks for it but the functions below, as the owner.
alter table platform.force_row enable row level security;
alter table platform.force_row force row level security;
create policy owner_sees on platform.force_row to current_user using (true);

create function platform.keep_force_rows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.force_row;
  insert into platform.force_row (part, code, n, said)
    select 'outcome', o.value ->> 'code', o.ordinality, o.value from jsonb_array_elements(new.force -> 'outcomes') with ordinality o
    union all
    select 'offence', o.value ->> 'code', o.ordinality, jsonb_build_object('sensitive', o.value -> 'sensitive')
      from jsonb_array_elements(new.force -> 'offences') with ordinality o
    union all
    select 'incident-type', t.value ->> 'code', t.ordinality, jsonb_build_object('sensitive', t.value -> 'sensitive')
      from jsonb_array_elements(new.force -> 'incidentTypes') with ordinality t
    union all
    select 'rank', s.value ->> 'collar', s.ordinality, jsonb_build_object('rank', s.value -> 'rank')
      from jsonb_array_elements(new.force -> 'staff') with ordinality s where s.value ->> 'collar' is not null;
  return null;
end $$;

create trigger keep_force_rows after insert or update of force on platform.installation
  for each row execute function platform.keep_force_rows();

update platform.installation set force = force;

create or replace function investigation.outcome_gate(the_crime uuid, the_code integer, at timestamptz)
  returns table (role text, rank text) language sql stable security definer set search_path = '' as $$
  with found as (
    select o.said as outcome from platform.force_row o, (select to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day) f
    where o.part = 'outcome' and o.code = the_code::text and the_code > 0 and o.said ->> 'from' <= f.day and (o.said ->> 'to' is null or f.day < o.said ->> 'to')),
  kind as (
    select o.said ->> 'sensitive' as reason from platform.force_row o
      where o.part = 'offence' and o.code = (select c.offence from investigation.crime c where c.id = the_crime)
    union all
    select t.said ->> 'sensitive' from platform.force_row t
      where t.part = 'incident-type' and t.code = (select i.incident_type from investigation.crime c join response.incident i on i.id = c.incident_id where c.id = the_crime)
    union all
    select 'enhanced-rights' where exists (select from investigation.crime_victim v where v.crime_id = the_crime and v.enhanced))
  select outcome -> 'gate' ->> 'role',
    case when exists (select from kind k where outcome -> 'gate' -> 'raisedFor' ? k.reason)
      then coalesce(outcome -> 'gate' ->> 'raisedTo', outcome -> 'gate' ->> 'rank') else outcome -> 'gate' ->> 'rank' end
  from found
$$;

create or replace function investigation.guard_outcome() returns trigger language plpgsql security definer set search_path = '' as $$
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
  select a.role, (select s.said ->> 'rank' from platform.force_row s where s.part = 'rank' and s.code = a.collar order by s.n limit 1) as rank
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
