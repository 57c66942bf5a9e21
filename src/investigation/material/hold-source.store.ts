import { sql } from 'kysely'
import { between, caseTask } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import type { OpenCase } from '../open-case.ts'
import { CASE, FROM, held } from '../open-cases.store.ts'

type HoldWait = OpenCase & {
  holdId: string
  documentId: string
  kind: 'must-not-be-here' | 'changed'
  at: Temporal.Instant
}

/** Hours in which a supervisor decides (our proposal). */
const DECIDE_HOURS = { 'must-not-be-here': 4, changed: 24 }

/** Documents that somebody shut, or that are not what was received: of closed cases too. */
export const holdSource: TaskSource = {
  kind: 'document-hold',
  label: 'Documents shut or changed',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<HoldWait>`
      select ${CASE}, h.id as "holdId", h.document_id as "documentId", h.kind, h.at
      from ${FROM} join investigation.document_hold h on h.crime_id = c.id and h.decided_at is null
      where ${held(ask.scope)} order by h.at, h.id limit ${MOST}`,
    )
    return rows.map(one =>
      caseTask(one, ask.words, {
        kind: 'document-hold',
        key: `document-hold:${one.holdId}`,
        what: one.kind === 'changed' ? 'Find out who changed a document' : 'Decide about a document that was shut',
        why: `${one.kind === 'changed' ? 'Its bytes are not those that were received: found' : 'Somebody said that it must not be here:'} ${between(one.at, ask.now)} ago`,
        due: one.at.add({ hours: DECIDE_HOURS[one.kind] }),
        started: one.at,
        fixed: 'Nobody can open the document until this is decided',
        href: `/documents/${one.documentId}`,
      }),
    )
  },
}
