-- That somebody on a contact needs an interpreter, in which language, who joined and when, or why there was none. Added to, never changed: from asking to joining is a wait that is measured.
create table contact.interpreter (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact (id),
  state text not null check (state in ('needed', 'joined', 'none-found', 'not-needed')),
  -- Null: nobody knows yet which.
  language text,
  way text check (way in ('telephone', 'video', 'in-person', 'colleague')),
  who text,
  why text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint joined_whole check ((state = 'joined') = (way is not null and who is not null)),
  constraint joined_in_a_language check (state <> 'joined' or language is not null),
  constraint without_says_why check (state not in ('none-found', 'not-needed') or why is not null)
);
create index interpreter_contact on contact.interpreter (contact_id, at);
call platform.case_table('contact.interpreter', 'case');
revoke update, delete on contact.interpreter from answerable_app;

-- What whoever deals with it next is told: the language, or that it is not known; null where nobody needs one. By the row access of whoever asks.
create function contact.interpreter_of(contact uuid) returns text language sql stable as $$
  select case when i.state <> 'not-needed' then coalesce(i.language, 'language not known yet') end
  from contact.interpreter i where i.contact_id = contact order by i.at desc, i.fact_xid desc limit 1
$$;
