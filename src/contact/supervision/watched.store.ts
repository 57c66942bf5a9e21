import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import type { AssessmentRow } from '../assessment.store.ts'
import { type ContactRow, sensitivityOf } from '../contact.store.ts'
import { isFaster } from '../grade-order.ts'
import { closedUnasked } from '../line-closed.ts'
import { lostContacts } from '../lost/lost.store.ts'
import { type OpenContact, readOpen } from '../open-contacts.store.ts'
import { readPathwayAnswers } from '../pathway-answers.store.ts'
import type { Shown } from '../queue-row.ts'
import { waitingContacts } from '../waiting.store.ts'
import type { Danger } from '../waiting-danger.ts'
import type { Watched } from './watched.ts'
import { type Beside, readBeside } from './watched-beside.store.ts'

/** Everybody the wall watches: waiting, lost, with somebody, and those whose incident nobody has reached yet. */
export async function readWatched(tx: Tx, force: Force, now: Temporal.Instant): Promise<Watched[]> {
  const waiting = await waitingContacts(tx, now)
  const { lost } = await lostContacts(tx, now)
  // By the lists of what is open and not one by one: a force keeps every contact of many years.
  const { rows } = await sql<ContactRow>`
    select c.* from contact.contact c
    where c.id in (
      select o.id from contact.contact o where o.state = 'open'
      union select i.contact_id from response.incident i where i.state <> 'closed' and i.first_at_scene_at is null
      union select s.contact_id from contact.second_read s
        where array_position(${FASTEST_LAST}::text[], s.second_grade) > array_position(${FASTEST_LAST}::text[], s.first_grade)
        and not exists (select from contact.alarm_taken a
          where a.contact_id = s.contact_id and a.rule = 'second-read-faster' and a.done_at >= s.read_at))
    order by c.offered_at`.execute(tx)
  const ids = rows.map(row => row.id)
  const assessed = (
    ids.length === 0
      ? []
      : await tx.selectFrom('contact.assessment').selectAll().where('contact_id', 'in', ids).orderBy('seq').execute()
  ) as AssessmentRow[]
  const assessments = Map.groupBy(assessed, row => row.contact_id)
  const answers = Map.groupBy(await readPathwayAnswers(tx, ids), one => one.contactId)
  const beside = await readBeside(tx, ids, now)
  return [
    ...waiting.map(one => withNobody(one, 'waiting')),
    ...lost.map(one => ({
      ...withNobody(one, 'lost'),
      ...(one.held ? { danger: 0 as const } : {}),
      lostAt: one.abandonedAt,
    })),
    ...rows.map(row => {
      const own = assessments.get(row.id) ?? []
      const said = answers.get(row.id) ?? []
      const lineClosedAt = closedUnasked({
        open: row.state === 'open',
        callEndedAt: row.call_ended_at,
        assessedAt: own.at(-1)?.at ?? null,
        sensitive: sensitivityOf(force, row.incident_type),
        answers: said,
        held: row.held_at !== null,
        vulnerable: row.vulnerable,
      })
      return { ...withSomebody(row, readOpen(row, own, said, force, now), own, beside(row.id)), lineClosedAt }
    }),
  ]
}

const FASTEST_LAST = [...GRADE_CODES]

const NOTHING = {
  takenAt: null,
  lostAt: null,
  handlerId: null,
  handlerName: null,
  onLine: false,
  incidentType: null,
  grade: null,
  gradedAt: null,
  waitsSince: null,
  floor: null,
  lineClosedAt: null,
  textUnsentAt: null,
  appointmentMissed: null,
  interpreterWanted: null,
  belowFloor: false,
  vulnerable: false,
  target: null,
  incident: null,
  resourced: false,
  attended: false,
  assessedAt: null,
  callerContactedAt: null,
  overdueTasks: [],
  secondRead: null,
}

function withNobody(one: Shown & { danger: Danger }, stage: 'waiting' | 'lost'): Watched {
  const { contactId, caseId, number, channel, offeredAt, danger } = one
  return {
    ...NOTHING,
    contactId,
    caseId,
    number,
    channel,
    stage,
    offeredAt,
    danger: danger.place,
    known: danger.known,
    unknown: danger.unknown,
  }
}

function withSomebody(
  row: ContactRow,
  open: OpenContact,
  assessments: AssessmentRow[],
  beside: Beside,
): Omit<Watched, 'lineClosedAt'> {
  const { contactId, caseId, number, channel, offeredAt, handlerName, incidentType, floor, vulnerable, unknown } = open
  const grade = beside.incident?.grade ?? open.grade
  const startedAt = open.target?.startedAt ?? row.answered_at ?? row.taken_at
  const dueAt = beside.incident ? beside.incident.attendBy : (open.target?.dueAt ?? null)
  return {
    contactId,
    caseId,
    number,
    channel,
    stage: row.state === 'open' ? 'open' : beside.incident?.waits ? 'unattended' : 'past',
    offeredAt,
    danger: null,
    known: [],
    takenAt: row.taken_at ?? row.answered_at,
    lostAt: null,
    handlerId: row.handler_id,
    handlerName,
    onLine: row.state === 'open' && row.channel !== 'online' && row.call_ended_at === null && row.abandoned_at === null,
    incidentType,
    grade,
    gradedAt: row.graded_at,
    waitsSince: (grade && beside.gradedFrom(given => given === grade || isFaster(given, grade))) ?? row.graded_at,
    floor,
    belowFloor: grade !== null && floor !== null && isFaster(floor.grade, grade),
    vulnerable,
    unknown,
    target: startedAt && dueAt ? { startedAt, dueAt } : null,
    incident: beside.incident && { incidentId: beside.incident.id, number: beside.incident.number },
    resourced: beside.resourced,
    attended: beside.incident?.attended ?? false,
    assessedAt: assessments.at(-1)?.at ?? null,
    callerContactedAt: beside.callerContactedAt ?? row.call_ended_at ?? null,
    overdueTasks: beside.overdueTasks,
    secondRead: beside.secondRead,
    textUnsentAt: beside.textUnsentAt,
    appointmentMissed: beside.appointmentMissed,
    interpreterWanted: beside.interpreterWanted,
  }
}
