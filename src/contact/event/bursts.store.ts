import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay, minutesBetween } from '../../platform/time.ts'
import { bursts } from './bursts.ts'
import { readMembersAround } from './event-accounts.store.ts'
import { readLeads } from './event-leads.store.ts'
import { sameEventRuleOn } from './same-event-rules.ts'

/** The bursts of the last hour, the largest first, in what the wall says of each. */
export async function readBursts(tx: Tx, ask: { force: Force; now: Temporal.Instant }) {
  const rule = sameEventRuleOn(londonDay(ask.now))
  const { minutes } = rule.burst
  const members = await readMembersAround(tx, ask.now, null, { ...ask, rule: { ...rule, minutes } })
  const found = bursts(rule, members)
  const leads = new Map(
    (
      await readLeads(
        tx,
        found.map(one => one.lead),
      )
    ).map(one => [one.contactId, one]),
  )
  return found
    .flatMap(one => {
      const lead = leads.get(one.lead)
      const attached = members.filter(each => each.lead === one.lead && each.id !== one.lead).length
      const about = members.find(each => each.id === one.lead)
      return lead
        ? [
            {
              ...lead,
              contacts: one.contacts,
              count: one.contacts.length,
              attached,
              minutes: Math.max(1, Math.round(minutesBetween(one.from, one.to))),
              settlementId: about?.settlementId ?? null,
            },
          ]
        : []
    })
    .toSorted((a, b) => b.count - a.count)
}
