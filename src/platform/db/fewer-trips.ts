import { createHash } from 'node:crypto'
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
 * comes. Only these two marked statements have their values written into their text, since PostgreSQL takes several statements at once in no other way: each is
 * prepared when a connection first says it, and then only carried out, since to read and plan it anew each time is half of what it costs.
 */
export function goTogether(client: pg.Client | pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const marked = preparedOnce(value => client.escapeLiteral(value))
  let begun: 'no' | 'waits' | 'over' = 'no'
  /** Who acts is being said: until it is, nothing else is sent, and what comes next hears it where that fails. */
  let acting: Promise<unknown> | undefined

  const say = (text: string, values: readonly unknown[]) => {
    const said = marked(text, values, doing => Promise.resolve(query(`begin; ${doing}`)))
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
      return marked(text, values, doing => Promise.resolve(query(`${doing}; commit`))).catch(fault => {
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
    if (text.startsWith(ACTING)) return say(text, values)
    return Promise.resolve(query('begin')).then(() => query(text, ...rest))
  }
  client.query = sent as typeof client.query
}

const done = (command: string) => Promise.resolve({ command, rowCount: null, oid: 0, fields: [], rows: [] })

/** PostgreSQL's own words for a prepared statement that the connection does not have, and for one that it has already. */
const NO_SUCH_STATEMENT = '26000'
const PREPARED_BEFORE = '42P05'

type Send = (doing: string) => Promise<unknown>

/**
 * Carries a marked statement out by the name that it was prepared under on this connection, and prepares it the first time: what is prepared outlives its
 * transaction, even one that is rolled back. Where the first time fails nobody knows whether it came so far, and the next has another name. The name comes of
 * the words: were the connection one that a pooler lends to others too, theirs may be there or not, but is never carried out for ours.
 */
function preparedOnce(literal: (value: string) => string) {
  const names = new Map<string, string>()
  let again = 0
  return (text: string, values: readonly unknown[], send: Send): Promise<unknown> => {
    const [mark = ''] = /^\/\*.*?\*\//.exec(text) ?? []
    const given = values.map(value => (value === null || value === undefined ? 'null' : literal(String(value))))
    const known = names.get(text)
    const name = known ?? nameOf(text, again)
    const doing = `${mark} execute ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`
    if (known !== undefined)
      return send(doing).catch(fault => {
        if (codeOf(fault) === NO_SUCH_STATEMENT) names.delete(text)
        throw fault
      })
    names.set(text, name)
    return send(`${mark} prepare ${name} as ${text.slice(mark.length).trim()}; ${doing}`).catch(fault => {
      // It is there under these very words: the next time it is only carried out.
      if (codeOf(fault) !== PREPARED_BEFORE) {
        names.delete(text)
        again += 1
      }
      throw fault
    })
  }
}

const nameOf = (text: string, again: number) =>
  `marked_${createHash('sha256').update(text).digest('hex').slice(0, 24)}${again > 0 ? `_${again}` : ''}`
const codeOf = (fault: unknown) => (fault as { code?: unknown } | undefined)?.code
