import { sql } from 'kysely'
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

/** Messages that came back, or of which nobody knows whether they went: a person finds out, and nothing is sent a second time by itself. */
export const messagesSource: CareSource = {
  kind: 'message',
  label: 'Messages to mend',
  read: async (tx, ask) => {
    const { rows } = await sql<PersonRow & { id: string; state: string; purpose: string; at: Temporal.Instant }>`
      select ${PERSON}, m.id, m.state, m.purpose, m.queued_at as at from victim.message m join ${PEOPLE} on v.id = m.victim_id
      where m.state in ('failed', 'may-have-been-sent') and m.mended_at is null and ${theirs(ask)}
      order by ${highRisk(ask.force)} desc, m.queued_at, m.id limit ${MOST}`.execute(tx)
    return rows.map(row => {
      const person = personOf(row, ask.force)
      const failed = row.state === 'failed'
      return {
        ...person,
        kind: 'message',
        key: `message:${row.id}`,
        section: 'unsafe' as const,
        what: failed ? `A message to ${person.victim} came back` : `A message to ${person.victim} may have been sent`,
        why: failed
          ? 'They have not had it: tell them as agreed, and never by another way that nobody checked'
          : 'Nobody knows whether it went: ask them, and do not send it again by itself',
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
