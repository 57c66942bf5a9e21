-- When schools are open, as each local authority or school publishes it: loaded, never guessed. The newest load of a name holds.
create table contact.school_calendar (
  id uuid primary key,
  -- 'authority' speaks for every school in its districts that has no calendar of its own.
  kind text not null check (kind in ('authority', 'school')),
  name text not null,
  districts text[] not null,
  sessions jsonb not null,
  closed text[] not null,
  source text not null check (source <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null,
  loaded_by text not null
);
create index school_calendar_name on contact.school_calendar (kind, name, loaded_at);
call platform.protect('contact.school_calendar', 'staff', 'system');
revoke update, delete on contact.school_calendar from answerable_app;

-- Why a task is due when it is, and from when that was counted.
alter table contact.task add column due_because text, add column counted_from timestamptz;
