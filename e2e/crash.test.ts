import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../src/accountability/accountability.reader.ts'
import { READERS } from '../src/app.ts'
import { DEMONSTRATION_PASSWORD } from '../src/install.ts'
import { systemWho } from '../src/platform/access/roles.ts'
import { connect } from '../src/platform/db/connect.ts'
import { inContext } from '../src/platform/db/context.ts'
import { readDemonstrationForce } from '../src/platform/force/read-force.ts'
import { between, seeded } from '../src/platform/random.ts'
import { beginServer, databaseUrl, endEverything, killPostgres, newDataFolder, openRecord, postgresOf, runCommand, startServer, type TestServer, until } from './test-server.ts'
import { ask, deliver, findWrites, type Marks, openLedger, startWriters, type Write } from './test-writers.ts'

const SEED = process.env.CRASH_SEED ?? 'crash'
const CRASH_MS = 180_000

let dataDir: string
let server: TestServer
const tokens = new Map<string, string>()

beforeAll(async () => {
  dataDir = newDataFolder()
  server = await startServer(dataDir)
  const { staff } = await readDemonstrationForce()
  const handlers = staff.filter(person => person.role === 'contact-handler' && person.username).slice(0, 3)
  for (const username of [...handlers.map(person => person.username!), 'dispatcher', 'supervisor']) {
    const reply = await ask(server, undefined, 'POST', '/sign-in', { username, password: DEMONSTRATION_PASSWORD })
    tokens.set(username, reply.body.token)
  }
}, CRASH_MS)
afterAll(endEverything, 30_000)

const handlers = () => [...tokens.keys()].filter(name => name !== 'dispatcher' && name !== 'supervisor')
const as = (name: string, path: string, body: object, key?: string) => ask(server, tokens.get(name), 'POST', path, body, key)
const exerciseNow = async () => Temporal.Instant.from((await ask(server, undefined, 'GET', '/health')).body.at)

/** The demonstration's crew stops or goes on playing. What it had begun is finished within moments. */
async function crewPlays(playing: boolean): Promise<void> {
  await ask(server, server.token, 'POST', '/rehearsal/crew', { playing })
}

async function kill(what: 'app' | 'postgres' | 'both'): Promise<void> {
  if (what !== 'postgres') server.signal('SIGKILL')
  if (what !== 'app') killPostgres(dataDir)
  if (what !== 'postgres') await server.exited
}

/** Starts the same command again. How many seconds until it was ready. */
async function restart(): Promise<number> {
  const from = performance.now()
  server = await startServer(dataDir)
  return seconds(from)
}

const seconds = (from: number) => Math.round((performance.now() - from) / 100) / 10

const KILLS = ['app and PostgreSQL at once', 'the app only', 'PostgreSQL only', 'PostgreSQL, and the app while it starts it again'] as const

