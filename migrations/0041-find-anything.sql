-- Finding anything that was written of a case. One row a case: the words of it, whoever may read them. It answers with ids alone, which are read again
-- under row access before anything is shown (a search of text under row access reads every row). Derived: a reader writes it, and it can be rebuilt.
create table investigation.found_words (
  case_id uuid primary key,
  words tsvector not null,
  at timestamptz not null
);
create index found_words_words on investigation.found_words using gin (words) with (gin_pending_list_limit = 256);
create index found_words_at on investigation.found_words (at desc, case_id);
alter table investigation.found_words alter column words set statistics 1000;
call platform.protect('investigation.found_words', 'system');

-- Every word once, so that one typed wrongly is found among words and not among cases.
create table investigation.known_word (
  word text primary key check (word ~ '^[a-z]{3,40}$'),
  sound text generated always as (public.dmetaphone(word)) stored
);
create index known_word_like on investigation.known_word using gin (word public.gin_trgm_ops);
create index known_word_sound on investigation.known_word (sound);
create index known_word_shape on investigation.known_word ("left"(word, 1), length(word));
call platform.protect('investigation.known_word', 'system');

-- Words that may have been meant by one as it was typed, the likeliest first: a letter or two wrong, spelt as it sounds, or alike in its parts.
create function investigation.near_words(typed text, most integer default 15) returns table (word text, likeness real)
language sql stable security definer rows 15 set search_path = '' set pg_trgm.similarity_threshold = 0.4 as $$
  with near as (
    select k.word, k.sound from investigation.known_word k where k.word operator(public.%) typed
    union
    select k.word, k.sound from investigation.known_word k where k.sound = public.dmetaphone(typed)
    union
    select k.word, k.sound from investigation.known_word k
    where "left"(k.word, 1) = "left"(typed, 1) and length(k.word) between length(typed) - 1 and length(typed) + 1
      and public.levenshtein_less_equal(k.word, typed, 2) <= case when length(typed) < 5 then 1 else 2 end),
  weighed as (
    select n.word, greatest(
      public.similarity(n.word, typed),
      case when n.sound = public.dmetaphone(typed) then 0.6 else 0 end,
      case public.levenshtein_less_equal(n.word, typed, 2) when 0 then 1 when 1 then 0.8 when 2 then 0.55 else 0 end)::real as likeness,
      public.levenshtein(n.word, typed) as apart
    from near n)
  select w.word, w.likeness from weighed w where w.word <> typed order by w.likeness desc, w.apart, w.word limit most
$$;

-- Cases in which every group has one of its words, the newest first: ids alone.
create function investigation.find_cases(groups jsonb, most integer, skip integer default 0) returns setof uuid
language plpgsql stable security definer rows 60 set search_path = '' as $$
declare
  asked text;
begin
  select pg_catalog.string_agg('(' || g.one_of || ')', ' & ') into asked from (
    select (select pg_catalog.string_agg('''' || w || '''', ' | ') from pg_catalog.jsonb_array_elements_text(e) w where w ~ '^[a-z0-9]{1,60}$') as one_of
    from pg_catalog.jsonb_array_elements(groups) e) g;
  if asked is null then
    return;
  end if;
  -- With its words in the text it is planned for these: a rare one by the index of words, one that is everywhere by time.
  return query execute pg_catalog.format(
    'select f.case_id from investigation.found_words f where f.words @@ %L::pg_catalog.tsquery order by f.at desc, f.case_id limit %s offset %s', asked, most, skip);
end $$;
revoke execute on function investigation.near_words(text, integer), investigation.find_cases(jsonb, integer, integer) from public;
grant execute on function investigation.near_words(text, integer), investigation.find_cases(jsonb, integer, integer) to answerable_app;
