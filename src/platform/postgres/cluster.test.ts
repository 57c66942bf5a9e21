import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { binary, findBinaries } from './binaries.ts'
import { openCluster } from './cluster.ts'
import { openFolder } from './cluster-folder.ts'
import { readCredentials } from './credentials.ts'
import { startMark } from './process-table.ts'
import { readServerFile } from './server-file.ts'
import { testPlace } from './test-place.ts'
import {
  children,
  connect,
  endWhatIsLeft,
  newFolder,
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

afterEach(endWhatIsLeft)

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
