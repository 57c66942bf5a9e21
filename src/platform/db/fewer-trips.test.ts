import type pg from 'pg'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { ACTING, goTogether, LAST } from './fewer-trips.ts'

/** The names of what is prepared come of its words and are long: here the first that is seen is marked_1. */
function shortNames() {
  const seen = new Map<string, string>()
  return (text: string) =>
    text.replaceAll(/marked_[0-9a-f]{24}\w*/g, name => {
      if (!seen.has(name)) seen.set(name, `marked_${seen.size + 1}`)
      return seen.get(name)!
    })
}

/** A client that is connected to nothing: what would be sent, in order, with its values. */
function listening(fails: (text: string) => boolean = () => false) {
  const sent: unknown[][] = []
  const names = shortNames()
  const client = new Client()
  client.query = ((...given: unknown[]) => {
    sent.push(given.map(one => (typeof one === 'string' ? names(one) : one)))
    return fails(String(given[0])) ? Promise.reject(new Error('refused')) : Promise.resolve({ rows: [] })
  }) as typeof client.query
  goTogether(client)
  return { sent, query: client.query as unknown as (text: string, values?: unknown[]) => Promise<pg.QueryResult> }
}

test('a read goes to the database three times: who acts with its begin, what is read, what was shown with its commit', async () => {
  const { sent, query } = listening()
  await query('begin', [])
  await query(`${ACTING} select set_config('a', $1, true), set_config('b', $2, true)`, ["o'hara", '\\'])
  await query('select $1', [1])
  await query(`${LAST} insert into read_log values ($1, $2)`, ['x', '{1,2}'])
  await query('commit', [])
  expect(sent).toEqual([
    [
      `begin; ${ACTING} prepare marked_1 as select set_config('a', $1, true), set_config('b', $2, true); ${ACTING} execute marked_1('o''hara',  E'\\\\')`,
    ],
    ['select $1', [1]],
    [
      `${LAST} prepare marked_2 as insert into read_log values ($1, $2); ${LAST} execute marked_2('x', '{1,2}'); commit`,
    ],
  ])
})

