import { sql } from 'kysely'
import { isAskedOf } from '../../../response/without-victim/without-victim.ts'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { caseTask } from '../case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

/** Hours from the recording in which somebody has looked: most of what there is is gone after them. Our proposal. */
const LOOK_HOURS = 24

/** Domestic, stalking and coercive cases of which nobody has said, since they were first reported, whether they could go on without the victim. */
export const withoutVictimSource: TaskSource = {
  kind: 'without-victim',
  label: 'Not asked: without the victim',
  read: async (tx, ask) => {
    const offences = ask.words.offences.filter(row => isAskedOf({ sensitive: row.sensitive, offence: row.code }))
    const types = ask.words.incidentTypes.filter(row => isAskedOf({ sensitive: row.sensitive }))
    const rows = await rowsOf(
      tx,
      sql<OpenCase & { incidentId: string }>`
      select ${CASE}, i.id as "incidentId" from ${FROM}
      where ${within(ask.scope)} and c.state = 'open' and (c.offence = any(${offences.map(row => row.code)}::text[]) or i.incident_type = any(${types.map(row => row.code)}::text[]))
        and not exists (select from response.without_victim w where w.incident_id = i.id)
        and not exists (select from investigation.withdrawal d where d.crime_id = c.id)
        and not exists (select from investigation.suspect s where s.crime_id = c.id and s.state = 'charged')
      order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows.map(one =>
      caseTask(one, ask.words, {
        kind: 'without-victim',
        key: `without-victim:${one.crimeId}`,
        what: 'Say what there is without the victim',
        why: 'Nobody has looked whether it could go on without them, and most of what would carry it is gone in a day',
        due: one.recordedAt.add({ hours: LOOK_HOURS }),
        href: `/incidents/${one.incidentId}/without-victim`,
      }),
    )
  },
}
