-- When a message that waits is looked at again: the sender's own, no part of the case, so that looking again leaves no fact.
alter table victim.message drop column next_try_at;
create table victim.message_wait (
  message_id uuid primary key references victim.message on delete cascade,
  case_id uuid not null,
  next_at timestamptz not null
);
call platform.protect('victim.message_wait', 'victim');

-- Letters that stand in the print queue until a person has posted them. The pages are made once; where no PDF could be made it says why, and the page itself is printed.
create table victim.letter (
  message_id uuid primary key references victim.message,
  case_id uuid not null,
  pdf bytea,
  no_pdf_because text,
  made_at timestamptz not null,
  posted_at timestamptz,
  posted_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint pdf_or_why check ((pdf is null) = (no_pdf_because is not null)),
  constraint posted_whole check ((posted_at is null) = (posted_by_name is null))
);
call platform.case_table('victim.letter', 'victim');
