-- What a case has: documents and images kept whole in pieces, statements, exhibits with every hand-over, and for each thing recorded whether it is
-- used, unused or not relevant. Nothing here is overwritten: it is withdrawn with a reason, or a new version stands in its place.

create table investigation.document (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  title text not null,
  -- As it was called where it came from: shown, and never believed.
  file_name text not null,
  -- What it is by its bytes. The last: nothing that is shown here, so it is only taken out as a file.
  media text not null check (media in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/octet-stream')),
  -- False: it looks cut off. Null: nothing tells.
  whole boolean,
  size bigint not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  pieces integer not null check (pieces > 0),
  came_from text not null,
  no_child_images boolean not null check (no_child_images),
  version integer not null default 1,
  supersedes uuid unique references investigation.document,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  withdrawn_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint withdrawn_whole check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by_name is null)),
  constraint first_or_after check ((version = 1) = (supersedes is null))
);
create index document_crime on investigation.document (crime_id, seq);
call platform.case_table('investigation.document');
revoke delete on investigation.document from answerable_app;

-- The bytes, a quarter of a mebibyte at a time: nobody's memory is filled by one of them (decision 0026).
create table investigation.document_piece (
  document_id uuid not null references investigation.document,
  n integer not null check (n >= 0),
  case_id uuid not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  fact_xid xid8 not null default pg_current_xact_id(),
  primary key (document_id, n)
);
alter table investigation.document_piece alter column bytes set storage external;
call platform.case_table('investigation.document_piece');
revoke update, delete on investigation.document_piece from answerable_app;

-- What is on its way in. It becomes a document in the transaction that records it, or is forgotten; a server that falls loses it and nothing else.
create unlogged table investigation.upload_piece (
  upload_id uuid not null,
  n integer not null,
  bytes bytea not null,
  by text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (upload_id, n)
);
alter table investigation.upload_piece alter column bytes set storage external;
alter table investigation.upload_piece enable row level security;
alter table investigation.upload_piece force row level security;
create policy own on investigation.upload_piece using (by = platform.acting_who());
create policy owner_sees on investigation.upload_piece to current_user using (true);
grant select, insert, delete on investigation.upload_piece to answerable_app;
create index upload_piece_at on investigation.upload_piece (at);

-- What nobody came back for in a day.
create function investigation.forget_uploads() returns void language sql security definer set search_path = '' as $$
  delete from investigation.upload_piece where at < clock_timestamp() - interval '1 day'
$$;

-- A document that must not be opened, or is no longer what was received. Said once and decided once.
create table investigation.document_hold (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  document_id uuid not null references investigation.document,
  kind text not null check (kind in ('must-not-be-here', 'changed')),
  words text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  decision text check (decision in ('may-be-opened', 'stays-shut')),
  decision_words text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_whole check ((decided_at is null) = (decision is null) and (decided_at is null) = (decision_words is null) and (decided_at is null) = (decided_by_name is null)),
  constraint decided_by_another check (decided_by is null or decided_by <> by or kind = 'changed')
);
create index document_hold_document on investigation.document_hold (document_id);
create unique index document_hold_open on investigation.document_hold (document_id, kind) where decided_at is null;
call platform.case_table('investigation.document_hold');
revoke delete on investigation.document_hold from answerable_app;

-- Nobody reads the bytes of these, whoever they are.
create function investigation.shut_documents() returns setof uuid language sql stable rows 20 security definer set search_path = '' as $$
  select h.document_id from investigation.document_hold h where h.kind = 'must-not-be-here' and h.decision is distinct from 'may-be-opened'
$$;
create policy not_shut on investigation.document_piece as restrictive for select to answerable_app
  using (document_id not in (select investigation.shut_documents()) or fact_xid = pg_current_xact_id());

create table investigation.statement (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  of_kind text not null check (of_kind in ('victim', 'witness', 'officer')),
  person_name text not null,
  victim_id uuid references investigation.crime_victim,
  version integer not null default 1,
  supersedes uuid unique references investigation.statement,
  why_new text,
  words text,
  document_id uuid references investigation.document,
  taken_by text not null,
  taken_where text not null,
  begun_at timestamptz not null,
  ended_at timestamptz not null,
  interpreter text,
  language text,
  signed_how text not null check (signed_how in ('on-paper', 'on-screen', 'recorded', 'not-signed')),
  not_signed_because text,
  -- The edition of the force's own declaration above the signature; null where the force has loaded none.
  declaration text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint typed_or_paper check (num_nonnulls(words, document_id) = 1),
  constraint ended_after_begun check (ended_at >= begun_at),
  constraint interpreter_has_language check ((interpreter is null) = (language is null)),
  constraint unsigned_says_why check ((signed_how = 'not-signed') = (not_signed_because is not null)),
  constraint statement_first_or_after check ((version = 1) = (supersedes is null) and (version = 1) = (why_new is null))
);
create index statement_crime on investigation.statement (crime_id, seq);
call platform.case_table('investigation.statement');
revoke update, delete on investigation.statement from answerable_app;

