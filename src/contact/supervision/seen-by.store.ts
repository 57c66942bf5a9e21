import { may } from '../../platform/access/permissions.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { lookIn } from './looked-in.store.ts'

/** What the call page shows of supervisors: who looked in, this one among them, and whether this one may leave a note. */
export async function seenBy(
  tx: Tx,
  call: { contactId: string; caseId: string; state: string },
  who: Who,
  now: Temporal.Instant,
  live: { changed: (kinds: readonly string[], told: readonly { kind: string; caseId: string }[]) => void },
) {
  const { seenBy, first } = await lookIn(tx, call, who, now)
  // Nothing of the case has changed, but whoever has the contact is to see at once that somebody looks in.
  if (first) live.changed(['contact-looked-at'], [{ kind: 'contact-looked-at', caseId: call.caseId }])
  return { seenBy, mayWhisper: call.state === 'open' && may(who.role, 'note to handlers') }
}