test('no acknowledged fact is lost when app and database are killed in mid-rehearsal', { timeout: CRASH_MS }, async () => {
  const next = seeded(SEED)
  const ledger = openLedger(tokens)
  const marks: Marks = { first: (await exerciseNow()).subtract({ hours: 24 }).round('second'), used: 0 }
  const recovered: Record<string, number> = {}
  let resent = 0

  for (const how of KILLS) {
    const begun = ledger.acknowledged.length
    const writing = startWriters(server, ledger, marks, handlers(), 2)
    const target = begun + between(next, 40, 120)
    await until('writes are acknowledged', () => ledger.acknowledged.length >= target)
    await sleep(between(next, 0, 100))

    const killed = performance.now()
    if (how === 'PostgreSQL only') {
      await kill('postgres')
      await until('the server says that its database is away', () => ledger.away > 0)
      const before = ledger.acknowledged.length
      await until('writes are acknowledged again', () => ledger.acknowledged.length > before)
      recovered[how] = seconds(killed)
      await until('several more are', () => ledger.acknowledged.length > before + 20)
    } else {
      if (how.startsWith('PostgreSQL')) {
        await kill('postgres')
        await sleep(between(next, 100, 500))
      }
      await kill(how === 'app and PostgreSQL at once' ? 'both' : 'app')
      if (how === 'the app only') expect(postgresOf(dataDir), 'PostgreSQL is left behind').not.toEqual([])
      await writing.stop()
      recovered[how] = await restart()
    }
    await writing.stop()

    for (const write of ledger.unanswered.splice(0)) {
      const reply = await deliver(server, tokens, write)
      expect(reply.status, `${write.kind} sent again`).toBeLessThan(300)
      ledger.acknowledged.push({ ...write, answer: reply })
      resent += 1
    }
    for (const write of ledger.acknowledged) expect(await deliver(server, tokens, write), write.mark).toEqual(write.answer)
    const stood = await exerciseNow()
    await until('the crew plays on', async () => Temporal.Instant.compare(await exerciseNow(), stood) > 0)
  }

  expect(ledger.refused.map(({ kind, answer }) => [kind, answer?.status, answer?.body])).toEqual([])
  const record = openRecord(dataDir)
  const found = await findWrites(record, marks)
  await record.end()
  const wrong = ledger.acknowledged.filter(write => {
    const one = found.get(write.mark)
    return one?.rows !== 1 || one.facts !== 1 || one.id !== idOf(write)
  })
  expect(wrong.map(write => [write.mark, found.get(write.mark)])).toEqual([])
  expect(found.size, 'nothing is there that nobody asked for').toBe(ledger.acknowledged.length)

  await crewPlays(false)
  const verified = await verifyWhenQuiet()
  expect(verified).toMatchObject({ changes_without_fact: 0, tampered: [], readers_behind: 0, unguarded_tables: [] })
  await crewPlays(true)
  console.info(`crash: ${ledger.acknowledged.length} acknowledged, 0 lost; ${resent} sent again; seconds to come back: ${JSON.stringify(recovered)}; ${verified.facts} facts`)
})

const idOf = ({ kind, answer }: Write) => (kind === 'line' ? answer?.body.lineId : answer?.body.contactId)

/** A crew that was told to stand back finishes what it is doing: verified once no more facts come. */
async function verifyWhenQuiet(): Promise<Record<string, unknown>> {
  await quiet()
  const { status, json, said } = await runCommand(dataDir, 'verify')
  expect(status, said || JSON.stringify(json)).toBe(0)
  return json
}

async function quiet(): Promise<void> {
  const record = openRecord(dataDir)
  let last = { facts: -1, since: 0 }
  await until('no more facts come', async () => {
    const { rows } = await record.query<{ n: number }>('select count(*)::int as n from platform.fact')
    const facts = rows[0]!.n
    if (facts !== last.facts) last = { facts, since: performance.now() }
    return performance.now() - last.since > 1_000
  })
  await record.end()
}

