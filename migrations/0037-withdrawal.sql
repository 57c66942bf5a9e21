-- That a victim does not support an investigation is a form with a decision by somebody else, never a status (withdrawal.ts).
create table investigation.withdrawal (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  victim_id uuid not null,
  route text not null check (route in ('said', 'unreached')),
  reasons text[] not null default '{}',
  own_words text,
  checks jsonb not null default '{}',
  check_words text,
  safety text not null,
  evidence jsonb not null,
  tries jsonb not null default '[]',
  heed text[] not null default '{}',
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  decision text check (decision in ('go-on', 'more-time', 'accept')),
  decision_reason text,
  answered text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_whole check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null) and (decision is null) = (decision_reason is null)),
  constraint decided_by_another check (decided_by <> by),
  constraint unreached_is_not_withdrawn check (not (route = 'unreached' and decision = 'accept'))
);
create index withdrawal_crime on investigation.withdrawal (crime_id);
call platform.case_table('investigation.withdrawal');
revoke delete on investigation.withdrawal from answerable_app;

-- What was said is kept as it was said; once decided it is decided: who changes their mind is asked again.
create function investigation.keep_withdrawal() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  decided text[] := array['decision', 'decision_reason', 'answered', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if old.decision is not null or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'A withdrawal that was recorded is only ever decided, once' using errcode = 'AN006';
  end if;
  return new;
end $$;
create trigger keep_withdrawal before update on investigation.withdrawal for each row execute function investigation.keep_withdrawal();
