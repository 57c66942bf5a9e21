-- A report naming anyone who works for the police is restricted in the transaction that learns of it (decision 0003). Who may
-- know: the taking handler while the call lasts, people named for it, professional standards, incident managers; and, once it is
-- known who is named, supervisors outside that person's team and line. Whoever is named, their team and their line are shut out
-- whatever else they hold.
create table platform.restricted_case (
  case_id uuid primary key,
  why text not null check (why in ('said', 'matched')),
  at timestamptz not null,
  by text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create table platform.restricted_about (
  id uuid primary key,
  case_id uuid not null references platform.restricted_case,
  staff_id text,
  name text not null,
  collar text,
  team text,
  -- Teams whose supervisors stand over or beside that person.
  line_teams text[] not null default '{}',
  at timestamptz not null,
  by text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index restricted_about_case on platform.restricted_about (case_id);
create table platform.restricted_to (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references platform.restricted_case,
  account_id uuid not null references platform.account,
  why text not null check (why in ('handler', 'named')),
  from_at timestamptz not null,
  until_at timestamptz,
  ended_xid xid8,
  given_by text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index restricted_to_once on platform.restricted_to (case_id, account_id, why) where until_at is null;

-- How whoever acts stands to each restricted case. In the transaction that restricts it, or that ends the handler's part, they know:
-- what was begun is finished. Shut out is kept beside it, since a dispatcher who is not may still send help.
create function platform.restricted_standing() returns table (case_id uuid, knows boolean, shut_out boolean)
language sql stable rows 20 security definer set search_path = '' as $$
  with me as materialized (
    select a.id, a.collar, a.team, lower(a.name) as name, a.role from platform.account a
    where a.id = case when platform.acting_who() ~ '^[0-9a-f-]{36}$' then platform.acting_who()::uuid end),
  about as materialized (
    select s.case_id, bool_or(coalesce(s.collar = me.collar, false) or lower(s.name) = me.name) as named,
      bool_or(coalesce(s.team = me.team, false) or (me.role = 'supervisor' and me.team = any (s.line_teams))) as of_theirs
    from platform.restricted_about s left join me on true group by s.case_id),
  given as materialized (
    select t.case_id, bool_or(t.why = 'handler') as handler, bool_or(t.why = 'named' and t.until_at is null) as let_in
    from platform.restricted_to t join me on me.id = t.account_id
    where t.until_at is null or t.ended_xid = pg_current_xact_id() group by t.case_id)
  select r.case_id,
    coalesce(r.fact_xid = pg_current_xact_id()
      or (g.handler and not coalesce(s.named, false))
      or (not coalesce(s.named or s.of_theirs, false) and (
        platform.acting_rights() && array['professional-standards', 'incident-manager'] or g.let_in
        or (s.case_id is not null and (select me.role from me) = 'supervisor'))), false),
    coalesce(s.named or s.of_theirs, false)
  from platform.restricted_case r left join about s using (case_id) left join given g using (case_id)
  where r.lifted_at is null
$$;

-- The cases, and the records of people first told of in them, that whoever acts may not know of. Few, and asked once a query.
create function platform.hidden_cases() returns setof uuid language plpgsql stable rows 20 security definer set search_path = '' as $$
begin
  if platform.acting_role() = 'system' or not exists (select from platform.restricted_case r where r.lifted_at is null) then
    return;
  end if;
  return query
    with hidden as materialized (select s.case_id from platform.restricted_standing() s where not s.knows)
    select h.case_id from hidden h
    union
    select p.case_id from hidden h join contact.contact c on c.case_id = h.case_id
      join people.person p on p.origin = 'contact' and p.origin_id = c.id;
end $$;

create index person_origin on people.person (origin_id) where origin = 'contact';

create function platform.hidden_contacts() returns setof uuid language sql stable rows 20 security definer set search_path = '' as $$
  select c.id from contact.contact c where c.case_id in (select platform.hidden_cases())
$$;

-- Help is still sent: where, how urgent and what kind stay with those who send and those who go, but with nobody shut out.
create function platform.hidden_from_sending() returns setof uuid language plpgsql stable rows 20 security definer set search_path = '' as $$
begin
  if platform.acting_role() = 'system' or not exists (select from platform.restricted_case where lifted_at is null) then
    return;
  end if;
  return query select s.case_id from platform.restricted_standing() s
    where not s.knows and (s.shut_out or platform.acting_role() not in ('dispatcher', 'response-officer', 'supervisor'));
end $$;

-- Teams that may not be sent to a restricted case: asked by whoever sends, who is told nothing of why.
create function platform.teams_shut_out(the_case uuid) returns setof text language sql stable security definer set search_path = '' as $$
  select s.team from platform.restricted_about s join platform.restricted_case r using (case_id)
  where s.case_id = the_case and r.lifted_at is null and s.team is not null
$$;

-- The danger that whoever goes must know, in codes and without a name: by the newest assessment of the contact behind an incident.
create function response.danger_of(the_contact uuid) returns table (weapon text, immediacy text, risk text, vulnerable boolean)
language sql stable security definer set search_path = '' as $$
  select a.weapon, a.immediacy, a.risk, c.vulnerable from contact.contact c
  left join lateral (select * from contact.assessment a where a.contact_id = c.id order by a.seq desc limit 1) a on true
  where c.id = the_contact and c.case_id not in (select platform.hidden_from_sending())
$$;

create procedure platform.narrow(target regclass, by_column text default 'case_id', hidden text default 'platform.hidden_cases()') language plpgsql as $$
begin
  execute format('create policy not_restricted_%2$s on %1$s as restrictive to answerable_app
    using (%2$I is null or %2$I not in (select %3$s)) with check (true)', target, by_column, hidden);
end $$;

-- From now on every protected table with a case is narrowed with it.
create or replace procedure platform.protect(target regclass, see text, change text default null) language plpgsql as $$
declare
  own_rows text := case when exists (select from pg_attribute where attrelid = target and attname = 'fact_xid' and not attisdropped)
    then ' or (platform.acting_role() = ''public'' and fact_xid = pg_current_xact_id())' else '' end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy seen on %s for select using (platform.may_see(%L)%s)', target, see, own_rows);
  execute format('create policy changed on %s using (platform.may_see(%L)%s)', target, coalesce(change, see), own_rows);
  execute format('create policy owner_sees on %s to current_user using (true)', target);
  if exists (select from pg_attribute where attrelid = target and attname = 'case_id' and not attisdropped) then
    call platform.narrow(target);
  end if;
  execute format('grant select, insert, update, delete on %s to answerable_app', target);
end $$;

-- case_head is left out: it holds a number and no word, and whoever sends help must be able to lock the case.
do $$
declare
  target regclass;
begin
  for target in
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relrowsecurity and n.nspname in ('contact', 'response', 'investigation', 'victim', 'people', 'accountability')
    order by 1
  loop
    if target in ('response.incident'::regclass, 'response.deployment'::regclass) then
      call platform.narrow(target, 'case_id', 'platform.hidden_from_sending()');
    else
      call platform.narrow(target);
    end if;
  end loop;
end $$;
call platform.narrow('platform.case_link');
call platform.narrow('platform.case_link', 'joined_to');
call platform.narrow('people.link', 'to_id', 'platform.hidden_contacts()');
create policy not_restricted on platform.fact as restrictive for select to answerable_app
  using (case_id is null or xid = pg_current_xact_id() or case_id not in (select platform.hidden_cases()));

-- What hangs on a contact and has no case of its own (what is typed and not kept, who is here) goes with it.
do $$
declare
  target regclass;
begin
  for target in
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'contact_id' and not a.attisdropped
    where c.relkind = 'r' and c.relrowsecurity and n.nspname = 'contact'
      and not exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id' and not k.attisdropped)
  loop
    call platform.narrow(target, 'contact_id', 'platform.hidden_contacts()');
  end loop;
end $$;

call platform.case_table('platform.restricted_case');
call platform.case_table('platform.restricted_about');
call platform.case_table('platform.restricted_to');
revoke delete on platform.restricted_case, platform.restricted_to from answerable_app;
revoke update, delete on platform.restricted_about from answerable_app;

-- The handler knows while they have the call, and no longer: whoever takes it over knows in turn, whatever module moves it.
create function contact.follow_restricted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null) then
    return null;
  end if;
  update platform.restricted_to t set until_at = platform.now(), ended_xid = pg_current_xact_id()
    where t.case_id = new.case_id and t.why = 'handler' and t.until_at is null
      and (new.state <> 'open' or new.handler_id is null or t.account_id <> new.handler_id);
  if new.state = 'open' and exists (select from platform.account a where a.id = new.handler_id) then
    insert into platform.restricted_to (case_id, account_id, why, from_at, given_by)
      values (new.case_id, new.handler_id, 'handler', platform.now(), 'the call') on conflict do nothing;
  end if;
  return null;
end $$;
create trigger follow_restricted after update of state, handler_id on contact.contact
  for each row execute function contact.follow_restricted();

-- Asked on every contact: does it name anyone who works for the police? Added to, never changed.
create table contact.police_named (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  words text check (answer <> 'unknown' or words is not null),
  staff_id text check (staff_id is null or answer = 'yes'),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index police_named_contact on contact.police_named (contact_id, at);
call platform.case_table('contact.police_named');
revoke update, delete on contact.police_named from answerable_app;
