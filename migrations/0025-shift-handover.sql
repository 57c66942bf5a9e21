-- Handing over a shift: what is open is frozen, line by line, as the outgoing supervisor signs it out, and taken over by another.

create table contact.shift_handover (
  id uuid primary key,
  signed_out_at timestamptz not null,
  signed_out_by text not null,
  signed_out_by_name text not null,
  note text
);
call platform.protect('contact.shift_handover', 'case');
create index shift_handover_when on contact.shift_handover (signed_out_at);
revoke update, delete on contact.shift_handover from answerable_app;

create table contact.shift_handover_line (
  handover_id uuid not null references contact.shift_handover,
  seq integer not null,
  key text not null,
  section text not null,
  title text not null,
  known text not null,
  not_known text not null,
  next_action text not null,
  missed boolean not null,
  href text,
  about_case uuid,
  added text,
  signed_in_at timestamptz,
  signed_in_by text,
  signed_in_by_name text,
  primary key (handover_id, seq),
  check ((signed_in_at is null) = (signed_in_by is null) and (signed_in_at is null) = (signed_in_by_name is null))
);
call platform.protect('contact.shift_handover_line', 'case');
-- Frozen: only who took a line over is ever added to it.
revoke update, delete on contact.shift_handover_line from answerable_app;
grant update (signed_in_at, signed_in_by, signed_in_by_name) on contact.shift_handover_line to answerable_app;
-- A line says what a case is about: whoever may not know of a restricted case does not see it here either.
call platform.narrow('contact.shift_handover_line', 'about_case');
