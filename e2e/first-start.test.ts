import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../src/install.ts'
import { readDemonstrationForce } from '../src/platform/force/read-force.ts'
import {
  beginServer,
  connectTo,
  endEverything,
  farEndsOf,
  newDataFolder,
  read,
  runCommand,
  startServer,
  type TestServer,
  until,
} from './test-server.ts'
import { ask } from './test-writers.ts'

const CRASH_MS = 300_000

afterAll(endEverything, 30_000)

/** A live system: the first of the next two tests leaves it, so that it need not be made twice. */
let live: { folder: string; server: TestServer } | undefined

async function liveSystem(): Promise<{ folder: string; server: TestServer }> {
  if (live) return live
  const folder = newDataFolder()
  return { folder, server: await startServer(folder, '--empty') }
}

test('a first start that is killed while the force is installed installs it again', { timeout: CRASH_MS }, async () => {
  const folder = newDataFolder()
  const begun = beginServer(folder, '--empty')
  const isBegun = 'select 1 from platform.installation'
  await until('the force is being installed', async () => (await read(folder, isBegun).catch(() => [])).length > 0)
  begun.child.kill('SIGKILL')
  await begun.exited
  const again = await startServer(folder, '--empty')
  const entered = await ask(again, undefined, 'POST', '/sign-in', {
    username: 'handler',
    password: DEMONSTRATION_PASSWORD,
  })
  expect(entered.status).toBe(200)
  const { staff, resources } = await readDemonstrationForce()
  const counts = `select (select count(*)::int from platform.account) as staff, (select count(*)::int from response.resource) as resources,
    (select count(*)::int from platform.fact where kind = 'force-installed') as installed`
  expect(await read(folder, counts)).toEqual([
    { staff: staff.filter(person => person.username).length, resources: resources.length, installed: 1 },
  ])
  live = { folder, server: again }
})

test("an exercise cannot set a live database's clock and cannot reach a live provider", {
  timeout: CRASH_MS,
}, async () => {
  const { folder, server: live } = await liveSystem()
  const ask404 = async (path: string, body: object) =>
    expect((await ask(live, live.token, 'POST', path, body)).status).toBe(404)
  await ask404('/rehearsal/clock', { at: '2030-01-01T00:00Z', speed: 0 })
  await ask404('/rehearsal/crew', { playing: true })
  expect((await ask(live, undefined, 'GET', '/health')).body).toMatchObject({ rehearsal: false, speed: 1 })

  // An exercise beside it has a database of its own, and speaks to nobody outside this machine.
  const farEnds = new Set<string>()
  const rehearsed = await runCommand(folder, ['rehearse', '--hours', '0.1', '--date', '2026-01-05'], pid => {
    for (const far of farEndsOf(pid)) farEnds.add(far.slice(0, -5))
  })
  expect(rehearsed.status, rehearsed.said).toBe(0)
  expect(rehearsed.json.database).not.toBe('answerable')
  if (existsSync('/proc/self/net/tcp')) expect(farEnds.size).toBeGreaterThan(0)
  expect([...farEnds].filter(far => !LOOPBACK_OR_NONE.test(far))).toEqual([])

  const setting = "insert into platform.clock (base_real, base_at, speed) values (now(), '2030-01-01', 0)"
  const app = await connectTo(folder, 'app')
  await expect(app.query(setting)).rejects.toMatchObject({ code: '42501' })
  await expect(app.query('update platform.clock set speed = 0')).rejects.toMatchObject({ code: '42501' })
  await app.end()
  await expect(read(folder, setting)).rejects.toMatchObject({ code: 'AN002' })
  expect(await read(folder, 'select 1 from platform.clock')).toEqual([])
  expect(await read(folder, 'select count(*)::int as n from contact.contact')).toEqual([{ n: 0 }])
})

/** As /proc writes 127.0.0.1 or nowhere, with IPv6's ways of saying the same. */
const LOOPBACK_OR_NONE = /^(?:0000000000000000FFFF0000)?0100007F$|^0+$|^0{24}01000000$/
