-- One message for each thing that is sent, whatever it is: an update, a code for her pages, a survey. `key` names the thing, so that a retry, a second click
-- or a second server finds the message that is there already. What the provider said is kept apart from what we did, and reading apart from delivery.
alter table victim.message alter column update_id drop not null;
alter table victim.message
  add column purpose text not null default 'update' check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  add column key text not null default gen_random_uuid()::text,
  add column by_name text not null default '',
  add column port text,
  add column provider_id text,
  -- What the provider called earlier attempts that a person had sent again: a late receipt of those fails nothing.
  add column past_ids text[] not null default '{}',
  add column claimed_at timestamptz,
  add column next_try_at timestamptz,
  add column failed_at timestamptz,
  add column failure_code text,
  add column read_at timestamptz,
  add column mended_at timestamptz,
  add column mended_by_name text,
  add column mended_how text,
  add column mended_words text,
  add constraint message_key_once unique (key),
  add constraint update_has_its_own check ((purpose = 'update') = (update_id is not null)),
  add constraint mended_whole check ((mended_at is null) = (mended_how is null));
create index message_victim on victim.message (victim_id, queued_at);
create index message_unsettled on victim.message (queued_at) where state in ('sent', 'failed', 'may-have-been-sent') and mended_at is null;
