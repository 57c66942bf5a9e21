import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { READERS } from '../src/app.ts'
import { DEMONSTRATION_PASSWORD } from '../src/install.ts'
import { readDemonstrationForce } from '../src/platform/force/read-force.ts'
import { between, seeded } from '../src/platform/random.ts'
import { fewAtOnce } from './crash/few-at-once.ts'
import { countFacts, holdBack, journeysKeptAndRebuilt, quiet, somebodyWaits, verifyNow } from './crash/in-the-record.ts'
import { processesIn } from './crash/processes-in.ts'
import { openIncident, recordCrime } from './crash/work.ts'
import {
  beginServer,
  connectTo,
  endEverything,
  killPostgres,
  newDataFolder,
  postgresOf,
  read,
  runCommand,
  startServer,
  type TestServer,
  until,
} from './test-server.ts'
import { ask, deliver, findWrites, type Marks, openLedger, startWriters, type Write } from './test-writers.ts'

const SEED = process.env.CRASH_SEED ?? 'crash'
const CRASH_MS = 300_000

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
// Some tests end the server, and one that failed may have left it ended.
beforeEach(async () => {
  if (server.ended()) await restart()
}, CRASH_MS)
afterAll(endEverything, 30_000)

const handlers = () => [...tokens.keys()].filter(name => name !== 'dispatcher' && name !== 'supervisor')
const as = (name: string, path: string, body: object, key?: string) =>
  ask(server, tokens.get(name), 'POST', path, body, key)
let runs = 0
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

const KILLS = [
  'app and PostgreSQL at once',
  'the app only',
  'PostgreSQL only',
  'PostgreSQL, and the app while it starts it again',
] as const

test('no acknowledged fact is lost when app and database are killed in mid-rehearsal', {
  timeout: CRASH_MS,
}, async () => {
  const next = seeded(SEED)
  const ledger = openLedger(tokens)
  // Tried once more, it counts what it writes itself: its contacts are offered at times that no other try's are.
  const tries = runs++
  const first = (await exerciseNow()).subtract({ hours: 24 + tries }).round('second')
  const marks: Marks = { run: `${tries}`, first, used: 0 }
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
      await until('the server says that its database is away', () => server.ended() || ledger.away > 0)
      expect(server.ended(), server.said()).toBe(false)
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
    await answeredAlike(ledger.acknowledged.slice(begun))
    // The test writes nothing now: new facts are the crew's.
    const facts = await countFacts(dataDir)
    await until('the crew plays on', async () => (await countFacts(dataDir)) > facts)
  }

  // Those of the first kill too, after all the others.
  await answeredAlike(ledger.acknowledged)
  expect(ledger.refused.map(({ kind, answer }) => [kind, answer?.status, answer?.body])).toEqual([])
  const found = await findWrites(dataDir, marks)
  const wrong = ledger.acknowledged.filter(write => {
    const one = found.get(write.mark)
    return one?.rows !== 1 || one.facts !== 1 || one.id !== idOf(write)
  })
  expect(wrong.map(write => [write.mark, found.get(write.mark)])).toEqual([])
  expect(found.size, 'nothing is there that nobody asked for').toBe(ledger.acknowledged.length)

  const { facts } = await verifyNow(dataDir)
  process.stderr.write(
    `crash: ${ledger.acknowledged.length} acknowledged, 0 lost, ${resent} sent again; ${facts} facts; seconds to come back: ${JSON.stringify(recovered)}\n`,
  )
})

/** Whatever was acknowledged is, sent again, answered as it was. */
const answeredAlike = (writes: readonly Write[]) =>
  fewAtOnce(writes, async write => expect(await deliver(server, tokens, write), write.mark).toEqual(write.answer))

const idOf = ({ kind, answer }: Write) => (kind === 'line' ? answer?.body.lineId : answer?.body.contactId)

test('a rehearsal goes on to its end when PostgreSQL is killed under it', { timeout: CRASH_MS }, async () => {
  await crewPlays(false)
  await quiet(dataDir)
  const facts = await countFacts(dataDir)
  const rehearsing = runCommand(dataDir, ['rehearse', '--hours', '0.2', '--speed', '0'])
  await until('the rehearsal is under way', async () => (await countFacts(dataDir)) > facts + 40)
  await kill('postgres')
  const { status, json, said } = await rehearsing
  expect(status, said).toBe(0)
  expect(json).toMatchObject({ errors: 0, ended: json.contacts, facts_missing: 0, readers_behind: 0 })
})

