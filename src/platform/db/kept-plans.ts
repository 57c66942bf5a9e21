import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A statement that begins so is planned once per connection. Its text must be the same each time: values are parameters, lists are arrays. */
export const KEPT = '/* kept */'

/**
 * Large statements under row access, or over the months of the log, take longer to plan than to do (43 ms against 14 were seen). Named, PostgreSQL
 * keeps their plan with the connection; row access is part of the plan and asked anew each time.
 */
export const keepPlans = (client: pg.Client | pg.PoolClient) => keepPlansOf(client, text => text.startsWith(KEPT))

/** For a connection that says the same things many thousand times: every statement with values is planned once. */
export const keepAllPlans = (client: pg.Client | pg.PoolClient) =>
  keepPlansOf(client, (_text, values) => Array.isArray(values) && values.length > 0)

function keepPlansOf(client: pg.Client | pg.PoolClient, isKept: (text: string, values: unknown) => boolean): void {
  const names = new Map<string, string>()
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const kept = (text: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !isKept(text, rest[0])) return query(text, ...rest)
    let name = names.get(text)
    if (name === undefined) {
      name = `kept_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
      names.set(text, name)
    }
    const [values, ...others] = rest
    return query({ name, text, values }, ...others)
  }
  client.query = kept as typeof client.query
}
