-- A report that somebody stopped and means to go on with (decision 0037): sealed under a code that only they have. Whose it is, and what it says, we cannot know.
create table contact.saved_report (
  reference text primary key check (reference ~ '^[2-9A-HJKMNP-Z]{8}$'),
  salt bytea not null,
  iv bytea not null,
  sealed bytea not null,
  tag bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
create index saved_report_expires on contact.saved_report (expires_at);
call platform.protect('contact.saved_report', 'system');

-- How many reports were begun page by page, and how many of them were sent: one row each, and nothing of whose or what.
create table contact.report_step (
  id bigint generated always as identity primary key,
  what text not null check (what in ('begun', 'sent')),
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index report_step_at on contact.report_step (at);
call platform.protect('contact.report_step', 'staff');
revoke update, delete on contact.report_step from answerable_app;
