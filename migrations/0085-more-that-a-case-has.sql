-- What is told to victims, what was recorded when a suspect was interviewed, and what the cameras of those who went there may hold are material of the case from
-- the moment that they are: nobody has to remember to put them on the schedule.
create index update_crime on victim.update (crime_id);
create index portal_message_crime on victim.portal_message (crime_id);
create index portal_request_crime on victim.portal_request (crime_id) where words is not null;
create index suspect_interviewed on investigation.suspect_event (crime_id) where event = 'interview';

create or replace view investigation.material_found with (security_invoker = true) as
  select 'document' as source, d.id as material_id, d.crime_id, d.case_id, d.version, d.supersedes is not null as later,
    d.title as title, d.at, d.by_name from investigation.document d
  union all select 'statement', s.id, s.crime_id, s.case_id, s.version, s.supersedes is not null, 'Statement of ' || s.person_name, s.at, s.by_name
    from investigation.statement s
  union all select 'exhibit', e.id, e.crime_id, e.case_id, 1, false, e.reference || ': ' || e.description, e.at, e.by_name from investigation.exhibit e
  union all select 'note', n.id, n.crime_id, n.case_id, 1, false, 'Note: ' || left(n.words, 120), n.learned_at, n.by_name from investigation.note n
  union all select 'line', l.id, l.crime_id, l.case_id, 1, false, 'Line of enquiry: ' || left(l.objective, 120), l.ended_at, coalesce(l.ended_by_name, '')
    from investigation.line_of_enquiry l where l.ended_at is not null
  union all select 'third-party', r.id, r.crime_id, r.case_id, 1, false, 'From ' || r.holder || ': ' || left(r.material, 120), r.answered_at, r.holder
    from investigation.third_party_request r where r.answered_at is not null
  union all select 'device', x.id, x.crime_id, x.case_id, 1, false, 'From a device (' || x.device || '): ' || left(x.information, 120), x.taken_at, x.by_name
    from investigation.device_extraction x where x.taken_at is not null
  union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
    from investigation.crime c join contact.contact k on k.case_id = c.case_id
  union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
    from investigation.crime c join platform.case_link j on j.joined_to = c.case_id and j.undone_at is null join contact.contact k on k.case_id = j.case_id
  union all select 'incident', i.id, c.id, c.case_id, 1, false, 'Incident log ' || i.number, i.opened_at, '' from investigation.crime c join response.incident i on i.id = c.incident_id
  union all select 'message', m.id, m.crime_id, m.case_id, 1, false, case m.side when 'victim' then 'From the victim: ' else 'To the victim: ' end || left(m.words, 120), m.at, m.by_name
    from victim.portal_message m
  union all select 'message', r.id, r.crime_id, r.case_id, 1, false, 'Asked by the victim: ' || left(r.words, 120), r.at, r.by_name
    from victim.portal_request r where r.words is not null
  union all select 'update', u.id, u.crime_id, u.case_id, 1, false, 'Update to the victim: ' || left(u.what_is_new, 120), u.at, u.by_name from victim.update u
  union all select 'interview', e.id, e.crime_id, e.case_id, 1, false, 'Recording of the interview of ' || s.name, e.at, e.by_name
    from investigation.suspect_event e join investigation.suspect s on s.id = e.suspect_id where e.event = 'interview'
  union all select 'body-worn-video', d.id, c.id, c.case_id, 1, false, 'Body-worn video, if any, of ' || r.callsign, d.at_scene_at, r.callsign
    from investigation.crime c join response.deployment d on d.incident_id = c.incident_id join response.resource r on r.id = d.resource_id where d.at_scene_at is not null;

-- What others were asked about a victim, as they were given notice of it in writing: never where the notice was withheld, or went to somebody else.
create view victim.my_information with (security_barrier = true) as
  select r.id, r.kind, r.holder, r.material, r.notice_at, r.sent_at, r.answered_at from investigation.third_party_request r
  where r.victim_id = victim.portal_victim() and r.notice_to = 'victim' and r.notice_at <= platform.now() and r.withheld is null;
grant select on victim.my_information to answerable_app;
