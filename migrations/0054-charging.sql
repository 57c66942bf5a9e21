-- Asking who decides whether to charge: what was asked, and everything that was done with it. Nothing is changed, only added; the newest
-- step says where it stands. The rules are in investigation/charging; this is the second lock.

create table investigation.charging_request (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  suspect_id uuid not null references investigation.suspect,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index charging_request_crime on investigation.charging_request (crime_id, at);
create index charging_request_suspect on investigation.charging_request (suspect_id);
call platform.case_table('investigation.charging_request');
revoke update, delete on investigation.charging_request from answerable_app;

create table investigation.charging_step (
  id uuid primary key,
  case_id uuid not null,
  request_id uuid not null references investigation.charging_request,
  -- 1, 2, 3 ... of its request: of two people who save at once, one is told.
  n integer not null check (n > 0),
  kind text not null check (kind in ('drafted', 'sent', 'sent-back', 'further-work', 'advised', 'appealed', 'charged', 'withdrawn')),
  state text not null check (state in ('drafted', 'sent', 'sent-back', 'further-work', 'charge-advised', 'no-charge-advised', 'appealed', 'charged', 'withdrawn')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- By when somebody does what comes next, as it was worked out then.
  due_at timestamptz,
  reference text,
  words text not null,
  -- Of a draft: the whole of it. Of the others: what they say beside their words.
  detail jsonb not null default '{}',
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint charging_step_in_turn unique (request_id, n)
);
create index charging_step_newest on investigation.charging_step (request_id, n desc);
call platform.case_table('investigation.charging_step');
revoke update, delete on investigation.charging_step from answerable_app;

-- What the decider asked to be done first: each is a line of enquiry of the case, and ends where that line ends.
create table investigation.charging_action (
  id uuid primary key,
  case_id uuid not null,
  request_id uuid not null references investigation.charging_request,
  step_id uuid not null references investigation.charging_step,
  n integer not null,
  words text not null,
  due_at timestamptz not null,
  line_id uuid not null references investigation.line_of_enquiry,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index charging_action_request on investigation.charging_action (request_id, n);
create index charging_action_line on investigation.charging_action (line_id);
call platform.case_table('investigation.charging_action');
revoke update, delete on investigation.charging_action from answerable_app;

-- Something the file needs that no record of the case shows: where it is, or why it is not needed. Said again it is a new row; the newest stands.
create table investigation.file_statement (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  request_id uuid not null references investigation.charging_request,
  item text not null,
  standing text not null check (standing in ('have', 'not-needed')),
  words text not null,
  -- Where it can be read, seen or heard.
  place text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint what_is_there_can_be_checked check (standing <> 'have' or place is not null)
);
create index file_statement_request on investigation.file_statement (request_id, seq);
call platform.case_table('investigation.file_statement');
revoke update, delete on investigation.file_statement from answerable_app;

-- Nobody is charged before it was decided that they are, nothing is decided that was not sent, and what has ended stays ended.
create function investigation.charging_in_turn() returns trigger language plpgsql set search_path = '' as $$
declare before text;
begin
  select s.state into before from investigation.charging_step s where s.request_id = new.request_id and s.n = new.n - 1;
  if (new.n = 1) <> (before is null)
    or (new.n = 1 and new.kind <> 'drafted')
    or (new.kind = 'charged' and before is distinct from 'charge-advised')
    or (new.kind in ('sent-back', 'further-work') and before is distinct from 'sent')
    or (new.kind = 'advised' and before not in ('sent', 'further-work', 'appealed'))
    or before in ('charged', 'withdrawn') then
    raise exception 'a step of a charging request out of turn: % after %', new.kind, coalesce(before, 'nothing') using errcode = 'AN010';
  end if;
  return new;
end $$;
create trigger charging_step_in_turn before insert on investigation.charging_step for each row execute function investigation.charging_in_turn();
