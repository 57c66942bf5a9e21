-- Somebody who came to be known as a victim after the crime was recorded: a relative of somebody who died, another who was harmed.
alter table investigation.crime_victim add column relation text check (relation <> '');
insert into platform.erasure_rule (table_name, column_name, becomes, why) values
  ('investigation.crime_victim', 'relation', 'null', 'what was written');

-- Who speaks for a family, and what they do not agree on. It takes nothing from anybody: each is told for themselves, by a plan of their own. The newest counts.
create table victim.family_voice (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  speaks_id uuid references investigation.crime_victim,
  agreed text not null check (agreed in ('all', 'some', 'nobody')),
  disagreement text check (disagreement <> ''),
  words text not null check (words <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (agreed = 'all' or disagreement is not null),
  check (agreed <> 'nobody' or speaks_id is null)
);
create index family_voice_crime on victim.family_voice (crime_id, seq);
call platform.case_table('victim.family_voice', 'victim');
revoke update, delete on victim.family_voice from answerable_app;

-- Who could help her, and what for: read on her own pages, where it is never said. The kind of harm is worked out by the same rule as a referral's.
create view victim.my_harm with (security_barrier = true) as
  select k.offence, i.incident_type, s.name as settlement, s.district, n.said ->> 'language' as language
  from victim.portal_access a join investigation.crime_victim v on v.id = a.victim_id join investigation.crime k on k.id = v.crime_id
    join response.incident i on i.id = k.incident_id left join people.settlement s on s.id = i.settlement_id
    left join lateral (select x.said from victim.needs x where x.victim_id = v.id order by x.seq desc limit 1) n on true
  where a.id = victim.portal_access_id();
create view victim.my_listing with (security_barrier = true) as
  select l.* from victim.support_listing l where victim.portal_victim() is not null;
grant select on victim.my_harm, victim.my_listing to answerable_app;
