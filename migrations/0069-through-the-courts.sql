-- What courts, prisons, prosecutors and probation tell of a case: one row for each crime that it is about. What it starts and answers stands in its fact.
create table victim.court_event (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid,
  kind text not null check (kind <> ''),
  result text,
  -- When it happened; when the witness care unit had it, where somebody said so; when we were told.
  at timestamptz not null,
  received_at timestamptz check (received_at >= at),
  recorded_at timestamptz not null,
  -- The hearing, or the day from which it holds; and the hearing that it takes the place of.
  for_at timestamptz,
  was_at timestamptz,
  court text,
  words text,
  months integer check (months between 1 and 1200),
  -- Who sent it and the sender's own name for it: the same thing sent twice is one row.
  sender text,
  sender_ref text,
  digest text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint sent_whole check ((sender is null) = (sender_ref is null) and (sender is null) = (digest is null)),
  constraint court_event_once unique (sender, sender_ref, crime_id)
);
create index court_event_crime on victim.court_event (crime_id, at);
call platform.case_table('victim.court_event', 'victim');
revoke update, delete on victim.court_event from answerable_app;

-- What was told, given or offered to a victim that no other record shows: help, compensation, a statement, property, an answer to a complaint.
create table victim.right_deed (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  deed text not null check (deed <> ''),
  chosen text[] not null,
  words text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index right_deed_victim on victim.right_deed (victim_id, at);
call platform.case_table('victim.right_deed', 'victim');
revoke update, delete on victim.right_deed from answerable_app;

-- Rights that nothing started before are started by a report now, and a court's facts start and answer theirs: every clock is made again from the log.
truncate victim.duty_clock, victim.rights_holder;
update platform.reader set xid = '0', seq = 0, handled = 0 where name = 'victim-clocks';
