-- What is kept, for how long a hold keeps it, and how it is erased (decision 0030). A body of a fact is erased with its salt: the salted hash of it stays, so
-- that the digest still covers what is left of the fact and `verify` finds a change in it as before.

alter table platform.account_right drop constraint account_right_code_check;
alter table platform.account_right add constraint account_right_code_check check (code in ('incident-manager', 'professional-standards', 'crime-registrar', 'records-reviewer'));

create function platform.holds_right(the_account text, the_code text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from platform.account_right r join platform.account a on a.id = r.account_id and a.disabled_at is null
    where r.account_id::text = the_account and r.code = the_code and r.from_at <= platform.now() and (r.until_at is null or r.until_at > platform.now()))
$$;

-- A hold and an erasure wait for each other: whichever comes second sees the first.
create function platform.lock_keeping() returns void language sql volatile as $$ select pg_advisory_xact_lock(hashtext('answerable: kept and erased')) $$;

-- ---------------------------------------------------------------- facts whose words are gone

alter table platform.fact add column commitment bytea;
alter table platform.fact add column erased_by uuid;
alter table platform.fact alter column salt drop not null;
alter table platform.fact add constraint erased_whole check (
  (commitment is null) = (erased_by is null) and (commitment is null) = (salt is not null) and (commitment is null or body = '{}'));
create index link_to_ended on people.link (to_id) where ended_at is not null;
create index fact_erased on platform.fact (erased_by) where erased_by is not null;

create or replace function platform.fact_digest(f platform.fact) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws('|', f.seq, f.id, f.kind, f.case_id::text, f.case_version, f.about::text,
    extract(epoch from f.at), extract(epoch from f.recorded_at), f.by, f.by_role, f.via,
    encode(coalesce(f.commitment, sha256(f.salt || convert_to(f.body::text, 'UTF8'))), 'hex')), 'UTF8'))
$$;

-- ---------------------------------------------------------------- who is in which case

