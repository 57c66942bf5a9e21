-- An alarm that nobody looked at in its time goes to the next duty: kept once for each step, by a job and not by whoever looks.
create table contact.alarm_escalated (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  rule text not null,
  -- Since when nobody had looked; a new wait is a new row.
  waits_from timestamptz not null,
  rung integer not null check (rung >= 0),
  duty text not null,
  because text not null,
  owner_name text,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (contact_id, rule, waits_from, rung)
);
call platform.case_table('contact.alarm_escalated');
revoke update, delete on contact.alarm_escalated from answerable_app;

-- Something restricted that nobody who may know of it has looked at: since when, and whether anybody who may know such things is at
-- work. No case, no number and no word; and it does not depend on whom it names, so that the answer tells nothing of that either.
create function contact.restricted_waits() returns table (waits_since timestamptz, somebody_on_duty boolean)
language sql stable security definer set search_path = '' as $$
  with waiting as (
    select min(r.at) as since from platform.restricted_case r join contact.contact c using (case_id)
    where r.lifted_at is null and c.state = 'waiting'),
  holders as (
    select exists (select from platform.account_right h
      join platform.account a on a.id = h.account_id and a.disabled_at is null
      join platform.session s on s.account_id = a.id
      where h.code in ('professional-standards', 'incident-manager') and h.from_at <= platform.now()
        and (h.until_at is null or h.until_at > platform.now())
        -- As the session itself is ended after an hour with nobody at it (src/platform/auth/sessions.ts); on the real clock.
        and s.ended_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at > clock_timestamp() - interval '60 minutes') as there)
  select w.since, h.there from waiting w cross join holders h
  where w.since is not null and platform.acting_role() in ('supervisor', 'system')
$$;

-- The force's highest flag on an incident: declared by a named supervisor or inspector with why, taken back with why, never erased.
create table contact.critical_incident (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  declared_at timestamptz not null,
  declared_by text not null,
  declared_by_name text not null,
  why text not null,
  taken_back_at timestamptz,
  taken_back_by text,
  taken_back_by_name text,
  taken_back_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((taken_back_at is null) = (taken_back_why is null) and (taken_back_at is null) = (taken_back_by is null)
    and (taken_back_at is null) = (taken_back_by_name is null))
);
create unique index critical_incident_one_open on contact.critical_incident (contact_id) where taken_back_at is null;
create index critical_incident_case on contact.critical_incident (case_id);
call platform.case_table('contact.critical_incident');
revoke update, delete on contact.critical_incident from answerable_app;
grant update (taken_back_at, taken_back_by, taken_back_by_name, taken_back_why, fact_xid) on contact.critical_incident to answerable_app;
