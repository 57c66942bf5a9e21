-- As before, and of the cases that a way leads to those come first that answer more of its narrower questions: who is likelier meant by a name that was
-- written wrongly comes before whoever is newer.
create or replace function investigation.find_cases(ways jsonb, most integer) returns table (way integer, case_id uuid)
language plpgsql stable security definer rows 60 set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  hidden uuid[] := array(select platform.hidden_cases());
  most_led constant integer := 8000;
  one jsonb;
  question integer := -1;
  given integer;
  lead jsonb;
  first text[];
  second text[];
  third text[];
  every tsquery;
  likelier tsquery[];
  found integer;
  led integer;
  ids uuid[];
begin
  for n in 0 .. jsonb_array_length(ways) - 1 loop
    one := ways -> n;
    if (one ->> 'of')::integer <> question then
      question := (one ->> 'of')::integer;
      given := 0;
    end if;
    continue when given >= most or ((one ->> 'spare')::boolean and given > 0);
    every := (one ->> 'all')::tsquery;
    likelier := array(select likely::tsquery from jsonb_array_elements_text(one -> 'likelier') likely);
    lead := one -> 'lead';
    first := array(select jsonb_array_elements_text(lead -> 0));
    second := array(select jsonb_array_elements_text(lead -> 1));
    third := array(select jsonb_array_elements_text(lead -> 2));
    found := 0;
    if (one ->> 'newest')::integer > 0 then
      return query select n, f.case_id from (
          select w.case_id, w.words from investigation.found_words w where w.case_id <> all (hidden)
          order by w.at desc, w.case_id limit (one ->> 'newest')::integer) f
        where f.words @@ every limit most;
      get diagnostics found = row_count;
      given := given + found;
    end if;
    continue when found = most;
    led := most_led;
    case jsonb_array_length(lead)
    when 0 then ids := '{}';
    when 1 then
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and f.case_id <> all (hidden) limit most_led) l;
    when 2 then
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and tsvector_to_array(f.words) && second and f.case_id <> all (hidden) limit most_led) l;
    else
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and tsvector_to_array(f.words) && second and tsvector_to_array(f.words) && third and f.case_id <> all (hidden) limit most_led) l;
    end case;
    return query select n, id from unnest(ids[1:most]) id;
    given := given + coalesce(cardinality(ids), 0);
    if led = most_led then
      return query select n, null::uuid;
    end if;
  end loop;
end $$;