test('a resource never has two deployments, whatever is killed and retried', { timeout: CRASH_MS }, async () => {
  const next = seeded(`${SEED} dispatch`)
  const incidents: string[] = []
  for (let n = 0; n < 4; n++) incidents.push(await openIncident(as, handlers()[0]!))
  const { body } = await ask(server, tokens.get('dispatcher'), 'GET', `/incidents/${incidents[0]}`)
  const resources: string[] = body.suggested.slice(0, 3).map((one: { resourceId: string }) => one.resourceId)
  expect(resources).toHaveLength(3)

  const sends = resources.flatMap(resourceId =>
    incidents.map(id => ({ path: `/incidents/${id}/deployments`, body: { resourceId }, key: randomUUID() })),
  )
  const acknowledged = new Map<string, string>()
  const sendAll = () =>
    Promise.allSettled(
      sends.map(async (send, n) => {
        const reply = await as(n % 2 ? 'dispatcher' : 'supervisor', send.path, send.body, send.key)
        const known = acknowledged.get(send.key)
        if (reply.status >= 300)
          return expect([known, reply.status]).toEqual([
            undefined,
            reply.body.code === 'resource-busy' ? reply.status : 'busy',
          ])
        expect(known ?? reply.body.deploymentId).toBe(reply.body.deploymentId)
        return acknowledged.set(send.key, reply.body.deploymentId)
      }),
    )
  const sending = sendAll()
  await sleep(between(next, 5, 60))
  await kill('both')
  await sending
  await restart()
  for (let again = 0; again < 2; again++)
    for (const sent of await sendAll()) expect(sent).toMatchObject({ status: 'fulfilled' })

  expect(
    await read(
      dataDir,
      'select resource_id from response.deployment where cleared_at is null group by 1 having count(*) > 1',
    ),
  ).toEqual([])
  const overlapping = `select a.resource_id from response.deployment a join response.deployment b on a.resource_id = b.resource_id and a.id < b.id
    and tstzrange(a.assigned_at, a.cleared_at) && tstzrange(b.assigned_at, b.cleared_at)`
  expect(await read(dataDir, overlapping)).toEqual([])
  const kept = await read<{ facts: number }>(
    dataDir,
    `select (select count(*)::int from platform.fact f where f.kind = 'resource-assigned' and f.body->>'deploymentId' = d.id::text) as facts
       from response.deployment d where d.id = any ($1::uuid[])`,
    [[...acknowledged.values()]],
  )
  expect(acknowledged.size).toBeGreaterThan(0)
  expect(kept).toEqual([...acknowledged].map(() => ({ facts: 1 })))
})

test('a reader killed half-way handles each fact once', { timeout: CRASH_MS }, async () => {
  const [first, second] = [await connectTo(dataDir), await connectTo(dataDir)]
  // Whatever comes of it, nobody waits behind them afterwards.
  onTestFinished(async () => {
    await Promise.all([first.end(), second.end()])
  })
  await holdBack(first, 'accountability.journey')
  await holdBack(second, 'accountability.crime_journey')
  // The reader waits at one contact while a whole case comes in behind it; let go, it makes those contacts' journeys and
  // waits again at the crime, in the same transaction: killed now, it is half-way.
  const incidentId = await openIncident(as, handlers()[0]!)
  await until('the reader waits at a contact', () => somebodyWaits(first, 'accountability.journey'))
  await recordCrime(as, incidentId)
  await first.query('commit')
  await until('the reader waits at a crime', () => somebodyWaits(second, 'accountability.crime_journey'))
  await kill('app')
  await restart()
  expect(await somebodyWaits(second, 'accountability.crime_journey'), 'what the dead app began still waits').toBe(true)
  await second.query('commit')

  await crewPlays(false)
  await quiet(dataDir)
  await verifyNow(dataDir)
  const readers = await read<{ name: string; handled: number; facts: number }>(
    dataDir,
    `select r.name, r.handled::int as handled, (select count(*)::int from platform.fact f where (f.xid, f.seq) <= (r.xid, r.seq)) as facts
       from platform.reader r order by r.name`,
  )
  expect(readers.map(reader => reader.name)).toEqual(READERS.map(reader => reader.name).sort())
  expect(readers.filter(reader => reader.handled !== reader.facts || reader.handled === 0)).toEqual([])
  const twice = `select victim_id::text from victim.duty_clock group by victim_id, event_fact, rule having count(*) > 1
    union all select update_id::text from victim.message group by update_id having count(*) > 1`
  expect(await read(dataDir, twice)).toEqual([])
  const { kept, rebuilt } = await journeysKeptAndRebuilt(dataDir)
  expect(kept.contacts).toBeGreaterThan(0)
  expect(kept.crimes).toBeGreaterThan(0)
  expect(kept.rows).toEqual(rebuilt.rows)
  await crewPlays(true)
})

test('two servers on one folder: the second is refused with words', { timeout: CRASH_MS }, async () => {
  const second = beginServer(dataDir)
  expect(await second.exited).toBe(1)
  expect(second.said()).toContain(`process ${server.pid}`)
  expect(second.said()).toContain('--data')
  expect((await ask(server, undefined, 'GET', '/health')).status).toBe(200)
})

test('SIGTERM ends server, crew and PostgreSQL within 10 s and leaves no process of the folder', {
  timeout: CRASH_MS,
}, async () => {
  // A screen that follows changes holds its connection open for ever.
  const screen = await fetch(`${server.url}/live?topic=queue`, {
    headers: { authorization: `Bearer ${tokens.get('dispatcher')}` },
  })
  expect(screen.status).toBe(200)
  const told = performance.now()
  server.signal('SIGTERM')
  expect(await Promise.race([server.exited, sleep(30_000, 'still there')])).toBe(0)
  expect(seconds(told)).toBeLessThan(10)
  expect(processesIn(dataDir)).toEqual([])

  const starting = beginServer(dataDir)
  await until('PostgreSQL has been started', () => postgresOf(dataDir).length > 0)
  starting.child.kill('SIGTERM')
  expect(await Promise.race([starting.exited, sleep(30_000, 'still there')])).toBe(0)
  expect(processesIn(dataDir)).toEqual([])
})
