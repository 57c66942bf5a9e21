import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openFolder } from '../src/platform/postgres/cluster-folder.ts'
import { readCredentials, urlFor } from '../src/platform/postgres/credentials.ts'
import { processesOf } from '../src/platform/postgres/folder-processes.ts'
import { listProcesses } from '../src/platform/postgres/process-table.ts'
import { readPostmasterFile } from '../src/platform/postgres/running.ts'
import { readServerFile } from '../src/platform/postgres/server-file.ts'
import { testPlace } from '../src/platform/postgres/test-place.ts'

const CLI = join(import.meta.dirname, '..', 'src', 'cli.ts')
/** Other work may share the machine: a wait ends as soon as it may, and gives up late. */
const PATIENCE_MS = 60_000
/** A first start makes a database and all that is in it. One that fails says so at once. */
const START_MS = 150_000

/** A real server in a process of its own, as a person would start it. */
export type TestServer = {
  url: string
  /** What the telephone switch and the exercise's control sign in with: new at each start. */
  token: string
  pid: number
  /** Everything it has said on stderr. */
  said(): string
  /** Its exit status; null when a signal ended it. */
  exited: Promise<number | null>
  ended(): boolean
  signal(how: NodeJS.Signals): void
}

const folders: string[] = []
const children: ChildProcess[] = []

/** A data folder of this test's own, closed to others. `endEverything` removes it. */
export function newDataFolder(): string {
  const path = mkdtempSync(join(testPlace(), 'answerable-crash-'))
  folders.push(path)
  return path
}

/** Starts the command line in a child process, without what the environment says of another database. */
function begin(args: readonly string[]): ChildProcess {
  const { DATABASE_URL: _url, DATABASE_APP_URL: _app, ANSWERABLE_DATA: _data, ...env } = process.env
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

export type Starting = { child: ChildProcess; said(): string; exited: Promise<number | null> }

/** `script/server` without the script: its process at once, ready or not. */
export function beginServer(dataDir: string, ...args: string[]): Starting {
  const child = begin(['server', '--port', '0', '--data', dataDir, ...args])
  let heard = ''
  child.stderr?.on('data', part => {
    heard += String(part)
  })
  return { child, said: () => heard, exited: once(child, 'exit').then(([code]) => code as number | null) }
}

/** Starts a server and waits for its ready line. Throws with what it said when it ends instead. */
export async function startServer(dataDir: string, ...args: string[]): Promise<TestServer> {
  const { child, said, exited } = beginServer(dataDir, ...args)
  const lines = createInterface(child.stdout!)
  const ready = new Promise<string>(resolve => {
    lines.on('line', line => {
      const url = /^ready (http:\S+)$/.exec(line)?.[1]
      if (url) resolve(url)
    })
  })
  const url = await Promise.race([ready, exited.then(() => undefined), sleep(START_MS, undefined, { ref: false })])
  if (!url) throw new Error(`the server did not become ready: ${said()}`)
  const file = readServerFile(dataDir)
  if (!file?.controlToken) throw new Error(`the server left no token in ${dataDir}`)
  return {
    url,
    token: file.controlToken,
    pid: child.pid!,
    said,
    exited,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    signal: how => void child.kill(how),
  }
}

/** PostgreSQL's processes in this folder: the one its pid file names and what hangs on it. Of no other folder. */
export function postgresOf(dataDir: string): number[] {
  const folder = openFolder(dataDir)
  const processes = listProcesses()
  const { postmaster, backends } = processesOf(folder, processes)
  const named = readPostmasterFile(folder.pg)?.pid
  const children = postmaster === named ? processes.filter(row => row.parent === postmaster).map(row => row.pid) : []
  return [...new Set([...(postmaster === undefined ? [] : [postmaster]), ...backends, ...children])]
}

/** Kills PostgreSQL with all its processes, at once. */
export function killPostgres(dataDir: string): void {
  for (let pids = postgresOf(dataDir), round = 0; pids.length > 0 && round < 100; pids = postgresOf(dataDir), round++)
    for (const pid of pids) kill(pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

export type Ran = { status: number | null; json: Record<string, unknown>; said: string }

/** Runs a command with `--json` to its end; `meanwhile` is called with its process again and again. */
export async function runCommand(
  dataDir: string,
  args: readonly string[],
  meanwhile?: (pid: number) => void,
): Promise<Ran> {
  const child = begin([...args, '--json', '--data', dataDir])
  const watching = setInterval(() => meanwhile?.(child.pid!), 25)
  const [output, said, [status]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')])
  clearInterval(watching)
  return { status: status as number | null, json: output ? JSON.parse(output) : {}, said }
}

/** A connection to the record of this folder: the owner sees every row whatever the policies say, the app as in service. */
export async function connectTo(dataDir: string, role: 'owner' | 'app' = 'owner'): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl(dataDir, role))
  client.on('error', () => {})
  await client.connect()
  return client
}

/** What the owner sees in the record. */
export async function read<Row extends pg.QueryResultRow>(
  dataDir: string,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = await connectTo(dataDir)
  try {
    return (await client.query<Row>(query, values)).rows
  } finally {
    await client.end()
  }
}

export function databaseUrl(dataDir: string, role: 'owner' | 'app'): string {
  const port = readPostmasterFile(openFolder(dataDir).pg)?.port
  return urlFor(readCredentials(dataDir)!, port!, role, 'answerable')
}

/** Where a process is connected to, or listens: its sockets' far ends as /proc has them, in hexadecimal. Empty without /proc. */
export function farEndsOf(pid: number): string[] {
  try {
    const sockets = new Set(
      readdirSync(`/proc/${pid}/fd`).flatMap(
        fd => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
      ),
    )
    const rows = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(kind =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1),
    )
    return rows
      .map(row => row.trim().split(/\s+/))
      .flatMap(([, , far = '', , , , , , , inode = '']) => (sockets.has(inode) ? [far] : []))
  } catch {
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** Polls until it holds. Throws, in the words given, when it has not within `ms`. */
export async function until<T>(what: string, holds: () => T | Promise<T>, ms = PATIENCE_MS): Promise<NonNullable<T>> {
  const start = performance.now()
  // What is not so for long is asked less often: to ask is work for what is waited for.
  for (; ; await sleep(20 + Math.min(80, (performance.now() - start) / 20))) {
    const held = await holds()
    if (held) return held
    if (performance.now() - start > ms) throw new Error(`waited ${ms / 1000} s in vain until ${what}`)
  }
}

/** Asks first: a killed PostgreSQL leaves its shared memory behind, which only the next start in its folder would clear away. */
async function endPostgres(dataDir: string): Promise<void> {
  const postmaster = readPostmasterFile(openFolder(dataDir).pg)?.pid
  if (postmaster !== undefined && postgresOf(dataDir).includes(postmaster)) {
    process.kill(postmaster, 'SIGQUIT')
    await until('PostgreSQL has ended', () => postgresOf(dataDir).length === 0, 10_000).catch(() => {})
  }
  await until('PostgreSQL is gone', () => {
    killPostgres(dataDir)
    return postgresOf(dataDir).length === 0
  })
}

/** Ends every process this file started, and PostgreSQL in its folders, and removes them. */
export async function endEverything(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const path of folders.splice(0)) {
    await endPostgres(path)
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
