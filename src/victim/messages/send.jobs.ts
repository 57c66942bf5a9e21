import { moveMessage } from './move.store.ts'
import { type Port, type SendAnswer, waitAfter } from './port.ts'
import { type Claimed, claimMessage, readWaiting, type Waiting } from './send.store.ts'
import { asSender, type Sending } from './sender.jobs.ts'
import { lookAgain } from './wait.store.ts'

const AT_ONCE = 4
/** A message with a receipt to come is asked about when none came by then. */
const RECEIPT_SECONDS = 1_800
/** After a fault of theirs, so long before they are asked what became of it. */
const FAULT_SECONDS = 60

/** Sends what waits, some at once. `hurt`: a provider did not take one, so that whoever looks waits a little. */
export async function sendWaiting(sending: Sending): Promise<{ did: number; hurt: boolean }> {
  const channels = (['text', 'email'] as const).filter(one => sending.ports[one])
  let did = 0
  for (;;) {
    const waiting =
      channels.length === 0 ? [] : await asSender(sending, (tx, { at }) => readWaiting(tx, channels, at, AT_ONCE))
    const kinds = await Promise.all(waiting.map(one => sendOne(sending, one)))
    const sent = kinds.filter(kind => kind !== 'not-ours')
    did += sent.length
    if (sent.length === 0) return { did, hurt: false }
    if (sent.some(kind => kind === 'no-answer' || kind === 'not-taken')) return { did, hurt: true }
  }
}

/** 'sending' is committed, then the provider is called, then its answer is. Whatever stops us between, the record says 'sending'. */
async function sendOne(sending: Sending, waiting: Waiting): Promise<SendAnswer['kind'] | 'not-ours' | 'stopped'> {
  const port = sending.ports[waiting.channel]
  const claimed = port && (await asSender(sending, (tx, stamp) => claimMessage(tx, waiting, port.name, stamp)))
  if (!port || !claimed) return 'not-ours'
  if (claimed === 'stopped') return 'stopped'
  const answer = await port.send(claimed).catch((fault): SendAnswer => {
    sending.log(`a message had no answer: ${fault instanceof Error ? fault.message : fault}`)
    return { kind: 'no-answer', because: 'Something went wrong here while it was being sent' }
  })
  await keepAnswer(sending, port, claimed, answer)
  return answer.kind
}

async function keepAnswer(sending: Sending, port: Port, claimed: Claimed, answer: SendAnswer): Promise<void> {
  const { id, caseId, attempt } = claimed
  await asSender(sending, async (tx, stamp) => {
    const later = (seconds: number) => lookAgain(tx, claimed, stamp.at.add({ seconds }))
    const base = { id, caseId, attempt }
    if (answer.kind === 'taken') {
      await moveMessage(tx, stamp, { ...base, event: 'taken', providerId: answer.providerId })
      if (port.ask) await later(RECEIPT_SECONDS)
      return
    }
    const { because } = answer
    if (answer.kind === 'refused') {
      await moveMessage(tx, stamp, { ...base, event: 'refused', code: answer.code, because })
    } else if (answer.kind === 'not-taken') {
      await moveMessage(tx, stamp, { ...base, event: 'not-taken', because })
      await later(answer.waitSeconds ?? waitAfter(attempt))
    } else {
      const code = answer.done ? 'fault-answered' : 'no-answer'
      await moveMessage(tx, stamp, { ...base, event: 'no-answer', code, because })
      if (port.ask) await later(Math.max(FAULT_SECONDS, waitAfter(attempt)))
    }
  })
}
