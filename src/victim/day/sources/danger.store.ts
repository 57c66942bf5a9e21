import { sql } from 'kysely'
import {
  alarmsSince,
  type Danger,
  highRiskOf,
  howToReach,
  safetyRule,
} from '../../../contact/supervision/safety-watch.ts'
import { londonDay } from '../../../platform/time.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf } from '../care-source.store.ts'
import { readPersonReaches } from '../reach.store.ts'

type Row = PersonRow & {
  clockId: string
  danger: Danger
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
  toName: string | null
}

/** Victims in danger who do not know of it: whoever looks, whosever they are, and nothing comes before them. */
export const dangerSource: CareSource = {
  kind: 'danger',
  label: 'In danger, not told',
  read: async (tx, { now, force }) => {
    const { rows } = await sql<Row>`
      select ${PERSON}, w.clock_id as "clockId", w.danger, w.event_at as "eventAt", w.due_at as "dueAt", w.to_name as "toName"
      from victim.safety_watch w join ${PEOPLE} on v.id = w.victim_id
      where w.event_at <= ${now} and w.due_at > ${alarmsSince(now)} order by w.due_at, w.clock_id limit ${MOST}`.execute(
      tx,
    )
    const reach = await readPersonReaches(
      tx,
      rows.map(row => row.victimId),
      now,
    )
    return rows.flatMap(row => {
      const high = highRiskOf(row, force)
      if (high.length === 0) return []
      const person = personOf(row, force)
      const { name } = safetyRule(row.danger, londonDay(row.eventAt))
      return {
        ...person,
        kind: 'danger',
        key: `danger:${row.clockId}`,
        section: 'danger' as const,
        what: `Tell ${person.victim} now: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
        why: `${high.join(', ')}.${row.toName ? ` ${row.toName} was given it` : ' Nobody was given it yet'}`,
        reach: howToReach(reach.get(row.victimId)),
        due: row.dueAt,
        started: row.eventAt,
        clocks: [],
        deeds: [{ text: 'Record that a person told them', href: `/safety/${row.clockId}` }],
      }
    })
  },
}
