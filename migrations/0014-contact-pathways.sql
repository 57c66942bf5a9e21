-- Specialist pathways: what was asked and answered, which advice was given, what must follow, and the risk tools that a force
-- loads itself. All but the task are added to and never changed: the rights to change them are taken away from the app.

create table contact.pathway_answer (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  pathway text not null,
  pack text not null,
  question text not null,
  answer text not null check (answer in ('yes', 'no', 'unknown', 'told')),
  -- What was said; where it is not known, why.
  words text check (answer not in ('unknown', 'told') or words is not null),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index pathway_answer_contact on contact.pathway_answer (contact_id, at);
call platform.case_table('contact.pathway_answer');
revoke update, delete on contact.pathway_answer from answerable_app;

create table contact.advice_given (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  pathway text not null,
  pack text not null,
  card text not null,
  kind text not null check (kind in ('safety', 'evidence', 'prevention')),
  state text not null check (state in ('given', 'not-applicable-because', 'not-safe-now', 'not-given')),
  reason text check (state not in ('not-applicable-because', 'not-given') or reason is not null),
  channel text not null check (channel in ('phone', 'message', 'in-person', 'interpreter')),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index advice_given_contact on contact.advice_given (contact_id, at);
call platform.case_table('contact.advice_given');
revoke update, delete on contact.advice_given from answerable_app;

-- DASH, DARA, SASH and others: their wording belongs to their authors, so only the result is kept. Refused, not asked and
-- not safe to ask are three different things (inspection.md requirement 15).
create table contact.risk_tool (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  tool text not null,
  edition text not null,
  state text not null check (state in ('done', 'refused', 'not-asked', 'not-safe-to-ask')),
  score integer,
  level text check (level in ('standard', 'medium', 'high')),
  judgement text,
  reason text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'done') = (level is not null and judgement is not null)),
  check (state = 'done' or (reason is not null and score is null))
);
create index risk_tool_contact on contact.risk_tool (contact_id, at);
call platform.case_table('contact.risk_tool');
revoke update, delete on contact.risk_tool from answerable_app;

-- What must follow, by whom and by when. One of each kind per contact: asking again sets nothing twice.
create table contact.task (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  rule text not null,
  pathway text not null,
  what text not null,
  who text not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'done')),
  set_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  result text,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (contact_id, rule),
  check ((state = 'done') = (done_at is not null and done_by is not null and result is not null))
);
create index task_due on contact.task (due_at) where state = 'open';
call platform.case_table('contact.task');

-- A silent or dropped call from a number with a history of danger is immediate by rule, and is held there until a
-- supervisor says that the caller was heard alone or seen.
alter table contact.contact add column held_at timestamptz, add column held_because text,
  add constraint held_with_reason check ((held_at is null) = (held_because is null));
alter table contact.grading add column basis text;
