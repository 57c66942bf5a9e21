import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { type AssessmentRow, answersOf } from '../assessment.store.ts'
import { readInterpreters } from '../interpreter/interpreter.store.ts'
import { interpreterWords } from '../interpreter/interpreter.ts'
import type { ContactSeen, IncidentSeen } from './shift-sheet.ts'

type Newest = Pick<AssessmentRow, 'immediacy' | 'risk' | 'weapon' | 'prompts'> | null

const newest = (contact: string) => sql`
  (select to_jsonb(a) from contact.assessment a where a.contact_id = ${sql.ref(contact)} order by a.seq desc limit 1)`

const labelOf = (force: Force, code: string | null) =>
  force.incidentTypes.find(type => type.code === code)?.label ?? code

/** Who needs an interpreter, in words. */
async function interpretersOf(tx: Tx, contactIds: readonly string[]) {
  const found = await readInterpreters(tx, contactIds)
  return (contactId: string) => interpreterWords(found.get(contactId))
}

/** Every open incident, as the sheet needs it. */
export async function readIncidents(tx: Tx, force: Force): Promise<IncidentSeen[]> {
  const { rows } = await sql<
    Omit<IncidentSeen, 'what' | 'answers' | 'missing' | 'interpreter'> & {
      type: string
      assessed: Newest
      contactId: string
    }
  >`
    select i.id as "incidentId", i.contact_id as "contactId", i.case_id as "caseId", i.number, i.incident_type as type, i.place, i.grade,
      i.attend_by as "attendBy", i.first_at_scene_at as "firstAtSceneAt", ${newest('i.contact_id')} as assessed,
      array(select d.resource_id from response.deployment d where d.incident_id = i.id and d.cleared_at is null order by d.assigned_at) as sent,
      1 + (select count(*)::int from contact.crowd_of(i.contact_id)) as callers
    from response.incident i where i.state <> 'closed' order by i.attend_by nulls last`.execute(tx)
  const spoken = await interpretersOf(
    tx,
    rows.map(row => row.contactId),
  )
  return rows.map(({ type, assessed, contactId, ...row }) => ({
    ...row,
    interpreter: spoken(contactId),
    what: labelOf(force, type) ?? type,
    missing: force.incidentTypes.find(one => one.code === type)?.sensitive === 'missing',
    answers: assessed && answersOf(assessed),
  }))
}

/** Open contacts that have no incident of their own. */
export async function readOpenContacts(tx: Tx, force: Force): Promise<ContactSeen[]> {
  const { rows } = await sql<
    Omit<ContactSeen, 'what' | 'answers' | 'interpreter'> & { type: string | null; assessed: Newest }
  >`
    select c.id as "contactId", c.case_id as "caseId", c.number, c.incident_type as type, c.place, c.grade, c.handler_name as handler,
      left(coalesce(c.summary, (select l.text from contact.log_line l where l.contact_id = c.id order by l.at limit 1)), 100) as summary,
      ${newest('c.id')} as assessed,
      (select t.number from contact.attachment a join contact.contact t on t.id = a.to_contact where a.contact_id = c.id and a.undone_at is null) as "attachedTo"
    from contact.contact c
    where c.state = 'open' and not exists (select from response.incident i where i.contact_id = c.id and i.state <> 'closed')
    order by c.offered_at`.execute(tx)
  const spoken = await interpretersOf(
    tx,
    rows.map(row => row.contactId),
  )
  return rows.map(({ type, assessed, ...row }) => ({
    ...row,
    interpreter: spoken(row.contactId),
    what: labelOf(force, type),
    answers: assessed && answersOf(assessed),
  }))
}
