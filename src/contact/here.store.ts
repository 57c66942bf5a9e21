import { sql } from 'kysely'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'

/** Who has not been heard of for this long has gone; typing is over sooner. On the real clock: an exercise may stand still. */
const HERE_SECONDS = 30
const TYPING_SECONDS = 6

export type Other = { name: string; typing: boolean }
export type Here = { others: Other[]; seen: number }

/** Says that this person has the contact open, and whether they type. `news` to the others; undefined where there is no contact. */
export async function sayHere(
  tx: Tx,
  contactId: string,
  who: Who,
  now: { typing: boolean; seen?: number | undefined },
): Promise<{ news: boolean; caseId: string } | undefined> {
  const contact = await tx
    .selectFrom('contact.contact')
    .select('case_id')
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!contact) return undefined
  const before = await tx
    .selectFrom('contact.here')
    .select(eb => [
      sql<boolean>`at > clock_timestamp() - make_interval(secs => ${HERE_SECONDS})`.as('here'),
      sql<boolean>`coalesce(typing_at > clock_timestamp() - make_interval(secs => ${TYPING_SECONDS}), false)`.as(
        'typing',
      ),
      eb.ref('seen').as('seen'),
    ])
    .where('contact_id', '=', contactId)
    .where('account_id', '=', who.id)
    .executeTakeFirst()
  const typingAt = now.typing ? sql<Temporal.Instant>`clock_timestamp()` : null
  const row = {
    name: who.name,
    at: sql<Temporal.Instant>`clock_timestamp()`,
    typing_at: typingAt,
    seen: Math.max(now.seen ?? 0, before?.seen ?? 0),
  }
  await tx
    .insertInto('contact.here')
    .values({ contact_id: contactId, account_id: who.id, ...row })
    .onConflict(clash => clash.columns(['contact_id', 'account_id']).doUpdateSet(row))
    .execute()
  return { news: !before?.here || before.typing !== now.typing, caseId: contact.case_id }
}

/** Who else has it open now, and how many lines this person has seen. */
export async function readHere(tx: Tx, contactId: string, accountId: string): Promise<Here> {
  const rows = await tx
    .selectFrom('contact.here')
    .select([
      'account_id',
      'name',
      'seen',
      sql<boolean>`at > clock_timestamp() - make_interval(secs => ${HERE_SECONDS})`.as('here'),
      sql<boolean>`coalesce(typing_at > clock_timestamp() - make_interval(secs => ${TYPING_SECONDS}), false)`.as(
        'typing',
      ),
    ])
    .where('contact_id', '=', contactId)
    .orderBy('name')
    .execute()
  return {
    others: rows.flatMap(row =>
      row.here && row.account_id !== accountId ? [{ name: row.name, typing: row.typing }] : [],
    ),
    seen: rows.find(row => row.account_id === accountId)?.seen ?? 0,
  }
}