create function people.group_of(the_persons uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive up as (
    select p.id, p.merged_into from people.person p where p.id = any (the_persons)
    union select p.id, p.merged_into from up join people.person p on p.id = up.merged_into),
  whole as (select u.id from up u union select p.id from whole w join people.person p on p.merged_into = w.id)
  select w.id from whole w
$$;

create function people.in_cases(the_cases uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  with ids as materialized (
    select c.id from contact.contact c where c.case_id = any (the_cases)
    union select i.id from response.incident i where i.case_id = any (the_cases)
    union select c.id from investigation.crime c where c.case_id = any (the_cases))
  select l.case_id from people.link l where l.to_id in (select i.id from ids i) and l.ended_at is null
  union select n.person_id from people.identification n where n.case_id = any (the_cases) and n.decision <> 'not-same' and n.undone_at is null
  union select o.against_person from investigation.protective_order o where o.case_id = any (the_cases) and o.against_person is not null
  union select p.person_id from investigation.order_protects p where p.case_id = any (the_cases) and p.person_id is not null
$$;

create function people.cases_of(the_persons uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  with ids as materialized (select l.to_id from people.link l where l.case_id = any (the_persons) and l.ended_at is null)
  select c.case_id from contact.contact c where c.id in (select i.to_id from ids i)
  union select n.case_id from response.incident n where n.id in (select i.to_id from ids i)
  union select c.case_id from investigation.crime c where c.id in (select i.to_id from ids i)
  union select n.case_id from people.identification n where n.person_id = any (the_persons) and n.decision <> 'not-same' and n.undone_at is null
  union select o.case_id from investigation.protective_order o where o.against_person = any (the_persons)
  union select p.case_id from investigation.order_protects p where p.person_id = any (the_persons)
$$;

-- ---------------------------------------------------------------- legal holds

-- `case_id` is a case, or a person: a hold on a person covers every case that they are in.
create table platform.legal_hold (
  id uuid primary key,
  case_id uuid not null,
  of text not null check (of in ('case', 'person')),
  kind text not null,
  reason text not null check (trim(reason) <> ''),
  review_on date not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_name text not null,
  ended_at timestamptz,
  ended_by text,
  ended_by_name text,
  ended_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ended_whole check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
create index legal_hold_open on platform.legal_hold (case_id) where ended_at is null;
call platform.case_table('platform.legal_hold');
revoke delete on platform.legal_hold from answerable_app;

-- The holds that stand over a case or a person's record: its own, of what is joined to it, of anybody in it; of a person, those of their cases too.
create function platform.holds_over(the_case uuid) returns setof platform.legal_hold language plpgsql stable security definer set search_path = '' as $$
declare
  cases uuid[];
  persons uuid[];
begin
  if not exists (select from platform.legal_hold h where h.ended_at is null) then return; end if;
  persons := array(select people.group_of(array[the_case]));
  cases := array[the_case] || array(select people.cases_of(persons));
  cases := array(
    with recursive joined (id) as (
      select unnest(cases)
      union select case when l.case_id = j.id then l.joined_to else l.case_id end
        from joined j join platform.case_link l on j.id in (l.case_id, l.joined_to) and l.undone_at is null)
    select j.id from joined j);
  persons := persons || array(select people.group_of(array(select people.in_cases(cases))));
  return query select h.* from platform.legal_hold h where h.ended_at is null and h.case_id = any (cases || persons) order by h.set_at, h.id;
end $$;

create function platform.refuse_if_held(the_case uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  held record;
begin
  perform platform.lock_keeping();
  select h.kind, h.review_on into held from platform.holds_over(the_case) h limit 1;
  if found then
    raise exception 'A legal hold (%) keeps this, whatever else is due: nothing of it is erased until the hold is ended', held.kind using errcode = 'AN012';
  end if;
end $$;

create function platform.guard_hold() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  ending text[] := array['ended_at', 'ended_by', 'ended_by_name', 'ended_why', 'fact_xid'];
begin
  if tg_op = 'DELETE' then raise exception 'A hold is ended with a reason, never removed' using errcode = 'AN012'; end if;
  perform platform.lock_keeping();
  if tg_op = 'INSERT' then
    if new.ended_at is not null or new.set_by is distinct from platform.acting_who() then
      raise exception 'Whoever sets a hold sets it themselves' using errcode = 'AN012';
    end if;
    if exists (select from platform.erasure e where e.case_id = new.case_id and e.done_at is not null) then
      raise exception 'This was erased: there is nothing left to hold' using errcode = 'AN012';
    end if;
    return new;
  end if;
  if old.ended_at is not null or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception 'A hold stays as it was set, and is ended once' using errcode = 'AN012';
  end if;
  if new.ended_by is distinct from platform.acting_who() or new.ended_by = old.set_by or not platform.holds_right(new.ended_by, 'records-reviewer')
      or nullif(trim(new.ended_why), '') is null then
    raise exception 'A hold is ended by a records reviewer who did not set it, with a reason' using errcode = 'AN012';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- erasures

-- Asked for by one person and done by another, or by the same where no victim's words and nothing of the first group are in it.
create table platform.erasure (
  id uuid primary key,
  case_id uuid not null,
  review_group smallint not null check (review_group between 1 and 4),
  because text not null,
  reason text not null check (trim(reason) <> ''),
  two_people boolean not null,
  earliest_on date not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  stopped_at timestamptz,
  stopped_by_name text,
  stopped_why text,
  done_at timestamptz,
  done_by text,
  done_by_name text,
  facts integer,
  rows_gone integer,
  people_gone integer,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint stopped_or_done check (stopped_at is null or done_at is null),
  constraint stopped_whole check ((stopped_at is null) = (stopped_why is null))
);
create unique index erasure_one_open on platform.erasure (case_id) where done_at is null and stopped_at is null;
create index erasure_done on platform.erasure (case_id) where done_at is not null;
call platform.case_table('platform.erasure');
revoke delete on platform.erasure from answerable_app;
create trigger guard_hold before insert or update or delete on platform.legal_hold for each row execute function platform.guard_hold();

-- What stays of a case's row, and what becomes of its columns. A table of cases that is not named here loses its rows. `becomes` is SQL over the row `t`.
create table platform.erasure_rule (
  table_name text not null,
  column_name text,
  becomes text,
  why text not null,
  unique nulls not distinct (table_name, column_name),
  check ((column_name is null) = (becomes is null))
);
call platform.protect('platform.erasure_rule', 'staff', 'system');
revoke insert, update, delete on platform.erasure_rule from answerable_app;
insert into platform.erasure_rule (table_name, column_name, becomes, why) values
  ('contact.contact', null, null, 'its number, times, kind, grade and end: what is counted, and tells of nobody'),
  ('contact.contact', 'call_id', 'null', 'ties it to a recording'),
  ('contact.contact', 'caller_number', 'null', 'who rang'),
  ('contact.contact', 'caller_name', 'null', 'who rang'),
  ('contact.contact', 'caller_address', 'null', 'where they live'),
  ('contact.contact', 'caller_birth', 'null', 'when they were born'),
  ('contact.contact', 'summary', 'null', 'what was said'),
  ('contact.contact', 'place', 'null', 'where'),
  ('contact.contact', 'lon', 'null', 'where'),
  ('contact.contact', 'lat', 'null', 'where'),
  ('contact.contact', 'end_reason', 'null', 'what was written'),
  ('contact.contact', 'referred_to', 'null', 'what was written'),
  ('contact.contact', 'held_because', 'case when t.held_because is null then null else ''Erased'' end', 'what was written'),
  ('response.incident', null, null, 'its number, times, kind, grade and base: what is counted'),
  ('response.incident', 'place', '''Erased''', 'where'),
  ('response.incident', 'lon', '(select s.lon from people.settlement s where s.id = t.settlement_id)', 'where: the middle of its place instead'),
  ('response.incident', 'lat', '(select s.lat from people.settlement s where s.id = t.settlement_id)', 'where: the middle of its place instead'),
  ('response.incident', 'close_reason', 'null', 'what was written'),
  ('response.deployment', null, null, 'which unit, and its times'),
  ('response.deployment', 'result', 'null', 'what was written'),
  ('investigation.crime', null, null, 'its number, offence, times and outcome: what is counted'),
  ('investigation.crime', 'basis', '''Erased''', 'what was written'),
  ('investigation.crime_victim', null, null, 'that there was a victim, and with which rights'),
  ('investigation.crime_victim', 'name', '''Erased''', 'who'),
  ('investigation.crime_victim', 'enhanced_reason', 'case when t.enhanced_reason is null then null else ''Erased'' end', 'what was written'),
  ('investigation.suspect', null, null, 'that somebody was suspected, and what became of it'),
  ('investigation.suspect', 'name', '''Erased''', 'who'),
  ('victim.duty_clock', null, null, 'whether a victim''s right was kept'),
  ('accountability.journey', null, null, 'times and codes: what the measures count'),
  ('accountability.crime_journey', null, null, 'times and codes: what the measures count'),
  ('people.person', null, null, 'that there was a record, and when it was erased'),
  ('people.person', 'birth', 'null', 'when they were born'),
  ('people.person', 'sex', 'null', 'who'),
  ('people.person', 'pronoun', 'null', 'who');

-- Every table of the modules that has a case, with whether its rows stay. Derived from the catalogue, so that a new table is never forgotten.
create function platform.erasure_tables() returns table (name text, stays boolean) language sql stable security definer set search_path = '' as $$
  select n.nspname || '.' || c.relname, exists (select from platform.erasure_rule r where r.table_name = n.nspname || '.' || c.relname and r.column_name is null)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
  where c.relkind = 'r' and n.nspname in ('people', 'contact', 'response', 'investigation', 'victim', 'accountability')
  order by 1
$$;

-- Kinds of fact that say what became of a case's words, and have none of their own: they stay.
create function platform.fact_stays(kind text) returns boolean language sql immutable parallel safe
  return kind in ('case-erased', 'erasure-asked', 'erasure-stopped', 'legal-hold-set', 'legal-hold-ended', 'retention-reviewed', 'person-removed', 'person-case-erased');

-- Whom an erasure of a case takes with it: people whose records nothing else needs. The rest lose their tie to the case alone.
create function people.only_in(the_case uuid) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  one uuid;
  whole uuid[];
begin
  for one in select people.in_cases(array[the_case]) loop
    whole := array(select people.group_of(array[one]));
    continue when exists (select from people.cases_of(whole) c (id) where c.id <> the_case
        and not exists (select from platform.erasure e where e.case_id = c.id and e.done_at is not null))
      or exists (select from people.marker m where m.case_id = any (whole) and m.ended_at is null and (m.in_force_until is null or m.in_force_until >= platform.now()::date))
      or exists (select from people.person p where p.id = any (whole) and p.origin in ('staff', 'import'));
    return query select unnest(whole);
  end loop;
end $$;

-- What would go, what stays and why: the same rules as the erasure itself.
create function platform.erasure_look(the_case uuid) returns table (name text, what text, n bigint, why text) language plpgsql stable security definer set search_path = '' as $$
declare
  one record;
  persons uuid[];
begin
  if the_case in (select platform.hidden_cases()) then return; end if;
  persons := array(select distinct people.only_in(the_case));
  for one in select t.name as of_table, t.stays from platform.erasure_tables() t loop
    execute format('select count(*) from %s t where t.case_id = $1 or t.case_id = any ($2)', one.of_table) into n using the_case, persons;
    continue when n = 0;
    name := one.of_table;
    what := case when one.stays then 'stays' else 'goes' end;
    why := (select r.why from platform.erasure_rule r where r.table_name = one.of_table and r.column_name is null);
    return next;
  end loop;
  name := 'people.person'; what := 'erased'; n := cardinality(persons); why := null;
  return next;
  what := 'needed'; why := null;
  n := (select count(distinct p.id) from people.in_cases(array[the_case]) p (id) where not p.id = any (persons));
  return next;
  name := 'platform.fact'; what := 'erased'; why := null;
  n := (select count(*) from platform.fact f where (f.case_id = the_case or f.case_id = any (persons)) and f.commitment is null and not platform.fact_stays(f.kind));
  return next;
end $$;

create function platform.guard_erasure() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  counted text[] := array['facts', 'rows_gone', 'people_gone', 'fact_xid'];
  days integer := coalesce((select (i.force -> 'retention' ->> 'daysApart')::integer from platform.installation i), 2);
begin
  perform platform.lock_keeping();
  if tg_op = 'INSERT' then
    if new.done_at is not null or new.stopped_at is not null or new.asked_by is distinct from platform.acting_who()
        or not platform.holds_right(new.asked_by, 'records-reviewer') then
      raise exception 'An erasure begins as a records reviewer''s proposal' using errcode = 'AN012';
    end if;
    perform platform.refuse_if_held(new.case_id);
    new.asked_at := platform.now();
    if new.review_group = 1 or exists (select from investigation.crime_victim v where v.case_id = new.case_id) then new.two_people := true; end if;
    new.earliest_on := (new.asked_at at time zone 'Europe/London')::date + case when new.two_people then greatest(days, 1) else 0 end;
    return new;
  end if;
  -- How much went is added by the erasure itself, in its own transaction.
  if old.done_at is not null and old.facts is null and old.fact_xid = pg_current_xact_id()
      and to_jsonb(new) - counted = to_jsonb(old) - counted then
    return new;
  end if;
  if old.done_at is not null or old.stopped_at is not null or (new.id, new.case_id, new.review_group, new.because, new.reason, new.two_people, new.earliest_on, new.asked_at, new.asked_by, new.asked_by_name)
      is distinct from (old.id, old.case_id, old.review_group, old.because, old.reason, old.two_people, old.earliest_on, old.asked_at, old.asked_by, old.asked_by_name) then
    raise exception 'An erasure stays as it was asked for, and is done or stopped once' using errcode = 'AN012';
  end if;
  if new.done_at is null then return new; end if;
  if new.done_by is distinct from platform.acting_who() or not platform.holds_right(new.done_by, 'records-reviewer') or (new.two_people and new.done_by = new.asked_by) then
    raise exception 'Somebody else than who asked for it, a records reviewer too, erases this' using errcode = 'AN012';
  end if;
  new.done_at := platform.now();
  if (new.done_at at time zone 'Europe/London')::date < new.earliest_on then
    raise exception 'This is erased on % at the earliest', new.earliest_on using errcode = 'AN012';
  end if;
  if exists (select from investigation.crime c where c.case_id = new.case_id and c.state <> 'closed')
      or exists (select from response.incident i where i.case_id = new.case_id and i.state <> 'closed')
      or exists (select from contact.contact c where c.case_id = new.case_id and c.state <> 'ended') then
    raise exception 'Something of this case is open again: it is worked on, not erased' using errcode = 'AN012';
  end if;
  perform platform.refuse_if_held(new.case_id);
  return new;
end $$;
create trigger guard_erasure before insert or update on platform.erasure for each row execute function platform.guard_erasure();

-- Erases a case: the one way to it. Everything is checked by the guards above; done in one transaction, with the facts that say so.
create function platform.erase_case(the_erasure uuid, by_name text) returns platform.erasure language plpgsql security definer set search_path = '' as $$
declare
  asked platform.erasure;
  whole uuid[];
  persons uuid[];
  touched uuid[];
  ids uuid[];
  waiting text[];
  again text[];
  one text;
  sets text;
  n bigint;
  gone bigint := 0;
  lexemes text[];
  who text := platform.acting_who();
  role text := platform.acting_role();
begin
  perform platform.lock_keeping();
  select * into asked from platform.erasure e where e.id = the_erasure and e.case_id not in (select platform.hidden_cases());
  if not found then return null; end if;
  perform from platform.case_head h where h.case_id = asked.case_id for update;
  perform from platform.case_head h where h.case_id in (select people.group_of(array(select people.in_cases(array[asked.case_id])))) order by h.case_id for update;
  update platform.erasure e set done_at = platform.now(), done_by = who, done_by_name = by_name where e.id = the_erasure;

  persons := array(select distinct people.only_in(asked.case_id));
  -- A hold on anybody else's case is over these people too where they are in it; asked here of each, so that nobody held is lost.
  foreach one in array persons::text[] loop perform platform.refuse_if_held(one::uuid); end loop;
  whole := asked.case_id || persons;

  -- What ties other people to the case, and what other records say of those that go.
  ids := array(select c.id from contact.contact c where c.case_id = asked.case_id union select i.id from response.incident i where i.case_id = asked.case_id
    union select c.id from investigation.crime c where c.case_id = asked.case_id);
  with loose as (delete from people.link l where l.to_id = any (ids) and l.ended_at is null and not l.case_id = any (persons) returning l.case_id),
    ended as (delete from people.link l where l.to_id = any (ids) and l.ended_at is not null and not l.case_id = any (persons) returning l.case_id),
    proposed as (delete from people.proposal p where p.other_id = any (persons) and not p.case_id = any (persons) returning p.case_id),
    said as (delete from contact.caller_plan_version v where v.plan_id in (select p.id from contact.caller_plan p where p.person_id = any (persons)) returning v.case_id),
    every as (select l.case_id from loose l union all select e.case_id from ended e union all select p.case_id from proposed p union all select s.case_id from said s)
  select array(select distinct e.case_id from every e where e.case_id <> asked.case_id), (select count(*) from every) into touched, n;
  gone := gone + n;

  -- The words by which it was found: and those words themselves, where nothing else has them.
  lexemes := array(select distinct w.lexeme from investigation.found_words f, unnest(f.words) w where f.case_id = any (whole));
  delete from investigation.found_words f where f.case_id = any (whole);
  delete from investigation.known_word k where k.word = any (lexemes)
    and not exists (select from investigation.found_words f where f.words @@ quote_literal(k.word)::tsquery);

  -- What hangs on its contacts and has no case of its own, and what a shift handed over of it.
  delete from contact.draft d where d.contact_id = any (ids);
  delete from contact.kept_sheet k where k.contact_id = any (ids);
  delete from contact.here h where h.contact_id = any (ids);
  update contact.shift_handover_line h set title = 'Erased', known = 'Erased', not_known = 'Erased', next_action = 'Erased', added = null where h.about_case = asked.case_id;

  -- A plan for somebody who goes on ringing is kept with them; it goes with its person, or with the case where it has none.
  delete from contact.caller_plan_version v where v.plan_id in (select p.id from contact.caller_plan p where p.person_id = any (persons) or (p.person_id is null and p.case_id = asked.case_id));
  delete from contact.caller_plan p where p.person_id = any (persons) or (p.person_id is null and p.case_id = asked.case_id);

  -- Rows go in whatever order their references allow.
  waiting := array(select t.name from platform.erasure_tables() t where not t.stays and t.name not in ('contact.caller_plan', 'contact.caller_plan_version'));
  while cardinality(waiting) > 0 loop
    again := '{}';
    foreach one in array waiting loop
      begin
        execute format('delete from %s t where t.case_id = any ($1)', one) using whole;
        get diagnostics n = row_count;
        gone := gone + n;
      exception when foreign_key_violation then
        again := again || one;
      end;
    end loop;
    if cardinality(again) = cardinality(waiting) then raise exception 'These still point at each other and cannot be erased: %', again; end if;
    waiting := again;
  end loop;
  for one, sets in select r.table_name, string_agg(format('%I = %s', r.column_name, r.becomes), ', ' order by r.column_name)
      from platform.erasure_rule r where r.column_name is not null group by r.table_name order by r.table_name loop
    execute format('update %s t set %s where t.case_id = any ($1)', one, sets) using whole;
  end loop;
  update people.person p set removed_at = coalesce(p.removed_at, platform.now()) where p.id = any (persons);
  update platform.restricted_about a set staff_id = null, name = 'Erased', collar = null where a.case_id = asked.case_id;
  update platform.restricted_case r set lifted_why = 'Erased' where r.case_id = asked.case_id and r.lifted_why is not null;

  update platform.fact f set commitment = sha256(f.salt || convert_to(f.body::text, 'UTF8')), erased_by = the_erasure, body = '{}', salt = null
    where f.case_id = any (whole) and f.commitment is null and not platform.fact_stays(f.kind) and f.xid <> pg_current_xact_id();
  get diagnostics n = row_count;
  update platform.erasure e set facts = n, rows_gone = gone, people_gone = cardinality(persons) where e.id = the_erasure returning * into asked;
  perform platform.record('case-erased', asked.case_id, the_erasure, asked.done_at, who, role, 'page',
    jsonb_build_object('erasureId', the_erasure, 'group', asked.review_group, 'facts', n, 'rows', gone, 'people', cardinality(persons)));
  foreach one in array persons::text[] loop
    perform platform.record('person-removed', one::uuid, one::uuid, asked.done_at, who, role, 'page', jsonb_build_object('personId', one, 'erasureId', the_erasure));
  end loop;
  foreach one in array touched::text[] loop
    perform platform.record('person-case-erased', one::uuid, one::uuid, asked.done_at, who, role, 'page', jsonb_build_object('personId', one, 'erasureId', the_erasure));
  end loop;
  return asked;
end $$;

-- The same as whoever acts may read it: nothing of a case that is hidden from them, and of a hold on what is hidden its kind alone.
create function platform.holds_shown(the_case uuid) returns table (id uuid, of text, mine boolean, kind text, reason text, review_on date, set_at timestamptz, set_by text, set_by_name text)
language sql stable security definer set search_path = '' as $$
  select h.id, h.of, h.case_id = the_case, h.kind, case when h.case_id in (select platform.hidden_cases()) then null else h.reason end, h.review_on, h.set_at, h.set_by, h.set_by_name
  from platform.holds_over(the_case) h where the_case not in (select platform.hidden_cases())
$$;

-- ---------------------------------------------------------------- nothing held goes another way

create function platform.refuse_held_row() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform platform.refuse_if_held(old.case_id);
  return old;
end $$;
create function people.refuse_held_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform platform.refuse_if_held(new.id);
  return new;
end $$;
create trigger refuse_held_person before update of removed_at on people.person for each row
  when (new.removed_at is not null and old.removed_at is null) execute function people.refuse_held_person();

create or replace procedure platform.case_table(target regclass, class text default 'case') language plpgsql as $$
begin
  call platform.protect(target, class);
  execute format('create trigger stamp_xid before insert or update on %s for each row execute function platform.stamp_xid()', target);
  execute format('create trigger refuse_held_row before delete on %s for each row execute function platform.refuse_held_row()', target);
  execute format('create constraint trigger require_fact after insert or update or delete on %s
    deferrable initially deferred for each row execute function platform.require_fact()', target);
end $$;
do $$
declare
  target regclass;
begin
  for target in select t.tgrelid::regclass from pg_trigger t where t.tgname = 'require_fact' and t.tgparentid = 0
      and t.tgrelid not in ('platform.legal_hold'::regclass, 'platform.erasure'::regclass) order by 1 loop
    execute format('create trigger refuse_held_row before delete on %s for each row execute function platform.refuse_held_row()', target);
  end loop;
end $$;

revoke execute on function platform.holds_over(uuid), platform.refuse_if_held(uuid), platform.holds_shown(uuid), platform.erase_case(uuid, text), platform.erasure_look(uuid), platform.lock_keeping(), platform.holds_right(text, text),
  people.group_of(uuid[]), people.in_cases(uuid[]), people.cases_of(uuid[]), people.only_in(uuid) from public;
grant execute on function platform.holds_shown(uuid), platform.erase_case(uuid, text), platform.erasure_look(uuid), platform.lock_keeping() to answerable_app;

-- ---------------------------------------------------------------- reviews of what is kept

-- Somebody looked at a case whose time had come: kept until a day, to be erased, or held. Added to, never changed; its words name nobody and stay.
create table investigation.retention_review (
  id uuid primary key,
  case_id uuid not null,
  group_id text not null check (group_id in ('1', '2', '3', '4', '4-grave')),
  because text not null,
  decision text not null check (decision in ('keep', 'erase', 'hold')),
  words text not null check (trim(words) <> ''),
  keep_until date,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint kept_until_a_day check ((decision = 'keep') = (keep_until is not null))
);
create index retention_review_case on investigation.retention_review (case_id, at desc);
call platform.case_table('investigation.retention_review');
revoke update, delete on investigation.retention_review from answerable_app;
insert into platform.erasure_rule (table_name, column_name, becomes, why) values
  ('investigation.retention_review', null, null, 'who reviewed it and why: names nobody');
-- What ended long ago is looked for by when it ended.
create index contact_ended on contact.contact (ended_at, id) where ended_at is not null;
