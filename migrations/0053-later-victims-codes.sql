-- Editions of the Victims' Code that were loaded from a file: from their own London day, beside those that the system comes with. A clock keeps the edition
-- it started under; what was recorded before an edition was loaded knows nothing of it, so that clocks made again from the log are the same.
create table victim.rights_pack (
  id text primary key,
  title text not null check (title <> ''),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  rows jsonb not null check (jsonb_array_length(rows) > 0),
  source text not null check (source <> ''),
  loaded_at timestamptz not null,
  loaded_by text not null
);
create unique index rights_pack_from on victim.rights_pack (valid_from);
call platform.protect('victim.rights_pack', 'staff', 'system');
revoke update, delete on victim.rights_pack from answerable_app;
