import { sql } from 'kysely'
import { stageName } from '../../feedback/survey.ts'
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

/** Victims whom a person asks how it went, since a message may be read by somebody else. */
export const surveySource: CareSource = {
  kind: 'survey',
  label: 'To be asked how it went',
  read: async (tx, ask) => {
    const { rows } = await sql<
      PersonRow & { id: string; stage: string; at: Temporal.Instant; closesAt: Temporal.Instant }
    >`
      select ${PERSON}, s.id, s.stage, s.decided_at as at, s.closes_at as "closesAt" from victim.survey s join ${PEOPLE} on v.id = s.victim_id
      where s.state = 'waits' and s.closes_at > ${ask.now} and ${theirs(ask)} order by ${highRisk(ask.force)} desc, s.decided_at, s.id limit ${MOST}`.execute(
      tx,
    )
    return rows.map(row => {
      const person = personOf(row, ask.force)
      return {
        ...person,
        kind: 'survey',
        key: `survey:${row.id}`,
        section: 'soon' as const,
        what: `Ask ${person.victim} how it went: ${stageName(row.stage, ask.now).toLowerCase()}`,
        why: 'A person asks them, on a way that they said is safe: five short questions, and they need not answer',
        reach: null,
        due: row.closesAt,
        started: row.at,
        clocks: [],
        deeds: [{ text: 'Ask them', href: `/surveys/${row.id}` }],
      }
    })
  },
}

/** Poor answers that somebody it is not about makes good. Late ones stand with what is late. */
export const recoverySource: CareSource = {
  kind: 'recovery',
  label: 'Poor answers to make good',
  read: async (tx, ask) => {
    // Nobody's own: shown to whoever looks at everybody's.
    if (ask.ownerIds !== null) return []
    const { rows } = await sql<PersonRow & { id: string; at: Temporal.Instant; dueAt: Temporal.Instant }>`
      select ${PERSON}, r.id, r.opened_at as at, r.due_at as "dueAt" from victim.recovery r join ${PEOPLE} on v.id = r.victim_id
      where r.done_at is null order by ${highRisk(ask.force)} desc, r.due_at, r.id limit ${MOST}`.execute(tx)
    return rows.map(row => {
      const person = personOf(row, ask.force)
      const late = Temporal.Instant.compare(row.dueAt, ask.now) < 0
      return {
        ...person,
        // It is nobody's of those who had the case: whoever else is there takes it.
        ownerId: null,
        owner: 'Somebody it is not about',
        kind: 'recovery',
        key: `recovery:${row.id}`,
        section: late ? ('late' as const) : ('questions' as const),
        what: `Make it good for ${person.victim}: they said that it was poor`,
        why: `A poor answer is looked at within three days, by somebody it is not about (our proposal)`,
        reach: null,
        due: row.dueAt,
        started: row.at,
        clocks: [],
        deeds: [{ text: 'Read it, and record what was done', href: `/recoveries/${row.id}` }],
      }
    })
  },
}
