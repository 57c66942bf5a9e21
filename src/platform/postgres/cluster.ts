import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import { type ClusterFolder, openFolder } from './cluster-folder.ts'
import { type ClusterRole, type Credentials, urlFor } from './credentials.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { type Held, tryLock, waitForLock } from './file-lock.ts'
import { type Log, type Reached, startAnew, takeOver, throughTheDoor } from './find-or-start.ts'
import { keepAlive } from './keep-alive.ts'
import { findRunning, stopRunning } from './running.ts'
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts'
import { connectAsSuperuser, enter, leave } from './sessions.ts'

export type Cluster = {
  port: number
  /** True when a PostgreSQL that lived in the folder was taken over or is shared. */
  adopted: boolean
  url(role: ClusterRole, database: string): string
  /** False if it existed. The owner's role owns it. Nobody may be connected to the template. */
  createDatabase(name: string, opts?: { template?: string }): Promise<boolean>
  /** Throws out whoever is connected. */
  dropDatabase(name: string): Promise<void>
  /** Ends what this process began here, once. See `startCluster` and `openCluster`. */
  stop(): Promise<void>
}

export type ClusterOptions = { dataDir: string; log?: (line: string) => void; settings?: Record<string, string> }

/**
 * The folder's PostgreSQL, for the server: made if need be, started or taken over, started again if it dies, and stopped by `stop()`.
 * One server to a folder: throws a ClusterError `folder-in-use` while another lives.
 * `onLost` is told when PostgreSQL died and cannot be started again; the server should end.
 */
export async function startCluster(options: ClusterOptions & { onLost?: (error: Error) => void }): Promise<Cluster> {
  const { log, settings } = withDefaults(options)
  const folder = openFolder(options.dataDir)
  const { lock, reached } = await throughTheDoor(folder, async () => {
    // A server that was just killed may still be ending.
    const lock = await waitForLock(folder.serverLock, 1000)
    if (!lock) throw serverLives(folder)
    try {
      const reached = (await takeOver(folder, log)) ?? (await startAnew(folder, { log, settings, starter: 'server' }))
      writeServerFile(folder.dir, { httpPort: null, controlToken: null, pgPort: reached.running.port })
      return { lock, reached }
    } catch (error) {
      lock.release()
      throw error
    }
  })
  const { port } = reached.running
  const keeper = keepAlive(reached.running, {
    restart: async () => {
      const again = await throughTheDoor(folder, async () =>
        startAnew(folder, { log, settings, starter: 'server', port }),
      )
      return again.running
    },
    log,
    onLost: options.onLost ?? (() => {}),
  })
  return handle(reached, async () => {
    await keeper.stop()
    await throughTheDoor(folder, () => stopServer(folder, lock, log))
  })
}

/**
 * The folder's PostgreSQL, for a command: shared if one lives (a server's, another command's, or one whose server was killed), else
 * started. `stop()` ends what commands started when the last of them leaves; a server's PostgreSQL is left as it is.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { log, settings } = withDefaults(options)
  const folder = openFolder(options.dataDir)
  for (let attempt = 1; ; attempt++) {
    const entered = await throughTheDoor(folder, async () => {
      const shared = await takeOver(folder, log)
      if (!shared && serverHolds(folder)) return undefined
      const reached = shared ?? (await startAnew(folder, { log, settings, starter: 'command' }))
      return { reached, presence: await enter(reached.credentials, reached.running.port) }
    })
    if (entered) {
      const { reached, presence } = entered
      return handle(reached, () =>
        throughTheDoor(folder, async () => {
          const { others } = await leave(presence)
          if (!others && reached.starter === 'command' && !serverHolds(folder)) await stopLiving(folder, log)
        }),
      )
    }
    // A server lives and its PostgreSQL does not: it is about to start it again, or both run where we cannot see them.
    if (attempt === 40) throw serverLives(folder)
    await sleep(250)
  }
}

function handle({ running, credentials, adopted }: Reached, end: () => Promise<void>): Cluster {
  const { port } = running
  let ending: Promise<void> | undefined
  return {
    port,
    adopted,
    url: (role, database) => urlFor(credentials, port, role, database),
    createDatabase: (name, opts) =>
      asSuperuser(credentials, port, client => createDatabase(client, name, opts?.template)),
    dropDatabase: name => asSuperuser(credentials, port, client => dropDatabase(client, name)),
    stop: () => (ending ??= end()),
  }
}

async function asSuperuser<T>(
  credentials: Credentials,
  port: number,
  work: (client: Awaited<ReturnType<typeof connectAsSuperuser>>) => Promise<T>,
): Promise<T> {
  const client = await connectAsSuperuser(credentials, port)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function stopServer(folder: ClusterFolder, lock: Held, log: Log): Promise<void> {
  try {
    await stopLiving(folder, log)
    removeServerFile(folder.dir)
  } finally {
    lock.release()
  }
}

async function stopLiving(folder: ClusterFolder, log: Log): Promise<void> {
  const living = await findRunning(folder, log)
  if (living) await stopRunning(folder, living)
}

function serverHolds(folder: ClusterFolder): boolean {
  const lock = tryLock(folder.serverLock)
  lock?.release()
  return lock === undefined
}

function withDefaults({ log = () => {}, settings = {} }: ClusterOptions): {
  log: Log
  settings: Record<string, string>
} {
  return { log, settings }
}

function serverLives(folder: ClusterFolder): ClusterError {
  const server = readServerFile(folder.dir)
  const who = server ? ` (process ${server.pid})` : ''
  return new ClusterError(
    'folder-in-use',
    `Another Answerable server${who} is using the data folder ${folder.dir}: stop it first, or choose another folder with --data.`,
  )
}
