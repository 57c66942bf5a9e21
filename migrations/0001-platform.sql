-- The ground: time, the fact log, the guards that tie every change to a fact, row access, accounts, and writes done once.
-- The role answerable_app must exist; the role that runs this owns everything and is never the one that serves requests.

create schema platform;
create schema people;
create schema contact;
create schema response;
create schema investigation;
create schema victim;
create schema accountability;

create extension if not exists pg_trgm with schema public;
create extension if not exists fuzzystrmatch with schema public;
create extension if not exists btree_gist with schema public;

grant usage on schema platform, people, contact, response, investigation, victim, accountability to answerable_app;

-- ---------------------------------------------------------------- who acts

-- The acting person and role live in the transaction alone; on a pooled connection an unset one reads as the empty string.
create function platform.acting_role() returns text language sql stable parallel safe
  return nullif(current_setting('answerable.role', true), '');

create function platform.acting_who() returns text language sql stable parallel safe
  return nullif(current_setting('answerable.who', true), '');

-- Which roles may see which class of row. Without a context the answer is null, and a null policy shows nothing.
create function platform.may_see(class text) returns boolean language sql stable parallel safe
  return case class
    when 'case' then platform.acting_role() = any ('{system,contact-handler,dispatcher,response-officer,investigator,supervisor,victim-care-officer}'::text[])
    when 'victim' then platform.acting_role() = any ('{system,contact-handler,response-officer,investigator,supervisor,victim-care-officer}'::text[])
    when 'staff' then platform.acting_role() is not null and platform.acting_role() <> 'public'
    when 'account' then platform.acting_role() = any ('{system,administrator}'::text[])
    when 'system' then platform.acting_role() = 'system'
    else false
  end;

-- ---------------------------------------------------------------- what this database is, and its time

create table platform.installation (
  one boolean primary key default true check (one),
  force_name text not null,
  kind text not null check (kind in ('live', 'demonstration')),
  rehearsal boolean not null default false,
  force jsonb not null,
  installed_at timestamptz not null default clock_timestamp()
);

-- A rehearsal's clock: set by the owner alone. A live database has no row here, so its time is the real one.
create table platform.clock (
  one boolean primary key default true check (one),
  base_real timestamptz not null,
  base_at timestamptz not null,
  speed double precision not null check (speed >= 0)
);

create function platform.now() returns timestamptz language sql volatile parallel safe
  return coalesce(
    (select c.base_at + (clock_timestamp() - c.base_real) * c.speed from platform.clock c),
    clock_timestamp());

create function platform.clock_needs_rehearsal() returns trigger language plpgsql as $$
begin
  if not exists (select from platform.installation where rehearsal) then
    raise exception 'This database is not a rehearsal: its clock is the real one and cannot be set' using errcode = 'AN002';
  end if;
  return new;
end $$;
create trigger clock_needs_rehearsal before insert or update on platform.clock
  for each row execute function platform.clock_needs_rehearsal();

grant select on platform.installation, platform.clock to answerable_app;

-- ---------------------------------------------------------------- the fact log

create table platform.case_head (
  case_id uuid primary key,
  version integer not null,
  fact_xid xid8 not null default pg_current_xact_id()
);

create table platform.fact (
  seq bigint generated always as identity,
  id uuid not null default gen_random_uuid(),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null check (kind ~ '^[a-z]+(-[a-z0-9]+)+$'),
  case_id uuid,
  case_version integer,
  about uuid,
  at timestamptz not null,
  recorded_at timestamptz not null default platform.now(),
  by text not null,
  by_role text not null,
  via text not null,
  body jsonb not null default '{}',
  salt bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
  digest bytea not null,
  primary key (seq, recorded_at)
) partition by range (recorded_at);

create index fact_xid_case on platform.fact (xid, case_id);
create index fact_cursor on platform.fact (xid, seq);
create index fact_timeline on platform.fact (case_id, case_version);
create index fact_about on platform.fact (about) where about is not null;
create table platform.fact_default partition of platform.fact default;

