import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { MyRight } from './my-rights.ts'
import type { Released, Told, Word } from './my-story.ts'

/** What she is shown, asked as her: the views hold one victim and nothing that was not written or released to her. All oldest first. */
export async function readStory(tx: Tx): Promise<{ told: Told[]; released: Released[]; words: Word[] }> {
  const told = await sql<Told>`
    select coalesce(told_at, at) as at, what_is_new as "whatIsNew", what_happens_next as "whatHappensNext", next_by::text as "nextBy", answers, by_name as "byName",
      case when hers_new is not null then jsonb_build_object('new', hers_new, 'next', hers_next, 'answers', hers_answers, 'how', hers_how) end as hers
    from victim.my_update order by seq`.execute(tx)
  const released = await sql<Released>`
    select kind, words, by_day::text as "byDay", at from victim.portal_release where withdrawn_at is null order by seq`.execute(
    tx,
  )
  const words = await sql<Word>`
    select due_at as "dueAt", met_at as "metAt" from victim.my_word order by due_at`.execute(tx)
  return { told: told.rows, released: released.rows, words: words.rows }
}

export async function readMyRights(tx: Tx): Promise<MyRight[]> {
  const { rows } = await sql<MyRight>`
    select event, due_at as "dueAt", met_at as "metAt" from victim.my_right order by id`.execute(tx)
  return rows
}

export type Ending = { kind: string; words: string; nextWords: string; at: Temporal.Instant }

/** How it ended, as far as she has been told, the newest first. */
export async function readEndings(tx: Tx): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select kind, words, next_words as "nextWords", owed_at as at from victim.my_ending order by owed_at desc, id`.execute(
    tx,
  )
  return rows
}
