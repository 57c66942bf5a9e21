-- A suspect dealt with out of court: the victims are told of it as of a charge.
alter table investigation.suspect drop constraint suspect_state_check, add constraint suspect_state_check
  check (state in ('named', 'arrested', 'interviewed', 'bailed', 'released', 'charged', 'diverted', 'no-further-action'));
alter table investigation.suspect_event drop constraint suspect_event_event_check, add constraint suspect_event_event_check
  check (event in ('arrest', 'interview', 'release', 'bail', 'bail-change', 'charge', 'out-of-court-disposal', 'no-further-action'));
-- Whoever was dealt with out of court and is arrested again begins a new period.
create or replace function investigation.bail_ends_at(the_suspect uuid, the_bail uuid) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
declare
  start date; months integer; paused integer := 0; referred date; asked boolean := false; step record;
begin
  select ((select min(a.at) from investigation.suspect_event a where a.suspect_id = the_suspect and a.event = 'arrest' and a.at <= b.at
      and a.at > coalesce((select max(r.at) from investigation.suspect_event r where r.suspect_id = the_suspect
        and r.event in ('release', 'out-of-court-disposal', 'no-further-action') and r.at < b.at), '-infinity'))
    at time zone 'Europe/London')::date + 1, case s.bail_case when 'standard' then 3 else 6 end
  into start, months
  from investigation.suspect_event b join investigation.suspect s on s.id = b.suspect_id
  where b.id = the_bail and b.suspect_id = the_suspect and b.event = 'bail';
  for step in select k.kind, k.months as m, (k.done_at at time zone 'Europe/London')::date as day from investigation.bail_step k
      where k.suspect_id = the_suspect and k.bail_event_id = the_bail order by k.done_at, k.recorded_at, k.id loop
    if step.kind = 'extended' then months := greatest(months, step.m);
    elsif step.kind = 'court-applied' then asked := true;
    elsif step.kind = 'court-decided' then asked := false; months := greatest(months, coalesce(step.m, 0));
    elsif step.kind = 'referred' then referred := coalesce(referred, step.day);
    elsif referred is not null then paused := paused + (step.day - referred); referred := null;
    end if;
  end loop;
  if asked or referred is not null then return null; end if;
  return (investigation.last_day_of(start, months) + paused + 1)::timestamp at time zone 'Europe/London';
end $$;
