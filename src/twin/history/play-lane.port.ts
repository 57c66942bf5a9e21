import type { Tx } from '../../platform/db/connect.ts'
import { gatherIn } from '../../platform/log/gathered.ts'
import { holdAhead, writeGathered } from '../../platform/log/record.ts'
import type { Due } from './history-agenda.ts'
import type { Hand, HistoryHands, HistoryThread } from './history-hands.ts'
import { isAlone, type PlayedKind } from './history-steps.ts'
import { countStep, type HistoryTally } from './history-tally.ts'

export type Timed = Due & { at: Temporal.Instant }

/** How many cases at most are worked on side by side in one transaction. */
const SIDE_BY_SIDE = 16

/**
 * One transaction's steps, many cases side by side: each case's own in their order, a step of each at a time. What a round leaves in the log is written at its end,
 * before the next. Gives how many facts there are, and what counts the steps once they are committed.
 */
export async function playLane(
  handles: readonly Tx[],
  hands: HistoryHands,
  lane: readonly Timed[],
): Promise<{ facts: number; counts: ((tally: HistoryTally) => void)[] }> {
  const [first] = handles as [Tx]
  const gathered = gatherIn(handles)
  const counts: ((tally: HistoryTally) => void)[] = []
  const waiting = [...Map.groupBy(lane, one => one.thread).values()]
  await holdAhead(first, heldRows(waiting.map(([one]) => one!.thread)))
  const play = async (tx: Tx, steps: Timed[]) => void counts.push(await playStep(tx, hands, steps.shift()!))
  while (waiting.some(steps => steps.length > 0)) {
    const next = waiting.filter(steps => steps.length > 0)
    const alone = next.filter(([one]) => isAlone(one!.step))
    const together = next.filter(([one]) => !isAlone(one!.step))
    await sideBySide(handles, together, play)
    await writeGathered(first)
    gathered.open = false
    for (const steps of alone) await play(first, steps)
    gathered.open = true
  }
  return { facts: gathered.written, counts }
}

/** As many handles as there are, or as are worth it. */
export const handlesFor = (lane: readonly Timed[]): number =>
  Math.min(SIDE_BY_SIDE, new Set(lane.map(one => one.thread)).size)

/** All are let come to an end before a fault is thrown: nobody then goes on in a transaction that is rolled back. */
async function sideBySide<T>(handles: readonly Tx[], some: readonly T[], work: (tx: Tx, one: T) => Promise<void>) {
  const left = [...some]
  let failed = false
  const ended = await Promise.allSettled(
    handles.slice(0, some.length).map(async tx => {
      for (let one = left.shift(); one !== undefined && !failed; one = left.shift())
        await work(tx, one).catch(fault => {
          failed = true
          throw fault
        })
    }),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** The rows of a case by which its stores hold it. */
function heldRows(threads: readonly HistoryThread[]) {
  return threads.flatMap(({ ids: { caseId, contactId, incidentId, crimeId } }) => {
    const rows = { 'contact.contact': contactId, 'response.incident': incidentId, 'investigation.crime': crimeId }
    return caseId ? Object.entries(rows).flatMap(([table, id]) => (id ? [{ table, id, caseId }] : [])) : []
  })
}

async function playStep(tx: Tx, hands: HistoryHands, { thread, step, at }: Timed) {
  if (thread.over) return () => undefined
  const played = await (hands[step.kind] as Hand<PlayedKind>)(tx, step, thread, at)
  if (played.done) return (tally: HistoryTally) => countStep(tally, step.kind)
  thread.over = true
  return (tally: HistoryTally) => {
    tally.refused[played.code] = (tally.refused[played.code] ?? 0) + 1
  }
}
