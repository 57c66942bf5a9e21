-- What an officer wrote on a phone without signal: it comes late, may be of an incident without a crime yet, and may meet what somebody else did meanwhile.
alter table investigation.note
  alter column crime_id drop not null,
  add column incident_id uuid references response.incident,
  add column kind text not null default 'note' check (kind in ('note', 'said', 'asked', 'line-end')),
  add column victim_id uuid references investigation.crime_victim,
  add column line_id uuid references investigation.line_of_enquiry,
  add column ends text check (ends in ('done', 'not-proportionate')),
  add column written_at timestamptz,
  add column meanwhile text check (meanwhile in ('line-ended', 'closed')),
  add constraint note_of_something check (crime_id is not null or incident_id is not null),
  add constraint note_of_a_victim check ((kind in ('said', 'asked')) = (victim_id is not null)),
  add constraint note_of_a_line check ((kind = 'line-end') = (line_id is not null and ends is not null));
create index note_incident on investigation.note (incident_id, happened_at) where incident_id is not null;
create index note_meanwhile on investigation.note (crime_id) where meanwhile is not null;
create index note_asked on investigation.note (crime_id, victim_id) where kind = 'asked';

-- Whoever did something meanwhile has read both.
create table investigation.note_read (
  note_id uuid primary key references investigation.note,
  case_id uuid not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.case_table('investigation.note_read');
revoke update, delete on investigation.note_read from answerable_app;

-- When the end of a line came here, where it had been written on a phone before.
alter table investigation.line_of_enquiry add column end_learned_at timestamptz;
alter table contact.task add column learned_at timestamptz;
