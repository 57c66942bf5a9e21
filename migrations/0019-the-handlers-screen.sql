-- The handler's screen: what is typed is kept, lines written while the server was away keep their own time, two people may
-- be with one contact, and one may hand it to another.

-- `at` is when it was written, `learned_at` when the record heard of it; null where that was the same moment.
alter table contact.log_line add column learned_at timestamptz;

-- What a browser seals its drafts with: one secret per person and week, given to nobody else, so that what a shared
-- computer holds can be read by the person who wrote it and by no other.
create table contact.keeping_key (
  id uuid primary key,
  account_id text not null,
  secret text not null,
  made_at timestamptz not null default clock_timestamp()
);
create index keeping_key_account on contact.keeping_key (account_id, made_at);
alter table contact.keeping_key enable row level security;
alter table contact.keeping_key force row level security;
create policy own on contact.keeping_key using (account_id = platform.acting_who());
create policy owner_sees on contact.keeping_key to current_user using (true);
grant select, insert, delete on contact.keeping_key to answerable_app;

-- A sheet that was begun while the server was away, and the one contact it became.
create table contact.kept_sheet (
  id uuid primary key,
  account_id text not null,
  contact_id uuid not null references contact.contact,
  at timestamptz not null
);
call platform.protect('contact.kept_sheet', 'case');

-- Who has a contact open just now, whether they are typing, and how many lines of its log they have seen.
create table contact.here (
  contact_id uuid not null references contact.contact,
  account_id text not null,
  name text not null,
  at timestamptz not null default clock_timestamp(),
  typing_at timestamptz,
  seen integer not null default 0,
  primary key (contact_id, account_id)
);
call platform.protect('contact.here', 'case');

-- A live contact is offered to a colleague and stays with the giver until somebody accepts it.
create table contact.handover (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  from_id uuid not null,
  from_name text not null,
  to_kind text not null check (to_kind in ('person', 'anyone', 'supervisor')),
  to_id uuid,
  to_name text,
  caller_told text not null,
  -- Why the last assessment stands; null where a new one was made for this.
  risk_stands text,
  state text not null check (state in ('offered', 'accepted', 'withdrawn')),
  offered_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((to_kind = 'person') = (to_id is not null)),
  check ((state = 'offered') = (settled_at is null))
);
create unique index handover_offered on contact.handover (contact_id) where state = 'offered';
create index handover_contact on contact.handover (contact_id, offered_at);
call platform.case_table('contact.handover');
