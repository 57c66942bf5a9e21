-- The victim's own pages (decision 0031). A session acts as the role 'portal', named by its access: no staff, no public, and in the tables of cases no row.

create or replace function platform.may_see(class text) returns boolean language sql stable parallel safe
  return case class
    when 'case' then platform.acting_role() = any ('{system,contact-handler,dispatcher,response-officer,investigator,supervisor,victim-care-officer}'::text[])
    when 'victim' then platform.acting_role() = any ('{system,contact-handler,response-officer,investigator,supervisor,victim-care-officer}'::text[])
    when 'staff' then platform.acting_role() is not null and platform.acting_role() <> all ('{public,portal}'::text[])
    when 'account' then platform.acting_role() = any ('{system,administrator}'::text[])
    when 'system' then platform.acting_role() = 'system'
    else false
  end;

-- One for each victim, however often she is invited. The reference opens nothing by itself.
create table victim.portal_access (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null unique,
  reference text not null unique check (reference ~ '^[2-9A-HJKMNP-Z]{8}$'),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.case_table('victim.portal_access', 'victim');
revoke update, delete on victim.portal_access from answerable_app;

create function victim.portal_access_id() returns uuid language sql stable parallel safe
  return case when platform.acting_role() = 'portal' and platform.acting_who() ~ '^portal:[0-9a-f-]{36}$' then substr(platform.acting_who(), 8)::uuid end;
create function victim.portal_victim() returns uuid language sql stable security definer set search_path = '' as $$
  select a.victim_id from victim.portal_access a where a.id = victim.portal_access_id()
$$;
create function victim.portal_case() returns uuid language sql stable security definer set search_path = '' as $$
  select a.case_id from victim.portal_access a where a.id = victim.portal_access_id()
$$;

-- To write a fact of her case it is locked and counted on: a number and no word.
create policy portal_own on platform.case_head using (platform.acting_role() = 'portal' and case_id = (select victim.portal_case()));

-- Her own rows are not hidden from her where her case is restricted: the policies of this role let no other row through.
create or replace function platform.hidden_cases() returns setof uuid language plpgsql stable security definer rows 20 set search_path to '' as $$
declare
  asked text;
  kept text;
begin
  if platform.acting_role() in ('system', 'portal') then
    return;
  end if;
  if pg_catalog.pg_current_xact_id_if_assigned() is null then
    asked := pg_catalog.concat_ws('|', pg_catalog.statement_timestamp(), pg_catalog.current_setting('answerable.role', true),
      pg_catalog.current_setting('answerable.who', true), pg_catalog.current_setting('answerable.rights', true)) || '=';
    kept := pg_catalog.current_setting('answerable.hidden', true);
    if pg_catalog.starts_with(kept, asked) then
      if kept <> asked then
        return query select one::uuid from pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.substr(kept, pg_catalog.length(asked) + 1), ',')) one;
      end if;
      return;
    end if;
  end if;
  if exists (select from platform.restricted_case r where r.lifted_at is null) then
    return query
      with hidden as materialized (select s.case_id from platform.restricted_standing() s where not s.knows),
      all_of_them as (
        select h.case_id from hidden h
        union
        select p.case_id from hidden h join contact.contact c on c.case_id = h.case_id
          join people.person p on p.origin = 'contact' and p.origin_id = c.id
        union
        select p.case_id from hidden h join investigation.crime c on c.case_id = h.case_id
          join people.person p on p.origin = 'crime' and p.origin_id = c.id),
      keeping as materialized (
        select case when asked is null then null
          else pg_catalog.set_config('answerable.hidden', asked || coalesce(pg_catalog.string_agg(a.case_id::text, ','), ''), true) end as done from all_of_them a)
      select a.case_id from all_of_them a, keeping;
  elsif asked is not null then
    perform pg_catalog.set_config('answerable.hidden', asked, true);
  end if;
end $$;

