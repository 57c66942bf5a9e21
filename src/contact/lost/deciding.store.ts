import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { type ContactRow, holdContact } from '../contact.store.ts'
import { keptBecause, longestHours, lostKeepingOn } from './lost-keeping.ts'
import { CLOSED, hoursOver, UNREACHED } from './lost-rows.store.ts'
import { lostSigns } from './lost-signs.store.ts'

/** A machine that was off for a month finds whose hours were over meanwhile; what is older was decided before. */
const BACK_HOURS = 31 * 24
const AT_ONCE = 200

/** Of whom there is to decide: whose hours on the list are over with nobody having spoken to them, and who left it and of whom a risk is known since. */
export async function lostDue(tx: Tx, now: Temporal.Instant): Promise<string[]> {
  const rule = lostKeepingOn(londonDay(now))
  const since = (hours: number) => sql`c.abandoned_at <= ${now} and c.abandoned_at > ${now.subtract({ hours })}`
  const { rows: undecided } = await sql<{ id: string }>`
    select c.id from contact.contact c
    where ${since(longestHours(rule) + BACK_HOURS)} and ${hoursOver(rule)} <= ${now} and ${UNREACHED}
      and not exists (select from contact.lost_decided d where d.contact_id = c.id)
    order by c.abandoned_at, c.id limit ${AT_ONCE}`.execute(tx)
  const { rows: left } = await sql<ContactRow>`
    select c.* from contact.contact c join contact.lost_decided d on d.contact_id = c.id
    where ${since(longestHours(rule))} and d.decided = 'left' and ${UNREACHED} order by c.abandoned_at, c.id`.execute(
    tx,
  )
  const signs = await lostSigns(tx, left, now)
  const again = left.filter(({ id }) => signs.has(id) && keptBecause(rule, signs.get(id)!).length > 0)
  return [...undecided, ...again].map(one => one.id)
}

/** Keeps the decision with its fact, once, whichever node comes first: by what is known, and who has been dealt with, now that the case is held. */
export async function decideLost(tx: Tx, contactId: string, stamp: Stamp): Promise<boolean> {
  const contact = await holdContact(tx, contactId)
  const { rows } = await sql`select from contact.contact c where c.id = ${contactId}::uuid and ${UNREACHED}`.execute(tx)
  const signs = contact && rows.length > 0 && (await lostSigns(tx, [contact], stamp.at)).get(contact.id)
  if (!signs) return false
  const rule = lostKeepingOn(londonDay(stamp.at))
  const because = keptBecause(rule, signs)
  const decided = because.length > 0 ? 'kept' : 'left'
  const row = { decided, because, pack: rule.id, at: stamp.at } as const
  const kept = await tx
    .insertInto('contact.lost_decided')
    .values({ contact_id: contact.id, case_id: contact.case_id, ...row })
    .onConflict(clash =>
      clash
        .column('contact_id')
        .doUpdateSet(row)
        .where('contact.lost_decided.decided', '=', 'left')
        .where('excluded.decided', '=', 'kept'),
    )
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: decided === 'kept' ? 'contact-lost-kept' : 'contact-lost-left',
    body: { contactId: contact.id, channel: contact.channel, because, pack: rule.id },
  })
  return true
}

export type Over = { contactId: string; how: 'spoken-to' | 'closed' | 'taken' }

/** Those kept on the list who have been dealt with since. */
export async function keptOver(tx: Tx): Promise<Over[]> {
  const { rows } = await sql<Over>`
    select c.id as "contactId", case when c.end_state is distinct from 'abandoned' then 'taken' when ${CLOSED} then 'closed' else 'spoken-to' end as how
    from contact.lost_decided d join contact.contact c on c.id = d.contact_id
    where d.decided = 'kept' and d.over_at is null and (${UNREACHED}) is not true
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
