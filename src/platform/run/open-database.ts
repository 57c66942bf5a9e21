import pg from 'pg'
import { type Connection, connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { ensureBankHolidays } from '../holidays/ensure-bank-holidays.ts'
import { openCluster, startCluster } from '../postgres/cluster.ts'
import { readServerFile } from '../postgres/server-file.ts'
import { CommandFault } from './command-fault.ts'
import type { Config } from './config.ts'

export const DATABASE = 'answerable'
const APP_ROLE = 'answerable_app'
const OLDEST_POSTGRES = 150_000

export type Opened = {
  /** The owner's: migrations, installing, a rehearsal's clock. Never serves a request. */
  owner: pg.Pool
  ownerUrl: string
  app: Connection
  /** A server that runs on the same folder, when there is one. */
  server: { port: number; token: string } | undefined
  /** Another database of the same PostgreSQL, made if need be (embedded only). */
  sibling(name: string): Promise<Opened>
  close(): Promise<void>
}

export type OpenOptions = {
  config: Config
  log: (line: string) => void
  asServer?: boolean
  onLost?: (fault: Error) => void
  poolMax?: number
  /** What its connections are for (connect.ts). */
  work?: 'pages' | 'bulk'
}

/**
 * Opens the record: the embedded PostgreSQL of the data folder (started, shared or recovered as need be), or the one that
 * DATABASE_URL names. Migrates it. Throws a CommandFault that says what to do.
 */
export async function openDatabase(options: OpenOptions): Promise<Opened> {
  const { config } = options
  if (config.databaseUrl) return openByUrl(config.databaseUrl, config.appUrl, options, async () => undefined)
  const cluster = options.asServer
    ? await startCluster({
        dataDir: config.dataDir,
        log: options.log,
        ...(options.onLost ? { onLost: options.onLost } : {}),
      })
    : await openCluster({ dataDir: config.dataDir, log: options.log })
  const openOne = async (name: string, stop: () => Promise<void>): Promise<Opened> => {
    await cluster.createDatabase(name)
    const opened = await openByUrl(cluster.url('owner', name), cluster.url('app', name), options, stop)
    return { ...opened, sibling: other => openOne(other, async () => undefined) }
  }
  const opened = await openOne(DATABASE, () => cluster.stop()).catch(async fault => {
    await cluster.stop()
    throw fault
  })
  const file = options.asServer ? undefined : readServerFile(config.dataDir)
  const server = file?.httpPort && file.controlToken ? { port: file.httpPort, token: file.controlToken } : undefined
  return { ...opened, server }
}

async function openByUrl(
  ownerUrl: string,
  appUrl: string | undefined,
  options: OpenOptions,
  stop: () => Promise<void>,
): Promise<Opened> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: 'answerable owner' })
  owner.on('error', () => undefined)
  try {
    await refuseOldPostgres(owner)
    await migrate(ownerUrl, options.log)
    await ensureBankHolidays(owner)
    const app = connect(appUrl ?? ownerUrl, {
      max: options.poolMax ?? 12,
      work: options.work ?? 'pages',
      ...(appUrl ? {} : { setRole: APP_ROLE }),
    })
    try {
      await refuseToOutrankPolicies(app.pool)
    } catch (fault) {
      await app.close()
      throw fault
    }
    return {
      owner,
      ownerUrl,
      app,
      server: undefined,
      sibling: () => {
        throw new CommandFault(
          'needs-embedded',
          'A database of its own is made only beside the embedded PostgreSQL: run without DATABASE_URL, or point it at an empty database',
        )
      },
      close: async () => {
        await app.close()
        await owner.end()
        await stop()
      },
    }
  } catch (fault) {
    await owner.end()
    throw fault
  }
}

async function refuseOldPostgres(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ v: string }>("select current_setting('server_version_num') as v")
  if (Number(rows[0]!.v) < OLDEST_POSTGRES)
    throw new CommandFault(
      'postgres-too-old',
      'Answerable needs PostgreSQL 15 or newer: upgrade it, or run without DATABASE_URL to use the embedded one',
    )
}

/** A superuser, an owner or a role with BYPASSRLS sees every row whatever the policies say: the server will not run as one. */
async function refuseToOutrankPolicies(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ outranks: boolean; owns: boolean; login_super: boolean }>(`
    select r.rolsuper or r.rolbypassrls as outranks, (select rolsuper from pg_roles where rolname = session_user) as login_super,
      exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'platform'::regnamespace) as owns
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (!role || role.outranks || role.owns || role.login_super)
    throw new CommandFault(
      'role-too-strong',
      'The database login may bypass row-level security (superuser, BYPASSRLS or owner of the tables): give DATABASE_URL an ordinary owner that is a member of answerable_app, and DATABASE_APP_URL the app login',
    )
}
