import type pg from 'pg'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { rememberSteady, STEADY } from './steady.ts'

test('what is steady is read once for all connections that share it, by its values; what failed is asked again; everything else always', async () => {
  const asked: unknown[][] = []
  const failing = { next: false }
  const remember = rememberSteady()
  const connection = () => {
    const client = new Client()
    client.query = ((...given: unknown[]) => {
      asked.push(given)
      const fails = failing.next
      failing.next = false
      return fails ? Promise.reject(new Error('gone')) : Promise.resolve({ rows: [{ day: 1 }], command: 'SELECT' })
    }) as typeof client.query
    remember(client)
    return client.query as unknown as (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  }
  const [one, other] = [connection(), connection()]
  const days = `select day from holiday where division = $1 ${STEADY}`
  const first = await one(days, ['a'])
  first.rows.push({ day: 2 })
  expect(await other(days, ['a'])).toEqual({ rows: [{ day: 1 }], command: 'SELECT' })
  await other(days, ['b'])
  expect(asked).toHaveLength(2)
  failing.next = true
  await expect(one(days, ['c'])).rejects.toThrow('gone')
  await one(days, ['c'])
  await one('select now()', [])
  await one('select now()', [])
  expect(asked).toHaveLength(6)
})
