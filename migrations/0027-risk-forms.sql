-- A force's own licensed wording of a risk tool: each edition from its day, never changed once loaded. None is shipped.
create table contact.risk_form (
  id uuid primary key,
  tool text not null,
  label text not null,
  edition text not null,
  scored boolean not null,
  pathways text[] not null,
  valid_from date not null,
  licence text not null check (licence <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  questions jsonb not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  constraint risk_form_edition unique (tool, edition),
  constraint risk_form_day unique (tool, valid_from)
);
call platform.protect('contact.risk_form', 'staff', 'system');
revoke update, delete on contact.risk_form from answerable_app;

-- What was answered to each question of a loaded edition, with the filling it belongs to: added to, never changed.
create table contact.risk_tool_answer (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  risk_tool_id uuid not null references contact.risk_tool,
  form_id uuid not null references contact.risk_form,
  question text not null,
  answer text not null,
  words text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (risk_tool_id, question)
);
create index risk_tool_answer_contact on contact.risk_tool_answer (contact_id, at);
call platform.case_table('contact.risk_tool_answer');
revoke update, delete on contact.risk_tool_answer from answerable_app;
