import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { endOfLondonDay } from '../../platform/time.ts'
import type { Clock } from '../clocks/clock.ts'
import type { ActAsk } from './right-act.ts'

/** Keeps what somebody did about a clock. The words stay in the table; the reader makes the clock from the fact. */
export async function saveAct(tx: Tx, clock: Clock, ask: ActAsk, stamp: Stamp): Promise<{ actId: string }> {
  const actId = newId()
  const { id: clockId, caseId, crimeId, victimId, event } = clock
  const until = ask.act === 'paused' ? endOfLondonDay(Temporal.PlainDate.from(ask.untilDay!)) : null
  const owner = ask.act === 'paused' ? (ask.owner ?? stamp.by.name) : null
  const reason = ask.act === 'paused' ? ask.reason! : ask.act === 'void' ? 'It was entered in error' : null
  const to = ask.act === 'transferred' ? ask.to! : null
  await tx
    .insertInto('victim.right_act')
    .values({
      id: actId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      clock_id: clockId,
      act: ask.act,
      reason,
      words: ask.words,
      until,
      owner_name: owner,
      to_whom: to,
      reference: ask.act === 'transferred' ? ask.reference! : null,
      at: ask.at,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { actId, clockId, victimId, crimeId, event, act: ask.act, reason, until, owner, to }
  await record(tx, { ...stamp, at: ask.at, kind: 'right-act-recorded', caseId, about: actId, body })
  return { actId }
}

/** What was done about the clocks of a victim, the newest first. */
export async function actsOf(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.right_act')
    .select([
      'clock_id as clockId',
      'act',
      'reason',
      'words',
      'until',
      'owner_name as owner',
      'to_whom as to',
      'reference',
      'at',
      'by_name as byName',
    ])
    .where('victim_id', '=', victimId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Keeps an event that starts a right, with when it happened and when it was entered. */
export async function saveRightEvent(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string },
  happened: { event: string; at: Temporal.Instant; words: string | undefined },
  stamp: Stamp,
): Promise<{ rightEventId: string }> {
  const rightEventId = newId()
  const { victimId, caseId, crimeId } = victim
  await tx
    .insertInto('victim.right_event')
    .values({
      id: rightEventId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      event: happened.event,
      at: happened.at,
      recorded_at: stamp.at,
      words: happened.words ?? null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { rightEventId, crimeId, victimIds: [victimId], event: happened.event }
  await record(tx, { ...stamp, at: happened.at, kind: 'right-event-recorded', caseId, about: rightEventId, body })
  return { rightEventId }
}
