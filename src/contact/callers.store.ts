import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { placeOfCaller, riskWords } from './caller-risk.ts'
import type { ContactRow } from './contact.store.ts'
import { emergencyWords } from './emergency-words.ts'
import { fastest } from './grade-order.ts'

export type Caller = {
  contactId: string
  caseId: string
  number: number
  offeredAt: Temporal.Instant
  state: string
  endState: string | null
  callerName: string | null
  callerNumber: string | null
  place: string | null
  summary: string | null
  grade: GradeCode | null
  needs: GradeCode | null
  asked: boolean
  vulnerable: boolean
  attached: boolean
  stands: 0 | 1 | 2 | 3
  words: string[]
}

/** These contacts with each caller's own risk, who stands out first. `event`: the grade that the event has. */
export async function readCallers(tx: Tx, ids: readonly string[], event: GradeCode | null): Promise<Caller[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    ContactRow & { said: string | null; needs: GradeCode[] | null; weapon: boolean | null; attached: boolean }
  >`
    select c.*, array_agg(a.minimum_grade) filter (where a.id is not null) as needs, bool_or(a.weapon = 'yes') as weapon,
      exists (select from contact.attachment t where t.contact_id = c.id and t.undone_at is null) as attached,
      concat_ws(' ', c.summary, (select string_agg(l.text, ' ') from contact.log_line l where l.contact_id = c.id)) as said
    from contact.contact c left join contact.assessment a on a.contact_id = c.id
    where c.id = any (${[...ids]}::uuid[]) group by c.id`.execute(tx)
  return rows
    .map(row => {
      const risk = {
        asked: row.needs !== null,
        vulnerable: row.vulnerable,
        needs: row.needs ? fastest(row.needs) : null,
        grade: row.grade,
        weapon: row.weapon ?? false,
        speaksOf: emergencyWords(row.said),
      }
      return {
        contactId: row.id,
        caseId: row.case_id,
        number: row.number,
        offeredAt: row.offered_at,
        state: row.state,
        endState: row.end_state,
        callerName: row.caller_name,
        callerNumber: row.caller_number,
        place: row.place,
        summary: row.summary,
        grade: row.grade,
        needs: risk.needs,
        asked: risk.asked,
        vulnerable: risk.vulnerable,
        attached: row.attached,
        stands: placeOfCaller(risk, event),
        words: riskWords(risk, event),
      }
    })
    .toSorted((a, b) => a.stands - b.stands || Temporal.Instant.compare(a.offeredAt, b.offeredAt))
}
