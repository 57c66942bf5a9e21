-- A lost caller whose hours on the list are over leaves it by a decision that is kept: those with any sign of risk stay until somebody deals with them or says why not,
-- and everybody else is counted as having left it with nobody having spoken to them.
create table contact.lost_decided (
  contact_id uuid primary key references contact.contact (id),
  case_id uuid not null,
  decided text not null check (decided in ('kept', 'left')),
  because text[] not null,
  pack text not null check (pack <> ''),
  at timestamptz not null,
  -- When one that was kept was dealt with, and how.
  over_at timestamptz,
  over_how text check (over_how in ('spoken-to', 'closed', 'taken')),
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint kept_with_reasons check ((decided = 'kept') = (cardinality(because) > 0)),
  constraint over_whole check (num_nonnulls(over_at, over_how) in (0, 2) and (over_at is null or decided = 'kept'))
);
create index lost_kept on contact.lost_decided (contact_id) where decided = 'kept' and over_at is null;
create index lost_left on contact.lost_decided (at) where decided = 'left';
call platform.case_table('contact.lost_decided', 'case');
revoke delete on contact.lost_decided from answerable_app;
create index contact_held_lost on contact.contact (id) where end_state = 'abandoned' and held_at is not null;
