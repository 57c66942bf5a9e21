import type pg from 'pg'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { ACTING, goTogether, LAST } from './fewer-trips.ts'

/** A client that is connected to nothing: what would be sent, in order, with its values. */
function listening(fails: (text: string) => boolean = () => false) {
  const sent: unknown[][] = []
  const client = new Client()
  client.query = ((...given: unknown[]) => {
    sent.push(given)
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
    [`begin; ${ACTING} select set_config('a', 'o''hara', true), set_config('b',  E'\\\\', true)`],
    ['select $1', [1]],
    [`${LAST} insert into read_log values ('x', '{1,2}'); commit`],
  ])
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
