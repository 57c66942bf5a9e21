import type { Tx } from '../../platform/db/connect.ts'
import { maySend } from '../plan/gate.store.ts'

export type LetterGate = { ok: true; address: string } | { ok: false; code: string; because: string }

/**
 * May this letter go now, and where to? Asked when somebody looks at it, when it is printed and when it is posted. `address`: where it was
 * addressed when somebody looked; another one stops it, since what lies in the tray would go to the old one.
 */
export async function letterGate(
  tx: Tx,
  victimId: string,
  address: string | null,
  at: Temporal.Instant,
): Promise<LetterGate> {
  const { decision } = await maySend(tx, victimId, { purpose: 'updates', at })
  if (!decision.ok) return { ok: false, code: decision.refusal.code, because: decision.refusal.message }
  const { channel, reach } = decision.value
  if (channel !== 'letter')
    return {
      ok: false,
      code: 'plan-changed',
      because: 'They are reached another way since it was written: look at the plan, and write again',
    }
  if (address !== null && address !== reach)
    return {
      ok: false,
      code: 'plan-changed',
      because: 'They gave another address since somebody looked at it: take it out of the tray, and write again',
    }
  return { ok: true, address: reach }
}
