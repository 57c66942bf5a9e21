import type { Tx } from '../platform/db/connect.ts'
import type { Stamp } from '../platform/log/record.ts'
import { type Outcome, refuse } from '../platform/outcome.ts'
import type { CallSheet } from './call-sheet.ts'
import type { ContactRow } from './contact.store.ts'
import { decideWithPartner, screenRingBack, setMissingLevel } from './decisions.store.ts'
import { renamed } from './sheet-refusal.ts'
import { YES_NO_UNKNOWN } from './thrive.ts'

/** 'ring:no', 'decide:partner', 'decide:level:high': what the buttons beside a pathway do. */
export async function decide(tx: Tx, contact: ContactRow, sheet: CallSheet, stamp: Stamp): Promise<Outcome<object>> {
  const [deed, what, level] = sheet.do.split(':')
  if (deed === 'ring') {
    const endangers = YES_NO_UNKNOWN.find(one => one === what)
    if (!endangers) return refuse('wrong-answer', 'Answer yes, no or not known', 'ringSafe')
    return screenRingBack(tx, contact, { endangers, words: sheet.ringWords }, stamp)
  }
  if (what === 'level') return setMissingLevel(tx, contact, { level: level ?? '', reasons: sheet.levelReasons }, stamp)
  if (what !== 'partner') return refuse('wrong-answer', 'Use one of the buttons')
  if (!sheet.decisionPartner) return refuse('needs-partner', 'Name the partner', 'decisionPartner')
  if (!sheet.decisionWho) return refuse('needs-person', 'Name the person there who accepted it', 'decisionWho')
  const given = {
    partner: sheet.decisionPartner,
    acceptedBy: sheet.decisionWho,
    acceptedAt: stamp.at,
    callerTold: sheet.decisionTold ?? '',
  }
  return renamed(await decideWithPartner(tx, contact, given, stamp), {
    acceptedBy: 'decisionWho',
    callerTold: 'decisionTold',
  })
}
