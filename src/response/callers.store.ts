import { sql } from 'kysely'
import { placeOfCaller, riskWords } from '../contact/caller-risk.ts'
import { emergencyWords } from '../contact/emergency-words.ts'
import { fastest } from '../contact/grade-order.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import type { Duplicate, IncidentCaller } from './closing-together.ts'

/** The last that was said on a contact: what a re-triage must be later than. */
const lastWord = sql`greatest((select max(l.at) from contact.log_line l where l.contact_id = c.id),
  (select max(p.at) from contact.pathway_answer p where p.contact_id = c.id))`

/** A caller as the incident's page shows them: what stands out of their own risk, in words. */
export type CallerShown = IncidentCaller & { stands: 0 | 1 | 2 | 3; words: string[] }

/** Everybody else who rang about the incident of this contact, whoever stands out first. */
export async function readIncidentCallers(tx: Tx, contactId: string, grade: GradeCode): Promise<CallerShown[]> {
  const { rows } = await sql<
    Omit<IncidentCaller, 'needs'> & { floors: GradeCode[] | null; said: string; weapon: boolean }
  >`
    select c.id as "contactId", c.number, c.state = 'open' as open, c.vulnerable, c.grade, ${lastWord} as "latestAt",
      concat_ws(' ', c.summary, (select string_agg(l.text, ' ') from contact.log_line l where l.contact_id = c.id)) as said,
      (select bool_or(a.weapon = 'yes') from contact.assessment a where a.contact_id = c.id) is true as weapon,
      (select max(a.at) from contact.assessment a where a.contact_id = c.id) as "assessedAt",
      (select array_agg(a.minimum_grade) from contact.assessment a where a.contact_id = c.id) as floors
    from contact.contact c join contact.crowd_of(${contactId}::uuid) k on k.contact_id = c.id
    order by c.offered_at`.execute(tx)
  return rows
    .map(({ floors, said, weapon, ...row }) => {
      const needs = floors ? fastest(floors) : null
      const risk = { ...row, needs, weapon, asked: row.assessedAt !== null, speaksOf: emergencyWords(said) }
      return { ...row, needs, stands: placeOfCaller(risk, grade), words: riskWords(risk, grade) }
    })
    .toSorted((a, b) => a.stands - b.stands)
}

type Held = { id: string; case_id: string; contact_id: string; grade: GradeCode }

/** What is known of this incident and of the one that it is said to be a duplicate of. */
export async function readDuplicate(
  tx: Tx,
  incident: Held,
  given: { reason: string; duplicateOf: number | undefined },
): Promise<{ ask: Duplicate; otherCase: string | null; otherContact: string | null }> {
  const { rows: own } = await sql<Pick<Duplicate, 'retriagedAt' | 'ownLatestAt'>>`
    select ${lastWord} as "ownLatestAt", (select case when a.trigger = 'closure' then a.at end from contact.assessment a
      where a.contact_id = c.id order by a.seq desc limit 1) as "retriagedAt"
    from contact.contact c where c.id = ${incident.contact_id}::uuid`.execute(tx)
  const { rows } = await sql<{
    number: number
    id: string
    caseId: string
    contactId: string
    open: boolean
    grade: GradeCode
    latestAt: Temporal.Instant | null
  }>`
    select i.number, i.id, i.case_id as "caseId", i.contact_id as "contactId", i.state <> 'closed' as open, i.grade, ${lastWord} as "latestAt"
    from response.incident i join contact.contact c on c.id = i.contact_id where i.number = ${given.duplicateOf ?? null}::bigint`.execute(
    tx,
  )
  const other = rows[0]
  return {
    ask: {
      reason: given.reason,
      grade: incident.grade,
      given: given.duplicateOf,
      other: other && {
        number: other.number,
        isSelf: other.id === incident.id,
        open: other.open,
        grade: other.grade,
        latestAt: other.latestAt,
      },
      retriagedAt: own[0]?.retriagedAt ?? null,
      ownLatestAt: own[0]?.ownLatestAt ?? null,
    },
    otherCase: other?.caseId ?? null,
    otherContact: other?.contactId ?? null,
  }
}
