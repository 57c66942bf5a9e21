import type pg from 'pg'

type Query = (...given: unknown[]) => unknown
type Corked = { connection?: { stream?: { cork?: () => void; uncork?: () => void } } }

/**
 * What is asked while answers are awaited goes to PostgreSQL in one piece once they have come, for a connection on which several ask side by side without waiting
 * for each other: of a program that asks very much, most of the work is the sending.
 */
export function sendTogether(client: pg.Client | pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const stream = (client as unknown as Corked).connection?.stream
  let [sent, kept] = [0, 0]
  const send = () => {
    sent += kept
    kept = 0
    stream?.uncork?.()
  }
  const answered = () => {
    sent -= 1
    if (sent === 0 && kept > 0) setImmediate(send)
  }
  const together: Query = (...given) => {
    if (kept === 0) {
      stream?.cork?.()
      if (sent === 0) setImmediate(send)
    }
    kept += 1
    const asked = query(...given)
    if (asked instanceof Promise) asked.then(answered, answered)
    else answered()
    return asked
  }
  client.query = together as typeof client.query
}
