import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from './databases.ts'

/** What the setup tells every test file. The URLs lead to the template; only the setup itself ever connected to it. */
export type TestCluster = { template: string; superuserUrl: string; ownerUrl: string; appUrl: string }
export type TestDatabase = { name: string; ownerUrl: string; appUrl: string; drop(): Promise<void> }

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

let count = 0

/**
 * A database of the test's own, migrated, in a real PostgreSQL: a copy of the template (or of another database that nobody
 * is connected to). Call `drop()` when done; what is forgotten goes with the cluster.
 */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${count++}`
  await administer(cluster, client => createDatabase(client, name, template ?? cluster.template, 'file_copy'))
  return {
    name,
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    appUrl: inDatabase(cluster.appUrl, name),
    drop: () => administer(cluster, client => dropDatabase(client, name)),
  }
}

async function administer(cluster: TestCluster, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(inDatabase(cluster.superuserUrl, 'postgres'))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
