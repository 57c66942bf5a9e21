-- Somebody who left is found again by name and place, too; and two states of one moment keep the order they came in.
create index contact_named on contact.contact (lower(caller_name), lower(place)) where caller_name is not null and place is not null;
alter table contact.agent_state add column seq bigint generated always as identity;

-- What the visitor of a chat does, for whoever holds its secret: the line and its fact, or nothing at all.
create function contact.chat_say(hash bytea, line uuid, what text, said text, dangers text[], harms text[], at timestamptz, by text, via text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  chat record;
begin
  select c.contact_id, c.case_id into chat from contact.chat_of(hash) c where not c.closed and c.lines < 400;
  if chat.contact_id is null then
    return null;
  end if;
  perform platform.record(case what when 'said' then 'contact-chat-said' else 'contact-chat-left' end, chat.case_id, line, at, by, 'public', via,
    jsonb_build_object('contactId', chat.contact_id, 'side', 'visitor', 'emergency', dangers <> '{}'));
  insert into contact.chat_line (id, case_id, contact_id, side, kind, words, emergency_words, high_harm, at)
    values (line, chat.case_id, chat.contact_id, 'visitor', what, said, dangers, harms, at);
  return chat.contact_id;
end $$;

-- Whether whoever answers is on a call: an emergency may take them away, and the visitor is told.
create function contact.chat_away(hash bytea) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select s.state in ('ringing', 'talking', 'hold') and s.contact_id is distinct from k.id
    from contact.chat c join contact.contact k on k.id = c.contact_id join contact.agent_state s on s.agent = k.handler_id::text
    where c.token_hash = hash and k.state = 'open' order by s.at desc, s.seq desc limit 1), false)
$$;
revoke all on function contact.chat_say(bytea, uuid, text, text, text[], text[], timestamptz, text, text), contact.chat_away(bytea) from public;
grant execute on function contact.chat_say(bytea, uuid, text, text, text[], text[], timestamptz, text, text), contact.chat_away(bytea) to answerable_app;
