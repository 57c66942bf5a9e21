-- What readers say of the pages: read by staff, answered in public as 'you said, we did' (later work).
create table accountability.feedback (
  id uuid primary key,
  about text not null,
  words text not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.protect('accountability.feedback', 'staff');
