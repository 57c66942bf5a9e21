import type pg from 'pg'

/** A statement that begins so says who acts, and goes with the `begin` before it. */
export const ACTING = '/* acting */'
/** A statement that begins so is its transaction's last, and takes the `commit` with it. */
export const LAST = '/* last */'

type Query = (text: unknown, ...rest: unknown[]) => unknown

/**
 * A page waits for each way to the database and back, and of a short read most are for saying where it begins, who asks, and that it is over. Here a
 * `begin` waits for the statement that says who acts, and a read's last statement takes its `commit` along: five ways become three. Nor does anybody wait for
 * who acts to be said: what comes next does, and meanwhile whoever asked can work (a search of a million people takes as long). Everything else goes as it
 * comes. Only these two marked statements have their values written into their text, since PostgreSQL takes several statements at once in no other way.
 */
export function goTogether(client: pg.Client | pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const quoted = (text: string, values: readonly unknown[]) =>
    text.replace(/\$(\d+)/g, (_, n) => {
      const value = values[Number(n) - 1] ?? null
      return value === null ? 'null' : client.escapeLiteral(String(value))
    })
  let begun: 'no' | 'waits' | 'over' = 'no'
  /** Who acts is being said: until it is, nothing else is sent, and what comes next hears it where that fails. */
  let acting: Promise<unknown> | undefined

  const say = (text: string) => {
    const said = Promise.resolve(query(text))
    acting = said
    const over = () => {
      acting = undefined
    }
    // A failure waits for whoever comes next.
    said.then(over, () => undefined)
    return done('SELECT')
  }

  const sent: Query = (text, ...rest) => {
    if (typeof text !== 'string') return query(text, ...rest)
    if (acting)
      return acting.then(
        () => sent(text, ...rest),
        fault => {
          acting = undefined
          throw fault
        },
      )
    const values = Array.isArray(rest[0]) ? rest[0] : []
    if (begun === 'no') {
      if (text === 'begin') {
        begun = 'waits'
        return done('BEGIN')
      }
      if (!text.startsWith(LAST)) return query(text, ...rest)
      begun = 'over'
      return Promise.resolve(query(`${quoted(text, values)}; commit`)).catch(fault => {
        // It failed with its commit: what comes next is the rollback.
        begun = 'no'
        throw fault
      })
    }
    const before = begun
    begun = 'no'
    if (text === 'commit' || text === 'rollback') return done(text.toUpperCase())
    if (before === 'over')
      throw new Error('A statement came after the one that was marked as the last of its transaction')
    if (text.startsWith(ACTING)) return say(`begin; ${quoted(text, values)}`)
    return Promise.resolve(query('begin')).then(() => query(text, ...rest))
  }
  client.query = sent as typeof client.query
}

const done = (command: string) => Promise.resolve({ command, rowCount: null, oid: 0, fields: [], rows: [] })