test('a resource never has two deployments, whatever is killed and retried', { timeout: CRASH_MS }, async () => {
  const next = seeded(`${SEED} dispatch`)
  const incidents: string[] = []
  for (let n = 0; n < 4; n++) incidents.push(await openIncident())
  const { body } = await ask(server, tokens.get('dispatcher'), 'GET', `/incidents/${incidents[0]}`)
  const resources: string[] = body.suggested.slice(0, 3).map((one: { resourceId: string }) => one.resourceId)
  expect(resources).toHaveLength(3)

  const sends = resources.flatMap(resourceId => incidents.map(id => ({ path: `/incidents/${id}/deployments`, body: { resourceId }, key: randomUUID() })))
  const acknowledged = new Map<string, string>()
  const sendAll = () =>
    Promise.allSettled(
      sends.map(async (send, n) => {
        const reply = await as(n % 2 ? 'dispatcher' : 'supervisor', send.path, send.body, send.key)
        if (reply.status >= 300) return expect([409, 422]).toContain(reply.status)
        expect(acknowledged.get(send.key) ?? reply.body.deploymentId).toBe(reply.body.deploymentId)
        return acknowledged.set(send.key, reply.body.deploymentId)
      }),
    )
  const sending = sendAll()
  await sleep(between(next, 5, 60))
  await kill('both')
  await sending
  await restart()
  for (let again = 0; again < 2; again++) for (const sent of await sendAll()) expect(sent).toMatchObject({ status: 'fulfilled' })

  const record = openRecord(dataDir)
  const twice = await record.query('select resource_id from response.deployment where cleared_at is null group by 1 having count(*) > 1')
  expect(twice.rows).toEqual([])
  const overlapping = await record.query(`select a.resource_id from response.deployment a join response.deployment b on a.resource_id = b.resource_id and a.id < b.id
    and tstzrange(a.assigned_at, a.cleared_at) && tstzrange(b.assigned_at, b.cleared_at)`)
  expect(overlapping.rows).toEqual([])
  const kept = await record.query<{ id: string; facts: number }>(`select d.id, (select count(*)::int from platform.fact f where f.kind = 'resource-assigned' and f.body->>'deploymentId' = d.id::text) as facts
    from response.deployment d where d.id = any ($1::uuid[])`, [[...acknowledged.values()]])
  await record.end()
  expect(acknowledged.size).toBeGreaterThan(0)
  expect(kept.rows).toEqual([...kept.rows.map(row => ({ id: row.id, facts: 1 }))])
  expect(kept.rows).toHaveLength(acknowledged.size)
})

async function openIncident(): Promise<string> {
  const handler = handlers()[0]!
  const opened = await as(handler, '/contacts', { channel: '999' })
  const at = `/contacts/${opened.body.contactId}`
  await as(handler, `${at}/details`, { incidentType: 'violence', summary: 'A fight outside, synthetic', place: '4 Test Street', settlementId: 'hanley' })
  await as(handler, `${at}/grade`, { grade: 'immediate' })
  const reply = await as(handler, `${at}/incident`, {})
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
  return reply.body.incidentId
}

test('a reader killed half-way handles each fact once', { timeout: CRASH_MS }, async () => {
  const blocker = new pg.Client(databaseUrl(dataDir, 'owner'))
  blocker.on('error', () => {})
  await blocker.connect()
  // A reader's transaction that has made journeys waits here for its first crime: killed then, it was half-way.
  await blocker.query('begin')
  await blocker.query('lock table accountability.crime_journey, victim.duty_clock in share mode')
  const waiting = `select count(*)::int as n from pg_locks where relation = 'accountability.crime_journey'::regclass and not granted`
  await openIncident().then(makeCrime)
  await until('the reader is half-way', async () => (await blocker.query<{ n: number }>(waiting)).rows[0]!.n > 0)
  await kill('app')
  await blocker.query('commit')
  await blocker.end()
  await restart()
  await crewPlays(false)
  await quiet()
  const { json } = await runCommand(dataDir, 'verify')
  expect(json).toMatchObject({ readers_behind: 0, changes_without_fact: 0 })

  const record = openRecord(dataDir)
  const { rows } = await record.query<{ name: string; handled: number; facts: number }>(`select r.name, r.handled::int as handled,
    (select count(*)::int from platform.fact f where (f.xid, f.seq) <= (r.xid, r.seq)) as facts from platform.reader r`)
  expect(rows.map(row => row.name).sort()).toEqual(READERS.map(reader => reader.name).sort())
  expect(rows.filter(row => row.handled !== row.facts || row.handled === 0)).toEqual([])
  const twice = await record.query(`select victim_id::text from victim.duty_clock group by victim_id, event_fact, rule having count(*) > 1
    union all select update_id::text from victim.message group by update_id having count(*) > 1`)
  expect(twice.rows).toEqual([])
  await record.end()

  const app = connect(databaseUrl(dataDir, 'app'), { max: 1 })
  const [asKept, rebuilt] = await inContext(app.db, systemWho('test'), async tx => {
    const journeys = async () => ({
      contacts: await tx.selectFrom('accountability.journey').selectAll().orderBy('contact_id').execute(),
      crimes: await tx.selectFrom('accountability.crime_journey').selectAll().orderBy('crime_id').execute(),
    })
    await tx.selectFrom('platform.reader').select('name').forUpdate().execute()
    const kept = await journeys()
    await rebuild(tx)
    return [kept, await journeys()]
  })
  await app.close()
  expect(asKept.contacts.length).toBeGreaterThan(0)
  expect(asKept.crimes.length).toBeGreaterThan(0)
  expect(JSON.parse(JSON.stringify(asKept))).toEqual(JSON.parse(JSON.stringify(rebuilt)))
  await crewPlays(true)
})

