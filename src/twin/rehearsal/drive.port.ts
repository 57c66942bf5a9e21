import { setTimeout as sleep } from 'node:timers/promises'
import { type Agenda, openAgenda } from './agenda.ts'
import type { Crew } from './crew.port.ts'
import { doStep } from './do-step.port.ts'
import type { Tally } from './tally.ts'
import { mustFinish, nextAt, type Thread } from './thread.ts'

/** How the exercise's clock is moved (flat out) or read (at a speed). */
export type Drum = {
  /** Flat out: sets the clock to this moment. At a speed: waits until the clock has come to it. False when stopped. */
  reach(at: Temporal.Instant): Promise<boolean>
}

export type Drive = {
  crew: Crew
  drum: Drum
  tally: Tally
  /** Steps at or after this moment are left. */
  until: Temporal.Instant
  /** Whether contacts that have begun are finished past that moment: a whole rehearsal does, a demonstration just goes on. */
  finish: boolean
  /** Called now and then: how far it has come. */
  progress?: (at: Temporal.Instant) => void
}

/** Flat out, what falls within this many seconds happens at one moment of the clock, together. */
const TOGETHER_MS = 10_000
/** No more of these at once: a control room is many people, not a flood. */
const AT_ONCE = 8

/** Lets planned journeys happen, in order of time, up to a moment; those with steps left can be driven on later. */
export async function drive(
  threads: readonly Thread[],
  { crew, drum, tally, until, finish, progress }: Drive,
): Promise<void> {
  const byContact = new Map(threads.map(thread => [thread.journey.contact.id, thread]))
  const agenda: Agenda<Thread> = openAgenda<Thread>()
  const plan = (thread: Thread) => {
    const at = nextAt(thread)
    if (at && (Temporal.Instant.compare(at, until) < 0 || (finish && mustFinish(thread)))) agenda.push(at, thread)
  }
  for (const thread of threads) plan(thread)

  for (let first = agenda.peek(); first; first = agenda.peek()) {
    const edge = first.at.add({ milliseconds: TOGETHER_MS })
    const due: Thread[] = []
    let last = first.at
    for (
      let entry = agenda.peek();
      entry && Temporal.Instant.compare(entry.at, edge) <= 0 && due.length < AT_ONCE;
      entry = agenda.peek()
    ) {
      agenda.pop()
      due.push(entry.step)
      last = entry.at
    }
    if (!(await drum.reach(last))) break
    await Promise.all(due.map(thread => takeSteps(thread, last, crew, tally, byContact)))
    for (const thread of due) plan(thread)
    progress?.(last)
    // The server shares this process when it is a demonstration's own: let it breathe.
    await sleep(0)
  }
}

/** Everything of one thread that is due by now, in order. */
async function takeSteps(
  thread: Thread,
  now: Temporal.Instant,
  crew: Crew,
  tally: Tally,
  byContact: ReadonlyMap<string, Thread>,
): Promise<void> {
  for (let at = nextAt(thread); at && Temporal.Instant.compare(at, now) <= 0; at = nextAt(thread)) {
    const step = thread.steps[thread.next]!
    thread.next += 1
    const late = await doStep(step, thread, { crew, tally, byContact })
    if (late > 0) {
      // Nobody was free: the same step again, later, and everything after it as much later.
      thread.next -= 1
      thread.lateMs += late
      tally.waits += 1
    }
  }
}
