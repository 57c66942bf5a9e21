import { keepLooking } from '../../platform/run/keep-looking.ts'
import { lookUp } from './look-up.jobs.ts'
import { sendWaiting } from './send.jobs.ts'
import { portsOf, type Sending } from './sender.jobs.ts'

const EVERY_MS = 5_000
/** After a provider did not answer, so many looks are left out, that a long queue does not run into the same wall. */
const LEFT_OUT = 6

/** Looks again and again until stopped. */
export function keepSending(sending: Sending, after: () => void): { stop(): Promise<void> } {
  let leaveOut = 0
  const look = async () => {
    const found = await lookUp(sending)
    if (leaveOut > 0) {
      leaveOut -= 1
      return found
    }
    const { did, hurt } = await sendWaiting(sending)
    if (hurt) leaveOut = LEFT_OUT
    return found + did
  }
  if (portsOf(sending.ports).length === 0) return { stop: async () => undefined }
  return keepLooking(EVERY_MS, look, 'messages could not be sent', { kept: after, log: sending.log })
}
