import { sql } from 'kysely'
import { isWaiting, type LetterStep, stateOfLetter } from '../../letters/letter-steps.ts'
import {
  type CareSource,
  highRisk,
  MOST,
  PEOPLE,
  PERSON,
  type PersonRow,
  personOf,
  theirs,
} from '../care-source.store.ts'

/** Hours in which a letter is in the post once it is written: our proposal. */
export const POST_HOURS = 24

const WAITS_FOR = {
  waits: { what: 'Look at the letter to', why: 'It was written, and nobody has looked at it' },
  looked: { what: 'Print the letter to', why: 'It was looked at, and is not printed' },
  printed: { what: 'Post the letter to', why: 'Printed is not posted: it lies in the tray' },
} as const

/** Letters that wait for somebody: until one is posted nobody has been told anything. What came back or was stopped is a message to mend. */
export const lettersSource: CareSource = {
  kind: 'letter',
  label: 'Letters to print and post',
  read: async (tx, ask) => {
    const { rows } = await sql<PersonRow & { id: string; at: Temporal.Instant; steps: LetterStep[] }>`
      select ${PERSON}, m.id, m.queued_at as at, array(select s.step from victim.letter_step s where s.message_id = m.id order by s.n) as steps
      from victim.message m join victim.letter l on l.message_id = m.id join ${PEOPLE} on v.id = m.victim_id
      where m.state = 'queued' and ${theirs(ask)} order by ${highRisk(ask.force)} desc, m.queued_at, m.id limit ${MOST}`.execute(
      tx,
    )
    return rows.flatMap(row => {
      const state = stateOfLetter(row.steps.map(step => ({ step })))
      if (!isWaiting(state)) return []
      const person = personOf(row, ask.force)
      const { what, why } = WAITS_FOR[state as keyof typeof WAITS_FOR]
      return {
        ...person,
        kind: 'letter',
        key: `letter:${row.id}`,
        section: 'today' as const,
        what: `${what} ${person.victim}`,
        why,
        reach: null,
        due: row.at.add({ hours: POST_HOURS }),
        started: row.at,
        clocks: [],
        deeds: [
          { text: 'The letter', href: `/letters/${row.id}` },
          { text: 'All letters', href: '/letters' },
        ],
      }
    })
  },
}
