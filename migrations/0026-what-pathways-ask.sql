-- What pathways ask before nobody goes: the partner who accepted it, the level of a missing person and who stands by it, whether ringing
-- back is safe. All are added to and never changed.
create table contact.partner_decision (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  partner text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  caller_told text not null,
  at timestamptz not null check (accepted_at <= at),
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index partner_decision_contact on contact.partner_decision (contact_id, at);
call platform.case_table('contact.partner_decision');

create table contact.missing_level (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  level text not null,
  edition text not null,
  reasons text not null,
  -- By somebody who holds the incident manager's right: endorsed, or amended and so endorsed.
  endorsed boolean not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index missing_level_contact on contact.missing_level (contact_id, at);
call platform.case_table('contact.missing_level');

create table contact.ring_screen (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  endangers text not null check (endangers in ('yes', 'no', 'unknown')),
  words text check (endangers <> 'unknown' or words is not null),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index ring_screen_contact on contact.ring_screen (contact_id, at);
call platform.case_table('contact.ring_screen');
revoke update, delete on contact.partner_decision, contact.missing_level, contact.ring_screen from answerable_app;

-- Was the advice understood? Null where nobody said.
alter table contact.advice_given add column understood text check (understood in ('yes', 'no', 'not-known'));
