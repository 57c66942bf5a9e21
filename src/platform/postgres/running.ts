import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { type FolderProcesses, processesOf } from './folder-processes.ts'
import { type PostmasterFile, parsePostmasterFile } from './postmaster-file.ts'
import { listProcesses, startMark } from './process-table.ts'

type Log = (line: string) => void

/** A PostgreSQL that takes connections. `mark` tells it from a later process with its pid. */
export type Running = { pid: number; mark: string; port: number }

/**
 * The PostgreSQL that lives in the folder, once it takes connections; undefined when there is none, or it was just ending.
 * One that has lost its pid file (nobody can tell where it listens, and it would end by itself) or does not come to the end of
 * its ending is stopped.
 */
export async function findRunning(folder: ClusterFolder, log: Log): Promise<Running | undefined> {
  for (let tick = 0; ; tick++) {
    const { postmaster: pid, repair } = look(folder)
    if (repair !== undefined) throw repairing(folder, repair)
    const mark = pid === undefined ? undefined : startMark(pid)
    if (pid === undefined || mark === undefined) return undefined

    const file = readPostmasterFile(folder.pg)
    if (file?.pid === pid && file.port !== undefined && file.status === 'ready') return { pid, mark, port: file.port }
    const stuck = file?.pid !== pid ? tick > 40 : file.status === 'stopping' && tick > 1200
    if (stuck) await stopRunning(folder, { pid, mark })
    if (tick % 200 === 199) log(`PostgreSQL (process ${pid}) is ${file?.status ?? 'not ready'}: waiting for it`)
    await sleep(25)
  }
}

/**
 * Makes a start possible where no PostgreSQL lives. Ends the backends that a killed postmaster left in this folder: they hold
 * its shared memory, so that PostgreSQL refuses to start; what was acknowledged is in the write-ahead log.
 * Removes a pid file whose pid somebody else bears now, or a dead process that nobody has collected (a container whose first
 * process does not): PostgreSQL would take either for itself. Neither is touched.
 */
export async function clearTheWay(folder: ClusterFolder, log: Log): Promise<void> {
  for (let tick = 0; ; tick++) {
    const { backends } = look(folder)
    if (backends.length === 0) break
    if (tick === 0) log(`ending what a killed PostgreSQL left in ${folder.pg}: processes ${backends.join(', ')}`)
    if (tick > 400)
      throw new ClusterError(
        'did-not-start',
        `Processes ${backends.join(', ')} of a killed PostgreSQL do not end: restart the machine.`,
      )
    for (const pid of backends) signal(pid, 'SIGKILL')
    await sleep(25)
  }
  const file = readPostmasterFile(folder.pg)
  if (file && signal(Math.abs(file.pid), 0)) {
    log(`removing ${folder.pg}/postmaster.pid: process ${file.pid} is not PostgreSQL`)
    rmSync(join(folder.pg, 'postmaster.pid'), { force: true })
  }
}

/** Ends PostgreSQL: open transactions are rolled back, the rest is written. After 30 s harder, which costs a recovery, not data. */
export async function stopRunning(folder: ClusterFolder, { pid, mark }: { pid: number; mark: string }): Promise<void> {
  const alive = () => startMark(pid) === mark
  for (const [how, ms] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!alive() || look(folder).postmaster !== pid) return
    signal(pid, how)
    for (let left = ms; left > 0 && alive(); left -= 10) await sleep(10)
  }
  if (alive()) throw new ClusterError('did-not-stop', `PostgreSQL (process ${pid}) does not stop: end it by hand.`)
}

export function readPostmasterFile(pg: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(join(pg, 'postmaster.pid'), 'utf8'))
  } catch {
    return undefined
  }
}

const look = (folder: ClusterFolder): FolderProcesses => processesOf(folder, listProcesses())

/** False when there is no such process. Signal 0 only asks. */
function signal(pid: number, how: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, how)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ESRCH') return false
    if (code === 'EPERM' && how === 0) return true
    throw error
  }
}

function repairing(folder: ClusterFolder, pid: number): ClusterError {
  return new ClusterError(
    'folder-in-use',
    `Process ${pid} has the database in ${folder.dir} open in single-user mode: end it first.`,
  )
}
