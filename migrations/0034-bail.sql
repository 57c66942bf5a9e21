-- Bail before charge runs for periods that the law gives, each authorised while the one before it still runs
-- (Police and Criminal Evidence Act 1984, sections 47ZB to 47ZM). The second lock behind the rule in bail/bail-step.ts.

-- What happened to a suspect is added to and never changed: the periods of bail are counted from it.
revoke update, delete on investigation.suspect_event from answerable_app;

-- Whose kind of case: those of the agencies that the Act names begin with a longer period.
alter table investigation.suspect add column bail_case text not null default 'standard' check (bail_case in ('standard', 'non-standard'));

create table investigation.bail_step (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  suspect_id uuid not null references investigation.suspect,
  bail_event_id uuid not null references investigation.suspect_event,
  kind text not null check (kind in ('extended', 'court-applied', 'court-decided', 'referred', 'returned')),
  -- When it was authorised, applied for or decided, and when it came to be known here: this database's own time, whatever is given.
  done_at timestamptz not null,
  recorded_at timestamptz not null,
  months integer check (months between 1 and 36),
  section text,
  authoriser text check (authoriser in ('custody-officer', 'inspector', 'superintendent', 'assistant-chief-constable', 'court')),
  authoriser_name text,
  findings jsonb not null default '{}',
  representations text,
  victims_views text,
  late_because text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint extension_is_authorised check (kind <> 'extended' or (months is not null and authoriser is not null and authoriser <> 'court' and authoriser_name is not null))
);
create index bail_step_suspect on investigation.bail_step (suspect_id, done_at);
create index bail_step_crime on investigation.bail_step (crime_id);
call platform.case_table('investigation.bail_step');
revoke update, delete on investigation.bail_step from answerable_app;

-- Whose kind of case it is may be said until somebody is bailed: changed later it would move an end that has passed.
create function investigation.keep_bail_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from investigation.suspect_event e where e.suspect_id = new.id and e.event = 'bail') then
    raise exception 'Suspect % was bailed: whose kind of case it is stays as it is', new.id using errcode = 'AN005';
  end if;
  return new;
end $$;
create trigger keep_bail_case before update of bail_case on investigation.suspect
  for each row when (new.bail_case is distinct from old.bail_case) execute function investigation.keep_bail_case();

-- The last day of a period of months that begins with a day: the day before the same day of a later month, or the last day
-- of a month that has no such day.
create function investigation.last_day_of(start date, months integer) returns date language sql immutable parallel safe as $$
  select case
    when extract(day from (m + interval '1 month' - interval '1 day')) < extract(day from start) then (m + interval '1 month' - interval '1 day')::date
    else (m + (extract(day from start)::int - 1) * interval '1 day')::date - 1 end
  from (select date_trunc('month', start::timestamp) + months * interval '1 month' as m) of_month
$$;

-- When a stretch of bail ends by what is recorded: null while the prosecutor has it, or while a court that was asked in time
-- has not decided.
create function investigation.bail_ends_at(the_suspect uuid, the_bail uuid) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
declare
  start date; months integer; paused integer := 0; referred date; asked boolean := false; step record;
begin
  select ((select min(a.at) from investigation.suspect_event a where a.suspect_id = the_suspect and a.event = 'arrest' and a.at <= b.at
      and a.at > coalesce((select max(r.at) from investigation.suspect_event r where r.suspect_id = the_suspect
        and r.event in ('release', 'no-further-action') and r.at < b.at), '-infinity'))
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

create function investigation.guard_bail() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  ends timestamptz := investigation.bail_ends_at(new.suspect_id, new.bail_event_id);
begin
  new.recorded_at := platform.now();
  if not exists (select from investigation.suspect_event e where e.id = new.bail_event_id and e.suspect_id = new.suspect_id
      and e.event = 'bail' and e.at <= new.done_at) then
    raise exception 'Bail of suspect % did not run at %', new.suspect_id, new.done_at using errcode = 'AN005';
  end if;
  if new.done_at > new.recorded_at + interval '2 minutes' then
    raise exception 'Nothing about bail is authorised in the future (%)', new.done_at using errcode = 'AN005';
  end if;
  if exists (select from investigation.bail_step k where k.bail_event_id = new.bail_event_id and k.done_at > new.done_at) then
    raise exception 'Something later is recorded of this bail already' using errcode = 'AN005';
  end if;
  if new.kind in ('extended', 'court-applied', 'referred') and ends <= new.done_at then
    raise exception 'Bail ended at %: there is no power to extend it after that', ends using errcode = 'AN005';
  end if;
  if ends <= new.recorded_at and nullif(trim(new.late_because), '') is null then
    raise exception 'Bail has ended at %: what was authorised in time says why it is recorded late', ends using errcode = 'AN005';
  end if;
  return new;
end $$;
create trigger guard_bail before insert on investigation.bail_step for each row execute function investigation.guard_bail();
