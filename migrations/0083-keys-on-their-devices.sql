-- Keys (passkeys) on a victim's own devices, a way in beside card and codes (decision 0036). Asked for on their own pages; a person who has spoken with them, alone, makes
-- one good. A new card, a freeze, or devices that others open end it.
create table victim.portal_passkey (
  id uuid primary key,
  n bigint not null default nextval('victim.portal_order'),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null references victim.portal_access,
  invitation_id uuid not null references victim.portal_invitation,
  request_id uuid not null unique,
  name text not null check (name <> ''),
  device text not null,
  rp_id text not null check (rp_id <> ''),
  credential_id bytea not null unique check (octet_length(credential_id) between 16 and 1023),
  public_key bytea not null,
  counter bigint not null,
  confirmed_at timestamptz,
  confirmed_by_name text,
  ended_at timestamptz,
  ended_why text check (ended_why in ('by-her', 'by-staff', 'not-wanted', 'was-not-her', 'devices')),
  ended_by_name text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (num_nulls(confirmed_at, confirmed_by_name) in (0, 2)),
  check (num_nulls(ended_at, ended_why, ended_by_name) in (0, 3))
);
create index portal_passkey_victim on victim.portal_passkey (victim_id, n);
call platform.case_table('victim.portal_passkey', 'victim');
create policy hers on victim.portal_passkey for select using (victim_id = (select victim.portal_victim()));
create policy put_by_her on victim.portal_passkey for insert
  with check (victim_id = (select victim.portal_victim()) and access_id = victim.portal_access_id() and confirmed_at is null and ended_at is null);
create policy ended_by_her on victim.portal_passkey for update using (victim_id = (select victim.portal_victim()))
  with check (victim_id = (select victim.portal_victim()) and ended_why = 'by-her');
revoke delete on victim.portal_passkey from answerable_app;

-- Whether their devices are theirs alone, as somebody who asked them alone wrote it down: the last word holds.
create table victim.portal_devices (
  id uuid primary key,
  n bigint not null default nextval('victim.portal_order'),
  case_id uuid not null,
  victim_id uuid not null,
  said text not null check (said in ('own', 'shared')),
  words text not null check (words <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index portal_devices_victim on victim.portal_devices (victim_id, n);
call platform.case_table('victim.portal_devices', 'victim');
revoke update, delete on victim.portal_devices from answerable_app;

-- What a device signs: given to anybody who asks, good once, for minutes, in the browser that it was given to. With an access where it is for a new key.
create table victim.portal_key_challenge (
  token_hash bytea primary key,
  challenge text not null,
  access_id uuid,
  at timestamptz not null default platform.now(),
  used_at timestamptz
);
create index portal_key_challenge_at on victim.portal_key_challenge (at);
call platform.protect('victim.portal_key_challenge', 'system');
create policy hers on victim.portal_key_challenge using (access_id = victim.portal_access_id()) with check (access_id = victim.portal_access_id());

alter table victim.portal_sign_in add column passkey_id uuid references victim.portal_passkey,
  drop constraint portal_sign_in_by_code_check,
  add constraint portal_sign_in_by_code_check check (by_code in ('sent', 'paper', 'spoken', 'key')),
  add constraint portal_sign_in_key check ((by_code = 'key') = (passkey_id is not null));

-- What a key of theirs hangs on: the card, the safe-contact talk, what was said of their devices, the last freeze. One text for whoever works with them and for themselves.
do $do$
declare
  terms text := $$
    select a.id as access_id, a.victim_id, a.case_id,
      (select i.id from victim.portal_invitation i where i.access_id = a.id order by i.at desc, i.id limit 1) as invitation_id,
      coalesce((select p.checked_at is not null and p.silent is null from victim.safe_contact s left join victim.contact_plan p on p.id = s.plan_id
        where s.victim_id = a.victim_id order by s.seq desc limit 1), false) as talked,
      (select d.said from victim.portal_devices d where d.victim_id = a.victim_id order by d.n desc limit 1) as devices,
      coalesce((select max(t.n) from victim.portal_turn t where t.access_id = a.id and t.turn = 'frozen'), 0) as frozen_n
    from victim.portal_access a$$;
begin
  execute 'create view victim.key_terms with (security_invoker = true) as ' || terms;
  execute 'create view victim.my_key_terms with (security_barrier = true) as ' || terms || ' where a.id = victim.portal_access_id()';
end $do$;
grant select on victim.key_terms, victim.my_key_terms to answerable_app;
