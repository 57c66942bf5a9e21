import { findBinaries } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { type Credentials, readCredentials, writeCredentials } from './credentials.ts'
import { waitForLock } from './file-lock.ts'
import { ensureCluster } from './make-cluster.ts'
import { clearTheWay, findRunning, type Running, stopRunning } from './running.ts'
import { checkIdentity, type Starter } from './sessions.ts'
import { startPostgres } from './start-postgres.ts'
import { wayToRun } from './unprivileged.ts'

export type Log = (line: string) => void
export type Reached = { running: Running; credentials: Credentials; adopted: boolean; starter: Starter }

/** Long enough for somebody else's start with a recovery. */
const DOOR_MS = 60_000

/** Does what must not be done by two at once in a folder: find, start or stop its PostgreSQL. */
export async function throughTheDoor<T>(folder: ClusterFolder, work: () => Promise<T>): Promise<T> {
  const door = await waitForLock(folder.door, DOOR_MS)
  if (!door)
    throw new ClusterError(
      'folder-in-use',
      `Another process is starting or stopping PostgreSQL in ${folder.dir}: try again.`,
    )
  try {
    return await work()
  } finally {
    door.release()
  }
}

/** Takes over the PostgreSQL that lives in the folder. Undefined when there is none. Inside the door. */
export async function takeOver(folder: ClusterFolder, log: Log): Promise<Reached | undefined> {
  const running = await findRunning(folder, log)
  if (!running) return undefined
  const credentials = readCredentials(folder.dir)
  if (credentials) {
    const starter = await checkIdentity(folder, credentials, running.port)
    return { running, credentials, adopted: true, starter }
  }
  log(`the passwords of the running PostgreSQL (process ${running.pid}) are missing: it is restarted with new ones`)
  await stopRunning(folder, running)
  return undefined
}

/** Starts PostgreSQL where none lives, on `port` and no other if given; makes the cluster first where there is none. Inside the door. */
export async function startAnew(
  folder: ClusterFolder,
  options: { log: Log; settings: Record<string, string>; starter: Starter; port?: number },
): Promise<Reached> {
  const { log, starter } = options
  await clearTheWay(folder, log)
  const way = await wayToRun(folder, findBinaries())
  const credentials = await ensureCluster(folder, way, log)
  const settings = { ...options.settings, 'answerable.started_by': starter }
  const portMatters = options.port !== undefined
  const running = await startPostgres(folder, {
    way,
    port: options.port ?? credentials.port,
    portMatters,
    settings,
    log,
  })
  await checkIdentity(folder, credentials, running.port).catch(async (error: unknown) => {
    await stopRunning(folder, running)
    throw error
  })
  if (credentials.port !== running.port) writeCredentials(folder.dir, { ...credentials, port: running.port })
  return { running, credentials, adopted: false, starter }
}
