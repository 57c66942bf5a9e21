-- What the gateway of texts to 999 says of each reply: taken for sending, or not and why. A reply of which it says nothing is not known to have gone anywhere.
create table contact.text_sent (
  line_id uuid primary key references contact.chat_line (id),
  case_id uuid not null,
  contact_id uuid not null references contact.contact (id),
  state text not null check (state in ('taken', 'not-taken')),
  why text check ((state = 'not-taken') = (why is not null)),
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index text_sent_contact on contact.text_sent (contact_id);
call platform.case_table('contact.text_sent', 'case');
revoke delete on contact.text_sent from answerable_app;
