import { sql } from 'kysely'
import { NEWLY_DAYS } from '../care-section.ts'
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

/** Hours in which somebody says to a victim that their rights are enhanced: our proposal. */
export const SAY_SO_HOURS = 24

/** Enhanced rights that were granted in the last week, where the victim has had no word since. */
export const enhancedSource: CareSource = {
  kind: 'enhanced',
  label: 'Newly enhanced',
  read: async (tx, ask) => {
    const { now, force } = ask
    const { rows } = await sql<PersonRow & { at: Temporal.Instant; byName: string }>`
      select ${PERSON}, e.at, e.by_name as "byName"
      from (select distinct on (victim_id) victim_id, at, by_name from investigation.enhanced_change
          where change = 'grant' and at > ${now.subtract({ hours: 24 * NEWLY_DAYS })} order by victim_id, at desc) e join ${PEOPLE} on v.id = e.victim_id
      where v.enhanced and ${theirs(ask)} and not exists (select from victim."update" u where u.victim_id = v.id and u.at > e.at)
      order by ${highRisk(force)} desc, e.at, v.id limit ${MOST}`.execute(tx)
    return rows.map(row => {
      const person = personOf(row, force)
      const { victimId, victim } = person
      return {
        ...person,
        kind: 'enhanced',
        key: `enhanced:${victimId}`,
        section: 'enhanced' as const,
        what: `Tell ${victim} that they have enhanced rights`,
        why: `${row.byName} granted them, and ${victim} has had no word since. Ask what they need`,
        reach: null,
        due: row.at.add({ hours: SAY_SO_HOURS }),
        started: row.at,
        clocks: [],
        deeds: [
          { text: 'Write or record it', href: `/victims/${victimId}/update` },
          { text: 'Hand to', href: `/victims/${victimId}/contact-officer` },
        ],
      }
    })
  },
}