test('what is said each time is read and planned the first time only, and anew where that failed or was forgotten', async () => {
  let fault: object | undefined
  const sent: string[] = []
  const names = shortNames()
  const client = new Client()
  client.query = ((text: string) => {
    sent.push(names(text))
    return fault ? Promise.reject(fault) : Promise.resolve({ rows: [] })
  }) as unknown as typeof client.query
  goTogether(client)
  const query = client.query as unknown as (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  const putDown = async (what: string | null) => {
    await query('begin', [])
    await query(`${ACTING} select 1`, [])
    await query(`${LAST} insert $1`, [what])
    await query('commit', [])
    return sent.findLast(text => text.startsWith(LAST))
  }
  const prepares = (n: number, value: string) =>
    `${LAST} prepare marked_${n} as insert $1; ${LAST} execute marked_${n}(${value}); commit`
  const carriesOut = (n: number, value: string) => `${LAST} execute marked_${n}(${value}); commit`
  expect(await putDown('x')).toBe(prepares(2, "'x'"))
  expect(await putDown(null)).toBe(carriesOut(2, 'null'))
  // Refused for what it says: it is prepared all the same.
  const fails = async (code: string) => {
    await query('begin', [])
    await query(`${ACTING} select 1`, [])
    fault = { code }
    await expect(query(`${LAST} insert $1`, ['y'])).rejects.toEqual({ code })
    fault = undefined
    await query('rollback', [])
  }
  await fails('42501')
  expect(await putDown('z')).toBe(carriesOut(2, "'z'"))
  await fails('26000')
  expect(await putDown('z')).toBe(prepares(2, "'z'"))
})

test('on a connection that others use too, what they prepared is carried out for us only where it is of the same words', async () => {
  const there = new Map<string, string>()
  /** PostgreSQL's own side of it: what was prepared stays, by name. */
  const connected = () => {
    const client = new Client()
    const done: string[] = []
    client.query = (async (text: string) => {
      for (const [, name, words] of text.matchAll(/prepare (\w+) as ([^;]*)/g)) {
        if (there.has(name!)) throw { code: '42P05' }
        there.set(name!, words!)
      }
      for (const [, name] of text.matchAll(/execute (\w+)/g)) {
        if (!there.has(name!)) throw { code: '26000' }
        done.push(there.get(name!)!)
      }
      return { rows: [] }
    }) as unknown as typeof client.query
    goTogether(client)
    const query = client.query as unknown as (text: string) => Promise<unknown>
    const says = async (words: string) => {
      await query('begin')
      await query(`${ACTING} ${words}`)
      await query('select 1')
    }
    return { done, query, says }
  }
  const [ours, theirs] = [connected(), connected()]
  await ours.says('select 1')
  await ours.query('rollback')
  await theirs.says('select 2')
  expect(theirs.done).toEqual(['select 2'])
  await theirs.query('rollback')
  await expect(theirs.says('select 1')).rejects.toEqual({ code: '42P05' })
  await theirs.query('rollback')
  await theirs.says('select 1')
  expect(theirs.done).toEqual(['select 2', 'select 1'])
})

test('a transaction that begins otherwise is begun before its first statement, and one without any is never sent', async () => {
  const { sent, query } = listening()
  await query('begin', [])
  await query('update t set a = $1', [1])
  await query('rollback', [])
  await query('begin', [])
  await query('commit', [])
  expect(sent.map(([text]) => text)).toEqual(['begin', 'update t set a = $1', 'rollback'])
})

test('nothing is read after what was shown is put down, and where that fails the rollback is sent', async () => {
  const { query } = listening()
  await query('begin', [])
  await query(`${ACTING} select 1`, [])
  await query(`${LAST} insert`, [])
  expect(() => query('select 2', [])).toThrow('after the one that was marked as the last')

  const failing = listening(text => text.startsWith(LAST))
  await failing.query('begin', [])
  await failing.query(`${ACTING} select 1`, [])
  await expect(failing.query(`${LAST} insert`, [])).rejects.toThrow('refused')
  await failing.query('rollback', [])
  expect(failing.sent.at(-1)).toEqual(['rollback', []])
})

test('who acts is said while whoever asked works on, and nothing is sent before that is done', async () => {
  const order: string[] = []
  const client = new Client()
  const names = shortNames()
  let said = (): void => undefined
  client.query = ((text: string) => {
    order.push(names(text))
    return text.startsWith('begin;')
      ? new Promise(resolve => (said = () => resolve({ rows: [] })))
      : Promise.resolve({ rows: [] })
  }) as unknown as typeof client.query
  goTogether(client)
  const query = client.query as unknown as (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  await query('begin', [])
  await query(`${ACTING} select 1`, [])
  order.push('worked')
  const both = [query('select 2', []), query('select 3', [])]
  await Promise.resolve()
  expect(order).toEqual([`begin; ${ACTING} prepare marked_1 as select 1; ${ACTING} execute marked_1`, 'worked'])
  said()
  await Promise.all(both)
  expect(order.slice(2)).toEqual(['select 2', 'select 3'])
})

test('where who acts cannot be said, the next statement hears it and is not sent, and the rollback is', async () => {
  const { sent, query } = listening(text => text.startsWith('begin;'))
  await query('begin', [])
  await query(`${ACTING} select 1`, [])
  await expect(query('select 2', [])).rejects.toThrow('refused')
  await query('rollback', [])
  expect(sent.map(([text]) => text)).toEqual([
    `begin; ${ACTING} prepare marked_1 as select 1; ${ACTING} execute marked_1`,
    'rollback',
  ])

  const empty = listening(text => text.startsWith('begin;'))
  await empty.query('begin', [])
  await empty.query(`${ACTING} select 1`, [])
  await expect(empty.query('commit', [])).rejects.toThrow('refused')
})
