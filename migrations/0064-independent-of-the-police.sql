-- A report that names somebody who works for the police (decision 0003, restricted in 0022): professional standards have looked at it, and somebody independent
-- investigates and supervises it. Kept behind the restriction like everything of the case; who is named stands in no fact.

-- Each time somebody of professional standards read it and took it on. The first ends the alarm.
create table investigation.standards_look (
  id uuid primary key,
  case_id uuid not null,
  words text not null check (trim(words) <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index standards_look_case on investigation.standards_look (case_id, at);
call platform.case_table('investigation.standards_look');
revoke update, delete on investigation.standards_look from answerable_app;

-- Who investigates or supervises it from outside. Another name ends the one before; one that turns out not to be independent stands for nothing.
create table investigation.independent (
  id uuid primary key,
  case_id uuid not null,
  part text not null check (part in ('investigator', 'supervisor')),
  account_id uuid not null references platform.account,
  name text not null,
  because text not null check (trim(because) <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  ended_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index independent_one_open on investigation.independent (case_id, part) where ended_at is null;
call platform.case_table('investigation.independent');
revoke delete on investigation.independent from answerable_app;

-- Why somebody is not independent of a case; null where nothing that is recorded says so. Nobody who is named, or stands beside or over them, or ever had the case.
create function investigation.not_independent(the_case uuid, the_account uuid) returns text language sql stable security definer set search_path = '' as $$
  with them as (select a.* from platform.account a where a.id = the_account),
  about as (select s.* from platform.restricted_about s where s.case_id = the_case)
  select case
    when the_case in (select platform.hidden_cases()) then null
    when not exists (select from them t where t.disabled_at is null) then 'gone'
    when exists (select from them t, about s where s.collar = t.collar or lower(s.name) = lower(t.name)) then 'named'
    when exists (select from them t, about s where s.team = t.team) then 'team'
    when exists (select from them t, about s where t.team = any (s.line_teams)) then 'line'
    when exists (select from contact.contact c where c.case_id = the_case and c.handler_id = the_account)
      or exists (select from investigation.crime c where c.case_id = the_case and c.owner_id = the_account
        and not exists (select from investigation.independent i where i.case_id = the_case and i.account_id = the_account))
      or exists (select from investigation.allocation a where a.case_id = the_case and the_account in (a.from_owner, a.to_owner)
        and not exists (select from investigation.independent i where i.case_id = the_case and i.account_id = the_account))
      or exists (select from response.deployment d join response.resource r on r.id = d.resource_id join them t on t.team = r.team_id and t.role = 'response-officer' where d.case_id = the_case)
      then 'had-it'
    when not exists (select from about s) and not platform.holds_right(the_account::text, 'professional-standards') then 'nobody-known'
  end
$$;

create function investigation.guard_independent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  why text;
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or to_jsonb(new) - array['ended_at', 'fact_xid'] is distinct from to_jsonb(old) - array['ended_at', 'fact_xid'] then
      raise exception 'Who was named is only ever ended' using errcode = 'AN013';
    end if;
    return new;
  end if;
  if new."by" is distinct from platform.acting_who() or not platform.holds_right(new."by", 'professional-standards')
      or exists (select from platform.restricted_standing() s where s.case_id = new.case_id and not s.knows) then
    raise exception 'Professional standards name who investigates this' using errcode = 'AN013';
  end if;
  if not exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null) then
    raise exception 'This names nobody who works for the police' using errcode = 'AN013';
  end if;
  why := investigation.not_independent(new.case_id, new.account_id);
  if why is not null then
    raise exception 'Whoever investigates this stands outside of it (%)', why using errcode = 'AN013';
  end if;
  if exists (select from investigation.independent i where i.case_id = new.case_id and i.account_id = new.account_id and i.ended_at is null and i.part <> new.part) then
    raise exception 'One person investigates it and another supervises' using errcode = 'AN013';
  end if;
  return new;
end $$;
create trigger guard_independent before insert or update on investigation.independent for each row execute function investigation.guard_independent();

-- A restricted case is investigated by whoever was named for it, and given to nobody else, by no other way.
create function investigation.guard_owner() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.owner_id is not null and exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null)
      and not exists (select from investigation.independent i where i.case_id = new.case_id and i.account_id = new.owner_id and i.part = 'investigator' and i.ended_at is null) then
    raise exception 'Professional standards name who investigates this' using errcode = 'AN013';
  end if;
  return new;
end $$;
create trigger guard_owner before update of owner_id on investigation.crime for each row
  when (new.owner_id is distinct from old.owner_id) execute function investigation.guard_owner();

-- That something restricted waits for professional standards: for every supervisor alike, whoever it names, since one who was left out would know
-- why (decision 0018), and for nobody else.
create function investigation.standards_waits(within interval) returns boolean language sql stable security definer set search_path = '' as $$
  select (platform.acting_role() = 'supervisor' or platform.acting_rights() && array['professional-standards', 'incident-manager']) and exists (select from platform.restricted_case r where r.lifted_at is null and r.at + within <= platform.now()
    and not exists (select from investigation.standards_look l where l.case_id = r.case_id))
$$;
revoke execute on function investigation.not_independent(uuid, uuid), investigation.standards_waits(interval) from public;
grant execute on function investigation.not_independent(uuid, uuid), investigation.standards_waits(interval) to answerable_app;
insert into platform.erasure_rule (table_name, column_name, becomes, why) values
  ('investigation.independent', null, null, 'who investigated it from outside'),
  ('investigation.independent', 'because', '''Erased''', 'what was written'),
  -- Words of rows that stay, in columns that came with the clocks of safety and of the Code.
  ('investigation.crime_victim', 'at_risk_because', 'case when t.at_risk_because is null then null else ''Erased'' end', 'what was written'),
  ('victim.duty_clock', 'pause_reason', 'case when t.pause_reason is null then null else ''Erased'' end', 'what was written'),
  ('victim.duty_clock', 'transferred_to', 'case when t.transferred_to is null then null else ''Erased'' end', 'who has it now');

-- Records of people first told of by a crime of a hidden case are hidden with it, as those of its contacts are: found by looking for a name that stands nowhere else.
create index person_origin_crime on people.person (origin_id) where origin = 'crime';
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
          join people.person p on p.origin = 'contact' and p.origin_id = c.id
        union
        select p.case_id from hidden h join investigation.crime c on c.case_id = h.case_id
          join people.person p on p.origin = 'crime' and p.origin_id = c.id),
      keeping as materialized (
        select case when asked is null then null
          else pg_catalog.set_config('answerable.hidden', asked || coalesce(pg_catalog.string_agg(a.case_id::text, ','), ''), true) end as done from all_of_them a)
      select a.case_id from all_of_them a, keeping;
  elsif asked is not null then
    perform pg_catalog.set_config('answerable.hidden', asked, true);
  end if;
end $$;
