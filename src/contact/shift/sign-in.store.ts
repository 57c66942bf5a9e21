import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { type NoSignIn, signIn } from './signing.ts'

/** Takes lines over. */
export async function signSheetIn(
  tx: Tx,
  handoverId: string,
  ask: { all: boolean; chosen: readonly number[] },
  stamp: Stamp,
): Promise<Outcome<{ handoverId: string; lines: number }, NoSignIn> | undefined> {
  const { rows } = await sql<{ signed_out_by: string }>`
    select signed_out_by, pg_advisory_xact_lock(hashtextextended(${`handover:${handoverId}`}, 0)) from contact.shift_handover
    where id = ${handoverId}::uuid`.execute(tx)
  const sheet = rows[0]
  if (!sheet) return undefined
  const lines = await tx
    .selectFrom('contact.shift_handover_line')
    .select(['seq', 'signed_in_by as signedInBy', 'signed_in_by_name as signedInByName'])
    .where('handover_id', '=', handoverId)
    .orderBy('seq')
    .execute()
  const decided = signIn(lines, { ...ask, signedOutBy: sheet.signed_out_by, by: stamp.by.id })
  if (!decided.ok) return decided
  if (decided.value.length > 0)
    await tx
      .updateTable('contact.shift_handover_line')
      .set({ signed_in_at: stamp.at, signed_in_by: stamp.by.id, signed_in_by_name: stamp.by.name })
      .where('handover_id', '=', handoverId)
      .where('seq', 'in', decided.value)
      .execute()
  await record(tx, {
    ...stamp,
    caseId: null,
    about: handoverId,
    kind: 'handover-signed-in',
    body: { handoverId, lines: decided.value.length, of: lines.length },
  })
  return accept({ handoverId, lines: decided.value.length })
}
