-- Why a grade was raised, by a code of the dated list: first by rule, so that one key is enough, and after by whoever knows
-- better. Rows are added, and the newest stands.
create table contact.upgrade_reason (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  grading_id uuid not null references contact.grading,
  code text not null,
  by_rule boolean not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index upgrade_reason_grading on contact.upgrade_reason (contact_id, at);
call platform.case_table('contact.upgrade_reason');

-- A button that was pressed while the server was away: when, as that computer's clock claims. No clock of ours goes by it.
create table contact.pressed_away (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  deed text not null,
  claimed_at timestamptz not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index pressed_away_contact on contact.pressed_away (contact_id, at);
call platform.case_table('contact.pressed_away');
revoke update, delete on contact.upgrade_reason, contact.pressed_away from answerable_app;
