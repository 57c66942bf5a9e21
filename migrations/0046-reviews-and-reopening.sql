-- A closed case is opened again by a person, with a reason; what its victims were told is superseded and they are owed the news.
create table investigation.reopening (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  outcome_id uuid not null references investigation.outcome,
  cause text not null check (cause in ('review-overturned', 'new-evidence', 'victim-objects', 'mistake')),
  reason text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint reopened_once unique (outcome_id)
);
create index reopening_crime on investigation.reopening (crime_id, at);
call platform.case_table('investigation.reopening');
revoke update, delete on investigation.reopening from answerable_app;

-- A closed case opens only with its reopening, in one transaction.
create or replace function investigation.guard_closing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'A crime is recorded as an open case' using errcode = 'AN007'; end if;
    return new;
  end if;
  if old.state = 'closed' then
    if new.state = 'open' and exists (select from investigation.reopening r where r.crime_id = new.id and r.fact_xid = pg_current_xact_id()) then
      return new;
    end if;
    raise exception 'A closed case stays as its gate left it, until somebody opens it again with a reason' using errcode = 'AN007';
  end if;
  if new.state = 'closed' and not exists (select from investigation.outcome o where o.crime_id = new.id and o.state = 'agreed'
      and o.code = new.outcome_code and o.fact_xid = pg_current_xact_id()) then
    raise exception 'A case closes by its gate: no agreed outcome % stands behind this', new.outcome_code using errcode = 'AN007';
  end if;
  return new;
end $$;

-- A victim's request that a decision be looked at again (review-right/review-rules.ts). Decided once, by somebody with no part in it.
create table investigation.review_request (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  outcome_id uuid not null references investigation.outcome,
  victim_id uuid not null references investigation.crime_victim,
  scheme text not null,
  words text not null,
  channel text not null,
  requested_at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  late_reason text,
  excluded text,
  limitation text,
  acknowledge_by timestamptz,
  complete_by timestamptz,
  reviewer_id uuid,
  reviewer_name text,
  decision text check (decision in ('upheld', 'overturned')),
  decision_reason text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint asked_once unique (outcome_id, victim_id),
  constraint decided_whole check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null) and (decision is null) = (decision_reason is null))
);
create index review_request_crime on investigation.review_request (crime_id);
create index review_request_open on investigation.review_request (complete_by) where decision is null and excluded is null;
call platform.case_table('investigation.review_request', 'victim');
revoke delete on investigation.review_request from answerable_app;

create function investigation.guard_review() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changing text[] := array['reviewer_id', 'reviewer_name', 'decision', 'decision_reason', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if old.decision is not null or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'A request for a review stays as it was made, and is decided once' using errcode = 'AN008';
  end if;
  if new.decision is null then return new; end if;
  if new.excluded is not null or new.decided_by is distinct from new.reviewer_id::text or new.decided_by is distinct from platform.acting_who() then
    raise exception 'A review is decided by its reviewer' using errcode = 'AN008';
  end if;
  if exists (select from investigation.outcome o where o.id = new.outcome_id and new.decided_by in (o.proposed_by, o.decided_by))
      or exists (select from investigation.crime c where c.id = new.crime_id and c.owner_id::text = new.decided_by) then
    raise exception 'Whoever had a part in a decision never reviews it' using errcode = 'AN008';
  end if;
  return new;
end $$;
create trigger guard_review before update on investigation.review_request for each row execute function investigation.guard_review();
