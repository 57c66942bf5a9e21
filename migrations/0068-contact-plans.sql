-- How a victim may be reached, as they said it: several ways, each for what and when; who must not know; how often they hear. Added to, never changed;
-- the newest counts. Each plan is also the newest row of victim.safe_contact, which is read wherever one way is enough.
create table victim.contact_plan (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  seq bigint generated always as identity,
  -- [{channel, reach, whose, holder, safe, checked, purposes, days, from, to, shown, voicemail}], in the order in which they want them used.
  ways jsonb not null check (jsonb_typeof(ways) = 'array'),
  wants text not null check (wants in ('everything', 'important', 'nothing')),
  silent text check (silent <> ''),
  code_word text check (code_word <> ''),
  seen_words text check (seen_words <> ''),
  -- [{name, relation, reach, personId, suspectId}]
  not_to_know jsonb not null default '[]' check (jsonb_typeof(not_to_know) = 'array'),
  -- The contact contract: how often at least, by whom, and why it cannot be met as they asked.
  every_days integer check (every_days between 1 and 56),
  every_words text check (every_words <> ''),
  by_whom text check (by_whom <> ''),
  cannot_meet text check (cannot_meet <> ''),
  words text check (words <> ''),
  checked_at timestamptz,
  checked_by_name text,
  next_check date,
  why text not null check (why <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint checked_whole check ((checked_at is null) = (checked_by_name is null)),
  constraint looked_at_again check (next_check is not null or silent is not null)
);
create index contact_plan_victim on victim.contact_plan (victim_id, seq);
create index contact_plan_case on victim.contact_plan (case_id);
call platform.case_table('victim.contact_plan', 'victim');
revoke update, delete on victim.contact_plan from answerable_app;
-- The plan that this note is the first line of; null where it is a note alone.
alter table victim.safe_contact add column plan_id uuid;

-- A number or address that may also be somebody else's: a person said why it is safe all the same, or that it no longer is.
create table victim.alert_look (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  seq bigint generated always as identity,
  reach_key text not null check (reach_key <> ''),
  other_id text not null check (other_id <> ''),
  safe boolean not null,
  why text not null check (why <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index alert_look_victim on victim.alert_look (victim_id, seq);
call platform.case_table('victim.alert_look', 'victim');
revoke update, delete on victim.alert_look from answerable_app;

-- What could not be sent, or came back: a person by name reaches them instead, by phone or in person as agreed.
create table victim.reach_task (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  because text not null check (because <> ''),
  what text not null check (what <> ''),
  to_id uuid,
  to_name text not null check (to_name <> ''),
  due_at timestamptz not null,
  set_at timestamptz not null,
  by text not null,
  by_name text not null,
  done_at timestamptz,
  done_how text check (done_how in ('phone', 'in-person', 'not-needed')),
  done_words text,
  done_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint done_whole check (num_nonnulls(done_at, done_how, done_words, done_by_name) in (0, 4))
);
create unique index reach_task_once on victim.reach_task (victim_id, because) where done_at is null;
create index reach_task_open on victim.reach_task (due_at) where done_at is null;
call platform.case_table('victim.reach_task', 'victim');
revoke delete on victim.reach_task from answerable_app;

-- The wall behind the gate: no message to anywhere that the newest record does not call safe in the victim's own word.
create function victim.refuse_unsafe_message() returns trigger language plpgsql as $$
declare
  said record;
begin
  select s.channel, s.reach, s.safe, s.checked_with_victim, p.ways, p.silent, s.plan_id into said
    from victim.safe_contact s left join victim.contact_plan p on p.id = s.plan_id
    where s.victim_id = new.victim_id order by s.seq desc limit 1;
  if said.plan_id is null then
    if said.safe and said.checked_with_victim and said.channel = new.channel and said.reach = new.reach then
      return new;
    end if;
  elsif said.silent is null and exists (select from jsonb_array_elements(said.ways) w
      where w ->> 'channel' = new.channel and w ->> 'reach' = new.reach and (w ->> 'safe')::boolean and (w ->> 'checked')::boolean) then
    return new;
  end if;
  raise exception 'No message goes where the victim has not said that it is safe' using errcode = 'AN014';
end $$;
create trigger refuse_unsafe_message before insert on victim.message for each row execute function victim.refuse_unsafe_message();
