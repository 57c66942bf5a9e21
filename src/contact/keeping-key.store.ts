import { sql } from 'kysely'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId } from '../platform/log/record.ts'

/** A new key each week; an old one opens what was kept under it for two months, and then nothing does. */
const NEW_AFTER_DAYS = 7
const GONE_AFTER_DAYS = 60

export type KeepingKey = { id: string; secret: string }

/**
 * The secrets that seal what this person's browser keeps, newest first. The server has them so that a person who has to
 * sign in again can read what they wrote; row access gives them to that person alone.
 */
export async function keepingKeys(tx: Tx, who: Who): Promise<KeepingKey[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`keeping key of ${who.id}`}, 0))`.execute(tx)
  await sql`delete from contact.keeping_key where made_at < clock_timestamp() - make_interval(days => ${GONE_AFTER_DAYS})`.execute(
    tx,
  )
  const { rows } = await sql<KeepingKey & { fresh: boolean }>`
    select id, secret, made_at > clock_timestamp() - make_interval(days => ${NEW_AFTER_DAYS}) as fresh
    from contact.keeping_key where account_id = ${who.id} order by made_at desc`.execute(tx)
  const known = rows.map(({ id, secret }) => ({ id, secret }))
  if (rows[0]?.fresh) return known
  const made = await sql<KeepingKey>`
    insert into contact.keeping_key (id, account_id, secret)
    values (${newId()}::uuid, ${who.id}, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'utf8')), 'hex'))
    returning id, secret`.execute(tx)
  return [...made.rows, ...known]
}
