import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { readInterpreters } from '../interpreter/interpreter.store.ts'
import { interpreterWanted } from '../interpreter/interpreter.ts'
import { unsentSince } from '../texts/text-sent.store.ts'
import { missedAppointments } from './missed-appointments.store.ts'

/** What stands beside a contact: its incident and who was sent, its gradings, its tasks, its second read. */
export type Beside = {
  incident: {
    id: string
    number: number
    grade: GradeCode
    attendBy: Temporal.Instant | null
    attended: boolean
    /** Open, and nobody has got there yet. */
    waits: boolean
  } | null
  resourced: boolean
  /** When it was first given a grade of which this holds; null where it never was. */
  gradedFrom: (holds: (grade: GradeCode) => boolean) => Temporal.Instant | null
  callerContactedAt: Temporal.Instant | null
  overdueTasks: { what: string; who: string; dueAt: Temporal.Instant }[]
  secondRead: { grade: GradeCode; at: Temporal.Instant } | null
  textUnsentAt: Temporal.Instant | null
  appointmentMissed: { since: Temporal.Instant; because: string } | null
  interpreterWanted: { since: Temporal.Instant; because: string } | null
}

export async function readBeside(
  tx: Tx,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<(contactId: string) => Beside> {
  if (ids.length === 0) return () => NOTHING
  const incidents = await tx.selectFrom('response.incident').selectAll().where('contact_id', 'in', ids).execute()
  const sent = await tx
    .selectFrom('response.deployment as d')
    .innerJoin('response.incident as i', 'i.id', 'd.incident_id')
    .select('i.contact_id')
    .where('i.contact_id', 'in', ids)
    .where('d.cleared_at', 'is', null)
    .execute()
  const gradings = await tx
    .selectFrom('contact.grading')
    .select(['contact_id', 'grade', 'at'])
    .where('contact_id', 'in', ids)
    .orderBy('at')
    .execute()
  const tasks = await tx
    .selectFrom('contact.task')
    .select(['contact_id', 'what', 'who', 'due_at as dueAt'])
    .where('contact_id', 'in', ids)
    .where('state', '=', 'open')
    .where('due_at', '<', now)
    .orderBy('due_at')
    .execute()
  const contacted = await tx
    .selectFrom('contact.alarm_taken')
    .select(['contact_id', 'done_at'])
    .where('contact_id', 'in', ids)
    .where('deed', '=', 'caller-contacted')
    .orderBy('done_at')
    .execute()
  const reads = await tx
    .selectFrom('contact.second_read')
    .select(['contact_id', 'second_grade', 'read_at'])
    .where('contact_id', 'in', ids)
    .where('second_grade', 'is not', null)
    .execute()
  const unsent = await unsentSince(tx, ids)
  const interpreters = await readInterpreters(tx, ids)
  const missed = await missedAppointments(tx, now)
  const resourced = new Set(sent.map(one => one.contact_id))
  const of = <T extends { contact_id: string }>(rows: readonly T[], id: string) =>
    rows.filter(row => row.contact_id === id)
  return id => {
    const incident = incidents.find(one => one.contact_id === id)
    const read = of(reads, id)[0]
    return {
      incident: incident
        ? {
            id: incident.id,
            number: incident.number,
            grade: incident.grade,
            attendBy: incident.attend_by,
            attended: incident.first_at_scene_at !== null,
            waits: incident.state !== 'closed' && incident.first_at_scene_at === null,
          }
        : null,
      resourced: resourced.has(id),
      gradedFrom: holds => of(gradings, id).find(one => holds(one.grade))?.at ?? null,
      callerContactedAt: of(contacted, id).at(-1)?.done_at ?? null,
      overdueTasks: of(tasks, id).map(({ what, who, dueAt }) => ({ what, who, dueAt })),
      secondRead: read ? { grade: read.second_grade!, at: read.read_at! } : null,
      textUnsentAt: unsent.get(id) ?? null,
      appointmentMissed: missed.get(id) ?? null,
      interpreterWanted: interpreterWanted(interpreters.get(id)),
    }
  }
}

const NOTHING: Beside = {
  incident: null,
  resourced: false,
  gradedFrom: () => null,
  callerContactedAt: null,
  overdueTasks: [],
  secondRead: null,
  textUnsentAt: null,
  appointmentMissed: null,
  interpreterWanted: null,
}
