import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { binary } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { type ClusterFolder, giveToOwner } from './cluster-folder.ts'
import { settingArgs } from './postgres-settings.ts'
import { startMark } from './process-table.ts'
import { plainEnv } from './run.ts'
import { type Running, readPostmasterFile } from './running.ts'
import type { Way } from './unprivileged.ts'

/** `portMatters`: somebody already knows the port, so that another is of no use. */
export type Start = {
  way: Way
  port: number
  portMatters: boolean
  settings: Record<string, string>
  log: (line: string) => void
}

/**
 * Starts PostgreSQL and answers when it takes connections: on `port`, or unless that matters on a free one where it is 0 or taken.
 * It outlives this process and stands in a session of its own, so that Ctrl-C in a terminal reaches the server only,
 * which first ends its work and then stops PostgreSQL.
 */
export async function startPostgres(folder: ClusterFolder, start: Start): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const port = start.portMatters ? start.port : await freePort(start.port)
    const outcome = await launch(folder, { ...start, port })
    if (typeof outcome !== 'string') return outcome
    // Between our look and PostgreSQL's the port may have gone.
    const taken = /could not (bind|create any TCP)/.test(outcome)
    if (!taken || start.portMatters || attempt === 5)
      throw new ClusterError(
        'did-not-start',
        `PostgreSQL did not start in ${folder.dir} (see ${folder.log}): ${outcome}`,
      )
  }
}

/** The running PostgreSQL, or the end of what it said before it gave up. */
async function launch(folder: ClusterFolder, { way, port, settings, log }: Start): Promise<Running | string> {
  const written = openLog(folder)
  const child = spawnPostgres(folder, way, [
    ...settingArgs({ ...settings, cluster_name: folder.clusterName }),
    '-c',
    `port=${port}`,
  ])
  const ended = exitOf(child)
  try {
    for (let tick = 1; ; tick++) {
      const over = await Promise.race([ended, sleep(10)])
      if (over !== undefined) return `${tail(folder.log, written) || over}`
      const file = readPostmasterFile(folder.pg)
      const mark = startMark(child.pid ?? 0)
      if (file?.pid === child.pid && file?.status === 'ready' && mark) return { pid: file.pid, mark, port }
      if (tick % 500 === 0) log('PostgreSQL is recovering: waiting for it')
    }
  } finally {
    child.unref()
  }
}

function spawnPostgres(folder: ClusterFolder, way: Way, settings: string[]): ChildProcess {
  const { file, args, uid, gid } = way.command(binary(way.root, 'postgres'), ['-D', folder.pg, ...settings])
  const out = openSync(folder.log, 'a', 0o600)
  try {
    return spawn(file, args, {
      cwd: '/',
      env: plainEnv(),
      detached: true,
      stdio: ['ignore', out, out],
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    })
  } finally {
    closeSync(out)
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? code}`))
  })
}

const LOG_LIMIT = 16 * 1024 * 1024

/** How much the log held before. One older log is kept. */
function openLog(folder: ClusterFolder): number {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT) renameSync(folder.log, `${folder.log}.1`)
  closeSync(openSync(folder.log, 'a', 0o600))
  giveToOwner(folder.log, folder.dir)
  return size > LOG_LIMIT ? 0 : size
}

function tail(path: string, from: number): string {
  return readFileSync(path).subarray(from).toString('utf8').trim().split('\n').slice(-3).join('; ')
}

/** `wanted` if nothing listens there, else any free port. */
async function freePort(wanted: number): Promise<number> {
  return (await portIfFree(wanted)) ?? (await portIfFree(0)) ?? 0
}

function portIfFree(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}
