import type { Reply } from './api.port.ts'
import { attendStep } from './attend.port.ts'
import type { Crew } from './crew.port.ts'
import { investigateStep } from './investigate.port.ts'
import { ownPagesStep } from './own-pages.port.ts'
import { speakStep } from './speak.port.ts'
import type { Step } from './steps.ts'
import type { Tally } from './tally.ts'
import type { Thread } from './thread.ts'

export type Doing = {
  crew: Crew
  tally: Tally
  byContact: ReadonlyMap<string, Thread>
  complain?: (line: string) => void
}
export type Stage = Doing & { thread: Thread; step: Step; expect: (reply: Reply, what: string) => boolean }

/**
 * One person does one thing. Returns for how many milliseconds it must wait because nobody is free, else 0. An answer
 * that a well-behaved crew does not expect is an error, and ends what would have followed from it.
 */
export async function doStep(step: Step, thread: Thread, doing: Doing): Promise<number> {
  const expect = (reply: Reply, what: string): boolean => {
    doing.tally.requests += 1
    if (reply.status >= 200 && reply.status < 300) return true
    doing.tally.errors += 1
    const said = reply.body?.detail ?? ''
    const line = `rehearsal: ${what} (${thread.journey.contact.id}, ${step.at}) answered ${reply.status} ${reply.body?.code ?? ''} ${said}`
    process.stderr.write(`${line}\n`)
    return false
  }
  const stage: Stage = { ...doing, thread, step, expect }
  try {
    return (
      (await speakStep(stage)) ??
      (await attendStep(stage)) ??
      (await investigateStep(stage)) ??
      (await ownPagesStep(stage)) ??
      0
    )
  } catch (fault) {
    doing.tally.errors += 1
    process.stderr.write(`rehearsal: ${step.kind} failed: ${fault instanceof Error ? fault.message : fault}\n`)
    return 0
  }
}
