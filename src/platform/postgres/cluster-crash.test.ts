import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { binary, findBinaries } from './binaries.ts'
import { openFolder } from './cluster-folder.ts'
import { tryLock } from './file-lock.ts'
import { keepAlive } from './keep-alive.ts'
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts'
import {
  children,
  connect,
  endWhatIsLeft,
  newFolder,
  onDisk,
  postmaster,
  processes,
  rowsOf,
  serve,
  signal,
  startCluster,
  until,
  works,
} from './test-serving.ts'
import { wayToRun } from './unprivileged.ts'

const ROOT = process.getuid?.() === 0

afterEach(endWhatIsLeft)

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
