import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { binary, findBinaries } from './binaries.ts'
import { startCluster as begin, type Cluster, openCluster } from './cluster.ts'
import { openFolder } from './cluster-folder.ts'
import { readCredentials } from './credentials.ts'
import { tryLock } from './file-lock.ts'
import { processesOf } from './folder-processes.ts'
import { keepAlive } from './keep-alive.ts'
import { listProcesses, startMark } from './process-table.ts'
import { findRunning, readPostmasterFile } from './running.ts'
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts'
import { testPlace } from './test-place.ts'
import { wayToRun } from './unprivileged.ts'

const ROOT = process.getuid?.() === 0
/** Ordinary users, for tests run by root: Debian's daemon, and one who has no name. */
const ORDINARY = { uid: 1, gid: 1 }
const NAMELESS = { uid: 4321, gid: 4321 }
const MODULE = new URL('./cluster.ts', import.meta.url).href

const folders: string[] = []
const children: ChildProcess[] = []
const clients: pg.Client[] = []
const clusters: Cluster[] = []

/** A folder, closed to others unless `mode` says more. */
function newFolder(mode = 0o700, place = join(testPlace(), 'answerable-cluster-')): string {
  const path = mkdtempSync(place)
  chmodSync(path, mode)
  folders.push(path)
  return path
}

/** The server of this process. What a failed test leaves is stopped: it would start its PostgreSQL again and again. */
async function startCluster(...options: Parameters<typeof begin>): Promise<Cluster> {
  const cluster = await begin(...options)
  clusters.push(cluster)
  return cluster
}

afterEach(async () => {
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
})

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  clients.push(client)
  return client
}

const processes = (dataDir: string) => processesOf(openFolder(dataDir), listProcesses())
const postmaster = (dataDir: string) => processes(dataDir).postmaster

function signal(pid: number, how: NodeJS.Signals): void {
  try {
    process.kill(pid, how)
  } catch {}
}

async function until(what: () => boolean, ms = 10_000): Promise<void> {
  for (let left = ms; !what(); left -= 10) {
    if (left <= 0) throw new Error(`waited ${ms} ms in vain for ${what}`)
    await sleep(10)
  }
}

type Answer = { port: number; adopted: boolean; url: string; code?: string; message?: string }
type Server = { child: ChildProcess; answer: Answer; log: string[]; stop(): Promise<void>; kill(): Promise<void> }

