import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { ContactRow } from '../contact.store.ts'
import { readForce } from '../installed-force.store.ts'
import { type Attached, attachContact } from './attachment.store.ts'
import { readAccountOf, readMembersAround } from './event-accounts.store.ts'
import { eventCandidates } from './event-candidates.ts'
import { sameEventRuleOn } from './same-event-rules.ts'

/** Attaches to what was offered, or chosen by number, and keeps with it why it looked the same at that moment. */
export async function attachOffered(tx: Tx, contact: ContactRow, to: string, stamp: Stamp): Promise<Outcome<Attached>> {
  const target = await tx
    .selectFrom('contact.contact')
    .select('id')
    .where(eb => (/^\d{1,12}$/.test(to) ? eb('number', '=', Number(to)) : eb(eb.cast('id', 'text'), '=', to)))
    .executeTakeFirst()
  if (!target) return refuse('no-such-contact', 'There is no such contact that you may see', 'joinedTo')
  const offer = await offerOf(tx, contact, target.id, stamp.at)
  return attachContact(tx, contact, target.id, offer, stamp)
}

async function offerOf(tx: Tx, contact: ContactRow, to: string, now: Temporal.Instant) {
  const force = await readForce(tx)
  const ask = { force, now, rule: sameEventRuleOn(londonDay(now)) }
  const me = await readAccountOf(tx, contact.id, ask)
  if (!me) return { because: [], offered: false }
  const found = eventCandidates(ask.rule, me, await readMembersAround(tx, contact.offered_at, me, ask))
  const one = found.find(each => each.lead === to || each.nearest === to)
  return { because: one?.because ?? [], offered: one !== undefined && one.level !== 'different' }
}
