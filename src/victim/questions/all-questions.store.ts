import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { askedOften, isUnanswered, type Question, SOURCE_WORDS, stateOfQuestion, timesAsked } from './asked.ts'
import { questionsOf, whoAsked } from './questions.store.ts'

/** How far back a question is looked at by those who supervise: our proposal. */
const LOOKED_AT_DAYS = 180
const MOST = 400

/** What victims asked again and again, and what nobody has answered: what is late first. */
export async function readAllQuestions(tx: Tx, now: Temporal.Instant) {
  const ids = await whoAsked(tx, now.subtract({ hours: 24 * LOOKED_AT_DAYS }))
  const all = await questionsOf(tx, ids)
  const perVictim = Map.groupBy(all, one => one.victimId)
  const { rows } = await sql<{ victimId: string; caseId: string; victim: string; owner: string | null }>`
    select v.id as "victimId", v.case_id as "caseId", v.name as victim, k.owner_name as owner
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id where v.id = any(${ids}::uuid[]) order by v.id`.execute(
    tx,
  )
  const people = new Map(rows.map(row => [row.victimId, row]))
  const shown = (one: Question, times: number) => {
    const person = people.get(one.victimId)
    const { id, words, askedAt, dueAt, source } = one
    return person
      ? [{ ...person, id, words, askedAt, dueAt, heard: SOURCE_WORDS[source], times, state: stateOfQuestion(one, now) }]
      : []
  }
  const day = (one: Question) => one.dueAt?.epochMilliseconds ?? 0
  return {
    often: [...perVictim.values()]
      .flatMap(askedOften)
      .flatMap(({ question, times }) => shown(question, times))
      .toSorted((a, b) => b.times - a.times)
      .slice(0, MOST),
    open: all
      .filter(isUnanswered)
      .toSorted((a, b) => day(a) - day(b))
      .slice(0, MOST)
      .flatMap(one => shown(one, timesAsked(one, perVictim.get(one.victimId) ?? []))),
  }
}
