import { sql } from 'kysely'
import { may } from '../../platform/access/permissions.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { type AssessmentRow, answersOf } from '../assessment.store.ts'
import { holdContact } from '../contact.store.ts'
import { type Critical, type CriticalSeen, mayDeclare, mayTakeBack } from './critical.ts'

/** Every critical incident that stands, the oldest first, as whoever asks may see it. */
export async function readCritical(tx: Tx, force: Force): Promise<CriticalSeen[]> {
  type Newest = Pick<AssessmentRow, 'immediacy' | 'risk' | 'weapon' | 'prompts'> | null
  const { rows } = await sql<Omit<CriticalSeen, 'what' | 'answers'> & { type: string | null; assessed: Newest }>`
    select k.contact_id as "contactId", k.case_id as "caseId", c.number, i.id as "incidentId", i.number as "incidentNumber",
      coalesce(i.incident_type, c.incident_type) as type, coalesce(i.place, c.place) as place,
      k.declared_at as "declaredAt", k.declared_by_name as "byName", k.why,
      (select to_jsonb(a) from contact.assessment a where a.contact_id = c.id order by a.seq desc limit 1) as assessed
    from contact.critical_incident k join contact.contact c on c.id = k.contact_id
    left join lateral (select * from response.incident n where n.contact_id = c.id order by n.opened_at desc limit 1) i on true
    where k.taken_back_at is null order by k.declared_at`.execute(tx)
  return rows.map(({ type, assessed, ...row }) => ({
    ...row,
    what: force.incidentTypes.find(one => one.code === type)?.label ?? type,
    answers: assessed && answersOf(assessed),
  }))
}

/** How one contact stands, who declared it before, and whether the reader may say so. */
export async function readCriticalOf(tx: Tx, contactId: string, who: Who) {
  const rows = await tx
    .selectFrom('contact.critical_incident')
    .select([
      'declared_at as declaredAt',
      'declared_by_name as byName',
      'why',
      'taken_back_at as takenBackAt',
      'taken_back_by_name as takenBackByName',
      'taken_back_why as takenBackWhy',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('declared_at')
    .execute()
  return {
    contactId,
    standing: rows.find(one => one.takenBackAt === null) ?? null,
    before: rows.filter(one => one.takenBackAt !== null),
    mayDeclare: may(who.role, 'declare critical incidents'),
  }
}

type Said = { contactId: string; incidentId: string | null }

export async function declareCritical(
  tx: Tx,
  contactId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<Said, 'already-critical' | 'needs-reason'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const decided = mayDeclare(await standingOf(tx, contactId), why)
  if (!decided.ok) return decided
  await tx
    .insertInto('contact.critical_incident')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contactId,
      declared_at: stamp.at,
      declared_by: stamp.by.id,
      declared_by_name: stamp.by.name,
      why: decided.value,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-critical-declared',
    body: { contactId, why: decided.value },
  })
  return accept({ contactId, incidentId: await incidentOf(tx, contactId) })
}

export async function takeBackCritical(
  tx: Tx,
  contactId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<Said, 'not-critical' | 'needs-reason'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const decided = mayTakeBack(await standingOf(tx, contactId), why)
  if (!decided.ok) return decided
  await tx
    .updateTable('contact.critical_incident')
    .set({
      taken_back_at: stamp.at,
      taken_back_by: stamp.by.id,
      taken_back_by_name: stamp.by.name,
      taken_back_why: decided.value,
    })
    .where('contact_id', '=', contactId)
    .where('taken_back_at', 'is', null)
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-critical-taken-back',
    body: { contactId, why: decided.value },
  })
  return accept({ contactId, incidentId: await incidentOf(tx, contactId) })
}

async function standingOf(tx: Tx, contactId: string): Promise<Critical | undefined> {
  return tx
    .selectFrom('contact.critical_incident')
    .select(['declared_at as declaredAt', 'declared_by_name as byName', 'why'])
    .where('contact_id', '=', contactId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
}

async function incidentOf(tx: Tx, contactId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('response.incident')
    .select('id')
    .where('contact_id', '=', contactId)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
