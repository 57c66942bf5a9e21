import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { lateFacts } from './late-facts.store.ts'
import { readSheet } from './sheet.store.ts'
import { SECTIONS, type SectionId } from './shift-sheet.ts'

/** The last sheets, and how much of each has been taken over. */
export async function listSheets(tx: Tx) {
  const { rows } = await sql<{ handoverId: string; at: Temporal.Instant; byName: string; lines: number; open: number }>`
    select h.id as "handoverId", h.signed_out_at as at, h.signed_out_by_name as "byName", count(l.seq)::int as lines,
      count(l.seq) filter (where l.signed_in_at is null)::int as open
    from contact.shift_handover h left join contact.shift_handover_line l on l.handover_id = h.id
    group by h.id order by h.signed_out_at desc limit 8`.execute(tx)
  return rows
}

/** A frozen sheet as it was signed, and apart from it what has been learnt since. */
export async function readSheetSigned(tx: Tx, id: string, force: Force, now: Temporal.Instant) {
  const sheet = await tx
    .selectFrom('contact.shift_handover')
    .select(['id as handoverId', 'signed_out_at as at', 'signed_out_by as by', 'signed_out_by_name as byName', 'note'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!sheet) return undefined
  const lines = await tx
    .selectFrom('contact.shift_handover_line')
    .select([
      'seq',
      'key',
      'section',
      'title',
      'known',
      'not_known as notKnown',
      'next_action as nextAction',
      'missed',
      'href',
      'about_case as caseId',
      'added',
      'signed_in_at as signedInAt',
      'signed_in_by_name as signedInByName',
    ])
    .where('handover_id', '=', id)
    .orderBy('seq')
    .execute()
  const keys = new Set(lines.map(line => line.key))
  return {
    sheet,
    sections: bySection(lines),
    open: lines.filter(line => line.signedInAt === null).length,
    late: await lateFacts(tx, lines, sheet.at, force),
    fresh: (await readSheet(tx, force, now)).filter(line => !keys.has(line.key)),
  }
}

export function bySection<L extends { section: string }>(lines: readonly L[]) {
  return SECTIONS.map(([id, title]: readonly [SectionId, string]) => ({
    id,
    title,
    lines: lines.filter(line => line.section === id),
  })).filter(section => section.lines.length > 0)
}
