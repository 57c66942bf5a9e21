-- Letters to victims: one for each message that goes by post, made with it. Nothing was ever kept in the table of before.
drop table victim.letter;
create table victim.letter (
  message_id uuid primary key references victim.message,
  case_id uuid not null,
  victim_id uuid not null,
  reference text not null constraint letter_reference_once unique,
  large boolean not null,
  -- Where it was addressed when somebody looked at it, and the page as it was fixed when it was first printed: a reprint is the same letter.
  address text,
  page text,
  sha256 text,
  pdf bytea,
  pages integer,
  no_pdf_because text,
  -- Posted, it counts as told from the end of this day, unless it came back; kept when it was posted.
  counts_from timestamptz,
  counted_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint page_whole check ((page is null) = (sha256 is null) and (page is null or address is not null)),
  constraint pdf_or_why check (pdf is null or no_pdf_because is null),
  constraint pdf_has_pages check ((pdf is null) = (pages is null)),
  constraint pdf_of_the_page check (page is not null or (pdf is null and no_pdf_because is null)),
  constraint counts_once_its_day_is_known check (counted_at is null or counts_from is not null)
);
insert into victim.letter (message_id, case_id, victim_id, reference, large)
  select m.id, m.case_id, m.victim_id, upper(right(m.id::text, 12)), false from victim.message m
  where m.channel = 'letter' and m.state = 'queued' and m.purpose = 'update';
create index letter_counts on victim.letter (counts_from) where counted_at is null;
create index letter_to_make on victim.letter (message_id) where page is not null and pdf is null and no_pdf_because is null;
call platform.case_table('victim.letter', 'victim');

-- What became of a letter: each step with its number, so that of two people who do the same at once one is told.
create table victim.letter_step (
  message_id uuid not null references victim.letter,
  case_id uuid not null,
  n integer not null check (n > 0),
  step text not null check (step in ('looked', 'printed', 'printed-again', 'posted', 'arrived', 'came-back', 'stopped')),
  words text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint letter_step_once primary key (message_id, n)
);
call platform.case_table('victim.letter_step', 'victim');
revoke update, delete on victim.letter_step from answerable_app;
