import type pg from 'pg'
import { COUNTED, PLAIN_WORD, shorterOf, wordsOf } from '../../src/investigation/find/words.ts'
import type { NamePools } from '../match/name-pools.ts'
import { uuidOf } from '../match/ours.ts'
import { caseAt } from './case-at.ts'

const BATCH = 20_000
/** One case in so many is restricted: nobody who asks here may know of it. */
export const RESTRICTED_EACH = 5_000
const TABLES = ['contact.contact', 'contact.log_line', 'platform.restricted_case']

/**
 * So many cases into the product's own tables, as their owner, with the words that its reader would have taken of them. The guard that asks for a fact of each
 * change is off while this loads a database that is thrown away, and on again before anything is asked.
 */
export async function loadCases(owner: pg.Pool, pools: NamePools, cases: number): Promise<number> {
  const started = performance.now()
  const known = new Map<string, number>()
  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger require_fact`)
  await owner.query('drop index investigation.found_words_list')
  for (let from = 0; from < cases; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - from) }, (_, n) => {
      const { person, summary, line } = caseAt(pools, from + n)
      const name = `${person.given} ${person.family}`
      const words = wordsOf([name, person.phone, person.address, person.place, summary, line].join('\n'))
      return { id: uuidOf(from + n), name, ...person, summary, line, words: words.join(' ') }
    })
    const column = (of: (one: (typeof batch)[number]) => string) => batch.map(of)
    await owner.query(
      `with loaded as (insert into contact.contact (id, case_id, channel, state, end_state, offered_at, ended_at, caller_name, caller_number, caller_address, place, summary, incident_type)
         select id, id, '101', 'ended', 'resolved', now() - random() * interval '900 days', now(), name, phone, address, place, summary, 'damage'
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) c (id, name, phone, address, place, summary) returning id, offered_at),
       lines as (insert into contact.log_line (id, case_id, contact_id, at, learned_at, by, by_name, text)
         select gen_random_uuid(), l.id, l.id, c.offered_at, c.offered_at, 'bench', 'Bench', l.line from loaded c join unnest($1::uuid[], $7::text[]) l (id, line) using (id))
       insert into investigation.found_words (case_id, words, at)
         select w.id, array_to_tsvector(string_to_array(w.words, ' ')), c.offered_at from loaded c join unnest($1::uuid[], $8::text[]) w (id, words) using (id)`,
      [
        column(one => one.id),
        column(one => one.name),
        column(one => one.phone),
        column(one => one.address),
        column(one => one.place),
        column(one => one.summary),
        column(one => one.line),
        column(one => one.words),
      ],
    )
    for (const word of batch.flatMap(one => one.words.split(' ')))
      if (COUNTED.test(word)) known.set(word, (known.get(word) ?? 0) + 1)
  }
  const counted = [...known].map(([word, cases]) => ({
    word,
    cases,
    shorter: PLAIN_WORD.test(word) ? shorterOf(word) : [],
  }))
  await owner.query(
    'insert into investigation.known_word (word, shorter, cases) select k.word, k.shorter, k.cases from jsonb_to_recordset($1::jsonb) k (word text, shorter text[], cases int)',
    [JSON.stringify(counted)],
  )
  await owner.query(
    'create index found_words_list on investigation.found_words using gin (tsvector_to_array(words)) with (gin_pending_list_limit = 256)',
  )
  await owner.query(
    `insert into platform.restricted_case (case_id, why, at, by)
     select id, 'said', now(), 'bench' from unnest($1::uuid[]) r (id)`,
    [Array.from({ length: Math.floor(cases / RESTRICTED_EACH) }, (_, n) => uuidOf(n * RESTRICTED_EACH))],
  )
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger require_fact`)
  for (const table of [...TABLES, 'investigation.found_words', 'investigation.known_word'])
    await owner.query(`vacuum analyze ${table}`)
  return (performance.now() - started) / 1000
}
