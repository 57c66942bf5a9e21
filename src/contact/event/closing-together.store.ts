import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { AssessmentRow } from '../assessment.store.ts'
import type { ContactRow } from '../contact.store.ts'
import { fastest } from '../grade-order.ts'
import type { Retriage, StillOpen } from './closing-together.ts'

/** What must be known before a contact is closed as part of another's event. `lead`: the contact it is to rest on. */
export async function readRetriage(
  tx: Tx,
  contact: ContactRow,
  lead: { id: string; grade: GradeCode | null },
  assessments: readonly AssessmentRow[],
): Promise<Retriage> {
  const newest = assessments.at(-1)
  const { rows } = await sql<{
    id: string
    number: number
    state: string
    latest: Temporal.Instant | null
    needs: GradeCode[] | null
    grade: GradeCode | null
  }>`
    select c.id, c.number, c.state, c.grade,
      greatest((select max(l.at) from contact.log_line l where l.contact_id = c.id),
        (select max(p.at) from contact.pathway_answer p where p.contact_id = c.id),
        (select max(a.at) from contact.assessment a where a.contact_id = c.id and c.id <> ${contact.id}::uuid)) as latest,
      (select array_agg(a.minimum_grade) from contact.assessment a where a.contact_id = c.id) as needs
    from contact.contact c
    where c.id in (${contact.id}::uuid, ${lead.id}::uuid) or c.id in (select contact_id from contact.crowd_of(${lead.id}::uuid))`.execute(
    tx,
  )
  const seen = (id: string): StillOpen => {
    const row = rows.find(one => one.id === id)!
    return { number: row.number, latestAt: row.latest, needs: fastest([...(row.needs ?? []), row.grade]) }
  }
  return {
    newest: newest ? { trigger: newest.trigger, at: newest.at } : null,
    ownLatestAt: rows.find(one => one.id === contact.id)?.latest ?? null,
    lead: seen(lead.id),
    others: rows
      .filter(one => one.state === 'open' && one.id !== contact.id && one.id !== lead.id)
      .map(one => seen(one.id)),
    grade: lead.grade,
  }
}

/** The numbers of the contacts attached to this one that are still open. */
export async function openCallers(tx: Tx, contactId: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select c.number from contact.contact c join contact.crowd_of(${contactId}::uuid) k on k.contact_id = c.id
    where c.state = 'open' order by c.number`.execute(tx)
  return rows.map(row => row.number)
}
