-- Our fixed sentences in other languages: editions that a person translated and another checked. Nothing but English is shipped.
create table victim.language_pack (
  language text not null,
  edition text not null,
  valid_from date not null,
  sha256 text not null,
  said jsonb not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  primary key (language, edition)
);
call platform.protect('victim.language_pack', 'staff', 'system');
revoke update, delete on victim.language_pack from answerable_app;

-- An update in a victim's own language, by somebody who is named: what is sent, with the English beside it.
create table victim.update_translation (
  update_id uuid primary key references victim."update",
  case_id uuid not null,
  language text not null,
  what_is_new text not null check (what_is_new <> ''),
  what_happens_next text not null check (what_happens_next <> ''),
  answers text,
  translator text not null check (translator <> ''),
  how text not null check (how in ('by-a-person', 'machine-checked')),
  checked_by text,
  at timestamptz not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint machine_is_checked check (how = 'by-a-person' or checked_by is not null)
);
call platform.case_table('victim.update_translation', 'victim');
revoke update, delete on victim.update_translation from answerable_app;

-- In which language a message's outside is, and what stands before the words of an email where that is not English.
alter table victim.message add column language text not null default 'en', add column lead text;
