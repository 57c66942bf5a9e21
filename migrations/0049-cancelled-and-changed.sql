-- The crime registrar and designated decision makers: a right given by name, apart from whoever investigates.
alter table platform.account_right drop constraint account_right_code_check;
alter table platform.account_right add constraint account_right_code_check check (code in ('incident-manager', 'professional-standards', 'crime-registrar'));

-- A cancelled crime stays, closed without an outcome, with its whole history.
alter table investigation.crime add column cancelled_at timestamptz;
alter table investigation.crime drop constraint crime_check;
alter table investigation.crime add constraint crime_check check (
  (state = 'closed') = (closed_at is not null) and (outcome_code is not null) = (state = 'closed' and cancelled_at is null)
  and (cancelled_at is null or state = 'closed'));

-- Asked for by anybody on the case, decided by somebody else who holds the right (Home Office counting rules, C1 to C5).
create table investigation.cancellation (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  ground text not null check (ground in ('C1', 'C2', 'C3', 'C4', 'C5')),
  reason text not null,
  evidence text not null,
  reference text,
  requested_at timestamptz not null,
  requested_by text not null,
  requested_by_name text not null,
  decision text check (decision in ('cancelled', 'refused')),
  decision_reason text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_whole check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null) and (decision is null) = (decision_reason is null))
);
create index cancellation_crime on investigation.cancellation (crime_id);
create unique index cancellation_one_open on investigation.cancellation (crime_id) where decision is null;
call platform.case_table('investigation.cancellation');
revoke delete on investigation.cancellation from answerable_app;

create function investigation.guard_cancellation() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  decided text[] := array['decision', 'decision_reason', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if tg_op = 'INSERT' then
    if new.decision is not null then raise exception 'A cancellation begins as a request' using errcode = 'AN009'; end if;
    return new;
  end if;
  if old.decision is not null or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'A request to cancel stays as it was made, and is decided once' using errcode = 'AN009';
  end if;
  if new.decided_by = new.requested_by or new.decided_by is distinct from platform.acting_who()
      or exists (select from investigation.crime c where c.id = new.crime_id and c.owner_id::text = new.decided_by) then
    raise exception 'Whoever asked, or has the case, never decides that it is cancelled' using errcode = 'AN009';
  end if;
  if not exists (select from platform.account_right r join platform.account a on a.id = r.account_id and a.disabled_at is null
      where r.account_id::text = new.decided_by and r.code = 'crime-registrar' and r.from_at <= platform.now() and (r.until_at is null or r.until_at > platform.now())) then
    raise exception 'Only the crime registrar or a designated decision maker cancels a crime' using errcode = 'AN009';
  end if;
  return new;
end $$;
create trigger guard_cancellation before insert or update on investigation.cancellation for each row execute function investigation.guard_cancellation();

-- From what to what offence, why, and on what evidence: added to, never changed.
create table investigation.reclassification (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  from_offence text not null,
  to_offence text not null,
  reason text not null,
  evidence text not null,
  lowers boolean not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint to_another check (from_offence <> to_offence)
);
create index reclassification_crime on investigation.reclassification (crime_id, at);
call platform.case_table('investigation.reclassification');
revoke update, delete on investigation.reclassification from answerable_app;

-- A reported rape that is not at once recorded as a crime (Home Office classification N100): a state of its own until it is.
create table investigation.reported_rape (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  why text not null check (why in ('third-party', 'elsewhere', 'credible-evidence', 'not-enough-known')),
  words text not null,
  reported_at timestamptz not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  next_look_at timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('recorded', 'not-crime')),
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ended_whole check ((ended_at is null) = (ended_as is null))
);
create unique index reported_rape_open on investigation.reported_rape (incident_id) where ended_at is null;
call platform.case_table('investigation.reported_rape');
revoke delete on investigation.reported_rape from answerable_app;

-- Each time somebody looked at it again, and what they found.
create table investigation.reported_rape_look (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  rape_id uuid not null references investigation.reported_rape,
  words text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index reported_rape_look_of on investigation.reported_rape_look (rape_id, at);
call platform.case_table('investigation.reported_rape_look');
revoke update, delete on investigation.reported_rape_look from answerable_app;

-- A case closes by its gate or by its cancellation, opens by a reopening, and its offence changes by a reclassification: each in
-- the same transaction, and no other way.
create or replace function investigation.guard_closing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'A crime is recorded as an open case' using errcode = 'AN007'; end if;
    return new;
  end if;
  if new.offence <> old.offence and not exists (select from investigation.reclassification r where r.crime_id = new.id
      and r.from_offence = old.offence and r.to_offence = new.offence and r.fact_xid = pg_current_xact_id()) then
    raise exception 'An offence is changed by a reclassification, with its reason and evidence' using errcode = 'AN009';
  end if;
  if old.state = 'closed' then
    if new.state = 'closed' and new.outcome_code is not distinct from old.outcome_code and new.closed_at = old.closed_at
        and new.cancelled_at is not distinct from old.cancelled_at then
      return new;
    end if;
    if new.state = 'open' and old.cancelled_at is null
        and exists (select from investigation.reopening r where r.crime_id = new.id and r.fact_xid = pg_current_xact_id()) then
      return new;
    end if;
    raise exception 'A closed case stays as its gate left it, until somebody opens it again with a reason' using errcode = 'AN007';
  end if;
  if new.cancelled_at is not null then
    if not exists (select from investigation.cancellation x where x.crime_id = new.id and x.decision = 'cancelled' and x.fact_xid = pg_current_xact_id()) then
      raise exception 'A crime is cancelled by the crime registrar, and no other way' using errcode = 'AN009';
    end if;
    return new;
  end if;
  if new.state = 'closed' and not exists (select from investigation.outcome o where o.crime_id = new.id and o.state = 'agreed'
      and o.code = new.outcome_code and o.fact_xid = pg_current_xact_id()) then
    raise exception 'A case closes by its gate: no agreed outcome % stands behind this', new.outcome_code using errcode = 'AN007';
  end if;
  return new;
end $$;
drop trigger guard_closing on investigation.crime;
create trigger guard_closing before insert or update of state, outcome_code, closed_at, cancelled_at, offence on investigation.crime
  for each row execute function investigation.guard_closing();
