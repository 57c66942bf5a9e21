-- Offence codes as they were published, by edition: added to, never changed. An edition holds on days in [valid_from, valid_to), and a later
-- one takes its place from its own day without closing it: what was recorded under the older keeps it.
create table investigation.offence_edition (
  id text primary key,
  name text not null unique check (name <> ''),
  source text not null check (source <> ''),
  valid_from date not null unique,
  valid_to date check (valid_to > valid_from),
  file_name text not null,
  file_hash text not null unique check (file_hash ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null,
  loaded_by text not null
);
call platform.protect('investigation.offence_edition', 'staff', 'system');
revoke update, delete on investigation.offence_edition from answerable_app;

create table investigation.offence_code (
  edition_id text not null references investigation.offence_edition,
  code text not null check (code <> ''),
  offence text not null check (offence <> ''),
  subgroup text,
  family text,
  place integer not null,
  primary key (edition_id, code)
);
call platform.protect('investigation.offence_code', 'staff', 'system');
revoke update, delete on investigation.offence_code from answerable_app;

-- Which code a crime was given, once when it is recorded and once more whenever its offence changes; also that none is known.
create table investigation.crime_code (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  offence text not null,
  code text,
  edition_id text,
  how text not null check (how in ('mapped', 'chosen', 'not-mapped', 'gone', 'no-edition')),
  given_on date not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  foreign key (edition_id, code) references investigation.offence_code (edition_id, code) match full,
  check ((code is not null) = (how in ('mapped', 'chosen')))
);
create index crime_code_crime on investigation.crime_code (crime_id, at);
call platform.case_table('investigation.crime_code');
revoke update, delete on investigation.crime_code from answerable_app;

-- A code is given from the edition that holds on the day: the latest that had begun and had not ended.
create function investigation.guard_crime_code() returns trigger language plpgsql as $$
begin
  if new.edition_id is not null and new.edition_id is distinct from (
    select e.id from investigation.offence_edition e where e.valid_from <= new.given_on and (e.valid_to is null or new.given_on < e.valid_to)
    order by e.valid_from desc limit 1)
  then
    raise exception 'This offence code is not of the edition that holds on %', new.given_on using errcode = 'AN009';
  end if;
  return new;
end $$;
create trigger guard_crime_code before insert on investigation.crime_code for each row execute function investigation.guard_crime_code();

-- The day on which the crime was done, or the last of them, where it is known: time limits count from it.
alter table investigation.crime add column happened_on date;
