import type pg from 'pg'

type Query = (...given: unknown[]) => unknown
type Corked = { connection?: { stream?: { cork?: () => void; uncork?: () => void } } }

/**
 * What is asked in one turn goes to PostgreSQL in one piece, for a connection that does not wait for an answer before it sends what comes next: of a program
 * that asks very much, most of the work is the sending.
 */
export function sendTogether(client: pg.Client | pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const stream = (client as unknown as Corked).connection?.stream
  let waits = false
  const together: Query = (...given) => {
    if (!waits) {
      waits = true
      stream?.cork?.()
      setImmediate(() => {
        waits = false
        stream?.uncork?.()
      })
    }
    return query(...given)
  }
  client.query = together as typeof client.query
}
