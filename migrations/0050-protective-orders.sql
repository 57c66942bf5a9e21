-- Orders that protect somebody: asked for or not, with a reason either way; then what was made, served, varied, ended and broken.
-- The rules are in people/orders (kinds, standing) and investigation/orders; this is the second lock.

-- What was decided about asking, kind by kind. Asked again it is a new row; the newest stands.
create table investigation.order_question (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  -- What the case was, and whether anybody was charged, when it was asked: either changed, it is asked again.
  offence text not null,
  charged boolean not null,
  relationship text not null check (relationship in ('partner', 'family', 'known', 'stranger', 'not-known')),
  -- Each with its kind, 'asked-for' or 'not', and why.
  answers jsonb not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint every_answer_has_a_reason check (jsonb_array_length(answers) > 0)
);
create index order_question_crime on investigation.order_question (crime_id, seq);
call platform.case_table('investigation.order_question');
revoke update, delete on investigation.order_question from answerable_app;

create table investigation.protective_order (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  kind text not null,
  suspect_id uuid references investigation.suspect,
  against_name text not null,
  -- Who that is on file: by it the control room is shown the order.
  against_person uuid references people.person,
  authoriser text not null,
  reference text,
  made_at timestamptz not null,
  -- Null until further order.
  expires_at timestamptz,
  -- Hours from its service in which a court hears it, where its kind has such a time, as the law stood then; and when the court was asked.
  court_hours integer,
  court_asked_at timestamptz,
  served_at timestamptz,
  served_how text check (served_how in ('in-person', 'in-court', 'post', 'other')),
  served_by text,
  served_proof text,
  ended_at timestamptz,
  end_reason text,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ends_after_it_starts check (expires_at > made_at),
  constraint served_after_made check (served_at >= made_at),
  constraint served_before_it_ends check (served_at < expires_at),
  constraint ended_after_made check (ended_at >= made_at),
  constraint served_whole check ((served_at is null) = (served_how is null) and (served_at is null) = (served_by is null) and (served_at is null) = (served_proof is null)),
  constraint ended_whole check ((ended_at is null) = (end_reason is null))
);
create index protective_order_crime on investigation.protective_order (crime_id);
create index protective_order_against on investigation.protective_order (against_person) where against_person is not null;
create index protective_order_stands on investigation.protective_order (expires_at) where ended_at is null;
call platform.case_table('investigation.protective_order');
revoke delete on investigation.protective_order from answerable_app;

