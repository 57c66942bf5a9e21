import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { openFolder } from './cluster-folder.ts'
import { findRunning, readPostmasterFile } from './running.ts'
import { connect, endWhatIsLeft, NAMELESS, newFolder, ORDINARY, postmaster, serve, until } from './test-serving.ts'
import { wayToRun } from './unprivileged.ts'

const ROOT = process.getuid?.() === 0

afterEach(endWhatIsLeft)

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
