import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { readCallers } from '../callers.store.ts'
import { findContact } from '../contact.store.ts'
import { fastest } from '../grade-order.ts'
import { falseJoins } from './attaching.ts'
import { countJoins, leadOf } from './attachment.store.ts'
import { readAccountOf, readMembersAround } from './event-accounts.store.ts'
import { eventCandidates } from './event-candidates.ts'
import { crowdOf, readLeads } from './event-leads.store.ts'
import { sameEventRuleOn } from './same-event-rules.ts'

/** One event: its lead, everybody attached with their own risk, and who else may be ringing about it. */
export async function readEventPage(tx: Tx, id: string, ask: { force: Force; now: Temporal.Instant }) {
  if (!(await findContact(tx, id))) return undefined
  const lead = await leadOf(tx, id)
  const [event] = await readLeads(tx, [lead])
  if (!event) return undefined
  const grade = fastest([event.grade, event.incidentGrade])
  const crowd = await crowdOf(tx, lead)
  const joins = await countJoins(tx, ask.now.subtract({ hours: 28 * 24 }))
  return {
    event: { ...event, grade },
    // Whoever rang first is a caller too, with a risk of their own.
    callers: await readCallers(tx, [lead, ...crowd], grade),
    others: await readCallers(tx, await alike(tx, lead, crowd, ask), grade),
    joins: { ...joins, share: falseJoins(joins) },
  }
}

/** Open contacts that look like it and are attached to nothing. */
async function alike(tx: Tx, lead: string, crowd: readonly string[], ask: { force: Force; now: Temporal.Instant }) {
  const rule = sameEventRuleOn(londonDay(ask.now))
  const me = await readAccountOf(tx, lead, { ...ask, rule })
  if (!me) return []
  const around = await readMembersAround(tx, me.at, me, { ...ask, rule })
  const event = [me, ...around.filter(one => crowd.includes(one.id))].map(one => ({ ...one, lead }))
  return around
    .filter(one => one.lead === one.id && !crowd.includes(one.id))
    .filter(one => {
      const level = eventCandidates(rule, one, event)[0]?.level
      return level === 'likely' || level === 'possible'
    })
    .map(one => one.id)
}