/** A server in a process of its own. */
async function serve(
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
async function works(cluster: Cluster): Promise<void> {
  await cluster.createDatabase('work')
  const client = await connect(cluster.url('owner', 'work'))
  await client.query('create table if not exists done (n int)')
  await client.query('insert into done values (1)')
  await client.end()
}

async function rowsOf(cluster: Cluster): Promise<number> {
  const client = await connect(cluster.url('owner', 'work'))
  const { rows } = await client.query('select count(*)::int as n from done')
  await client.end()
  return rows[0].n
}

test('a new cluster: quickly made, two plain roles, durable, and closed to others', async () => {
  const dataDir = newFolder(0o700, join(testPlace(), 'answerable cluster with spaces '))
  const begun = performance.now()
  const cluster = await startCluster({ dataDir })
  // Six tenths of a second on a quiet machine; the bound only catches a wait that has no reason.
  expect(performance.now() - begun).toBeLessThan(20_000)
  expect(cluster.adopted).toBe(false)
  await works(cluster)

  const client = await connect(cluster.url('superuser', 'work'))
  const roles = await client.query(`select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin
    from pg_roles where rolname like 'answerable%' order by 1`)
  const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: true }
  expect(roles.rows).toEqual([
    { rolname: 'answerable_app', rolcreatedb: false, ...plain },
    { rolname: 'answerable_owner', rolcreatedb: true, ...plain },
  ])
  const settings =
    await client.query(`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit',
    'TimeZone', 'listen_addresses', 'server_encoding', 'max_connections', 'data_checksums') order by 1`)
  expect(Object.fromEntries(settings.rows.map(row => [row.name, row.setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    listen_addresses: '127.0.0.1',
    max_connections: '60',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
  })
  // pg_trgm must know letters beyond English ones, or an Arabic name is never found again.
  await client.query('create extension pg_trgm')
  const letters = await client.query(`select cardinality(show_trgm('محمد')) as trigrams, upper('zoë') as upper`)
  expect(letters.rows).toEqual([{ trigrams: 5, upper: 'ZOË' }])

  const owner = await connect(cluster.url('owner', 'work'))
  await owner.query('set role answerable_app')
  await expect(owner.query('select * from done')).rejects.toThrow('permission denied')
  const app = await connect(cluster.url('app', 'work'))
  await expect(app.query('create table mine (n int)')).rejects.toThrow('permission denied')
  await expect(app.query('create database mine')).rejects.toThrow('permission denied')
  await expect(app.query('set role answerable_owner')).rejects.toThrow('permission denied')
  const wrong = new URL(cluster.url('app', 'work'))
  wrong.password = 'wrong'
  await expect(connect(wrong.href)).rejects.toThrow('password authentication failed')

  for (const name of ['credentials.json', 'server.json', 'postgres.log'])
    expect([name, statSync(join(dataDir, name)).mode & 0o777]).toEqual([name, 0o600])
  expect(statSync(join(dataDir, 'pg')).mode & 0o777).toBe(0o700)

  expect(await cluster.createDatabase('work')).toBe(false)
  expect(await cluster.createDatabase('Copy of "work"', { template: 'template0' })).toBe(true)
  await expect(cluster.createDatabase('n'.repeat(64))).rejects.toMatchObject({ code: 'bad-name' })
  await cluster.dropDatabase('Copy of "work"')
  await cluster.dropDatabase('work') // with three connections open
  await expect(connect(cluster.url('owner', 'work'))).rejects.toThrow('does not exist')

  await cluster.stop()
  await cluster.stop()
  expect(existsSync(join(dataDir, 'server.json'))).toBe(false)
  const again = performance.now()
  const second = await startCluster({ dataDir })
  expect(performance.now() - again).toBeLessThan(5000)
  expect([second.port, second.url('app', 'x')]).toEqual([cluster.port, cluster.url('app', 'x')])
  await second.stop()
  expect(processes(dataDir)).toEqual({ postmaster: undefined, repair: undefined, backends: [] })
})

/** What must outlive a crash is tried on a disk. */
const onDisk = () => newFolder(0o700, join(tmpdir(), 'answerable-cluster-'))

/** Leaves a pid file that names `pid`, as after a power cut. */
function leavePidFile(dataDir: string, pid: number): void {
  writeFileSync(
    join(dataDir, 'pg', 'postmaster.pid'),
    `${pid}\n${dataDir}/pg\n1767225600\n5999\n\n127.0.0.1\n 1 1\nready   \n`,
  )
}

test('a stale pid file: of a dead process, of another process, of the PostgreSQL of another folder', async () => {
  const dataDir = newFolder()
  const other = newFolder()
  const first = await startCluster({ dataDir })
  await works(first)
  await first.stop()

  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const bystander = spawn('sleep', ['60'])
  children.push(bystander)
  const neighbour = await startCluster({ dataDir: other })
  const neighbours = await connect(neighbour.url('owner', 'postgres'))
  const theirs = postmaster(other) ?? 0

  for (const [before, pid] of [dead, bystander.pid ?? 0, theirs].entries()) {
    leavePidFile(dataDir, pid)
    const cluster = await startCluster({ dataDir })
    expect(cluster.adopted).toBe(false)
    expect(await rowsOf(cluster)).toBe(before + 1)
    await works(cluster)
    await cluster.stop()
  }
  expect([bystander.exitCode, bystander.signalCode]).toEqual([null, null])
  expect(postmaster(other)).toBe(theirs)
  expect((await neighbours.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await neighbour.stop()
})

test('backends that a killed postmaster left: those of this folder are ended, nobody else is', async () => {
  const dataDir = newFolder()
  const server = await serve(dataDir)
  const busy = await connect(server.answer.url)
  const busyPid: number = (await busy.query('select pg_backend_pid() as pid')).rows[0].pid
  busy.query('do $$ begin loop end loop; end $$').catch(() => {}) // never looks whether its postmaster lives
  await sleep(100)
  await server.kill()
  const killed = postmaster(dataDir) ?? 0
  signal(killed, 'SIGKILL')
  await until(() => !existsSync(`/proc/${killed}`))
  const bystander = spawn('sleep', ['60'], { cwd: join(dataDir, 'pg') })
  children.push(bystander)

  expect(processes(dataDir).backends).toContain(busyPid)
  // The state is the one meant: PostgreSQL by itself refuses to start in it.
  const folder = openFolder(dataDir)
  const way = await wayToRun(folder, findBinaries())
  const { file, args, ...user } = way.command(binary(way.root, 'postgres'), [
    '-D',
    folder.pg,
    '-c',
    'unix_socket_directories=',
  ])
  expect(spawnSync(file, args, { ...user, encoding: 'utf8' }).stderr).toContain('pre-existing shared memory block')

  const cluster = await startCluster({ dataDir })
  expect(cluster.adopted).toBe(false)
  expect(startMark(busyPid)).toBeUndefined()
  expect([bystander.exitCode, bystander.signalCode]).toEqual([null, null])
  await works(cluster)
  await cluster.stop()
})

test('the port is taken: another is chosen, and remembered', async () => {
  const dataDir = newFolder()
  const first = await startCluster({ dataDir })
  await first.stop()
  const squatter = createServer().listen(first.port, '127.0.0.1')
  await once(squatter, 'listening')
  const second = await startCluster({ dataDir })
  expect(second.port).not.toBe(first.port)
  await works(second)
  expect(readCredentials(dataDir)?.port).toBe(second.port)
  await second.stop()
  squatter.close()
})

test('two servers on one folder: the second is refused with a sentence; commands share', async () => {
  const dataDir = newFolder()
  const cluster = await startCluster({ dataDir })
  await works(cluster)
  const refused = { code: 'folder-in-use', message: expect.stringContaining(`(process ${process.pid})`) }
  await expect(startCluster({ dataDir })).rejects.toMatchObject(refused)
  expect((await serve(dataDir)).answer).toMatchObject({ ...refused, message: expect.stringContaining('stop it first') })

  const command = await openCluster({ dataDir })
  expect([command.adopted, command.port]).toEqual([true, cluster.port])
  expect(await rowsOf(command)).toBe(1)
  await command.stop()
  expect(await rowsOf(cluster)).toBe(1)
  await cluster.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('two servers at the very same moment: one serves', async () => {
  const dataDir = newFolder()
  const servers = await Promise.all([serve(dataDir), serve(dataDir), serve(dataDir)])
  expect(servers.map(({ answer }) => answer.code ?? 'serves').sort()).toEqual([
    'folder-in-use',
    'folder-in-use',
    'serves',
  ])
  await servers.find(({ answer }) => !answer.code)?.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('the server is killed and PostgreSQL lives: the next takes it over, works, and stops it', async () => {
  const dataDir = newFolder()
  const server = await serve(dataDir)
  const held = await connect(server.answer.url)
  expect(readServerFile(dataDir)?.pid).toBe(server.child.pid)
  await server.kill()
  expect(readServerFile(dataDir)).toBeUndefined()
  const pid = postmaster(dataDir)
  expect(pid).toBeDefined()

  const command = await openCluster({ dataDir })
  expect(command.adopted).toBe(true)
  await works(command)
  await command.stop()
  expect(postmaster(dataDir)).toBe(pid)

  const cluster = await startCluster({ dataDir })
  expect([cluster.adopted, cluster.port, postmaster(dataDir)]).toEqual([true, server.answer.port, pid])
  expect((await held.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  expect(await rowsOf(cluster)).toBe(1)
  await cluster.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('commands without a server: the first starts PostgreSQL, the last to leave stops it', async () => {
  const dataDir = newFolder()
  const [first, second] = await Promise.all([openCluster({ dataDir }), serve(dataDir, { how: 'openCluster' })])
  expect([first.adopted, second.answer.adopted].sort()).toEqual([false, true])
  await works(first)
  await second.stop()
  expect(await rowsOf(first)).toBe(1)
  const third = await serve(dataDir, { how: 'openCluster' })
  await first.stop()
  expect(postmaster(dataDir)).toBeDefined()
  await third.kill() // holds nothing open behind it
  const fourth = await openCluster({ dataDir })
  expect(await rowsOf(fourth)).toBe(1)
  await fourth.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('a command stays when a server comes and takes over', async () => {
  const dataDir = newFolder()
  const command = await openCluster({ dataDir })
  const cluster = await startCluster({ dataDir })
  expect(cluster.adopted).toBe(true)
  await command.stop()
  await works(cluster)
  await cluster.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('PostgreSQL is killed under writes, twice: it is back on its port, and every acknowledged row is there', async () => {
  const dataDir = onDisk()
  const cluster = await startCluster({ dataDir })
  await works(cluster)
  const setup = await connect(cluster.url('owner', 'work'))
  await setup.query('create table kept (writer int, n int, primary key (writer, n))')
  const acknowledged: string[] = []
  let writing = true
  const write = async (writer: number) => {
    for (let n = 0; writing; )
      try {
        const client = await connect(cluster.url('owner', 'work'))
        for (; writing; n++) {
          await client.query('insert into kept values ($1, $2) on conflict do nothing', [writer, n])
          acknowledged.push(`${writer} ${n}`)
        }
      } catch {
        await sleep(20)
      }
  }
  const writers = [1, 2, 3].map(write)
  for (let kill = 0; kill < 2; kill++) {
    const count = acknowledged.length
    await until(() => acknowledged.length > count + 100)
    const pid = postmaster(dataDir) ?? 0
    signal(pid, 'SIGKILL')
    await until(() => ![undefined, pid].includes(postmaster(dataDir)))
  }
  const count = acknowledged.length
  await until(() => acknowledged.length > count + 100)
  writing = false
  await Promise.all(writers)

  const reader = await connect(cluster.url('owner', 'work'))
  const kept = new Set((await reader.query('select writer, n from kept')).rows.map(row => `${row.writer} ${row.n}`))
  expect(acknowledged.filter(row => !kept.has(row))).toEqual([])
  await cluster.stop()
  expect(postmaster(dataDir)).toBeUndefined()
})

test('server and PostgreSQL are killed together under writes: after the restart every acknowledged row is there', async () => {
  const dataDir = onDisk()
  const server = await serve(dataDir)
  const client = await connect(server.answer.url)
  await client.query('create table kept (n int primary key)')
  let acknowledged = 0
  const writer = (async () => {
    for (; ; acknowledged++) await client.query('insert into kept values ($1)', [acknowledged])
  })().catch(() => {})
  await until(() => acknowledged > 200)
  server.child.kill('SIGKILL')
  signal(postmaster(dataDir) ?? 0, 'SIGKILL')
  await writer
  const cluster = await startCluster({ dataDir })
  const reader = await connect(cluster.url('superuser', 'postgres'))
  const { rows } = await reader.query('select count(*)::int as n from kept where n < $1', [acknowledged])
  expect(rows).toEqual([{ n: acknowledged }])
  await cluster.stop()
})

test('PostgreSQL cannot come back: the server is told, after patience', async () => {
  const dead = { pid: 2 ** 22 + 1, mark: 'none', port: 1 }
  const tries: string[] = []
  const restart = async () => {
    throw new Error(`no ${tries.push('')}`)
  }
  const lost = await new Promise<Error>(onLost => keepAlive(dead, { restart, log: () => {}, onLost }, 1))
  expect([lost.message, tries.length]).toEqual(['no 20', 20])
})

test('the making is interrupted at any moment: the next start makes it whole', async () => {
  const dataDir = newFolder()
  for (const ms of [60, 200, 350, 450]) {
    const begun = serve(dataDir).catch(() => undefined)
    await until(() => children.at(-1)?.pid !== undefined)
    const child = children.at(-1)
    await sleep(ms)
    child?.kill('SIGKILL')
    await begun
  }
  const cluster = await startCluster({ dataDir })
  await works(cluster)
  await cluster.stop()
  expect(readdirSync(dataDir).filter(name => name.startsWith('pg.unfinished'))).toEqual([])
})

test('a half-made pg folder that nobody had data in is set aside, not deleted', async () => {
  const dataDir = newFolder()
  const folder = openFolder(dataDir)
  const way = await wayToRun(folder, findBinaries())
  mkdirSync(folder.pg, { mode: 0o700 })
  if (way.user) chownSync(folder.pg, way.user.uid, way.user.gid)
  const { file, args, ...user } = way.command(binary(way.root, 'initdb'), ['-D', folder.pg, '-U', 'postgres'])
  const initdb = spawn(file, args, { ...user, stdio: 'ignore' })
  await until(() => existsSync(join(folder.pg, 'global', 'pg_control')))
  initdb.kill('SIGKILL')
  await once(initdb, 'exit')
  await until(() => processes(dataDir).postmaster === undefined && processes(dataDir).repair === undefined)

  const log: string[] = []
  const cluster = await startCluster({ dataDir, log: line => log.push(line) })
  await works(cluster)
  await cluster.stop()
  const aside = readdirSync(dataDir).filter(name => name.startsWith('pg.unfinished-'))
  expect(aside).toHaveLength(1)
  expect(existsSync(join(dataDir, aside[0] ?? '', 'PG_VERSION'))).toBe(true)
  expect(log.join()).toContain(aside[0])
})

test('lost passwords: new ones are set, at rest and while PostgreSQL runs, and nothing else is lost', async () => {
  const dataDir = newFolder()
  const first = await startCluster({ dataDir })
  await works(first)
  await first.stop()
  rmSync(join(dataDir, 'credentials.json'))
  const server = await serve(dataDir)
  await server.kill()
  writeFileSync(join(dataDir, 'credentials.json'), '{ "port": 1')
  const cluster = await startCluster({ dataDir })
  expect(cluster.url('app', 'work')).not.toBe(first.url('app', 'work'))
  expect(await rowsOf(cluster)).toBe(1)
  await cluster.stop()
})

test('a damaged cluster is left as it is, and said to be damaged', async () => {
  const dataDir = newFolder()
  const first = await startCluster({ dataDir })
  await works(first)
  await first.stop()

  const credentials = join(dataDir, 'credentials.json')
  const good = readFileSync(credentials)
  writeFileSync(credentials, String(good).replaceAll(/"superuser": ".*"/g, '"superuser": "another"'))
  await expect(startCluster({ dataDir })).rejects.toMatchObject({ code: 'cluster-damaged' })
  writeFileSync(credentials, good)
  const whole = await startCluster({ dataDir })
  expect(await rowsOf(whole)).toBe(1)
  await whole.stop()

  rmSync(credentials)
  rmSync(join(dataDir, 'pg', 'global', 'pg_control'))
  await expect(startCluster({ dataDir })).rejects.toMatchObject({ code: 'cluster-damaged' })
  expect(readdirSync(dataDir).filter(name => name.startsWith('pg'))).toEqual(['pg'])
  writeFileSync(credentials, good)
  rmSync(join(dataDir, 'pg'), { recursive: true })
  await expect(startCluster({ dataDir })).rejects.toMatchObject({ code: 'cluster-damaged' })
  expect(existsSync(join(dataDir, 'pg'))).toBe(false)
})

test('a folder that cannot be written to: a clear error', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  await expect(startCluster({ dataDir: join(file, 'data') })).rejects.toMatchObject({ code: 'folder-not-writable' })
  // Root may write wherever writing is possible at all.
  const closed = ROOT ? '/proc/self' : newFolder(0o500)
  const refused = { code: 'folder-not-writable', message: expect.stringContaining('--data') }
  await expect(startCluster({ dataDir: join(closed, 'data') })).rejects.toMatchObject(refused)
})

test('the server file: of this process, of a dead one, of another with the same pid', () => {
  const dataDir = newFolder()
  expect(readServerFile(dataDir)).toBeUndefined()
  const written = writeServerFile(dataDir, { httpPort: 8080, controlToken: 'token', pgPort: 5433 })
  expect(readServerFile(dataDir)).toEqual(written)
  expect(written).toMatchObject({ pid: process.pid, httpPort: 8080, controlToken: 'token', pgPort: 5433 })
  const path = join(dataDir, 'server.json')
  expect(statSync(path).mode & 0o777).toBe(0o600)

  writeFileSync(path, JSON.stringify({ ...written, started: 'another time' }))
  expect(readServerFile(dataDir)).toBeUndefined()
  writeFileSync(path, JSON.stringify({ ...written, pid: spawnSync(process.execPath, ['-e', '']).pid }))
  expect(readServerFile(dataDir)).toBeUndefined()
  removeServerFile(dataDir)
  expect(existsSync(path)).toBe(false)
})

test('a lock: one holder, in this process too; it ends with its holder and not with the garbage collector', async () => {
  const path = join(newFolder(), 'lock')
  const held = tryLock(path)
  expect(held).toBeDefined()
  expect(tryLock(path)).toBeUndefined()
  held?.release()
  expect(tryLock(path)).toBeDefined()
  const lock = new URL('./file-lock.ts', import.meta.url).href
  const other = join(newFolder(), 'lock')
  const code = `import { tryLock } from ${JSON.stringify(lock)}
    tryLock(${JSON.stringify(other)}); gc(); console.log('held'); process.stdin.resume()`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code])
  children.push(child)
  await once(child.stdout, 'data')
  expect(tryLock(other)).toBeUndefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(tryLock(other)).toBeDefined()
})

/** Programs that fail as where a container forbids them. */
function withoutPrograms(...names: string[]): { PATH: string } {
  const path = newFolder(0o755)
  for (const name of names)
    writeFileSync(join(path, name), '#!/bin/sh\necho "Operation not permitted" >&2\nexit 1\n', { mode: 0o755 })
  return { PATH: `${path}:${process.env.PATH}` }
}

const runs = (file: string, args: string[], user = {}) => spawnSync(file, args, { ...user, cwd: '/' }).status === 0
const unshares = ROOT && runs('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true'])

/** Runs a test where it can be run; where it cannot, says why. */
function testWhere(possible: boolean, reason: string, name: string, work: () => Promise<void>): void {
  test(possible ? name : `${name} (${reason})`, { skip: !possible }, work)
}

async function ownerOfFiles(dataDir: string, options: Parameters<typeof serve>[1]): Promise<number> {
  const server = await serve(dataDir, options)
  expect(server.answer).toMatchObject({ adopted: false })
  const client = await connect(server.answer.url)
  await client.query('create table made (n int)')
  await server.kill()
  const next = await serve(dataDir, options)
  expect(next.answer).toMatchObject({ adopted: true, port: server.answer.port })
  await next.stop()
  await until(() => postmaster(dataDir) === undefined, 1000)
  return statSync(join(dataDir, 'pg', 'PG_VERSION')).uid
}

testWhere(
  unshares,
  'unshare is not permitted',
  'as root, in a folder closed to others: files stay root’s',
  async () => {
    const dataDir = newFolder()
    expect((await wayToRun(openFolder(dataDir), findBinaries())).name).toBe('unshare')
    expect(await ownerOfFiles(dataDir, {})).toBe(0)
  },
)

testWhere(ROOT, 'not root', 'as root without unshare, in an open folder: as nobody', async () => {
  expect(await ownerOfFiles(newFolder(0o755), { env: withoutPrograms('unshare', 'setpriv') })).toBe(65534)
})

testWhere(
  ROOT && runs('setpriv', ['--ambient-caps=-all,+dac_override', '--inh-caps=-all,+dac_override', 'true']),
  'not root, or no setpriv',
  'as root without unshare, in a closed folder, and blind to other users’ processes as in a container: as nobody',
  async () => {
    const under = ['setpriv', '--bounding-set=-sys_ptrace', '--']
    expect(await ownerOfFiles(newFolder(), { env: withoutPrograms('unshare'), under })).toBe(65534)
  },
)

testWhere(
  ROOT && runs(process.execPath, ['--version'], ORDINARY),
  'not root, or others cannot run this node',
  'as root in another user’s folder: files are theirs, and they can go on without root',
  async () => {
    const dataDir = newFolder()
    chownSync(dataDir, ORDINARY.uid, ORDINARY.gid)
    expect(await ownerOfFiles(dataDir, {})).toBe(ORDINARY.uid)
    const server = await serve(dataDir, { user: ORDINARY })
    expect(server.answer).toMatchObject({ adopted: false })
    await server.stop()
  },
)

testWhere(
  ROOT && unshares && runs(process.execPath, ['--version'], NAMELESS),
  'not root, or unshare is not permitted, or others cannot run this node',
  'as a user without a name, as in a container; then root in the same folder',
  async () => {
    const dataDir = newFolder()
    chownSync(dataDir, NAMELESS.uid, NAMELESS.gid)
    expect(await ownerOfFiles(dataDir, { user: NAMELESS })).toBe(NAMELESS.uid)
    const server = await serve(dataDir)
    expect(server.answer).toMatchObject({ adopted: false })
    await server.stop()
    const other = newFolder()
    chownSync(other, NAMELESS.uid, NAMELESS.gid)
    expect(await ownerOfFiles(other, {})).toBe(65534)
  },
)

testWhere(ROOT, 'not root', 'as root with PostgreSQL itself where others cannot read it: from a copy', async () => {
  const dataDir = newFolder(0o755)
  const { root } = findBinaries()
  const closed = join(newFolder(), 'native')
  cpSync(root, closed, { recursive: true, verbatimSymlinks: true })
  const version = `test-${process.pid}`
  const copy = `/var/lib/answerable/postgres-${version}`
  const { PATH } = process.env
  Object.assign(process.env, withoutPrograms('unshare', 'setpriv'))
  try {
    const way = await wayToRun(openFolder(dataDir), { root: closed, version })
    expect([way.root, way.user]).toEqual([copy, { uid: 65534, gid: 65534 }])
  } finally {
    process.env.PATH = PATH
    rmSync(copy, { recursive: true, force: true })
  }
})

test('the way is found by trying, and where none works the error says what was tried', async () => {
  const dataDir = newFolder()
  const error = await wayToRun(openFolder(dataDir), { root: '/nowhere', version: 'none' }).catch(
    (error: unknown) => error,
  )
  expect(error).toMatchObject({ code: 'cannot-run-here', message: expect.stringContaining('DATABASE_URL') })
  expect(readPostmasterFile(join(dataDir, 'pg'))).toBeUndefined()
  expect(await findRunning(openFolder(dataDir), () => {})).toBeUndefined()
})
