import { beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readDemonstrationForce } from '../../platform/force/read-force.ts'
import { readTime } from '../../platform/time.ts'
import { DONE, type HistoryHands, type HistoryThread } from './history-hands.ts'
import type { HistoryPlace } from './history-place.ts'
import { isAlone, PLAYED, type PlayedStep } from './history-steps.ts'
import { type HistoryAsk, playHistory } from './play-history.port.ts'

let force: Force
let straight: ReturnType<typeof noting>
let whole: HistoryPlace
beforeAll(async () => {
  force = await readDemonstrationForce()
  straight = noting()
  whole = await playHistory(straight.ask)
}, 60_000)

const [FROM, UNTIL] = [readTime('2026-10-01T00:00')!, readTime('2026-11-10T00:00')!]
const CRIMES = 25
type Noted = { thread: string; kind: string; at: string }

/** A history whose steps are noted and written nowhere. `dawdle`: how many turns each takes, so that those that are side by side end in any order. */
function noting(more: Partial<HistoryAsk> = {}, dawdle: () => number = () => 0) {
  const noted: Noted[] = []
  const open: { lane: number; alone: boolean }[] = []
  const clashes: string[] = []
  const hand = async (_tx: Tx, step: PlayedStep, thread: HistoryThread, at: Temporal.Instant) => {
    const mine = { lane: thread.lane, alone: isAlone(step) }
    if (open.some(one => one.lane === mine.lane && (one.alone || mine.alone))) clashes.push(step.kind)
    open.push(mine)
    for (let n = dawdle(); n > 0; n -= 1) await Promise.resolve()
    open.splice(open.indexOf(mine), 1)
    noted.push({ thread: `${thread.day} ${thread.n}`, kind: step.kind, at: at.toString() })
    return DONE
  }
  const ask: HistoryAsk = {
    crimes: CRIMES,
    seed: 'noted',
    force,
    crime: [],
    hands: Object.fromEntries(PLAYED.map(kind => [kind, hand])) as unknown as HistoryHands,
    together: async (_who, n, work) => work(Array.from({ length: n }, () => ({}) as Tx)),
    setClock: async () => undefined,
    readOn: async () => undefined,
    from: FROM,
    until: UNTIL,
    ...more,
  }
  return { ask, noted, clashes }
}

/** Each case's steps in the order in which they were played. */
const byCase = (noted: readonly Noted[]) =>
  Object.fromEntries(
    [...Map.groupBy(noted, one => one.thread)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([thread, steps]) => [thread, steps.map(({ kind, at }) => `${at} ${kind}`)]),
  )

test('the same seed gives the same history', async () => {
  const again = noting()
  expect(await playHistory(again.ask)).toEqual(whole)
  expect(again.noted).toEqual(straight.noted)
  expect(whole.tally.crimes).toBe(CRIMES)
})

test('however long each takes of those that are side by side, a case comes in its own order of time, and what is alone is alone in its transaction', async () => {
  let n = 0
  const turns = () => {
    n = (n * 7 + 3) % 23
    return n
  }
  const uneven = noting({}, turns)
  await playHistory(uneven.ask)
  expect(byCase(uneven.noted)).toEqual(byCase(straight.noted))
  for (const steps of Map.groupBy(uneven.noted, one => one.thread).values())
    for (const [at, one] of steps.entries())
      expect(Temporal.Instant.compare(one.at, steps[Math.max(0, at - 1)]!.at)).toBeGreaterThanOrEqual(0)
  expect([...straight.clashes, ...uneven.clashes]).toEqual([])
})

test('ended in the middle and gone on with it is the same history', async () => {
  const stop = FROM.add({ hours: 31 })
  const first = noting({ passed: async ({ at }) => Temporal.Instant.compare(at, stop) >= 0 })
  const kept = JSON.parse(JSON.stringify(await playHistory(first.ask)))
  expect(kept.threads.length).toBeGreaterThan(0)
  const rest = noting({ goOn: kept })
  await playHistory(rest.ask)
  expect(byCase([...first.noted, ...rest.noted])).toEqual(byCase(straight.noted))
})

test('where one fails all that are side by side are let come to an end, and nothing of their transaction is counted', async () => {
  const { ask } = noting({}, () => 9)
  let [running, ended] = [0, 0]
  const failing: HistoryHands['incident-opened'] = async () => {
    running += 1
    const mine = running
    for (let n = 0; n < 5 * mine; n += 1) await Promise.resolve()
    ended += 1
    if (mine === 1) throw new Error('the machine is gone')
    return DONE
  }
  const until = FROM.add({ hours: 30 })
  const lost = playHistory({ ...ask, until, hands: { ...ask.hands, 'incident-opened': failing } })
  await expect(lost).rejects.toThrow('the machine is gone')
  expect(ended).toBe(running)
})
