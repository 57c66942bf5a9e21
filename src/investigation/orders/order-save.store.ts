import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { readProtected } from './order.store.ts'
import type { Term } from './order-ask.ts'
import { type TellOf, tellBy } from './order-row.ts'

export type NewOrder = {
  kind: string
  suspectId: string | null
  againstName: string
  authoriser: string
  reference: string | null
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant | null
  courtHours: number | null
  terms: readonly Term[]
  protects: readonly { victimId: string | null; name: string }[]
}
type Of = { caseId: string; crimeId: string; orderId: string }

/** The order, its terms and whom it protects; each victim among them is owed word of it. Names stay out of the log. */
export async function saveOrder(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  order: NewOrder,
  high: boolean,
  stamp: Stamp,
): Promise<{ orderId: string }> {
  const orderId = newId()
  await tx
    .insertInto('investigation.protective_order')
    .values({
      id: orderId,
      case_id: caseId,
      crime_id: crimeId,
      kind: order.kind,
      suspect_id: order.suspectId,
      against_name: order.againstName,
      authoriser: order.authoriser,
      reference: order.reference,
      made_at: order.madeAt,
      expires_at: order.expiresAt,
      court_hours: order.courtHours,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx
    .insertInto('investigation.order_protects')
    .values(
      order.protects.map(one => ({
        id: newId(),
        case_id: caseId,
        order_id: orderId,
        victim_id: one.victimId,
        name: one.name,
      })),
    )
    .execute()
  const of = { caseId, crimeId, orderId }
  await addTerms(tx, of, order.terms, order.madeAt, 0)
  await saveStep(
    tx,
    of,
    { kind: 'made', at: order.madeAt, words: `By ${order.authoriser}` },
    { order: order.kind },
    stamp,
  )
  await oweTellings(tx, of, 'made', order.madeAt, high)
  return { orderId }
}

export async function addTerms(
  tx: Tx,
  { caseId, orderId }: Of,
  terms: readonly Term[],
  fromAt: Temporal.Instant,
  after: number,
): Promise<void> {
  await tx
    .insertInto('investigation.order_term')
    .values(
      terms.map((term, n) => ({
        id: newId(),
        case_id: caseId,
        order_id: orderId,
        n: after + n + 1,
        kind: term.kind,
        words: term.words,
        homes: term.homes,
        from_at: fromAt,
      })),
    )
    .execute()
}

export type Step = {
  kind: 'made' | 'served' | 'court-asked' | 'varied' | 'ended' | 'named'
  at: Temporal.Instant
  words: string
}

/** Keeps when it was done and when it was entered, with its fact. */
export async function saveStep(tx: Tx, of: Of, step: Step, more: object, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.order_step')
    .values({
      id: newId(),
      case_id: of.caseId,
      order_id: of.orderId,
      kind: step.kind,
      at: step.at,
      recorded_at: stamp.at,
      words: step.words,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: step.at,
    kind: `order-${step.kind}`,
    caseId: of.caseId,
    about: of.orderId,
    body: { crimeId: of.crimeId, orderId: of.orderId, ...more },
  })
}

/** Every victim whom the order protects is told by a person: what is owed stands until somebody did it. */
export async function oweTellings(tx: Tx, of: Of, what: TellOf, since: Temporal.Instant, high: boolean): Promise<void> {
  const victims = (await readProtected(tx, of.orderId)).flatMap(one => one.victimId ?? [])
  if (victims.length === 0) return
  await tx
    .insertInto('investigation.order_telling')
    .values(
      victims.map(victimId => ({
        id: newId(),
        case_id: of.caseId,
        crime_id: of.crimeId,
        order_id: of.orderId,
        victim_id: victimId,
        what,
        since,
        due_at: tellBy(since, high),
      })),
    )
    .execute()
}
