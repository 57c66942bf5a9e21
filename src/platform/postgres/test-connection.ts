import { afterAll, beforeAll } from 'vitest'
import { type Connection, connect } from '../db/connect.ts'
import { createTestDatabase, type TestDatabase } from './test-cluster.ts'

/** A connection of one file of tests to a database of its own: there before the first test, gone after the last. It is empty until then. */
export function ownConnection(options?: Parameters<typeof connect>[1]): Connection {
  const connection = {} as Connection
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
    Object.assign(connection, connect(database.appUrl, options))
  })
  afterAll(async () => {
    await connection.close?.()
    await database?.drop()
  })
  return connection
}
