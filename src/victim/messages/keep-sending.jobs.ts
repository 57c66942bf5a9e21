import { lookUp } from './look-up.jobs.ts'
import { sendWaiting } from './send.jobs.ts'
import { portsOf, type Sending } from './sender.jobs.ts'

const EVERY_MS = 5_000
/** After a provider did not answer, so many looks are left out, that a long queue does not run into the same wall. */
const LEFT_OUT = 6

/** Looks again and again until stopped. What could not be done is said, and tried at the next look. */
export function keepSending(sending: Sending, after: () => void): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  let leaveOut = 0
  const look = async () => {
    try {
      let did = await lookUp(sending)
      if (leaveOut > 0) leaveOut -= 1
      else {
        const sent = await sendWaiting(sending)
        did += sent.did
        if (sent.hurt) leaveOut = LEFT_OUT
      }
      if (did > 0) after()
    } catch (fault) {
      sending.log(
        `messages could not be sent, and will be tried again: ${fault instanceof Error ? fault.message : fault}`,
      )
    }
    looking = undefined
  }
  if (portsOf(sending.ports).length === 0) return { stop: async () => undefined }
  const timer = setInterval(() => {
    looking ??= look()
  }, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
