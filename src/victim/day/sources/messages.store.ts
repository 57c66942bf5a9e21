import { sql } from 'kysely'
import { needsPerson } from '../../messages/mend.store.ts'
import { mendOf } from '../../messages/mend.ts'
import { type MessagePurpose, PURPOSE_NAMES } from '../../messages/message.ts'
import type { MessageState } from '../../messages/message-state.ts'
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

type Row = PersonRow & {
  id: string
  state: MessageState
  code: string | null
  purpose: MessagePurpose
  at: Temporal.Instant
}

/** Messages that a person has to see to: came back, of which nobody knows whether they went, no word for too long, or still waiting. Nothing goes twice by itself. */
export const messagesSource: CareSource = {
  kind: 'message',
  label: 'Messages to mend',
  read: async (tx, ask) => {
    const { rows } = await sql<Row>`
      select ${PERSON}, m.id, m.state, m.failure_code as code, m.purpose, m.queued_at as at from victim.message m join ${PEOPLE} on v.id = m.victim_id
      where ${needsPerson(ask.now)} and ${theirs(ask)}
      order by ${highRisk(ask.force)} desc, m.queued_at, m.id limit ${MOST}`.execute(tx)
    return rows.map(row => {
      const person = personOf(row, ask.force)
      const { what, todo } = mendOf(row.state, row.code)!
      return {
        ...person,
        kind: 'message',
        key: `message:${row.id}`,
        section: 'unsafe' as const,
        what: `${PURPOSE_NAMES[row.purpose]} to ${person.victim}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
        why: `${todo}. Never by another way that nobody checked, and never again by itself`,
        reach: null,
        due: null,
        started: row.at,
        clocks: [],
        deeds: [
          { text: 'See to it', href: `/messages/${row.id}` },
          { text: 'Tell them', href: `/victims/${person.victimId}/update` },
        ],
      }
    })
  },
}
