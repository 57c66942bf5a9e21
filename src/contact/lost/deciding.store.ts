import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { type ContactRow, holdContact } from '../contact.store.ts'
import { keptBecause, longestHours, lostKeepingOn } from './lost-keeping.ts'
import { CLOSED, hoursOver, SPOKEN_SINCE } from './lost-rows.store.ts'
import { lostSigns } from './lost-signs.store.ts'

/** A machine that was off for a month finds whose hours were over meanwhile; what is older was decided before. */
const BACK_HOURS = 31 * 24
const AT_ONCE = 200

export type Due = { contactId: string; because: string[] }

/** Whose hours on the list are over with nobody having spoken to them, and what keeps each of them there. */
export async function lostDue(tx: Tx, now: Temporal.Instant): Promise<Due[]> {
  const rule = lostKeepingOn(londonDay(now))
  const { rows } = await sql<ContactRow>`
    select c.* from contact.contact c
    where c.end_state = 'abandoned' and c.abandoned_at <= ${now} and c.abandoned_at > ${now.subtract({ hours: longestHours(rule) + BACK_HOURS })}
      and ${hoursOver(rule)} <= ${now} and not exists (select from contact.lost_decided d where d.contact_id = c.id)
      and not ${CLOSED} and (c.held_at is not null or not ${SPOKEN_SINCE})
    order by c.abandoned_at, c.id limit ${AT_ONCE}`.execute(tx)
  const signs = await lostSigns(tx, rows, now)
  return rows.flatMap(row => {
    const own = signs.get(row.id)
    return own ? [{ contactId: row.id, because: keptBecause(rule, own) }] : []
  })
}

/** Keeps the decision with its fact, once, whichever node comes first. */
export async function decideLost(tx: Tx, due: Due, stamp: Stamp): Promise<boolean> {
  const contact = await holdContact(tx, due.contactId)
  if (contact?.end_state !== 'abandoned') return false
  const rule = lostKeepingOn(londonDay(stamp.at))
  const decided = due.because.length > 0 ? 'kept' : 'left'
  const kept = await tx
    .insertInto('contact.lost_decided')
    .values({
      contact_id: contact.id,
      case_id: contact.case_id,
      decided,
      because: due.because,
      pack: rule.id,
      at: stamp.at,
    })
    .onConflict(clash => clash.column('contact_id').doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: decided === 'kept' ? 'contact-lost-kept' : 'contact-lost-left',
    body: { contactId: contact.id, channel: contact.channel, because: due.because, pack: rule.id },
  })
  return true
}

export type Over = { contactId: string; how: 'spoken-to' | 'closed' | 'taken' }

/** Those kept on the list who have been dealt with since. One that is held by the rule of silent calls is not. */
export async function keptOver(tx: Tx): Promise<Over[]> {
  const { rows } = await sql<Over>`
    select c.id as "contactId", case when c.end_state is distinct from 'abandoned' then 'taken' when ${CLOSED} then 'closed' else 'spoken-to' end as how
    from contact.lost_decided d join contact.contact c on c.id = d.contact_id
    where d.decided = 'kept' and d.over_at is null
      and (c.end_state is distinct from 'abandoned' or ${CLOSED} or (c.held_at is null and ${SPOKEN_SINCE}))
    order by c.id limit ${AT_ONCE}`.execute(tx)
  return rows
}

export async function endKept(tx: Tx, over: Over, stamp: Stamp): Promise<boolean> {
  const contact = await holdContact(tx, over.contactId)
  if (!contact) return false
  const done = await tx
    .updateTable('contact.lost_decided')
    .set({ over_at: stamp.at, over_how: over.how })
    .where('contact_id', '=', contact.id)
    .where('over_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-lost-dealt-with',
    body: { contactId: contact.id, how: over.how },
  })
  return true
}