-- Months ahead of time, so that no writer ever waits for a partition; the default holds rehearsals of other years.
create function platform.ensure_fact_partitions(first date, months integer) returns integer language plpgsql as $$
declare
  month date;
  made integer := 0;
  name text;
begin
  for month in select generate_series(date_trunc('month', first), date_trunc('month', first) + make_interval(months => months - 1), '1 month')::date loop
    name := 'fact_' || to_char(month, 'YYYY_MM');
    if to_regclass('platform.' || name) is null
      and not exists (select from platform.fact_default where recorded_at >= month and recorded_at < month + interval '1 month') then
      execute format('create table platform.%I partition of platform.fact for values from (%L) to (%L)',
        name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
      execute format('alter table platform.%I enable row level security', name);
      execute format('alter table platform.%I force row level security', name);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- Everything but xid is under the digest (a restore into another cluster gives rows another xid); the body by its salted hash,
-- so that a body can be erased when retention ends and the proof still holds.
create function platform.fact_digest(f platform.fact) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws('|', f.seq, f.id, f.kind, f.case_id::text, f.case_version, f.about::text,
    extract(epoch from f.at), extract(epoch from f.recorded_at), f.by, f.by_role, f.via,
    encode(sha256(f.salt || convert_to(f.body::text, 'UTF8')), 'hex')), 'UTF8'))
$$;

create function platform.seal_fact() returns trigger language plpgsql as $$
begin
  new.digest := platform.fact_digest(new);
  return new;
end $$;
create trigger seal_fact before insert on platform.fact for each row execute function platform.seal_fact();

-- One call writes one fact and moves its case on by one version, holding the case until the transaction ends.
create function platform.record(kind text, the_case uuid, about uuid, at timestamptz, by text, by_role text, via text, body jsonb)
returns table (seq bigint, id uuid, case_version integer) language plpgsql as $$
#variable_conflict use_variable
declare
  next_version integer;
begin
  if the_case is not null then
    insert into platform.case_head as h (case_id, version) values (the_case, 1)
      on conflict (case_id) do update set version = h.version + 1, fact_xid = pg_current_xact_id()
      returning h.version into next_version;
  end if;
  return query insert into platform.fact as f (kind, case_id, case_version, about, at, by, by_role, via, body)
    values (kind, the_case, next_version, about, at, by, by_role, via, body)
    returning f.seq, f.id, f.case_version;
end $$;

-- ---------------------------------------------------------------- the guards

-- A case's table cannot change without a fact of the same case in the same transaction.
create function platform.require_fact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  the_case uuid := coalesce(new.case_id, old.case_id);
begin
  if not exists (select from platform.fact f where f.xid = pg_current_xact_id() and f.case_id = the_case) then
    raise exception 'A change to %.% of case % has no fact in its transaction', tg_table_schema, tg_table_name, the_case
      using errcode = 'AN001', hint = 'call record(tx, fact) in the same transaction';
  end if;
  return null;
end $$;

create function platform.stamp_xid() returns trigger language plpgsql as $$
begin
  new.fact_xid := pg_current_xact_id();
  return new;
end $$;

-- Puts a table behind row access: the classes say who may see it and who may change it. The public acts too (it may report
-- online), and sees only rows of its own transaction.
create procedure platform.protect(target regclass, see text, change text default null) language plpgsql as $$
declare
  own_rows text := case when exists (select from pg_attribute where attrelid = target and attname = 'fact_xid' and not attisdropped)
    then ' or (platform.acting_role() = ''public'' and fact_xid = pg_current_xact_id())' else '' end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy seen on %s for select using (platform.may_see(%L)%s)', target, see, own_rows);
  execute format('create policy changed on %s using (platform.may_see(%L)%s)', target, coalesce(change, see), own_rows);
  execute format('create policy owner_sees on %s to current_user using (true)', target);
  execute format('grant select, insert, update, delete on %s to answerable_app', target);
end $$;