-- The back of a statement: where its person lives and how they are reached. Apart, so that what goes out never has it.
create table investigation.statement_back (
  statement_id uuid primary key references investigation.statement,
  case_id uuid not null,
  address text,
  reached_by text,
  cannot_come text,
  needs text,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.case_table('investigation.statement_back', 'victim');
revoke update, delete on investigation.statement_back from answerable_app;

create table investigation.exhibit (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  reference text not null check (reference ~ '^[A-Z]{1,5}/[1-9][0-9]{0,3}$'),
  description text not null,
  found_where text not null,
  found_by text not null,
  found_at timestamptz not null,
  bag text,
  document_id uuid references investigation.document,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index exhibit_reference on investigation.exhibit (case_id, reference);
create index exhibit_crime on investigation.exhibit (crime_id, seq);
call platform.case_table('investigation.exhibit');
revoke update, delete on investigation.exhibit from answerable_app;

-- Every hand-over, as it was entered. One that was entered wrongly stays, and the one that corrects it names it.
create table investigation.exhibit_move (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  exhibit_id uuid not null references investigation.exhibit,
  kind text not null check (kind in ('handed-over', 'stored', 'returned', 'disposed')),
  from_whom text not null,
  to_whom text not null,
  place text not null,
  bag text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  why text not null,
  corrects uuid unique references investigation.exhibit_move,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index exhibit_move_exhibit on investigation.exhibit_move (exhibit_id, at, seq);
call platform.case_table('investigation.exhibit_move');
revoke update, delete on investigation.exhibit_move from answerable_app;

-- Who decides what undermines or assists; the newest stands.
create table investigation.disclosure_officer (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  account_id uuid not null references platform.account,
  name text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index disclosure_officer_crime on investigation.disclosure_officer (crime_id, seq desc);
call platform.case_table('investigation.disclosure_officer');
revoke update, delete on investigation.disclosure_officer from answerable_app;

-- Used, unused, or not relevant because; the newest stands. What is unused is described so that a reader who has not seen it can judge.
create table investigation.material_decision (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  source text not null,
  material_id uuid not null,
  standing text not null check (standing in ('used', 'unused', 'not-relevant')),
  because text,
  description text,
  location text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint unused_is_described check ((standing = 'unused') = (description is not null) and (standing = 'unused') = (location is not null)),
  constraint not_relevant_says_why check (standing <> 'not-relevant' or because is not null)
);
create index material_decision_of on investigation.material_decision (crime_id, material_id, seq desc);
call platform.case_table('investigation.material_decision');
revoke update, delete on investigation.material_decision from answerable_app;

-- Whether unused material might undermine the prosecution or assist the defence: decided by the disclosure officer, with a reason.
create table investigation.disclosure_decision (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  material_id uuid not null,
  assists boolean not null,
  reason text not null,
  -- The kind by which it was presumed to, and the edition of that list, where it was.
  presumed text,
  pack text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index disclosure_decision_of on investigation.disclosure_decision (crime_id, material_id, seq desc);
call platform.case_table('investigation.disclosure_decision');
revoke update, delete on investigation.disclosure_decision from answerable_app;

create function investigation.only_disclosure_officer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.by is distinct from (select o.account_id::text from investigation.disclosure_officer o where o.crime_id = new.crime_id order by o.seq desc limit 1) then
    raise exception 'What undermines or assists is decided by the disclosure officer of the case' using errcode = 'AN011';
  end if;
  return new;
end $$;
create trigger only_disclosure_officer before insert on investigation.disclosure_decision
  for each row execute function investigation.only_disclosure_officer();

-- Sensitive material: whoever investigates the case, its disclosure officer and supervisors know that it exists, and nobody else does.
create table investigation.sensitive_material (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  material_id uuid not null,
  why text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  lifted_at timestamptz,
  lifted_because text,
  lifted_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint lifted_whole check ((lifted_at is null) = (lifted_because is null) and (lifted_at is null) = (lifted_by_name is null))
);
create unique index sensitive_material_once on investigation.sensitive_material (material_id) where lifted_at is null;
call platform.case_table('investigation.sensitive_material');
revoke delete on investigation.sensitive_material from answerable_app;

-- Few, and asked once a query. The transaction that marks it, and the one that hands the case on, keep sight of it.
create function investigation.hidden_material() returns setof uuid language plpgsql stable rows 20 security definer set search_path = '' as $$
declare
  me uuid := case when platform.acting_who() ~ '^[0-9a-f-]{36}$' then platform.acting_who()::uuid end;
begin
  if platform.acting_role() in ('system', 'supervisor') or not exists (select from investigation.sensitive_material s where s.lifted_at is null) then
    return;
  end if;
  return query select s.material_id from investigation.sensitive_material s join investigation.crime c on c.id = s.crime_id
    where s.lifted_at is null and s.fact_xid <> pg_current_xact_id() and me is distinct from c.owner_id
      and me is distinct from (select o.account_id from investigation.disclosure_officer o where o.crime_id = s.crime_id order by o.seq desc limit 1);
end $$;

create procedure investigation.need_to_know(target regclass, by_column text) language plpgsql as $$
begin
  execute format('create policy need_to_know on %1$s as restrictive to answerable_app
    using (%2$I is null or %2$I not in (select investigation.hidden_material()) or fact_xid = pg_current_xact_id()) with check (true)', target, by_column);
end $$;
call investigation.need_to_know('investigation.document', 'id');
call investigation.need_to_know('investigation.document_piece', 'document_id');
call investigation.need_to_know('investigation.document_hold', 'document_id');
call investigation.need_to_know('investigation.statement', 'id');
call investigation.need_to_know('investigation.statement_back', 'statement_id');
call investigation.need_to_know('investigation.exhibit', 'id');
call investigation.need_to_know('investigation.exhibit_move', 'exhibit_id');
call investigation.need_to_know('investigation.material_decision', 'material_id');
call investigation.need_to_know('investigation.disclosure_decision', 'material_id');
call investigation.need_to_know('investigation.sensitive_material', 'material_id');
call investigation.need_to_know('investigation.note', 'id');
call investigation.need_to_know('investigation.third_party_request', 'id');
call investigation.need_to_know('investigation.device_extraction', 'id');
create policy need_to_know on platform.fact as restrictive for select to answerable_app
  using (about is null or xid = pg_current_xact_id() or about not in (select investigation.hidden_material()));

-- What was received or decided stays as it was: the columns named may be filled in once.
create function investigation.keep_material() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  once text[] := case tg_table_name when 'document' then array['withdrawn_at', 'withdrawn_because', 'withdrawn_by_name']
    when 'document_hold' then array['decision', 'decision_words', 'decided_at', 'decided_by', 'decided_by_name']
    else array['lifted_at', 'lifted_because', 'lifted_by_name'] end || array['fact_xid'];
begin
  if to_jsonb(new) - once is distinct from to_jsonb(old) - once or to_jsonb(old) ->> once[1] is not null then
    raise exception 'What was recorded here is never changed' using errcode = 'AN011';
  end if;
  return new;
end $$;
create trigger keep_material before update on investigation.document for each row execute function investigation.keep_material();
create trigger keep_material before update on investigation.document_hold for each row execute function investigation.keep_material();
create trigger keep_material before update on investigation.sensitive_material for each row execute function investigation.keep_material();

-- Everything recorded in a case, with what is decided of it: one row for each thing and crime, as far as whoever asks may see. Every version is material.
-- What others sent in, and what came from a device or another body, is here by itself.
create view investigation.material with (security_invoker = true) as
  with found as (
    select 'document' as source, d.id as material_id, d.crime_id, d.case_id, d.version, d.supersedes is not null as later,
      d.title as title, d.at, d.by_name from investigation.document d
    union all select 'statement', s.id, s.crime_id, s.case_id, s.version, s.supersedes is not null, 'Statement of ' || s.person_name, s.at, s.by_name
      from investigation.statement s
    union all select 'exhibit', e.id, e.crime_id, e.case_id, 1, false, e.reference || ': ' || e.description, e.at, e.by_name from investigation.exhibit e
    union all select 'note', n.id, n.crime_id, n.case_id, 1, false, 'Note: ' || left(n.words, 120), n.learned_at, n.by_name from investigation.note n
    union all select 'line', l.id, l.crime_id, l.case_id, 1, false, 'Line of enquiry: ' || left(l.objective, 120), l.ended_at, coalesce(l.ended_by_name, '')
      from investigation.line_of_enquiry l where l.ended_at is not null
    union all select 'third-party', r.id, r.crime_id, r.case_id, 1, false, 'From ' || r.holder || ': ' || left(r.material, 120), r.answered_at, r.holder
      from investigation.third_party_request r where r.answered_at is not null
    union all select 'device', x.id, x.crime_id, x.case_id, 1, false, 'From a device (' || x.device || '): ' || left(x.information, 120), x.taken_at, x.by_name
      from investigation.device_extraction x where x.taken_at is not null
    union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
      from investigation.crime c join contact.contact k on k.case_id = c.case_id
    union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
      from investigation.crime c join platform.case_link j on j.joined_to = c.case_id and j.undone_at is null join contact.contact k on k.case_id = j.case_id
    union all select 'incident', i.id, c.id, c.case_id, 1, false, 'Incident log ' || i.number, i.opened_at, '' from investigation.crime c join response.incident i on i.id = c.incident_id
  )
  select f.source, f.material_id, f.crime_id, f.case_id, f.version, f.later, f.title, f.at, f.by_name,
    d.standing, d.because, d.description, d.location, d.at as decided_at, d.by_name as decided_by_name,
    o.assists, o.reason as assists_because, o.presumed, o.pack, o.at as judged_at, o.by_name as judged_by_name,
    s.material_id is not null as sensitive, s.why as sensitive_because
  from found f
    left join lateral (select * from investigation.material_decision m where m.crime_id = f.crime_id and m.material_id = f.material_id order by m.seq desc limit 1) d on true
    left join lateral (select * from investigation.disclosure_decision m where m.crime_id = f.crime_id and m.material_id = f.material_id order by m.seq desc limit 1) o on true
    left join investigation.sensitive_material s on s.material_id = f.material_id and s.lifted_at is null;
grant select on investigation.material to answerable_app;
