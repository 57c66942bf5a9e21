import { createHash } from 'node:crypto'
import type pg from 'pg'
import { oftenAsked } from './often-asked.ts'

/** A statement that begins so is planned once per connection. Its text must be the same each time: values are parameters, lists are arrays. */
export const KEPT = '/* kept */'

/**
 * Large statements under row access, or over the months of the log, take longer to plan than to do (43 ms against 14 were seen), and so do the many small
 * ones that look up one row by its key. Named, PostgreSQL keeps what it has read of them with the connection, and their plan where that is as good as one
 * made for the values; row access is part of the plan and asked anew each time. What is marked is named at once, the rest when it is asked often.
 */
export function keepPlans(client: pg.Client | pg.PoolClient): void {
  const often = oftenAsked()
  keepPlansOf(client, (text, values) => text.startsWith(KEPT) || (hasValues(values) && often(text)))
}

/** For a connection that says the same things many thousand times: every statement that reads or writes is planned once. */
export const keepAllPlans = (client: pg.Client | pg.PoolClient) =>
  keepPlansOf(client, (text, values) => hasValues(values) || PLANNED.test(text))

/** One statement, and not one that begins, ends or sets something. */
const PLANNED = /^(\s|\/\*[^*]*\*\/)*(select|with|insert|update|delete)\b[^;]*$/

const hasValues = (values: unknown) => Array.isArray(values) && values.length > 0

/** Counts the times that a table changed its shape under what was kept (a migration beside running servers): all names are new after it. */
let shape = 0

/** What was kept no longer fits its table. Asked again it is read anew: nothing was done yet. */
export function isOutOfShape(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown }
  return code === '0A000' && String(message).includes('cached plan must not change result type')
}

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
    const before = shape
    const asked = query({ name: shape === 0 ? name : `${name}_${shape}`, text, values }, ...others)
    if (!(asked instanceof Promise)) return asked
    return asked.catch(fault => {
      if (isOutOfShape(fault) && shape === before) shape += 1
      throw fault
    })
  }
  client.query = kept as typeof client.query
}