/** Records a crime of this incident, so that a fact is there for the reader to make a crime's journey of. */
async function makeCrime(incidentId: string): Promise<void> {
  const reply = await as('supervisor', `/incidents/${incidentId}/crime`, { offence: 'assault-with-injury', basis: 'Synthetic: somebody was hit.', victims: [{ name: 'Synthetic Person' }] })
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
}

test('two servers on one folder: the second is refused with words', { timeout: CRASH_MS }, async () => {
  const second = beginServer(dataDir)
  expect(await second.exited).toBe(1)
  expect(second.said()).toContain(`process ${server.pid}`)
  expect(second.said()).toContain('--data')
  expect((await ask(server, undefined, 'GET', '/health')).status).toBe(200)
})

test('SIGTERM ends server, crew and PostgreSQL within 10 s and leaves no process of the folder', { timeout: CRASH_MS }, async () => {
  // A screen that follows changes holds its connection open for ever.
  const screen = await fetch(`${server.url}/live?topic=queue`, { headers: { authorization: `Bearer ${tokens.get('dispatcher')}` } })
  expect(screen.status).toBe(200)
  const told = performance.now()
  server.signal('SIGTERM')
  expect(await Promise.race([server.exited, sleep(30_000, 'still there')])).toBe(0)
  expect(seconds(told)).toBeLessThan(10)
  expect(processesOf(dataDir)).toEqual([])

  const starting = beginServer(dataDir)
  await until('PostgreSQL has been started', () => postgresOf(dataDir).length > 0)
  starting.child.kill('SIGTERM')
  expect(await Promise.race([starting.exited, sleep(30_000, 'still there')])).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

/** Every process that has this folder in its command line or stands in it. */
function processesOf(folder: string): string[] {
  const mine = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  return mine.filter(pid => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })
}

test("an exercise cannot set a live database's clock and cannot reach a live provider", { timeout: CRASH_MS }, async () => {
  const folder = newDataFolder()
  const quietServer = await startServer(folder, '--empty')
  const reply = (path: string, body: object) => ask(quietServer, quietServer.token, 'POST', path, body)
  expect((await reply('/rehearsal/clock', { at: '2030-01-01T00:00Z', speed: 0 })).status).toBe(404)
  expect((await reply('/rehearsal/crew', { playing: true })).status).toBe(404)
  expect((await ask(quietServer, undefined, 'GET', '/health')).body).toMatchObject({ rehearsal: false, speed: 1 })
  const rehearsed = await runCommand(folder, 'rehearse', '--hours', '0.1', '--date', '2026-01-05')
  expect(rehearsed.status, rehearsed.said).toBe(0)
  expect(rehearsed.json.database).not.toBe('answerable')

  const app = openRecord(folder, 'app')
  const owner = openRecord(folder)
  const setting = "insert into platform.clock (base_real, base_at, speed) values (now(), '2030-01-01', 0)"
  await expect(app.query(setting)).rejects.toMatchObject({ code: '42501' })
  await expect(app.query('update platform.clock set speed = 0')).rejects.toMatchObject({ code: '42501' })
  await expect(owner.query(setting)).rejects.toMatchObject({ code: 'AN002' })
  expect((await owner.query('select 1 from platform.clock')).rows).toEqual([])
  expect((await owner.query('select count(*)::int as n from contact.contact')).rows).toEqual([{ n: 0 }])
  await app.end()
  await owner.end()
})
