import type { Tx } from '../../platform/db/connect.ts'
import { londonTime } from '../../platform/views/when.ts'
import { lostContacts } from '../lost/lost.store.ts'
import { waitingContacts } from '../waiting.store.ts'
import type { SheetLine } from './shift-sheet.ts'

/** Whoever waits with danger known, and whoever was lost or is to be rung. */
export async function waitingLines(tx: Tx, now: Temporal.Instant): Promise<SheetLine[]> {
  const waiting = (await waitingContacts(tx, now)).filter(one => one.danger.place <= 1)
  const { lost } = await lostContacts(tx, now)
  const line = (
    one: (typeof waiting)[number] | (typeof lost)[number],
    section: 'waiting' | 'ring-back',
  ): SheetLine => ({
    key: `contact:${one.contactId}`,
    section,
    title: `Contact ${one.number} by ${one.channel}, since ${londonTime(one.offeredAt)}`,
    known: one.danger.known.join('; ') || 'nothing yet',
    notKnown: one.danger.unknown.join(', ') || 'nothing asked is open',
    nextAction:
      section === 'waiting'
        ? 'Take it'
        : one.callerNumber
          ? 'Ring back, after asking whether ringing endangers them; no voicemail'
          : 'The number is withheld: look for another way to find them, or say why nobody can',
    missed: false,
    href: `/contacts/${one.contactId}`,
    caseId: one.caseId,
  })
  return [...waiting.map(one => line(one, 'waiting')), ...lost.map(one => line(one, 'ring-back'))]
}
