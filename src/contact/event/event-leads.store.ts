import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'

/** Everybody whose contact is attached to this one. */
export async function crowdOf(tx: Tx, lead: string): Promise<string[]> {
  const { rows } = await sql<{ contact_id: string }>`select contact_id from contact.crowd_of(${lead}::uuid)`.execute(tx)
  return rows.map(row => row.contact_id)
}

/** A lead as the pages name it: its incident's number where it has one. */
export async function readLeads(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    contactId: string
    caseId: string
    number: number
    grade: GradeCode | null
    state: string
    summary: string | null
    place: string | null
    incidentType: string | null
    incident: number | null
    incidentId: string | null
    incidentGrade: GradeCode | null
    callers: number
  }>`
    select c.id as "contactId", c.case_id as "caseId", c.number, c.grade, c.state, c.summary, c.place, c.incident_type as "incidentType",
      i.number as incident, i.id as "incidentId", i.grade as "incidentGrade", 1 + (select count(*)::int from contact.crowd_of(c.id)) as callers
    from contact.contact c left join response.incident i on i.contact_id = c.id where c.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  return rows
}
