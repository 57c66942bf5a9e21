import pg from 'pg'
import { ClusterError } from './cluster-error.ts'
import { ROLES } from './credentials.ts'

/** PostgreSQL's errors for a database that is there: duplicate_database, or unique_violation when two make it at once. */
const EXISTS = ['42P04', '23505']

/**
 * Makes a database that belongs to the owner's role. False if it was there. Nobody may be connected to the template.
 * By way of the log a small database is made without the checkpoints that a copy of files asks for; where no disk waits, in a test
 * cluster in memory, the copy is the faster.
 */
export async function createDatabase(
  client: pg.Client,
  name: string,
  template = 'template1',
  strategy: 'wal_log' | 'file_copy' = 'wal_log',
): Promise<boolean> {
  try {
    await client.query(
      `create database ${quoted(name)} owner ${ROLES.owner} template ${quoted(template)} strategy ${strategy}`,
    )
    return true
  } catch (error) {
    if (EXISTS.includes((error as { code?: string }).code ?? '')) return false
    throw error
  }
}

/** Removes a database if it is there, and throws out whoever is connected to it. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${quoted(name)} with (force)`)
}

function quoted(name: string): string {
  // PostgreSQL would cut a longer name and answer with another database.
  if (name === '' || Buffer.byteLength(name) > 63)
    throw new ClusterError('bad-name', `A database cannot be called '${name}': a name has 1 to 63 bytes.`)
  return pg.escapeIdentifier(name)
}
