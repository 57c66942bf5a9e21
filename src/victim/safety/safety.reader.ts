import type { Danger } from '../../contact/supervision/safety-watch.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Fact } from '../../platform/log/fact.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { readWritten } from '../updates.store.ts'
import { hadAgain, planIsOver, runsOutNoMore, startSafety, tellAll, tellClocks, tellOfOrder } from './safety.store.ts'
import { dangersOf, HAD_AGAIN } from './safety-starts.ts'

/** Which telling of an order answers which danger. */
const TOLD_OF_ORDER: Record<string, Danger> = { varied: 'order-change', ended: 'order-over' }
/** After these an earlier plan to let somebody out no longer holds. */
const LETS_OUT: readonly string[] = ['release-planned', 'released', 'parole-decided', 'recalled']
const BY_PERSON: readonly string[] = ['by-phone', 'in-person']

/**
 * The hours in which a victim in danger is told, beside the days of the Code: a release, somebody who is away, a changed condition, the end
 * of an order. Answered by a person who told them, and by no message.
 */
export const safetyReader: Reader = {
  name: 'safety-clocks',
  derives: ['victim.safety_clock'],
  kinds: [
    'suspect-event-recorded',
    'suspect-sought',
    'court-event-recorded',
    'order-made',
    'order-varied',
    'order-ended',
    'order-told',
    'victim-told',
    'victim-safety-told',
  ],
  handle: async (tx, fact) => {
    const { kind, body, at } = fact
    if (kind === 'order-varied' || kind === 'order-ended') await runsOutNoMore(tx, body.orderId, fact.id, at)
    if (kind === 'suspect-event-recorded' && HAD_AGAIN.includes(body.event)) await hadAgain(tx, body.suspectId, at)
    if (kind === 'court-event-recorded' && body.suspectId) {
      if (body.held) await hadAgain(tx, body.suspectId, at)
      if (LETS_OUT.includes(body.kind)) await planIsOver(tx, body.suspectId, fact)
    }
    for (const danger of dangersOf(fact)) await startSafety(tx, fact, danger)
    await told(tx, fact)
  },
}

async function told(tx: Tx, { kind, body, at }: Fact): Promise<void> {
  if (kind === 'victim-safety-told' && body.how !== 'not-reached')
    return tellClocks(tx, body.clockIds, { at, how: body.how, by: body.toldId })
  const danger = TOLD_OF_ORDER[body.what]
  if (kind === 'order-told' && danger && body.how !== 'not-told')
    return tellOfOrder(tx, { victimId: body.victimId, orderId: body.orderId, danger, at, how: body.how, by: null })
  if (kind !== 'victim-told' || !BY_PERSON.includes(body.told)) return
  const writtenAt = await readWritten(tx, body.updateId)
  if (writtenAt) await tellAll(tx, { ...body, at, how: body.told, by: body.updateId, writtenAt })
}
