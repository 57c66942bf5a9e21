-- What asks something may stand in a call, a chat, a letter or an email that came in, or in what an officer wrote down that a victim said. All are proposed alike, and a
-- person says whether it is a question of hers.
create view victim.heard_words with (security_invoker = true) as
  select id as word_id, contact_id, null::uuid as victim_id, text as words, at, by_name, 'call' as how from contact.log_line where not supervisor_note
  union all select id, contact_id, null, words, at, coalesce(by_name, 'They wrote it'), 'chat' from contact.chat_line where side = 'visitor' and kind = 'said'
  union all select contact_id, contact_id, null, words, came_in_at, by_name, 'written' from contact.written_word
  union all select id, null, victim_id, words, happened_at, by_name, 'said' from investigation.note where kind = 'said';
grant select on victim.heard_words to answerable_app;
