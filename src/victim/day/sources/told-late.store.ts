import { sql } from 'kysely'
import { duration } from '../../../platform/views/how-long.ts'
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

/** Days in which somebody says why a victim was told late: our proposal. */
export const SAY_WHY_DAYS = 14

type Row = PersonRow & {
  clockId: string
  name: string
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
  metAt: Temporal.Instant
}

/** Told, but late, and nobody has said why: what is not understood happens to the next one. */
export const toldLateSource: CareSource = {
  kind: 'told-late',
  label: 'Told late',
  read: async (tx, ask) => {
    const { now, force } = ask
    const { rows } = await sql<Row>`
      select ${PERSON}, c.id as "clockId", c.name, c.event_at as "eventAt", c.due_at as "dueAt", c.met_at as "metAt"
      from victim.duty_clock c join ${PEOPLE} on v.id = c.victim_id
      where c.met_at > c.due_at and c.met_at > ${now.subtract({ hours: 24 * SAY_WHY_DAYS })} and c.void_at is null and ${theirs(ask)}
        and not exists (select from victim.lateness l where l.clock_id = c.id)
      order by ${highRisk(force)} desc, c.met_at, c.id limit ${MOST}`.execute(tx)
    return rows.map(row => {
      const person = personOf(row, force)
      return {
        ...person,
        kind: 'told-late',
        key: `told-late:${row.clockId}`,
        section: 'told-late' as const,
        what: `Say why ${person.victim} was told late: ${row.name.toLowerCase()}`,
        why: `They heard ${duration((row.metAt.epochMilliseconds - row.dueAt.epochMilliseconds) / 1000)} after it was owed, and nobody has said why`,
        reach: null,
        due: row.metAt.add({ hours: 24 * SAY_WHY_DAYS }),
        started: row.metAt,
        clocks: [row.clockId],
        deeds: [{ text: 'Say why', href: `/rights/${row.clockId}/late` }],
      }
    })
  },
}
