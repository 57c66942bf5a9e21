-- Every way in to one queue; what the switch knows of where a caller is; the public's live chat; callers lost and rung
-- back; callers who hold their place and are rung; and what each handler is doing.

alter table contact.contact drop constraint contact_channel_check;
alter table contact.contact add constraint contact_channel_check check (channel in ('999', '101', 'online', 'web-chat', 'email', 'social',
  'front-counter', 'officer', 'partner', 'emergency-text', 'relay', 'bsl'));
-- Silent Solution: the exchange asked for 55. Null where it did not ask.
alter table contact.contact add column silent55 boolean;

alter table contact.telephony_event drop constraint telephony_event_event_check;
alter table contact.telephony_event add constraint telephony_event_event_check check (event in ('offered', 'ivr-ended', 'queued', 'answered',
  'abandoned', 'ended', 'call-back-agreed'));

-- What was written, for a contact that a member of staff opened from an email, a message or a conversation.
create table contact.written_word (
  contact_id uuid primary key references contact.contact,
  case_id uuid not null,
  from_whom text,
  words text not null,
  came_in_at timestamptz not null,
  emergency_words text[] not null default '{}',
  high_harm text[] not null default '{}',
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index written_word_case on contact.written_word (case_id);
call platform.case_table('contact.written_word');
revoke update, delete on contact.written_word from answerable_app;
alter table contact.online_report add column high_harm text[] not null default '{}';

-- Where a caller may be: every candidate is kept, and a person accepts one. There is no column for the identity of a
-- handset or a SIM card, on purpose.
create table contact.location_candidate (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  source text not null check (source in ('caller', 'eisec', 'aml-gnss', 'aml-wifi', 'cell', 'three-words', 'gazetteer', 'officer')),
  lon double precision,
  lat double precision,
  radius_m double precision check (radius_m >= 0),
  confidence double precision check (confidence between 0 and 100),
  fix_at timestamptz,
  uprn text,
  words text,
  received_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  accepted_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((lon is null) = (lat is null)),
  check (lon is not null or words is not null or uprn is not null)
);
create index location_candidate_contact on contact.location_candidate (contact_id, received_at);
call platform.case_table('contact.location_candidate');
revoke delete on contact.location_candidate from answerable_app;

-- A chat: its secret is kept as a hash only. Both sides' words are kept as they were sent.
create table contact.chat (
  contact_id uuid primary key references contact.contact,
  case_id uuid not null,
  token_hash bytea not null unique,
  happening text not null check (happening in ('yes', 'no', 'not-sure')),
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index chat_case on contact.chat (case_id);
call platform.case_table('contact.chat');
create table contact.chat_line (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  side text not null check (side in ('visitor', 'handler')),
  kind text not null check (kind in ('said', 'left', 'closed')),
  words text,
  emergency_words text[] not null default '{}',
  high_harm text[] not null default '{}',
  at timestamptz not null,
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((kind = 'said') = (words is not null))
);
create index chat_line_contact on contact.chat_line (contact_id, seq);
call platform.case_table('contact.chat_line');
revoke update, delete on contact.chat, contact.chat_line from answerable_app;

-- Callers who were lost: each try to ring back, with what was thought of the danger first.
create table contact.ring_attempt (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  safe_to_ring text not null check (safe_to_ring in ('yes', 'no', 'not-known')),
  result text not null check (result in ('spoken-to', 'no-answer', 'not-safe-to-ring', 'number-withheld', 'closed')),
  note text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (safe_to_ring = 'yes' or result not in ('spoken-to', 'no-answer')),
  check (result <> 'closed' or note is not null)
);
create index ring_attempt_contact on contact.ring_attempt (contact_id, at);
call platform.case_table('contact.ring_attempt');
revoke update, delete on contact.ring_attempt from answerable_app;

-- Callers who agreed to be rung and keep their place.
create table contact.call_back (
  contact_id uuid primary key references contact.contact,
  case_id uuid not null,
  pack text not null,
  answers jsonb not null,
  vulnerable boolean not null,
  agreed_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index call_back_case on contact.call_back (case_id);
call platform.case_table('contact.call_back');
revoke update, delete on contact.call_back from answerable_app;

-- What each handler is doing, whole and in order; never used to compare people.
create table contact.agent_state (
  id uuid primary key,
  account_id uuid,
  agent text not null,
  state text not null check (state in ('available', 'ringing', 'talking', 'hold', 'wrap', 'not-ready', 'digital', 'break', 'training', 'off')),
  reason text,
  contact_id uuid references contact.contact,
  set_by text not null check (set_by in ('person', 'switch', 'contact')),
  at timestamptz not null,
  check ((state = 'not-ready') = (reason is not null))
);
create index agent_state_newest on contact.agent_state (agent, at desc);
call platform.protect('contact.agent_state', 'staff');
revoke update, delete on contact.agent_state from answerable_app;

-- The visitor's side of a chat, for whoever holds its secret and nobody else. Of the contact it says only where it stands.
create function contact.chat_of(hash bytea) returns table (contact_id uuid, case_id uuid, contact_state text, handler text, emergency boolean, started timestamptz, closed boolean, lines bigint)
language sql stable security definer set search_path = '' as $$
  select c.contact_id, c.case_id, k.state, case when k.state = 'open' then k.handler_name end,
    c.happening = 'yes' or exists (select from contact.chat_line l where l.contact_id = c.contact_id and l.emergency_words <> '{}'),
    c.at, k.state = 'ended' or exists (select from contact.chat_line l where l.contact_id = c.contact_id and l.kind <> 'said'),
    (select count(*) from contact.chat_line l where l.contact_id = c.contact_id)
  from contact.chat c join contact.contact k on k.id = c.contact_id where c.token_hash = hash
$$;
create function contact.chat_words(hash bytea) returns table (side text, kind text, words text, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.side, l.kind, l.words, l.at from contact.chat c join contact.chat_line l on l.contact_id = c.contact_id
  where c.token_hash = hash order by l.seq
$$;
revoke all on function contact.chat_of(bytea), contact.chat_words(bytea) from public;
grant execute on function contact.chat_of(bytea), contact.chat_words(bytea) to answerable_app;
