import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Move } from './continuity.ts'
import type { Exhibit } from './exhibits.store.ts'

export type MoveAsk = Pick<Move, 'kind' | 'from' | 'to' | 'place' | 'at'> & {
  bag?: string | undefined
  why: string
  corrects?: string | undefined
}

export async function saveMove(tx: Tx, one: Exhibit, ask: MoveAsk, stamp: Stamp): Promise<{ moveId: string }> {
  const moveId = newId()
  await tx
    .insertInto('investigation.exhibit_move')
    .values({
      id: moveId,
      case_id: one.caseId,
      exhibit_id: one.exhibitId,
      kind: ask.kind,
      from_whom: ask.from,
      to_whom: ask.to,
      place: ask.place,
      bag: ask.bag ?? null,
      at: ask.at,
      recorded_at: stamp.at,
      why: ask.why,
      corrects: ask.corrects ?? null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = {
    crimeId: one.crimeId,
    exhibitId: one.exhibitId,
    moveId,
    move: ask.kind,
    corrects: ask.corrects ?? null,
  }
  await record(tx, { ...stamp, at: ask.at, kind: 'exhibit-moved', caseId: one.caseId, about: one.exhibitId, body })
  return { moveId }
}
