import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-cluster.ts'

const databases: TestDatabase[] = []

afterAll(async () => {
  for (const database of databases) await database.drop()
})

async function make(template?: string): Promise<TestDatabase> {
  const database = await createTestDatabase(template)
  databases.push(database)
  return database
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each test has a database of its own, also when many are made at once', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => make()))
  expect(new Set(made.map(({ name }) => name)).size).toBe(6)
  const [first, second] = made as [TestDatabase, TestDatabase]
  await ask(first.ownerUrl, 'create table only_here (n int)')
  await expect(ask(second.ownerUrl, 'select from only_here')).rejects.toThrow('does not exist')
  const [who] = await ask(first.appUrl, 'select current_user as role, current_database() as name')
  expect(who).toEqual({ role: 'answerable_app', name: first.name })
})

test('a database can be made from another, and dropped with somebody in it', async () => {
  const original = await make()
  await ask(original.ownerUrl, 'create table copied (n int)')
  await ask(original.ownerUrl, 'insert into copied values (7)')
  const copy = await createTestDatabase(original.name)
  const client = new pg.Client(copy.ownerUrl)
  client.on('error', () => {})
  await client.connect()
  expect((await client.query('select n from copied')).rows).toEqual([{ n: 7 }])
  await copy.drop()
  await expect(ask(copy.ownerUrl, 'select 1')).rejects.toThrow('does not exist')
})