-- A person made a card: in front of her, by phone, or to be handed over on paper. The last one counts.
create table victim.portal_invitation (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null references victim.portal_access,
  how text not null check (how in ('in-person', 'phone', 'paper')),
  expires_at timestamptz not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index portal_invitation_victim on victim.portal_invitation (victim_id, at);
call platform.case_table('victim.portal_invitation', 'victim');
revoke update, delete on victim.portal_invitation from answerable_app;

-- What opens the first step: an activation code, then words of her own. Read by the system alone; the last one counts.
create table victim.portal_secret (
  seq bigint generated always as identity primary key,
  case_id uuid not null,
  access_id uuid not null references victim.portal_access on delete cascade,
  kind text not null check (kind in ('activation', 'own-words')),
  hash text not null,
  expires_at timestamptz,
  at timestamptz not null,
  check ((kind = 'activation') = (expires_at is not null))
);
create index portal_secret_access on victim.portal_secret (access_id, seq);
call platform.protect('victim.portal_secret', 'system');
create policy put_by_staff on victim.portal_secret for insert with check (platform.may_see('victim'));
create policy put_by_her on victim.portal_secret for insert with check (access_id = victim.portal_access_id());
revoke update, delete on victim.portal_secret from answerable_app;

-- Second codes, hashed: sent for one attempt, printed on the card, or said by an officer. Each is good once.
create table victim.portal_code (
  id uuid primary key,
  case_id uuid not null,
  access_id uuid not null references victim.portal_access on delete cascade,
  kind text not null check (kind in ('sent', 'paper', 'spoken')),
  attempt_id uuid,
  -- Codes of an earlier card are good no more.
  invitation_id uuid,
  hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'sent') = (attempt_id is not null)),
  check ((kind = 'paper') = (invitation_id is not null))
);
create index portal_code_hash on victim.portal_code (access_id, hash);
call platform.protect('victim.portal_code', 'system');
create policy put_by_staff on victim.portal_code for insert with check (platform.may_see('victim'));
revoke delete on victim.portal_code from answerable_app;

-- In which order tries, sign-ins and turns came, whatever a clock says.
create sequence victim.portal_order;
grant usage on sequence victim.portal_order to answerable_app;

-- Every first step, right or wrong, of a case or of none: what a right one sets in motion is done afterwards by a reader.
create table victim.portal_attempt (
  id uuid primary key,
  n bigint not null default nextval('victim.portal_order'),
  token_hash bytea not null unique,
  access_id uuid,
  right_first boolean not null,
  code_tries integer not null default 0,
  at timestamptz not null,
  done_at timestamptz
);
create index portal_attempt_access on victim.portal_attempt (access_id, n);
call platform.protect('victim.portal_attempt', 'system');
revoke delete on victim.portal_attempt from answerable_app;

create table victim.portal_session (
  token_hash bytea primary key,
  case_id uuid not null,
  access_id uuid not null references victim.portal_access on delete cascade,
  sign_in_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  until_at timestamptz not null,
  ended_at timestamptz
);
create index portal_session_access on victim.portal_session (access_id);
call platform.protect('victim.portal_session', 'system');
revoke delete on victim.portal_session from answerable_app;

