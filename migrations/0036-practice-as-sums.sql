-- How practice stands, for whoever may see sums and no case: the same rows as the supervisors' reports count, without what ties a row to
-- a case, a contact or a person. `one` says only which rows are of one contact, and is worth nothing outside of these views: it
-- is made with a number that nobody reads. Nobody is left out of a sum, and small ones are hidden where they are shown.
create table accountability.counting_key (one boolean primary key default true check (one), key bigint not null);
insert into accountability.counting_key (key) select ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 15))::bit(60)::bigint;

create function accountability.counted_as(contact uuid) returns bigint language sql stable security definer set search_path = '' as $$
  select pg_catalog.hashtextextended(contact::text, k.key) from accountability.counting_key k
$$;

create view accountability.grade_change_counted as
  select accountability.counted_as(c.id) as one, f.at, f.by_role, a.team, f.body->>'from' as from_grade, f.body->>'grade' as grade,
    coalesce((f.body->>'approved')::boolean, false) as approved,
    c.handler_id is not null and f.by is distinct from c.handler_id::text as after_handler,
    coalesce(c.answered_at, c.taken_at) as answered_at, c.settlement_id,
    (select s.trigger from contact.assessment s where s.contact_id = f.about and s.at <= f.at order by s.seq desc limit 1) as trigger
  from platform.fact f join contact.contact c on c.id = f.about left join platform.account a on a.id::text = f.by
  where f.kind = 'contact-graded' and f.body->>'from' is not null;

create view accountability.upgrade_counted as
  select distinct on (u.grading_id) accountability.counted_as(u.contact_id) as one, u.code, u.by_rule, g.at
  from contact.upgrade_reason u join contact.grading g on g.id = u.grading_id
  order by u.grading_id, u.at desc, u.fact_xid desc;

create view accountability.asked_counted as
  select accountability.counted_as(g.contact_id) as one, min(g.at) as at, s.answers, s.weapon, s.immediacy, s.risk
  from contact.grading g
  left join lateral (select n.weapon, n.immediacy, n.risk,
      (select jsonb_object_agg(p.key, p.value->>'answer') from jsonb_each(n.prompts) p) as answers
    from contact.assessment n where n.contact_id = g.contact_id order by n.seq desc limit 1) s on true
  group by g.contact_id, s.answers, s.weapon, s.immediacy, s.risk;

create view accountability.pathway_counted as
  select accountability.counted_as(p.contact_id) as one, p.pathway, p.pack, p.at from contact.pathway_answer p;
create view accountability.advice_counted as
  select distinct on (g.contact_id, g.card) accountability.counted_as(g.contact_id) as one, g.card, g.state
  from contact.advice_given g order by g.contact_id, g.card, g.at desc, g.fact_xid desc;

-- Without a name: the origin of names is not worked out for whoever may see no case.
create view accountability.served_counted as
  select accountability.counted_as(c.id) as one, c.offered_at, c.ivr_ended_at, c.queued_at, c.answered_at, c.grade,
    i.id is not null as incident, i.attend_by, i.first_at_scene_at,
    (select s.minimum_grade from contact.assessment s where s.contact_id = c.id order by s.seq desc limit 1) as floor,
    (select jsonb_object_agg(n.kind, n.answer) from (select distinct on (k.kind) k.kind, k.answer from contact.characteristic k
      where k.contact_id = c.id order by k.kind, k.at desc, k.fact_xid desc) n) as told
  from contact.contact c left join response.incident i on i.contact_id = c.id;

grant select on accountability.grade_change_counted, accountability.upgrade_counted, accountability.asked_counted,
  accountability.pathway_counted, accountability.advice_counted, accountability.served_counted to answerable_app;
