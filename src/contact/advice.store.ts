import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { type AdviceGiven, adviceOf, type NoAdvice } from './advice.ts'
import { usualWay } from './channels.ts'
import type { ContactRow } from './contact.store.ts'
import { refuseSubjectWords, type SaysWhom } from './hate/hate-pack.store.ts'
import { pathwayPackOn } from './pathway-pack.ts'

export type AdviceLine = Awaited<ReturnType<typeof readAdvice>>[number]

/** Everything said of each card, oldest first: the newest of a card is how it stands. */
export async function readAdvice(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.advice_given')
    .select(['card', 'kind', 'state', 'reason', 'channel', 'understood', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

export async function recordAdvice(
  tx: Tx,
  contact: ContactRow,
  given: AdviceGiven & SaysWhom,
  stamp: Stamp,
): Promise<Outcome<{ card: string; kind: string; state: string }, NoAdvice | 'subject-not-kept'>> {
  const day = londonDay(stamp.at)
  const decided = adviceOf(pathwayPackOn(day), given, day)
  if (!decided.ok) return decided
  const forbidden = await refuseSubjectWords(
    tx,
    contact.id,
    { reason: given.reason },
    given.notSubject === 'yes',
    stamp.at,
  )
  if (forbidden) return forbidden
  const { belongsTo, pack, card } = decided.value
  const understood = given.state === 'given' ? (given.understood ?? null) : null
  const channel = given.channel ?? usualWay(contact.channel)
  const reason = given.reason?.trim() || null
  await tx
    .insertInto('contact.advice_given')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      pathway: belongsTo,
      pack,
      card: card.id,
      kind: card.kind,
      state: given.state,
      reason,
      channel,
      understood,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'advice-recorded',
    body: {
      contactId: contact.id,
      card: card.id,
      advice: card.say,
      adviceKind: card.kind,
      state: given.state,
      reason,
      channel,
      ...(understood ? { understood } : {}),
    },
  })
  return accept({ card: card.id, kind: card.kind, state: given.state })
}
