-- The victim's rights as clocks, safe contact, updates and the messages they are sent in.

-- What a person recorded with the victim about how she may be reached; the newest one counts, all are kept.
create table victim.safe_contact (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  channel text not null check (channel in ('text', 'email', 'phone', 'letter', 'in-person', 'none')),
  reach text,
  safe boolean not null,
  conditions text,
  checked_with_victim boolean not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index safe_contact_victim on victim.safe_contact (victim_id, at);
call platform.case_table('victim.safe_contact', 'victim');

-- Derived from the log by a reader, and exempt from the guard: it can be rebuilt. A clock keeps the pack it started under.
create table victim.duty_clock (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  rule text not null,
  pack text not null,
  event text not null,
  event_fact uuid not null,
  event_at timestamptz not null,
  due_at timestamptz,
  no_due_reason text,
  met_at timestamptz,
  met_by uuid,
  void_at timestamptz,
  void_reason text,
  unique (victim_id, event_fact, rule)
);
create index duty_clock_running on victim.duty_clock (due_at) where met_at is null and void_at is null;
create index duty_clock_crime on victim.duty_clock (crime_id);
call platform.protect('victim.duty_clock', 'victim', 'system');

create table victim.update (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  what_is_new text not null,
  what_happens_next text not null,
  next_by date not null,
  answers text,
  told text not null check (told in ('message', 'by-phone', 'in-person')),
  told_at timestamptz,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index update_victim on victim.update (victim_id, at);
call platform.case_table('victim.update', 'victim');

-- The outbox: exactly one message per update, whatever is retried.
create table victim.message (
  id uuid primary key,
  case_id uuid not null,
  update_id uuid not null unique references victim.update,
  victim_id uuid not null,
  channel text not null check (channel in ('text', 'email', 'letter')),
  reach text not null,
  notice text not null,
  body text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'may-have-been-sent')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  attempts integer not null default 0,
  failure text,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index message_waiting on victim.message (queued_at) where state in ('queued', 'sending');
call platform.case_table('victim.message', 'victim');
