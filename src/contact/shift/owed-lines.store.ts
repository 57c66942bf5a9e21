import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonTime } from '../../platform/views/when.ts'
import type { SheetLine } from './shift-sheet.ts'

/** Tasks that were due. */
export async function taskLines(tx: Tx, now: Temporal.Instant): Promise<SheetLine[]> {
  const { rows } = await sql<{
    id: string
    case_id: string
    contact_id: string
    number: number
    what: string
    who: string
    due_at: Temporal.Instant
  }>`
    select t.id, t.case_id, t.contact_id, c.number, t.what, t.who, t.due_at from contact.task t join contact.contact c on c.id = t.contact_id
    where t.state = 'open' and t.due_at < ${now} order by t.due_at limit 100`.execute(tx)
  return rows.map(row => ({
    key: `task:${row.id}`,
    section: 'tasks',
    title: `${row.what} (contact ${row.number})`,
    known: `${row.who}; was due ${londonTime(row.due_at)}`,
    notKnown: 'whether it was done',
    nextAction: `Ask ${row.who}`,
    missed: false,
    href: `/contacts/${row.contact_id}`,
    caseId: row.case_id,
  }))
}

/** Twenty-four hours from the report to say whether it is a crime (NCRS, contact.md section 8), for what was attended or closed. */
export async function crimeLines(tx: Tx, now: Temporal.Instant): Promise<SheetLine[]> {
  const { rows } = await sql<{
    id: string
    case_id: string
    number: number
    place: string
    opened_at: Temporal.Instant
  }>`
    select i.id, i.case_id, i.number, i.place, i.opened_at from response.incident i
    where (i.first_at_scene_at is not null or i.state = 'closed') and i.opened_at > ${now.subtract({ hours: 7 * 24 })}
      and not exists (select from investigation.crime k where k.incident_id = i.id)
      and not exists (select from investigation.crime_decision d where d.incident_id = i.id)
    order by i.opened_at limit 100`.execute(tx)
  return rows.map(row => {
    const due = row.opened_at.add({ hours: 24 })
    const late = Temporal.Instant.compare(due, now) < 0
    return {
      key: `crime:${row.id}`,
      section: 'crimes',
      title: `Incident ${row.number}: is it a crime? ${row.place}`,
      known: `${late ? 'was due' : 'due'} ${londonTime(due)}`,
      notKnown: 'whether a crime was disclosed',
      nextAction: 'Record the crime, or say that it is none',
      missed: false,
      href: `/incidents/${row.id}`,
      caseId: row.case_id,
    }
  })
}

/** Times that were agreed and not kept. */
export async function appointmentLines(tx: Tx, now: Temporal.Instant): Promise<SheetLine[]> {
  const { rows } = await sql<{
    appointment_id: string
    case_id: string
    incident_id: string
    number: number
    place: string
    who: string
    starts_at: Temporal.Instant
    assessed: boolean
  }>`select * from response.missed_at(${now}) order by since limit 100`.execute(tx)
  return rows.map(row => ({
    key: `appointment:${row.appointment_id}`,
    section: 'appointments',
    title: `Incident ${row.number}, ${row.place}: a visit at ${londonTime(row.starts_at)}`,
    known: `${row.who} was to come; nobody came`,
    notKnown: row.assessed ? 'when somebody comes' : 'the risk since',
    nextAction: row.assessed
      ? 'Agree another time, or send somebody'
      : 'Look at the risk again, then agree another time',
    missed: true,
    href: `/incidents/${row.incident_id}/appointment`,
    caseId: row.case_id,
  }))
}
