-- What was translated for a victim stands on her own pages too, and whose words in her language are loaded.
create or replace view victim.my_update with (security_barrier = true) as
  select u.id, u.seq, u.at, u.told_at, u.what_is_new, u.what_happens_next, u.next_by, u.answers, u.by_name,
    t.what_is_new as hers_new, t.what_happens_next as hers_next, t.answers as hers_answers, t.how as hers_how
  from victim."update" u left join victim.update_translation t on t.update_id = u.id where u.victim_id = victim.portal_victim();
create view victim.my_pack with (security_barrier = true) as
  select p.said, p.language, p.valid_from, p.loaded_at from victim.language_pack p where victim.portal_victim() is not null;

-- A survey that she was invited to and has not answered stands on her own pages: a text says that there is one, and never carries a code.
create view victim.my_survey with (security_barrier = true) as
  select s.id, s.code_digest, s.closes_at from victim.survey s
  where s.victim_id = victim.portal_victim() and s.state = 'invited' and s.closes_at > platform.now()
    and not exists (select from victim.survey_answer a where a.survey_id = s.id);
grant select on victim.my_pack, victim.my_survey to answerable_app;
create policy sent_by_her on victim.survey_sent_in for insert
  with check (exists (select from victim.my_survey m where m.code_digest = survey_sent_in.code_digest));
