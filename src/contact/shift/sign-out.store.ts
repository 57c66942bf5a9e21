import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { readSheet } from './sheet.store.ts'
import { signOut } from './signing.ts'

/** Freezes the sheet as it is now, with the outgoing supervisor's own words. */
export async function signSheetOut(
  tx: Tx,
  given: { note?: string | undefined; added: Record<string, string> },
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ handoverId: string; lines: number }, 'missed-without-words'>> {
  const decided = signOut(await readSheet(tx, force, stamp.at), given.added)
  if (!decided.ok) return decided
  const lines = decided.value
  const missed = lines.filter(line => line.missed && line.caseId !== null)
  // Held in one order, before anything is written.
  for (const caseId of [...new Set(missed.map(line => line.caseId!))].toSorted()) await holdCase(tx, caseId)
  const id = newId()
  await tx
    .insertInto('contact.shift_handover')
    .values({
      id,
      signed_out_at: stamp.at,
      signed_out_by: stamp.by.id,
      signed_out_by_name: stamp.by.name,
      note: given.note ?? null,
    })
    .execute()
  if (lines.length > 0)
    await tx
      .insertInto('contact.shift_handover_line')
      .values(
        lines.map((line, n) => ({
          handover_id: id,
          seq: n + 1,
          key: line.key,
          section: line.section,
          title: line.title,
          known: line.known,
          not_known: line.notKnown,
          next_action: line.nextAction,
          missed: line.missed,
          href: line.href,
          about_case: line.caseId,
          added: line.added,
        })),
      )
      .execute()
  await record(tx, {
    ...stamp,
    caseId: null,
    about: id,
    kind: 'handover-signed-out',
    body: { handoverId: id, lines: lines.length, missed: missed.length },
  })
  for (const line of missed)
    await record(tx, {
      ...stamp,
      caseId: line.caseId,
      about: id,
      kind: 'missed-target-handed-over',
      body: { handoverId: id, title: line.title },
    })
  return accept({ handoverId: id, lines: lines.length })
}
