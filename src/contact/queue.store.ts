import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { type LostContact, lostContacts } from './lost/lost.store.ts'
import { countLostLeft, type LostLeft } from './lost/lost-left.store.ts'
import { type OpenContact, openContacts } from './open-contacts.store.ts'
import { type AgentNow, agentsNow, SHIFT_HOURS } from './shift/agent-state.store.ts'
import { agentLabel } from './shift/agent-state.ts'
import { type WaitingContact, waitingContacts } from './waiting.store.ts'

/** A wall shows this many; past it the page says how many more there are, and the number at the top counts them all. */
const MOST = 100

export type Wall = {
  /** People waiting that nobody is with. */
  nobodyWith: number
  inDanger: number
  longestSince: Temporal.Instant | null
  waiting: WaitingContact[]
  open: OpenContact[]
  lost: LostContact[]
  lostDuringMessage: number
  /** Whose hours on the list were over with no sign of risk, and whom nobody had spoken to. */
  lostLeft: Omit<LostLeft, 'callers'>
  /** Who is doing what, by name: for help and cover, never to compare people. */
  agents: (AgentNow & { said: string })[]
  more: { waiting: number; open: number; lost: number }
}

export async function readWall(tx: Tx, force: Force, now: Temporal.Instant): Promise<Wall> {
  const waiting = await waitingContacts(tx, now)
  const open = await openContacts(tx, force, now)
  const { lost, duringMessage } = await lostContacts(tx, now)
  const over = (list: readonly unknown[]) => Math.max(0, list.length - MOST)
  return {
    nobodyWith: waiting.length,
    inDanger: waiting.filter(one => one.danger.place <= 1).length,
    longestSince: waiting.map(one => one.offeredAt).toSorted(Temporal.Instant.compare)[0] ?? null,
    waiting: waiting.slice(0, MOST),
    open: open.slice(0, MOST),
    lost: lost.slice(0, MOST),
    lostDuringMessage: duringMessage,
    lostLeft: await countLostLeft(tx, now),
    agents: (await agentsNow(tx, now.subtract({ hours: SHIFT_HOURS }))).map(one => ({
      ...one,
      said: agentLabel(one.state, one.reason),
    })),
    more: { waiting: over(waiting), open: over(open), lost: over(lost) },
  }
}
