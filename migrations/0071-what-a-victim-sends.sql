-- What a victim sends on their own pages is a document of the case like any other (decision 0026), whole and proved, and is not shown to them again. They see no
-- table of it: these functions take it in, for the acting victim alone.
create function investigation.put_upload(the_upload uuid, place integer, piece bytea) returns void language sql as $$
  select case when place = 0 then investigation.forget_uploads() end;
  insert into investigation.upload_piece (upload_id, n, bytes, by) values (the_upload, place, piece, platform.acting_who());
$$;
create function investigation.drop_upload(the_upload uuid) returns void language sql as $$
  delete from investigation.upload_piece where upload_id = the_upload;
$$;

create function investigation.document_of_victim(the_upload uuid, the_document uuid, the_title text, the_name text, the_media text, is_whole boolean, the_size bigint, the_sha256 bytea,
  the_pieces integer, at timestamptz, via text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  me record;
  moved integer;
begin
  select v.id, v.case_id, v.crime_id into me from investigation.crime_victim v where v.id = victim.portal_victim();
  if me.id is null then
    return false;
  end if;
  insert into investigation.document (id, case_id, crime_id, title, file_name, media, whole, size, sha256, pieces, came_from, no_child_images, at, by, by_name)
    values (the_document, me.case_id, me.crime_id, the_title, the_name, the_media, is_whole, the_size, the_sha256, the_pieces, 'The victim, on their own pages', true, at, platform.acting_who(), 'The victim');
  with taken as (
    delete from investigation.upload_piece p where p.upload_id = the_upload and p.by = platform.acting_who() and p.n < the_pieces returning p.n, p.bytes)
  insert into investigation.document_piece (document_id, n, case_id, bytes) select the_document, t.n, me.case_id, t.bytes from taken t order by t.n;
  get diagnostics moved = row_count;
  if moved <> the_pieces then
    raise exception 'a piece of an upload is missing';
  end if;
  perform platform.record('document-received', me.case_id, the_document, at, platform.acting_who(), 'portal', via,
    pg_catalog.jsonb_build_object('crimeId', me.crime_id, 'documentId', the_document, 'media', the_media, 'size', the_size, 'sha256', pg_catalog.encode(the_sha256, 'hex'), 'version', 1));
  return true;
end $$;
revoke execute on function investigation.put_upload(uuid, integer, bytea), investigation.drop_upload(uuid),
  investigation.document_of_victim(uuid, uuid, text, text, text, boolean, bigint, bytea, integer, timestamptz, text) from public;
grant execute on function investigation.put_upload(uuid, integer, bytea), investigation.drop_upload(uuid),
  investigation.document_of_victim(uuid, uuid, text, text, text, boolean, bigint, bytea, integer, timestamptz, text) to answerable_app;

-- That it came, and when: nothing else is shown again.
create view victim.my_sent with (security_barrier = true) as
  select d.id, d.at from investigation.document d
  where victim.portal_access_id() is not null and d.by = 'portal:' || victim.portal_access_id() and d.case_id = victim.portal_case();
grant select on victim.my_sent to answerable_app;

-- Their words, and ours to them, are material of the case from the moment that they are written: on the schedule by themselves.
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
    from victim.portal_request r where r.words is not null;
