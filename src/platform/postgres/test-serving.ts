// Servers and folders for the tests of PostgreSQL’s own running (cluster*.test.ts).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startCluster as begin, type Cluster } from './cluster.ts'
import { openFolder } from './cluster-folder.ts'
import { processesOf } from './folder-processes.ts'
import { listProcesses } from './process-table.ts'
import { testPlace } from './test-place.ts'

/** Ordinary users, for tests run by root: Debian's daemon, and one who has no name. */
export const ORDINARY = { uid: 1, gid: 1 }
export const NAMELESS = { uid: 4321, gid: 4321 }
const MODULE = new URL('./cluster.ts', import.meta.url).href

const folders: string[] = []
export const children: ChildProcess[] = []
const clients: pg.Client[] = []
const clusters: Cluster[] = []

/** A folder, closed to others unless `mode` says more. */
export function newFolder(mode = 0o700, place = join(testPlace(), 'answerable-cluster-')): string {
  const path = mkdtempSync(place)
  chmodSync(path, mode)
  folders.push(path)
  return path
}

/** The server of this process. What a failed test leaves is stopped: it would start its PostgreSQL again and again. */
export async function startCluster(...options: Parameters<typeof begin>): Promise<Cluster> {
  const cluster = await begin(...options)
  clusters.push(cluster)
  return cluster
}

/** What a test left running or lying about is ended and removed. */
export async function endWhatIsLeft(): Promise<void> {
  for (const cluster of clusters.splice(0)) await cluster.stop().catch(() => {})
  for (const client of clients.splice(0)) await client.end().catch(() => {})
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const path of folders.splice(0)) {
    chmodSync(path, 0o700)
    for (let left = 1; left > 0; ) {
      const { postmaster, backends } = processes(path)
      const pids = [postmaster, ...backends].filter(pid => pid !== undefined)
      for (const pid of pids) signal(pid, 'SIGQUIT')
      left = pids.length
      await sleep(10)
    }
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  clients.push(client)
  return client
}

export const processes = (dataDir: string) => processesOf(openFolder(dataDir), listProcesses())
export const postmaster = (dataDir: string) => processes(dataDir).postmaster

export function signal(pid: number, how: NodeJS.Signals): void {
  try {
    process.kill(pid, how)
  } catch {}
}

export async function until(what: () => boolean, ms = 10_000): Promise<void> {
  for (let left = ms; !what(); left -= 10) {
    if (left <= 0) throw new Error(`waited ${ms} ms in vain for ${what}`)
    await sleep(10)
  }
}

export type Answer = { port: number; adopted: boolean; url: string; code?: string; message?: string }
export type Server = {
  child: ChildProcess
  answer: Answer
  log: string[]
  stop(): Promise<void>
  kill(): Promise<void>
}

/** A server in a process of its own. */
export async function serve(
  dataDir: string,
  { how = 'startCluster', env = {}, user = {}, under = [] as string[] } = {},
): Promise<Server> {
  const code = `
    import { ${how} as begin } from ${JSON.stringify(MODULE)}
    const say = answer => console.log(JSON.stringify(answer))
    try {
      const cluster = await begin({ dataDir: ${JSON.stringify(dataDir)}, log: line => console.error(line) })
      process.stdin.on('end', async () => { await cluster.stop(); process.exit() }).resume()
      say({ port: cluster.port, adopted: cluster.adopted, url: cluster.url('superuser', 'postgres') })
    } catch (error) { say({ code: error.code ?? 'unknown', message: error.message }); process.exitCode = 1 }`
  const [file = '', ...args] = [...under, process.execPath, '--input-type=module', '-e', code]
  const child = spawn(file, args, { ...user, cwd: '/', env: { ...process.env, ...env }, stdio: 'pipe' })
  children.push(child)
  const log: string[] = []
  child.stderr.on('data', chunk => log.push(String(chunk)))
  const exit = once(child, 'exit')
  const first = once(createInterface(child.stdout), 'line')
  const line = await Promise.race([first.then(([line]) => String(line)), exit.then(() => undefined)])
  if (line === undefined) throw new Error(`the server said nothing: ${log.join('')}`)
  const end = async (work: () => void) => {
    work()
    await exit
  }
  return {
    child,
    answer: JSON.parse(line) as Answer,
    log,
    stop: () => end(() => child.stdin?.end()),
    kill: () => end(() => child.kill('SIGKILL')),
  }
}

/** A real, small piece of work, so that no test is content with a port that answers. */
export async function works(cluster: Cluster): Promise<void> {
  await cluster.createDatabase('work')
  const client = await connect(cluster.url('owner', 'work'))
  await client.query('create table if not exists done (n int)')
  await client.query('insert into done values (1)')
  await client.end()
}

export async function rowsOf(cluster: Cluster): Promise<number> {
  const client = await connect(cluster.url('owner', 'work'))
  const { rows } = await client.query('select count(*)::int as n from done')
  await client.end()
  return rows[0].n
}

/** What must outlive a crash is tried on a disk. */
export const onDisk = () => newFolder(0o700, join(tmpdir(), 'answerable-cluster-'))
