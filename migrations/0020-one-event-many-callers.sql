-- One event, many callers (inspection.md requirement 29): a contact is attached to the one that its event is dealt with in.
-- Nothing is merged: each caller keeps a contact, a risk and a timeline of their own, and an attachment can be undone.

create table contact.attachment (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  -- The contact that the event is dealt with in: the one with the incident, or the first that is open.
  to_contact uuid not null references contact.contact,
  -- What the offer said, in words; empty where a person chose it without one.
  because text[] not null default '{}',
  offered boolean not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_because text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (contact_id <> to_contact),
  check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by_name is null))
);
-- One event at a time; what was undone stays beside it.
create unique index attachment_now on contact.attachment (contact_id) where undone_at is null;
create index attachment_of on contact.attachment (to_contact) where undone_at is null;
create index attachment_when on contact.attachment (at);
create index attachment_case on contact.attachment (case_id);
call platform.case_table('contact.attachment');

-- Candidates are looked for within a time and an area only; what is the same event is decided by a rule that can be read.
create index contact_offered on contact.contact (offered_at);

-- The contact that this one's event is dealt with in: itself where it is attached to nothing. Run under the asker's access.
create function contact.lead_of(of_contact uuid) returns uuid language sql stable as $$
  with recursive up (id, steps) as (
    select of_contact, 0
    union all
    select a.to_contact, up.steps + 1 from up join contact.attachment a on a.contact_id = up.id and a.undone_at is null
    where up.steps < 50)
  select id from up order by steps desc limit 1
$$;

-- Everybody whose contact is attached to this one, directly or through another; not this one itself.
create function contact.crowd_of(lead uuid) returns table (contact_id uuid) language sql stable as $$
  with recursive down (id) as (
    select a.contact_id from contact.attachment a where a.to_contact = lead and a.undone_at is null
    union
    select a.contact_id from down join contact.attachment a on a.to_contact = down.id and a.undone_at is null)
  select id from down where id <> lead
$$;

-- A false join is taken apart, and the timelines with it; 'what was known at' still shows them joined while they were.
alter table platform.case_link add column undone_at timestamptz;
alter table platform.case_link drop constraint case_link_pkey, add primary key (case_id, joined_to, at);
create unique index case_link_now on platform.case_link (case_id, joined_to) where undone_at is null;
