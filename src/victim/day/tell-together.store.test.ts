import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { holdersOf } from '../plan/shared-rows.store.ts'
import { makeVictims } from '../test-victims.ts'
import { readOwedOfCrime } from './tell-together.store.ts'

/** What a page of many victims costs must not grow with them, or with everybody on file. */
let t: TestApp
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
})
afterAll(() => t.close())

const CARER = { ...systemWho('test'), role: 'victim-care-officer' as const }

test('telling many victims of one event asks as often for five as for two', async () => {
  const asked: number[] = []
  for (const names of [
    ['Ada Synthetic', 'Bea Synthetic'],
    ['Cem', 'Dot', 'Eli', 'Fay', 'Gus'].map(name => `${name} Synthetic`),
  ]) {
    const [one] = await makeVictims(t, names)
    const investigator = await t.as('investigator')
    const arrested = { event: 'arrest', at: t.now().toString() }
    expect((await investigator.post(`/suspects/${one!.suspectId}/events`, arrested)).status).toBe(201)
    await t.catchUp()
    let statements = 0
    const counted = t.db.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const owed = await inContext(counted, CARER, tx => readOwedOfCrime(tx, one!.crimeId, t.now()))
    expect(owed.map(row => row.victim)).toEqual(names)
    asked.push(statements)
  }
  expect(asked[1]).toBe(asked[0])
})

test('who else has a number is found by an index: nobody on file is read for it but whom it finds', async () => {
  const plan = await inContext(t.db, CARER, async tx => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<Record<string, string>>`explain ${holdersOf(['+447700900123'])}`.execute(tx)
    return rows.flatMap(row => Object.values(row)).join('\n')
  })
  expect(plan).toContain('person_merged')
  expect(plan).not.toMatch(/Seq Scan on person\b/)
})
