-- Supervision of first contact: who looked in, alarms with an owner, the blind second read, and characteristics that people told us.

-- A supervisor's word to whoever has the contact is a line of the log, marked as theirs.
alter table contact.log_line add column supervisor_note boolean not null default false;

-- Reading is no change of the case, so it leaves no fact of it: one row for each contact and person, which the handler sees.
create table contact.looked_in (
  contact_id uuid not null references contact.contact,
  case_id uuid not null,
  account_id text not null,
  name text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  primary key (contact_id, account_id)
);
call platform.protect('contact.looked_in', 'case');

-- Alarms are worked out from what is true; what is kept is who took one and what they did. One owner at a time for each.
create table contact.alarm_taken (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  rule text not null,
  raised_at timestamptz not null,
  because text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  taken_by_name text not null,
  deed text check (deed in ('sent', 'caller-contacted', 'assessed', 'regraded', 'took-over', 'stands', 'other')),
  did text,
  done_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((done_at is null) = (did is null) and (done_at is null) = (deed is null))
);
create unique index alarm_taken_one_owner on contact.alarm_taken (contact_id, rule) where done_at is null;
create index alarm_taken_contact on contact.alarm_taken (contact_id, taken_at);
call platform.case_table('contact.alarm_taken');

-- A sample of ended contacts, drawn once for each month, and what a second person made of each who could not see the first.
create table contact.second_read (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null unique references contact.contact,
  number bigint generated always as identity,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  stratum text not null,
  seed text not null,
  handler_id uuid not null,
  -- The grade that is compared and the moment it was given: what was known later is not shown.
  first_grade text not null check (first_grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  known_at timestamptz not null,
  drawn_at timestamptz not null,
  drawn_by text not null,
  reader_id text,
  reader_name text,
  read_at timestamptz,
  blind boolean,
  second_grade text check (second_grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  cannot_tell boolean,
  answers jsonb,
  comments text,
  reply text,
  replied_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((read_at is null) = (reader_id is null) and (read_at is null) = (comments is null) and (read_at is null) = (blind is null)),
  check (read_at is null or (cannot_tell = (second_grade is null))),
  check (reader_id is distinct from handler_id::text)
);
create index second_read_month on contact.second_read (month);
call platform.case_table('contact.second_read');

-- Told by the person, in their own words, and never asked twice on the line. Added to and never changed: the newest row of a kind
-- counts. No rule of grading or of the queue reads it.
create table contact.characteristic (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  kind text not null,
  answer text not null,
  own_words text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index characteristic_contact on contact.characteristic (contact_id, at);
call platform.case_table('contact.characteristic');
revoke update, delete on contact.characteristic from answerable_app;

-- Had this person the contact, the case or its incident open before a moment? The record of reads itself stays closed to them.
create function contact.opened_before(the_case uuid, reader text, the_contact uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from platform.read_log r where r.who = reader and the_case = any (r.case_ids)
      and r.what in ('read-contact', 'save-call', 'read-case', 'read-incident', 'read-investigation', 'read-victim', 'read-characteristics'))
    or exists (select from contact.looked_in l where l.contact_id = the_contact and l.account_id = reader)
$$;
