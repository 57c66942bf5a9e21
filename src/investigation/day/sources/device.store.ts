import { sql } from 'kysely'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, owned } from '../../open-cases.store.ts'
import { between, caseTask, isPast } from '../case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

type DeviceOut = OpenCase & {
  extractionId: string
  device: string
  takenAt: Temporal.Instant
  returnBy: Temporal.Instant
}

/** A victim's device that is with us, in cases open or closed: they have it back by the day they were told. */
export const deviceSource: TaskSource = {
  kind: 'device',
  label: 'Devices to give back',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<DeviceOut>`
      select ${CASE}, d.id as "extractionId", d.device, d.taken_at as "takenAt", d.return_by as "returnBy"
      from ${FROM} join investigation.device_extraction d on d.crime_id = c.id and d.taken_at is not null and d.returned_at is null
      where ${owned(ask.scope)} order by d.return_by, d.id limit ${MOST}`,
    )
    return rows.map(one => {
      const late = isPast(one.returnBy, ask.now)
      return caseTask(one, ask.words, {
        kind: 'device',
        key: `device:${one.extractionId}`,
        what: `Give back: ${one.device}`,
        why: `The victim has been without it for ${between(one.takenAt, ask.now)}, and agreed to that until then${late ? '. The day has passed' : ''}`,
        due: one.returnBy,
        started: one.takenAt,
        hardEnd: late ? null : { at: one.returnBy, why: 'they agreed to be without it until then' },
        fixed: late ? 'The victim agreed to a day, and it has passed: give it back, or ask them again' : null,
        href: `/crimes/${one.crimeId}/device`,
      })
    })
  },
}
