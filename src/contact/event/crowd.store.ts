import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import type { ContactRow } from '../contact.store.ts'
import { stillToAsk } from './attaching.ts'
import { readAttachment } from './attachment.store.ts'
import { readAccountOf, readMembersAround } from './event-accounts.store.ts'
import { eventCandidates } from './event-candidates.ts'
import { crowdOf, readLeads } from './event-leads.store.ts'
import { sameEventRuleOn } from './same-event-rules.ts'

const SHOWN = 4

/** What the call screen shows beside a contact: what it is attached to, who is attached to it, and what may be the same event. */
export async function readCrowdBeside(tx: Tx, contact: ContactRow, ask: { force: Force; now: Temporal.Instant }) {
  const rule = sameEventRuleOn(londonDay(ask.now))
  const attached = await readAttachment(tx, contact.id)
  const assessed = await tx
    .selectFrom('contact.assessment')
    .select('id')
    .where('contact_id', '=', contact.id)
    .limit(1)
    .executeTakeFirst()
  const crowd = await crowdOf(tx, contact.id)
  const offered = attached || contact.state !== 'open' ? [] : await offersFor(tx, contact, { ...ask, rule })
  return {
    attached: attached ? { ...attached, lead: (await readLeads(tx, [attached.toContact]))[0] ?? null } : null,
    stillToAsk: attached ? stillToAsk(assessed !== undefined) : [],
    callers: crowd.length,
    offered: offered.filter(one => one.level !== 'different').slice(0, SHOWN),
    different: offered.filter(one => one.level === 'different').slice(0, SHOWN),
  }
}

async function offersFor(
  tx: Tx,
  contact: ContactRow,
  ask: { force: Force; now: Temporal.Instant; rule: ReturnType<typeof sameEventRuleOn> },
) {
  const me = await readAccountOf(tx, contact.id, ask)
  if (!me || (me.words === '' && me.place === null)) return []
  const members = await readMembersAround(tx, contact.offered_at, me, ask)
  const found = eventCandidates(ask.rule, me, members).filter(one => one.lead !== contact.id)
  const leads = new Map(
    (
      await readLeads(
        tx,
        found.slice(0, 3 * SHOWN).map(one => one.lead),
      )
    ).map(one => [one.contactId, one]),
  )
  return found.flatMap(one => {
    const lead = leads.get(one.lead)
    return lead ? [{ ...lead, level: one.level, because: one.because, against: one.against }] : []
  })
}
