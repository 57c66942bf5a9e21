-- What may be kept of the person complained of where no crime was done. The rules change, so they are rows: an edition from its day,
-- replaced by loading another. None is quoted as law.
create table contact.non_crime_hate_pack (
  id text primary key,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  -- 'threshold': once every question of it was answered yes; 'never' and 'always' speak for themselves.
  keeps text not null check (keeps in ('threshold', 'never', 'always')),
  threshold text[] not null,
  warn text not null check (warn <> ''),
  source text not null check (source <> ''),
  confidence text not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  check ((keeps = 'threshold') = (threshold <> '{}'))
);
insert into contact.non_crime_hate_pack values ('non-crime-hate-2026', '2023-06-03', null, 'threshold', '{hostility-meant,risk-of-harm}',
  'No crime: write nothing that tells who the person complained of is, unless the hostility was meant and harm or a crime is a real risk',
  'General practice, not confirmed in a source', 'general-knowledge', '2026-01-01', 'migration');
call platform.protect('contact.non_crime_hate_pack', 'staff', 'system');
revoke update, delete on contact.non_crime_hate_pack from answerable_app;

-- The edition that forbids keeping anything personal of the subject of this contact on a day; none where it may be kept.
create function contact.subject_forbidden(the_contact uuid, the_day date) returns table (pack text, warn text)
language sql stable security definer set search_path = '' as $$
  with pack as (
    select * from contact.non_crime_hate_pack p where p.valid_from <= the_day and (p.valid_to is null or the_day < p.valid_to)
    order by p.valid_from desc, p.loaded_at desc limit 1),
  newest as (
    select distinct on (a.question) a.question, a.answer from contact.pathway_answer a
    where a.contact_id = the_contact and a.pathway = 'hate' order by a.question, a.at desc, a.fact_xid desc)
  select p.id, p.warn from pack p
  where p.keeps <> 'always' and exists (select from newest n where n.question = 'crime-too' and n.answer = 'no')
    and (p.keeps = 'never' or exists (
      select from unnest(p.threshold) q where not exists (select from newest n where n.question = q and n.answer = 'yes')))
$$;

-- Whatever code asks for it, no person is tied to such a report as the one complained of.
create function people.refuse_subject() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  said jsonb := to_jsonb(new);
  the_contact uuid := (case
    when tg_table_name = 'identification' then said->>'contact_id'
    when said->>'to_kind' = 'contact' then said->>'to_id'
    when said->>'to_kind' = 'incident' then (select i.contact_id::text from response.incident i where i.id = (said->>'to_id')::uuid)
  end)::uuid;
begin
  if new.role not in ('suspect', 'subject') or the_contact is null or said->>'decision' = 'not-same'
    or said->>'undone_at' is not null or said->>'ended_at' is not null then
    return new;
  end if;
  if exists (select from contact.subject_forbidden(the_contact, (platform.now() at time zone 'Europe/London')::date)) then
    raise exception 'No crime was done: whoever is complained of is not kept on this report' using errcode = 'AN004';
  end if;
  return new;
end $$;
create trigger refuse_subject before insert or update on people.link for each row execute function people.refuse_subject();
create trigger refuse_subject before insert or update on people.identification for each row execute function people.refuse_subject();