-- A case table: row access, and no change without its fact. It must have case_id and fact_xid.
create procedure platform.case_table(target regclass, class text default 'case') language plpgsql as $$
begin
  call platform.protect(target, class);
  execute format('create trigger stamp_xid before insert or update on %s for each row execute function platform.stamp_xid()', target);
  execute format('create constraint trigger require_fact after insert or update or delete on %s
    deferrable initially deferred for each row execute function platform.require_fact()', target);
end $$;

alter table platform.fact enable row level security;
alter table platform.fact force row level security;
alter table platform.fact_default enable row level security;
alter table platform.fact_default force row level security;
create policy seen on platform.fact for select using (
  platform.may_see('case')
  or (case_id is null and platform.may_see('staff'))
  or (platform.acting_role() is not null and xid = pg_current_xact_id()));
create policy written on platform.fact for insert with check (platform.acting_role() is not null);
create policy owner_sees on platform.fact to current_user using (true);
grant select, insert on platform.fact to answerable_app;

call platform.protect('platform.case_head', 'case');

-- Two cases that turn out to be one: the facts stay where they are, the link joins their timelines.
create table platform.case_link (
  case_id uuid not null,
  joined_to uuid not null,
  reason text not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  primary key (case_id, joined_to),
  check (case_id <> joined_to)
);
call platform.case_table('platform.case_link');

-- ---------------------------------------------------------------- readers of the log

create table platform.reader (
  name text primary key,
  xid xid8 not null default '0',
  seq bigint not null default 0,
  handled bigint not null default 0,
  moved_at timestamptz,
  failed_at timestamptz,
  failure text
);
grant select, insert, update on platform.reader to answerable_app;

-- ---------------------------------------------------------------- reads of personal records (Data Protection Act 2018 s.62)

create table platform.read_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null default platform.now(),
  who text not null,
  role text not null,
  via text not null,
  what text not null,
  case_ids uuid[] not null default '{}',
  detail text
);
alter table platform.read_log enable row level security;
alter table platform.read_log force row level security;
create policy written on platform.read_log for insert with check (platform.acting_role() is not null and who = platform.acting_who());
create policy seen on platform.read_log for select using (platform.may_see('account'));
create policy owner_sees on platform.read_log to current_user using (true);
grant select, insert on platform.read_log to answerable_app;

-- ---------------------------------------------------------------- writes done once

create table platform.once (
  who text not null,
  key text not null check (length(key) between 8 and 200),
  route text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (who, key)
);
alter table platform.once enable row level security;
alter table platform.once force row level security;
create policy own on platform.once using (who = platform.acting_who());
create policy owner_sees on platform.once to current_user using (true);
grant select, insert, update on platform.once to answerable_app;
create index once_at on platform.once (at);

-- ---------------------------------------------------------------- accounts and sessions

create table platform.account (
  id uuid primary key default gen_random_uuid(),
  username text not null unique check (username = lower(username)),
  name text not null,
  role text not null check (role in ('contact-handler', 'dispatcher', 'response-officer', 'investigator', 'supervisor',
    'victim-care-officer', 'performance-analyst', 'administrator')),
  collar text,
  team text,
  demonstration boolean not null default false,
  disabled_at timestamptz
);
call platform.protect('platform.account', 'staff', 'account');

create table platform.password (
  account_id uuid primary key references platform.account,
  hash text not null,
  set_at timestamptz not null default clock_timestamp()
);
call platform.protect('platform.password', 'system');

create table platform.session (
  token_hash bytea primary key,
  account_id uuid not null references platform.account,
  created_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  absolute_until timestamptz not null,
  rotated_to bytea,
  ended_at timestamptz
);
create index session_account on platform.session (account_id);
call platform.protect('platform.session', 'system');

create table platform.sign_in_attempt (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  username text not null,
  succeeded boolean not null
);
create index sign_in_attempt_recent on platform.sign_in_attempt (username, at);
call platform.protect('platform.sign_in_attempt', 'account');

-- ---------------------------------------------------------------- working days

create table platform.bank_holiday (
  division text not null default 'england-and-wales',
  date date not null,
  title text not null,
  source text not null,
  primary key (division, date)
);
grant select on platform.bank_holiday to answerable_app;

select platform.ensure_fact_partitions((current_date - interval '1 month')::date, 14);
