import { eventOfStatus } from './message-state.ts'
import { moveMessage } from './move.store.ts'
import { type Port, SETTLE_SECONDS, waitAfter } from './port.ts'
import { readLeft, readUnsure, type Unsure } from './send.store.ts'
import { asSender, portsOf, type Sending } from './sender.jobs.ts'
import { lookAgain } from './wait.store.ts'

const AT_ONCE = 20
/** How long until it is asked about again: what was taken has an end to come, and what was forgotten has none. */
const SENT_SECONDS = 3_600
const FORGOTTEN_SECONDS = 6 * 3_600
const FAULT_OF_THEIRS = 60

/**
 * What was left in the midst of sending is said to be so at once: it may have been sent. A provider that can tell is asked by our
 * reference, and only what it has no trace of goes out again; where none can tell, a person asks the victim.
 */
export async function lookUp(sending: Sending): Promise<number> {
  const left = await asSender(sending, (tx, { at }) => readLeft(tx, at))
  for (const one of left)
    await asSender(sending, async (tx, stamp) => {
      const because = 'The server stopped while it was being sent'
      await moveMessage(tx, stamp, { ...one, event: 'no-answer', code: 'left', because })
      await lookAgain(tx, one, stamp.at)
    })
  let did = left.length
  for (const port of portsOf(sending.ports)) {
    if (!port.ask) continue
    const unsure = await asSender(sending, (tx, { at }) => readUnsure(tx, port.name, at, AT_ONCE))
    for (const one of unsure) await lookUpOne(sending, port, one)
    did += unsure.length
  }
  return did
}

async function lookUpOne(sending: Sending, port: Port, one: Unsure): Promise<void> {
  const said = await port.ask!(one.id)
  const fresh = said.kind === 'found' ? said.ones.filter(found => !one.pastIds.includes(found.providerId)) : []
  const { id, caseId } = one
  await asSender(sending, async (tx, stamp) => {
    const after = (seconds: number) => lookAgain(tx, one, stamp.at.add({ seconds }))
    if (said.kind === 'cannot-say') return after(FAULT_OF_THEIRS + waitAfter(one.attempts))
    for (const { providerId, status, at } of fresh) {
      const event = eventOfStatus(status)
      if (event) await moveMessage(tx, stamp, { id, caseId, event, providerId, happenedAt: at, code: status })
    }
    if (fresh.length > 0) return after(SENT_SECONDS)
    if (one.state === 'sent') return after(FORGOTTEN_SECONDS)
    const settled = one.claimedAt.add({ seconds: SETTLE_SECONDS })
    if (one.failureCode !== 'fault-answered' && Temporal.Instant.compare(settled, stamp.at) > 0)
      return lookAgain(tx, one, settled)
    const because = 'The provider has no trace of it: it is sent again'
    await moveMessage(tx, stamp, { id, caseId, event: 'no-trace', attempt: one.attempts, because })
    return lookAgain(tx, one, stamp.at)
  })
}
