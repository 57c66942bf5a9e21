import type pg from 'pg'

/** A statement that holds this reads what changes only when somebody loads a file: the days of bank holidays, the editions of a pack. */
export const STEADY = '/* steady */'

type Query = (...given: unknown[]) => unknown

/** For a program that is alone with its database and loads no file: what is steady is read once. Give all its connections one function. */
export function rememberSteady(): (client: pg.Client | pg.PoolClient) => void {
  const known = new Map<string, Promise<pg.QueryResult>>()
  return client => {
    const query = client.query.bind(client) as Query
    const remembered: Query = (text, ...rest) => {
      if (typeof text !== 'string' || !text.includes(STEADY)) return query(text, ...rest)
      const key = JSON.stringify([text, rest[0] ?? []])
      let asked = known.get(key)
      if (!asked) {
        asked = query(text, ...rest) as Promise<pg.QueryResult>
        known.set(key, asked)
        // What failed is asked again.
        asked.catch(() => known.delete(key))
      }
      // Each has a list of their own: what one does to it is not the other's.
      return asked.then(result => ({ ...result, rows: [...result.rows] }))
    }
    client.query = remembered as typeof client.query
  }
}
