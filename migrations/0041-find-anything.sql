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

-- Every word once, so that one typed wrongly is found among words and not among cases: by how it sounds, and by what is left of it with a letter taken out,
-- which a word with a letter wrong, missing, too many or changed about has in common with it.
create table investigation.known_word (
  word text primary key check (word ~ '^[a-z]{3,40}$'),
  sound text generated always as (public.dmetaphone(word)) stored,
  shorter text[] not null
);
create index known_word_shorter on investigation.known_word using gin (shorter) with (gin_pending_list_limit = 64);
create index known_word_sound on investigation.known_word (sound);
call platform.protect('investigation.known_word', 'system');

-- Words that may have been meant by one as it was typed, the likeliest first. `shorter`: it and what is left of it with each letter taken out.
create function investigation.near_words(typed text, shorter text[], most integer default 15) returns table (word text, likeness real)
language sql stable security definer rows 15 set search_path = '' as $$
  with near as (
    select k.word, k.sound from investigation.known_word k where k.shorter && $2
    union
    select k.word, k.sound from investigation.known_word k where k.sound = public.dmetaphone(typed)),
  weighed as (
    select n.word, public.levenshtein(n.word, typed) as apart, (n.sound = public.dmetaphone(typed))::int as alike from near n)
  select w.word, (1.0 / (1 + w.apart) + 0.3 * w.alike)::real as likeness
  from weighed w where w.word <> typed and w.apart <= 4 order by 2 desc, w.word limit most
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
revoke execute on function investigation.near_words(text, text[], integer), investigation.find_cases(jsonb, integer, integer) from public;
grant execute on function investigation.near_words(text, text[], integer), investigation.find_cases(jsonb, integer, integer) to answerable_app;
