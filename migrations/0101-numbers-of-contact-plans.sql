-- Before anybody is rung back, what a victim said of that number is found by it: the last ten digits, however it was typed. It gives ids alone; what they say is read
-- again by whoever may.
create function victim.last_digits(reach text) returns text language sql immutable parallel safe
  return right(regexp_replace(reach, '\D', '', 'g'), 10);
create function victim.digits_of(ways jsonb, not_to_know jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct d.digits), '{}') from (
    select victim.last_digits(w ->> 'reach') as digits from jsonb_array_elements(ways || not_to_know) w) d where length(d.digits) = 10
$$;
create index contact_plan_digits on victim.contact_plan using gin (victim.digits_of(ways, not_to_know));
create index safe_contact_digits on victim.safe_contact (victim.last_digits(reach)) where reach is not null;

create function victim.said_of_number(the_number text) returns setof uuid language sql stable security definer set search_path = '' as $$
  select p.victim_id from victim.contact_plan p
    where length(victim.last_digits(the_number)) = 10 and victim.digits_of(p.ways, p.not_to_know) @> array[victim.last_digits(the_number)]
  union select s.victim_id from victim.safe_contact s
    where length(victim.last_digits(the_number)) = 10 and s.reach is not null and victim.last_digits(s.reach) = victim.last_digits(the_number)
$$;
revoke all on function victim.said_of_number(text) from public;
grant execute on function victim.said_of_number(text) to answerable_app;
