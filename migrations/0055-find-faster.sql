-- In how many cases each word is: the rarest leads to the cases, and the common ones are looked for in those alone. It chooses the way and nothing else, so that
-- it need not be exact: it is never counted down. Short words and numbers are counted too.
alter table investigation.known_word add column cases integer not null default 0, drop constraint known_word_word_check,
  add constraint known_word_word_check check (word ~ '^([a-z]{3,40}|[a-z0-9]{1,4})$');
alter table investigation.known_word set (fillfactor = 70);
insert into investigation.known_word (word, shorter, cases)
  select s.word, '{}', s.ndoc from pg_catalog.ts_stat('select words from investigation.found_words') s where s.word ~ '^([a-z]{3,40}|[a-z0-9]{1,4})$'
  on conflict (word) do update set cases = excluded.cases;

drop function investigation.near_words(text, text[], integer);
drop function investigation.find_cases(jsonb, integer, integer);

-- Of each word as it was typed: in how many cases it is, and others that may have been meant by it: how many letters apart, whether they sound alike, and in how
-- many cases. `shorter`: it and what is left of it with each letter taken out, none for what is not to be forgiven. `also`: other names for it, nought apart.
-- `total`: about how many cases there are.
create function investigation.words_asked(asked jsonb, most integer default 60)
  returns table (word text, cases integer, others jsonb, total integer)
language sql stable security definer rows 8 set search_path = '' as $$
  with a as (select t.word, t.shorter, t.also from jsonb_to_recordset(asked) t (word text, shorter text[], also text[])),
  near as (
    select a.word as typed, k.word, k.sound, k.cases from a join investigation.known_word k on k.shorter && a.shorter where cardinality(a.shorter) > 0
    union
    select a.word, k.word, k.sound, k.cases from a join investigation.known_word k on k.sound = public.dmetaphone(a.word)
    where cardinality(a.shorter) > 0 and k.sound <> '' and cardinality(k.shorter) > 0),
  weighed as (
    select n.typed, n.word, n.cases, public.levenshtein(n.word, n.typed) as apart, n.sound = public.dmetaphone(n.typed) as alike
    from near n where n.word <> n.typed and n.cases > 0),
  ranked as (
    select w.*, row_number() over (partition by w.typed order by w.apart - (w.apart = 2 and length(w.word) = length(w.typed))::int - w.alike::int, w.cases desc, w.word) as place
    from weighed w where w.apart <= 4)
  select a.word, k.cases, coalesce((
      select jsonb_agg(jsonb_build_object('word', o.word, 'cases', o.cases, 'apart', o.apart, 'alike', o.alike)) from (
        select r.word, r.cases, r.apart, r.alike from ranked r where r.typed = a.word and r.place <= most
        union all
        select n.word, n.cases, 0, false from investigation.known_word n where n.word = any (a.also) and n.cases > 0) o), '[]'),
    greatest((select c.reltuples::integer from pg_catalog.pg_class c where c.oid = 'investigation.found_words'::pg_catalog.regclass), 0)
  from a left join investigation.known_word k on k.word = a.word
$$;

-- Cases by these ways, each the newest first: ids alone, without those that whoever asks may not know of, so that these take no place and no time. The ways `of` one
-- question are gone in their order until there are enough. `way`: which, from nought. A row without a case says that not all that might be one were looked at.
create function investigation.find_cases(ways jsonb, most integer) returns table (way integer, case_id uuid)
language plpgsql stable security definer rows 60 set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  hidden uuid[] := array(select platform.hidden_cases());
  most_led constant integer := 8000;
  one jsonb;
  question integer := -1;
  given integer;
  lead tsquery[];
  every tsquery;
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
    continue when given >= most;
    every := (one ->> 'all')::tsquery;
    lead := array(select t::tsquery from jsonb_array_elements_text(one -> 'lead') t);
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
    case cardinality(lead)
    when 0 then ids := '{}';
    when 1 then
      select array_agg(l.case_id order by l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where f.words @@ lead[1] and f.case_id <> all (hidden) limit most_led) l;
    when 2 then
      select array_agg(l.case_id order by l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where f.words @@ lead[1] and f.words @@ lead[2] and f.case_id <> all (hidden) limit most_led) l;
    else
      select array_agg(l.case_id order by l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where f.words @@ lead[1] and f.words @@ lead[2] and f.words @@ lead[3] and f.case_id <> all (hidden) limit most_led) l;
    end case;
    return query select n, id from unnest(ids[1:most]) id;
    given := given + coalesce(cardinality(ids), 0);
    if led = most_led then
      return query select n, null::uuid;
    end if;
  end loop;
end $$;
revoke execute on function investigation.words_asked(jsonb, integer), investigation.find_cases(jsonb, integer) from public;
grant execute on function investigation.words_asked(jsonb, integer), investigation.find_cases(jsonb, integer) to answerable_app;
