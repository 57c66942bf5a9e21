-- People who have called before. A person's record is a case of its own (case_id is the person's id), so that every change to it leaves a
-- fact. Nothing here is joined for good: a merge points at the kept record and moves no row, and what was learnt from an identification
-- says so and can be taken back.

create table people.person (
  id uuid primary key,
  case_id uuid not null,
  birth text,
  sex text check (sex in ('male', 'female', 'other')),
  pronoun text,
  -- False: as given by somebody, and nobody has checked.
  confirmed boolean not null,
  origin text not null check (origin in ('contact', 'crime', 'staff', 'import')),
  -- The contact or crime they were first told of in: who may not see that, may not see them by it.
  origin_id uuid,
  merged_into uuid references people.person,
  removed_at timestamptz,
  added_at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (case_id = id),
  check (merged_into <> id)
);
create index person_merged on people.person (merged_into) where merged_into is not null;
call platform.case_table('people.person');

create table people.name (
  id uuid primary key,
  case_id uuid not null references people.person,
  given text,
  family text,
  kind text not null check (kind in ('current', 'alias', 'nickname', 'former')),
  source text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  -- The identification that taught it: undone, it takes the row with it.
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (given is not null or family is not null)
);
create index name_person on people.name (case_id);
call platform.case_table('people.name');
-- A name left behind is shown to those who must know it, and to nobody else (Gender Recognition Act 2004 s.22; witnesses; those who fled).
create function people.may_know_former_names() returns boolean language sql stable parallel safe
  return platform.acting_role() in ('system', 'supervisor');
create policy former_names on people.name as restrictive for select to answerable_app
  using (kind <> 'former' or people.may_know_former_names());

-- A number is not a person: many ring from one, and one rings from many.
create table people.phone (
  id uuid primary key,
  case_id uuid not null references people.person,
  number text not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  source text not null,
  ended_at timestamptz,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index phone_once on people.phone (case_id, number) where ended_at is null;
create index phone_number on people.phone (number) where ended_at is null;
call platform.case_table('people.phone');

create table people.address (
  id uuid primary key,
  case_id uuid not null references people.person,
  uprn text,
  line text,
  place text,
  postcode text,
  settlement_id text references people.settlement,
  -- One spelling of the home, so that two who live there are found to (home-key.ts); null where it is too vague for that.
  home text,
  from_at timestamptz not null,
  to_at timestamptz,
  source text not null,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (uprn is not null or line is not null or place is not null or postcode is not null)
);
create index address_person on people.address (case_id);
create index address_home on people.address (home) where home is not null and to_at is null;
call platform.case_table('people.address');

-- Who shares a home now; a household is the id that its members' rows have in common.
create table people.household_member (
  id uuid primary key,
  case_id uuid not null references people.person,
  household_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  source text not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index household_once on people.household_member (case_id) where to_at is null;
create index household_members on people.household_member (household_id) where to_at is null;
call platform.case_table('people.household_member');

create table people.marker (
  id uuid primary key,
  case_id uuid not null references people.person,
  kind text not null,
  words text not null,
  confirmed boolean not null,
  confirmed_at timestamptz,
  confirmed_by_name text,
  source text not null,
  -- A London day: when somebody looks at it again; an order's last day.
  review_on date not null,
  in_force_until date,
  added_at timestamptz not null,
  by text not null,
  by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  end_reason text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((ended_at is null) = (end_reason is null)),
  check (confirmed = (confirmed_at is not null))
);
create index marker_person on people.marker (case_id) where ended_at is null;
create index marker_review on people.marker (review_on) where ended_at is null;
call platform.case_table('people.marker');

-- In which contact, incident or crime a person plays which part, and who said so.
create table people.link (
  id uuid primary key,
  case_id uuid not null references people.person,
  to_kind text not null check (to_kind in ('contact', 'incident', 'crime')),
  to_id uuid not null,
  role text not null check (role in ('caller', 'victim', 'suspect', 'witness', 'subject', 'other')),
  said_by text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  ended_at timestamptz,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id()
);
create unique index link_once on people.link (case_id, to_id, role) where ended_at is null;
create index link_to on people.link (to_id) where ended_at is null;
call platform.case_table('people.link');
create policy victims_of_crimes on people.link as restrictive for select to answerable_app
  using (to_kind <> 'crime' or platform.may_see('victim'));

-- What was searched for beside a contact, and who was shown: 'the check at the time' (inspection.md requirement 6).
create table people.check_made (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  -- The names of the fields that were asked for, never what was in them.
  asked text[] not null,
  shown jsonb not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index check_made_contact on people.check_made (contact_id, at);
call platform.case_table('people.check_made');
revoke update, delete on people.check_made from answerable_app;

-- A person's decision on who somebody is, with what was shown to them. Never changed but by being undone.
create table people.identification (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null references people.person,
  decision text not null check (decision in ('same', 'not-same')),
  role text not null check (role in ('caller', 'victim', 'suspect', 'witness', 'subject', 'other')),
  probability double precision check (probability between 0 and 1),
  reasons jsonb not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((undone_at is null) = (undone_why is null))
);
create unique index identification_one_caller on people.identification (contact_id) where role = 'caller' and decision = 'same' and undone_at is null;
create unique index identification_once on people.identification (contact_id, person_id, role) where undone_at is null;
create index identification_person on people.identification (person_id);
call platform.case_table('people.identification');
revoke delete on people.identification from answerable_app;

-- Two records said to be one person's, by a person, with the reasons; undone, they are two again.
create table people.merge (
  id uuid primary key,
  case_id uuid not null references people.person,
  merged_id uuid not null references people.person,
  why text not null,
  probability double precision check (probability between 0 and 1),
  reasons jsonb not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((undone_at is null) = (undone_why is null))
);
create unique index merge_once on people.merge (merged_id) where undone_at is null;
create index merge_kept on people.merge (case_id);
call platform.case_table('people.merge');
revoke delete on people.merge from answerable_app;

-- A later linkage over everything: what it measured, and the model that it learnt, which the search then weighs with.
create table people.linkage (
  id uuid primary key,
  at timestamptz not null,
  as_of timestamptz not null,
  by text not null,
  records integer not null,
  threshold double precision not null,
  figures jsonb not null,
  -- Null where there were too few records to learn from.
  model jsonb
);
call platform.protect('people.linkage', 'case', 'system');

-- Records that a linkage found to be one person's, for a person to decide.
create table people.proposal (
  id uuid primary key,
  case_id uuid not null references people.person,
  other_id uuid not null references people.person,
  linkage_id uuid not null references people.linkage,
  probability double precision not null,
  reasons jsonb not null,
  found_at timestamptz not null,
  state text not null check (state in ('open', 'joined', 'kept-apart')),
  decided_at timestamptz,
  decided_by_name text,
  why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'open') = (decided_at is null)),
  check (case_id < other_id)
);
create unique index proposal_once on people.proposal (case_id, other_id);
create index proposal_open on people.proposal (probability desc) where state = 'open';
call platform.case_table('people.proposal');
