import { sql } from 'kysely'
import { CASE, FROM, held } from '../../open-cases.store.ts'
import { askedTask, bothTask } from '../phone-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { Asked, BothKept } from '../waiting.ts'

/** What came late from a phone and met what somebody else did meanwhile: until another person has read both. */
export const bothKeptSource: TaskSource = {
  kind: 'both-kept',
  label: 'Two did the same',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<BothKept>`
      select ${CASE}, n.id as "noteId", n.by_name as "byName", n.learned_at as "learnedAt", n.meanwhile, l.objective as line, l.ended_by_name as "theirName"
      from ${FROM} join investigation.note n on n.crime_id = c.id and n.meanwhile is not null
        left join investigation.line_of_enquiry l on l.id = n.line_id
      where ${held(ask.scope)} and not exists (select from investigation.note_read r where r.note_id = n.id)
      order by n.learned_at, n.id limit ${MOST}`,
    )
    return rows.map(one => bothTask(one, ask))
  },
}

/**
 * What a victim asked an officer who stood before them: until it is answered. Its question is made of it downstream, seconds later; where there is none
 * (it came before that was done), until something has been written to them since.
 */
export const askedSource: TaskSource = {
  kind: 'asked',
  label: 'Victims asked something',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<Asked>`
      select ${CASE}, n.id as "noteId", n.victim_id as "victimId", v.name as victim, n.by_name as "byName", n.happened_at as "askedAt", n.words, q.due_at as "dueAt"
      from ${FROM} join investigation.note n on n.crime_id = c.id and n.kind = 'asked' join investigation.crime_victim v on v.id = n.victim_id
        left join victim.question q on q.id = n.id
      where ${held(ask.scope)} and not exists (select from victim.question_answer a where a.question_id = n.id and a.how = 'answered')
        and (q.id is not null or not exists (select from victim.update u where u.victim_id = n.victim_id and u.at > n.learned_at))
      order by n.happened_at, n.id limit ${MOST}`,
    )
    return rows.map(one => askedTask(one, ask))
  },
}
