-- Is a crime disclosed in what was written of an incident? The check only asks (crime-disclosed/); people answer, and what is left
-- unanswered when an incident closes is kept, so that it is asked again. Nothing here ever says that a log holds no crime.
create table response.crime_check (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  answer text not null check (answer in ('yes', 'no', 'left')),
  reason text,
  signs text[] not null,
  danger int not null check (danger between 0 and 3),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint no_has_reason check (answer <> 'no' or length(trim(reason)) > 0)
);
create index crime_check_incident on response.crime_check (incident_id, at desc);
create index crime_check_left on response.crime_check (danger desc, at) where answer = 'left';
call platform.case_table('response.crime_check');
revoke update, delete on response.crime_check from answerable_app;

-- Everything that was written of an incident, under the reader's own row access. `question` names what a yes was said to.
create view response.log_text with (security_invoker = true) as
  select i.id as incident_id, coalesce(k.answered_at, k.offered_at) as at, k.summary as words, null::text as pack, null::text as pathway, null::text as question
    from response.incident i join contact.contact k on k.id = i.contact_id where k.summary is not null
  union all select i.id, r.at, r.what, null, null, null from response.incident i join contact.online_report r on r.contact_id = i.contact_id
  union all select i.id, w.at, w.words, null, null, null from response.incident i join contact.written_word w on w.contact_id = i.contact_id
  union all select i.id, c.at, c.words, null, null, null from response.incident i join contact.chat_line c on c.contact_id = i.contact_id
    where c.side = 'visitor' and c.words is not null
  union all select i.id, l.at, l.text, null, null, null from response.incident i join contact.log_line l on l.contact_id = i.contact_id
    where not l.supervisor_note
  union all select i.id, a.at, a.words, a.pack, a.pathway, case when a.answer = 'yes' then a.question end
    from response.incident i join contact.pathway_answer a on a.contact_id = i.contact_id where a.answer = 'yes' or a.words is not null
  union all select i.id, d.cleared_at, d.result, null, null, null from response.incident i join response.deployment d on d.incident_id = i.id
    where d.result is not null and d.cleared_at is not null;
grant select on response.log_text to answerable_app;
