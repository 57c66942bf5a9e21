import { Client } from 'pg'
import { expect, test } from 'vitest'
import { isOutOfShape, KEPT, keepPlans } from './kept-plans.ts'

const GONE = Object.assign(new Error('cached plan must not change result type'), { code: '0A000' })

/** A client that is connected to nothing: the name that each statement would be sent under, if any. */
function listening() {
  const names: (string | undefined)[] = []
  const failing = { next: undefined as Error | undefined }
  const client = new Client()
  client.query = ((asked: string | { name: string }) => {
    names.push(typeof asked === 'string' ? undefined : asked.name)
    const fault = failing.next
    failing.next = undefined
    return fault ? Promise.reject(fault) : Promise.resolve({ rows: [] })
  }) as typeof client.query
  keepPlans(client)
  return { names, failing, ask: client.query as unknown as (text: string, values?: unknown[]) => Promise<unknown> }
}

test('what is marked is named at once, what is asked often from then on, and what has no values never', async () => {
  const { names, ask } = listening()
  await ask(`${KEPT} select $1`, [1])
  for (let n = 0; n < 6; n += 1) await ask('select $1', [n])
  for (let n = 0; n < 6; n += 1) await ask('commit', [])
  expect(names.map(name => name !== undefined)).toEqual([
    true,
    ...[false, false, false, true, true, true],
    ...[false, false, false, false, false, false],
  ])
  expect(new Set(names.slice(4, 7)).size).toBe(1)
})

test('after a table changed its shape every statement has a new name, on every connection', async () => {
  const [one, other] = [listening(), listening()]
  await one.ask(`${KEPT} select $1`, [1])
  await other.ask(`${KEPT} select $1`, [1])
  one.failing.next = GONE
  await expect(one.ask(`${KEPT} select $1`, [1])).rejects.toSatisfy(isOutOfShape)
  await one.ask(`${KEPT} select $1`, [1])
  await other.ask(`${KEPT} select $1`, [1])
  expect(one.names[1]).toBe(one.names[0])
  expect(one.names[2]).not.toBe(one.names[0])
  expect(other.names[1]).toBe(one.names[2])
  expect(isOutOfShape(Object.assign(new Error('other'), { code: '0A000' }))).toBe(false)
})