create table victim.portal_sign_in (
  id uuid primary key,
  n bigint not null default nextval('victim.portal_order'),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null references victim.portal_access,
  by_code text not null check (by_code in ('sent', 'paper', 'spoken')),
  device text not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index portal_sign_in_victim on victim.portal_sign_in (victim_id, n);
create index portal_sign_in_access on victim.portal_sign_in (access_id, n);
call platform.case_table('victim.portal_sign_in', 'victim');
create policy hers on victim.portal_sign_in for select using (victim_id = (select victim.portal_victim()));
revoke update, delete on victim.portal_sign_in from answerable_app;

-- Locked by wrong tries, frozen by her or an officer, opened again by somebody who has spoken with her: the last one holds.
create table victim.portal_turn (
  id uuid primary key,
  n bigint not null default nextval('victim.portal_order'),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null references victim.portal_access,
  turn text not null check (turn in ('locked', 'frozen', 'opened')),
  words text not null check (words <> ''),
  how text check (how in ('phone', 'in-person')),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((turn = 'opened') = (how is not null))
);
create index portal_turn_access on victim.portal_turn (access_id, n);
call platform.case_table('victim.portal_turn', 'victim');
create policy put_by_her on victim.portal_turn for insert with check (victim_id = (select victim.portal_victim()) and turn = 'frozen');
revoke update, delete on victim.portal_turn from answerable_app;

-- What an officer released to one victim. Nothing else of the case is shown to her but what was written to her.
create table victim.portal_release (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null check (kind in ('happened', 'next', 'late', 'property', 'support', 'compensation')),
  words text not null check (words <> ''),
  by_day date,
  withdrawn_at timestamptz,
  withdrawn_because text,
  withdrawn_by_name text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create index portal_release_victim on victim.portal_release (victim_id, seq);
call platform.case_table('victim.portal_release', 'victim');
create policy hers on victim.portal_release for select using (victim_id = (select victim.portal_victim()) and withdrawn_at is null);
revoke delete on victim.portal_release from answerable_app;

-- Both sides' words. A question starts a clock; the next words of an officer answer what stands open.
create table victim.portal_message (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  side text not null check (side in ('victim', 'officer')),
  words text not null check (words <> ''),
  due_at timestamptz,
  no_due_reason text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (side = 'victim' or (due_at is null and no_due_reason is null))
);
create index portal_message_victim on victim.portal_message (victim_id, seq);
call platform.case_table('victim.portal_message', 'victim');
create policy hers on victim.portal_message for select using (victim_id = (select victim.portal_victim()));
create policy put_by_her on victim.portal_message for insert with check (victim_id = (select victim.portal_victim()) and side = 'victim');
revoke update, delete on victim.portal_message from answerable_app;

-- What she asks for. What would change how she is reached, or whether there is a case, is only asked: a person settles it with her, alone.
create table victim.portal_request (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null,
  words text,
  settled_at timestamptz,
  settled_as text check (settled_as in ('wanted', 'not-wanted', 'was-not-her', 'done')),
  settled_how text check (settled_how in ('phone', 'in-person')),
  settled_words text,
  settled_by text,
  settled_by_name text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (num_nulls(settled_at, settled_as, settled_words, settled_by, settled_by_name) in (0, 5))
);
create index portal_request_victim on victim.portal_request (victim_id, seq);
create index portal_request_open on victim.portal_request (at) where settled_at is null;
call platform.case_table('victim.portal_request', 'victim');
create policy hers on victim.portal_request for select using (victim_id = (select victim.portal_victim()));
create policy put_by_her on victim.portal_request for insert with check (victim_id = (select victim.portal_victim()) and settled_at is null);
revoke delete on victim.portal_request from answerable_app;

-- What of her case she is shown: cut to her, by the owner, and to what was written to her or is about her own report.
create view victim.my_case with (security_barrier = true) as
  select v.id as victim_id, v.case_id, v.crime_id, v.enhanced, k.owner_name, k.number as crime_number, a.reference,
    coalesce((select s.kind = 'own-words' from victim.portal_secret s where s.access_id = a.id order by s.seq desc limit 1), false) as has_own_words
  from victim.portal_access a join investigation.crime_victim v on v.id = a.victim_id join investigation.crime k on k.id = v.crime_id
  where a.id = victim.portal_access_id();
create view victim.my_update with (security_barrier = true) as
  select u.id, u.seq, u.at, u.told_at, u.what_is_new, u.what_happens_next, u.next_by, u.answers, u.by_name
  from victim."update" u where u.victim_id = victim.portal_victim();
create view victim.my_ending with (security_barrier = true) as
  select n.id, n.kind, n.words, n.next_words, n.owed_at from investigation.notice n
  where n.victim_id = victim.portal_victim() and n.superseded_at is null and n.skipped_at is null
    and exists (select from victim."update" u where u.victim_id = n.victim_id and n.id = any (u.notices));
-- Rights that her own report starts, whose event she knows. Of every other right only the day on which she hears, or how often she did.
create view victim.my_right with (security_barrier = true) as
  select c.id, c.event, c.duty, c.holder, c.due_at, c.met_at from victim.duty_clock c
  where c.victim_id = victim.portal_victim() and c.void_at is null and c.transferred_at is null
    and c.event in ('acknowledgement', 'information', 'needs-assessment', 'referral', 'compensation', 'contact-preference', 'personal-statement', 'complaint', 'review-request');
create view victim.my_word with (security_barrier = true) as
  select c.due_at, c.met_at from victim.duty_clock c
  where c.victim_id = victim.portal_victim() and c.void_at is null and c.transferred_at is null and c.answer = 'word' and c.due_at is not null
    and (c.met_at is not null or c.paused_until is null or c.paused_until <= platform.now()) and c.event_at <= platform.now();
grant select on victim.my_case, victim.my_update, victim.my_ending, victim.my_right, victim.my_word to answerable_app;
