import { createHash } from 'node:crypto'
import { accessSync, chownSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ClusterError } from './cluster-error.ts'

/** Where things lie in a data folder. `dir` is the real path, so that it can be compared with what the system reports. */
export type ClusterFolder = {
  dir: string
  pg: string
  log: string
  /** Held while somebody finds, starts or stops PostgreSQL. */
  door: string
  /** Held by the server for as long as it lives. */
  serverLock: string
  /** PostgreSQL's processes carry it in their title: they can be told by it where their folder cannot be read. */
  clusterName: string
}

/** Makes the data folder if need be (0700) and proves that this process may write in it. */
export function openFolder(dataDir: string): ClusterFolder {
  try {
    makeFolder(resolve(dataDir))
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw notWritable(dataDir, cause)
  }
  const dir = realpathSync(dataDir)
  const pg = join(dir, 'pg')
  refuseForeign(dir, pg)
  return {
    dir,
    pg,
    log: join(dir, 'postgres.log'),
    door: join(dir, 'door.lock'),
    serverLock: join(dir, 'server.lock'),
    clusterName: `answerable-${createHash('sha256').update(pg).digest('hex').slice(0, 12)}`,
  }
}

/** With its parents. Not by `recursive: true`, which tries for ever where a folder exists and takes no new ones, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
    giveToOwner(path, dirname(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** As root in a folder of somebody else's (sudo), what is made there is given to them, so that they can go on without root. */
export function giveToOwner(path: string, dir: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dir)
  if (uid !== 0) chownSync(path, uid, gid)
}

function refuseForeign(dir: string, pg: string): void {
  const me = process.getuid?.()
  const owner = statSync(pg, { throwIfNoEntry: false })?.uid
  if (me === undefined || me === 0 || owner === undefined || owner === me) return
  throw notWritable(dir, `its database belongs to user ${owner}`)
}

function notWritable(dir: string, cause: unknown): ClusterError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new ClusterError(
    'folder-not-writable',
    `The data folder ${dir} cannot be used (${why}): give this user the right to write there, or choose another with --data.`,
    cause,
  )
}
