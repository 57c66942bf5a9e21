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

/**
 * A template made once in a run and copied after that, for what takes seconds to make: `make` fills it, connects to it
 * only while it runs, and whoever comes meanwhile, in another process too, waits.
 */
export async function preparedTemplate(
  name: string,
  make: (database: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>) => Promise<void>,
): Promise<string> {
  const cluster = inject('testCluster')
  await administer(cluster, async client => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    if (!(await createDatabase(client, name, cluster.template, 'file_copy'))) return
    try {
      await make({ ownerUrl: inDatabase(cluster.ownerUrl, name), appUrl: inDatabase(cluster.appUrl, name) })
    } catch (error) {
      await dropDatabase(client, name)
      throw error
    }
  })
  return name
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