create table investigation.order_protects (
  id uuid primary key,
  case_id uuid not null,
  order_id uuid not null references investigation.protective_order,
  -- A victim of the crime, or somebody else whom the order names.
  victim_id uuid references investigation.crime_victim,
  name text not null,
  person_id uuid references people.person,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index order_protects_order on investigation.order_protects (order_id);
create index order_protects_person on investigation.order_protects (person_id) where person_id is not null;
call platform.case_table('investigation.order_protects');
revoke delete on investigation.order_protects from answerable_app;

-- One row for each thing that the order forbids or demands. `homes`: the spellings of the place by which an address finds it.
create table investigation.order_term (
  id uuid primary key,
  case_id uuid not null,
  order_id uuid not null references investigation.protective_order,
  n integer not null,
  kind text not null check (kind in ('not-contact', 'not-go', 'not-near', 'leave-home', 'no-violence', 'must-do', 'other')),
  words text not null,
  homes text[] not null default '{}',
  from_at timestamptz not null,
  to_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint term_ends_after_it_starts check (to_at >= from_at)
);
create index order_term_order on investigation.order_term (order_id, n);
create index order_term_homes on investigation.order_term using gin (homes) where to_at is null;
call platform.case_table('investigation.order_term');
revoke delete on investigation.order_term from answerable_app;

-- What was done with an order, in the order it was entered; never changed.
create table investigation.order_step (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  order_id uuid not null references investigation.protective_order,
  kind text not null check (kind in ('made', 'served', 'court-asked', 'varied', 'ended', 'named')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  words text not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index order_step_order on investigation.order_step (order_id, seq);
call platform.case_table('investigation.order_step');
revoke update, delete on investigation.order_step from answerable_app;

create table investigation.order_breach (
  id uuid primary key,
  case_id uuid not null,
  order_id uuid not null references investigation.protective_order,
  at timestamptz not null,
  recorded_at timestamptz not null,
  words text not null,
  arrested boolean not null,
  crime text not null check (crime in ('waits', 'recorded', 'not')),
  crime_number bigint,
  crime_reason text,
  crime_by_name text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint recorded_has_its_number check ((crime = 'recorded') = (crime_number is not null)),
  constraint not_a_crime_has_a_reason check ((crime = 'not') = (crime_reason is not null))
);
create index order_breach_order on investigation.order_breach (order_id, at);
create index order_breach_waits on investigation.order_breach (recorded_at) where crime = 'waits';
call platform.case_table('investigation.order_breach');
revoke delete on investigation.order_breach from answerable_app;

-- A victim is told of an order by a person, in the way that is safe: what they are owed, and that it was done.
create table investigation.order_telling (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  order_id uuid not null references investigation.protective_order,
  victim_id uuid not null references investigation.crime_victim,
  what text not null check (what in ('made', 'served', 'varied', 'ended')),
  since timestamptz not null,
  due_at timestamptz not null,
  told_at timestamptz,
  told_how text check (told_how in ('phone', 'in-person', 'not-told')),
  told_words text,
  told_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint told_whole check ((told_at is null) = (told_how is null) and (told_at is null) = (told_words is null) and (told_at is null) = (told_by_name is null)),
  constraint told_after_it_happened check (told_at >= since)
);
create index order_telling_open on investigation.order_telling (due_at) where told_at is null;
create index order_telling_order on investigation.order_telling (order_id);
call platform.case_table('investigation.order_telling', 'victim');
revoke delete on investigation.order_telling from answerable_app;

-- An order as whoever takes a call or is sent needs it: its terms and whom it protects in one row.
create view investigation.order_shown with (security_invoker = true) as
  select o.id, o.case_id, o.crime_id, o.kind, o.against_name, o.against_person, o.made_at, o.served_at, o.expires_at, o.ended_at, o.end_reason, o.court_hours, o.court_asked_at,
    array(select t.words from investigation.order_term t where t.order_id = o.id and t.to_at is null order by t.n) as terms,
    array(select p.name from investigation.order_protects p where p.order_id = o.id order by p.name) as protects
  from investigation.protective_order o;
grant select on investigation.order_shown to answerable_app;

create function investigation.guard_order() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changing text[] := array['against_person', 'expires_at', 'court_asked_at', 'served_at', 'served_how', 'served_by', 'served_proof', 'ended_at', 'end_reason', 'fact_xid'];
  latest timestamptz := platform.now() + interval '2 minutes';
begin
  if greatest(new.made_at, new.served_at, new.ended_at, new.court_asked_at) > latest then
    raise exception 'Nothing is done about an order in the future' using errcode = 'AN009';
  end if;
  if tg_op = 'INSERT' then
    if new.served_at is not null or new.ended_at is not null then
      raise exception 'An order is made before it is served or ended' using errcode = 'AN009';
    end if;
    return new;
  end if;
  if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'What a court or an officer made stays as it was made: record what changed' using errcode = 'AN009';
  end if;
  if old.ended_at is not null and to_jsonb(new) - array['against_person', 'fact_xid'] is distinct from to_jsonb(old) - array['against_person', 'fact_xid'] then
    raise exception 'An order that was ended stays ended' using errcode = 'AN009';
  end if;
  if old.served_at is not null and (new.served_at, new.served_how, new.served_by, new.served_proof) is distinct from (old.served_at, old.served_how, old.served_by, old.served_proof) then
    raise exception 'An order is served once: its proof stays' using errcode = 'AN009';
  end if;
  if new.expires_at is distinct from old.expires_at and not exists (select from investigation.order_step s where s.order_id = new.id and s.kind = 'varied'
      and s.fact_xid = pg_current_xact_id()) then
    raise exception 'When an order ends is changed only by varying it' using errcode = 'AN009';
  end if;
  return new;
end $$;
create trigger guard_order before insert or update on investigation.protective_order for each row execute function investigation.guard_order();

-- A term is ended, a breach decided and a telling done once; nothing else of them changes.
create function investigation.keep_order_part() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changing text[] := case tg_table_name when 'order_term' then array['to_at'] when 'order_breach' then array['crime', 'crime_number', 'crime_reason', 'crime_by_name']
    when 'order_telling' then array['told_at', 'told_how', 'told_words', 'told_by_name'] else array['person_id'] end || array['fact_xid'];
  done boolean := case tg_table_name when 'order_term' then to_jsonb(old) ->> 'to_at' is not null when 'order_breach' then to_jsonb(old) ->> 'crime' <> 'waits'
    when 'order_telling' then to_jsonb(old) ->> 'told_at' is not null else false end;
begin
  if done or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'What is recorded of an order is completed once, and stays' using errcode = 'AN009';
  end if;
  return new;
end $$;
create trigger keep_order_part before update on investigation.order_term for each row execute function investigation.keep_order_part();
create trigger keep_order_part before update on investigation.order_breach for each row execute function investigation.keep_order_part();
create trigger keep_order_part before update on investigation.order_telling for each row execute function investigation.keep_order_part();
create trigger keep_order_part before update on investigation.order_protects for each row execute function investigation.keep_order_part();
