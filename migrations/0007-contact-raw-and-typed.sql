-- What the switch said, word for word; what a person reported online, in their own words; what a handler has typed and not
-- yet recorded; and where a contact went that ended without an incident.

-- The published meanings of 'answered' are worked out from these raw rows, so none is ever changed or thrown away.
create table contact.telephony_event (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  call_id text not null,
  event text not null check (event in ('offered', 'ivr-ended', 'queued', 'answered', 'abandoned', 'ended')),
  at timestamptz not null,
  received_at timestamptz not null,
  stage text check (stage in ('ivr', 'queue', 'ring')),
  caller_number text,
  handler text,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (call_id, event)
);
create index telephony_event_contact on contact.telephony_event (contact_id);
call platform.case_table('contact.telephony_event');

-- Kept apart from the contact, whose details a handler may change: nobody rewrites what a person said.
create table contact.online_report (
  contact_id uuid primary key references contact.contact,
  case_id uuid not null,
  reference text not null unique,
  happening text not null check (happening in ('yes', 'no', 'not-sure')),
  what text not null,
  place text,
  name text,
  safe_channel text not null check (safe_channel in ('phone', 'text', 'email', 'post', 'none')),
  safe_detail text,
  safe_when text,
  emergency_words text[] not null default '{}',
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index online_report_case on contact.online_report (case_id);
call platform.case_table('contact.online_report');

-- Typed and not yet recorded, one row per person and contact: not part of the case, and gone when the contact ends.
create table contact.draft (
  contact_id uuid not null references contact.contact,
  account_id text not null,
  typed jsonb not null,
  at timestamptz not null,
  primary key (contact_id, account_id)
);
call platform.protect('contact.draft', 'case');

-- When somebody was first with them, whatever the switch says; where they were sent; the contact they were joined to.
alter table contact.contact add column taken_at timestamptz, add column referred_to text, add column joined_to uuid references contact.contact;
create index contact_lost on contact.contact (abandoned_at) where end_state = 'abandoned';

-- 'Immediate' may be given before anybody has assessed: then there is no floor yet, which is not the same as a low one.
-- A slower grade needs an assessment newer than the grade, so each grade says how many there were.
alter table contact.grading alter column minimum_grade drop not null, add column assessments integer not null default 0;
