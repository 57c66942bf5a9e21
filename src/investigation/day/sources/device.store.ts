import { sql } from 'kysely'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, held } from '../../open-cases.store.ts'
import { between, caseTask, isPast } from '../case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

type DeviceOut = OpenCase & {
  extractionId: string
  device: string
  takenAt: Temporal.Instant
  returnBy: Temporal.Instant
  stoppedAt: Temporal.Instant | null
  askedAt: Temporal.Instant
  agreed: boolean | null
}

/** Hours within which whoever wants to ask a victim gives the notice and asks, or drops it: our proposal. */
const ASK_HOURS = 72

/** A victim's device that is with us, in cases open or closed: they have it back by the day they were told. And one that nobody has asked them for yet. */
export const deviceSource: TaskSource = {
  kind: 'device',
  label: 'Devices to give back',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<DeviceOut>`
      select ${CASE}, d.id as "extractionId", d.device, d.taken_at as "takenAt", d.return_by as "returnBy", d.stopped_at as "stoppedAt",
        d.at as "askedAt", d.agreed
      from ${FROM} join investigation.device_extraction d on d.crime_id = c.id and d.returned_at is null and (d.taken_at is not null or (d.agreed is null and c.state <> 'closed'))
      where ${held(ask.scope)} order by coalesce(d.return_by, d.at), d.id limit ${MOST}`,
    )
    return rows.map(one => {
      const href = `/devices/${one.extractionId}`
      if (one.agreed === null)
        return caseTask(one, ask.words, {
          kind: 'device',
          key: `device:${one.extractionId}`,
          what: `Give the notice, and ask: ${one.device}`,
          why: `Its reasons were written ${between(one.askedAt, ask.now)} ago, and nobody has recorded what the victim answered`,
          due: one.askedAt.add({ hours: ASK_HOURS }),
          started: one.askedAt,
          href,
        })
      const late = isPast(one.returnBy, ask.now)
      return caseTask(one, ask.words, {
        kind: 'device',
        key: `device:${one.extractionId}`,
        what: `${one.stoppedAt ? 'Stop, and give back' : 'Give back'}: ${one.device}`,
        why: `${one.stoppedAt ? 'They have changed their mind: nothing more is taken or looked at. ' : ''}The victim has been without it for ${between(one.takenAt, ask.now)}, and agreed to that until then${late ? '. The day has passed' : ''}`,
        due: one.returnBy,
        started: one.takenAt,
        hardEnd: late ? null : { at: one.returnBy, why: 'they agreed to be without it until then' },
        fixed: late ? 'The victim agreed to a day, and it has passed: give it back, or ask them again' : null,
        href,
      })
    })
  },
}
