import { realpathSync } from 'node:fs'
import pg from 'pg'
import { ClusterError } from './cluster-error.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { type Credentials, urlFor } from './credentials.ts'

/** By this name the commands that use a cluster see one another. */
const PRESENCE = 'answerable: a command is at work'

/** A connection as superuser to the database that is always there. Lost connections are the caller's next query's matter. */
export async function connectAsSuperuser(
  credentials: Credentials,
  port: number,
  name = 'answerable',
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlFor(credentials, port, 'superuser', 'postgres'),
    application_name: name,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

/**
 * Proves that who answers on the port is the PostgreSQL of this folder and knows our passwords, and says who started it.
 * Throws `cluster-damaged` when the passwords do not fit.
 */
export async function checkIdentity(folder: ClusterFolder, credentials: Credentials, port: number): Promise<Starter> {
  const client = await connectAsSuperuser(credentials, port).catch((cause: unknown) => {
    throw notAnswering(folder, port, cause)
  })
  try {
    const { rows } = await client.query<{ folder: string; starter: string | null }>(
      `select current_setting('data_directory') as folder, current_setting('answerable.started_by', true) as starter`,
    )
    const answer = rows[0]
    if (!answer || realpathSync(answer.folder) !== folder.pg)
      throw new ClusterError(
        'did-not-start',
        `Port ${port} is served by another PostgreSQL than that of ${folder.dir}.`,
      )
    return answer.starter === 'command' ? 'command' : 'server'
  } finally {
    await client.end()
  }
}

export type Starter = 'server' | 'command'

/** pg's own types leave out that a connection need not keep the process alive. */
type Presence = pg.Client & { ref(): void; unref(): void }

/** A connection held for as long as a command uses the cluster: it goes with the command, however that ends. */
export async function enter(credentials: Credentials, port: number): Promise<Presence> {
  const client = (await connectAsSuperuser(credentials, port, PRESENCE)) as Presence
  client.unref()
  return client
}

/** Leaves, and answers whether other commands remain. A PostgreSQL that is gone has nobody in it. */
export async function leave(client: Presence): Promise<{ others: boolean }> {
  client.ref()
  try {
    const { rows } = await client.query<{ others: boolean }>(
      'select exists (select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()) as others',
      [PRESENCE],
    )
    return { others: rows[0]?.others ?? false }
  } catch {
    return { others: false }
  } finally {
    await client.end().catch(() => {})
  }
}

function notAnswering(folder: ClusterFolder, port: number, cause: unknown): ClusterError {
  const { code, message } = cause as Error & { code?: string }
  return code === '28P01'
    ? new ClusterError(
        'cluster-damaged',
        `The passwords in ${folder.dir}/credentials.json are not its database's: restore the file, or delete it to have new ones set.`,
        cause,
      )
    : new ClusterError(
        'did-not-start',
        `PostgreSQL of ${folder.dir} on port ${port} does not answer (${message}): see ${folder.log}.`,
        cause,
      )
}
