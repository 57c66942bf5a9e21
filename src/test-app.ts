import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { createApp, READERS } from './app.ts'
import { installForce } from './install.ts'
import { openFinder } from './people/finder.reader.ts'
import type { StaffRole } from './platform/access/roles.ts'
import { openClock, setClock } from './platform/clock/clock.ts'
import { connect, type Db } from './platform/db/connect.ts'
import type { Force } from './platform/force/force.ts'
import { readDemonstrationForce } from './platform/force/read-force.ts'
import type { App, Deps } from './platform/http/app-type.ts'
import { createLiveHub } from './platform/http/live-hub.ts'
import type { ServerOptions } from './platform/http/server.ts'
import { registerReaders } from './platform/log/reader.ts'
import { untilLevel } from './platform/log/until-level.ts'
import { createTestDatabase, preparedTemplate } from './platform/postgres/test-cluster.ts'
import { london, readTime } from './platform/time.ts'
import { openViews } from './platform/views/open-views.ts'
import { openSecondNode, type SecondNode } from './test-second-node.ts'

/** A person signed in, who asks the API or fills in forms. Each write carries a new key unless one is given. */
export type Person = {
  get(path: string): Promise<Answer>
  post(path: string, body: object, key?: string): Promise<Answer>
  form(path: string, fields: Record<string, string>, once?: string): Promise<Answer>
  html(path: string): Promise<Answer>
}
export type Answer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the API answers and asserts on it
  body: any
  text: string
  location: string | undefined
  headers: Record<string, unknown>
}

export type TestApp = {
  app: App
  db: Db
  owner: pg.Pool
  force: Force
  /** A person of this role, signed in as the demonstration's own account; 'system' is the server's own port, 'switch' that of a telephone switch, 'justice' that of the courts. */
  as(role: StaffRole | 'public' | 'system' | 'switch' | 'justice'): Promise<Person>
  /** One person of the force, by their user name. */
  called(username: string): Promise<Person>
  /** Sets the rehearsal's clock: London time without an offset. */
  at(time: string): Promise<void>
  now(): Temporal.Instant
  tick(by: Temporal.DurationLike): Promise<void>
  catchUp(): Promise<void>
  /** A second node on the same database, listening, with live screens of its own. Close it before this. */
  secondNode(opts?: ServerOptions): Promise<SecondNode>
  close(): Promise<void>
}

const PATIENCE_MS = 45_000
const PORT_TOKEN = 'the test port token'
/** What the bodies of justice sign in with, in tests. */
export const JUSTICE_TOKEN = 'the test token of the bodies of justice'
/** What a force's telephone switch signs in with, in tests. */
export const SWITCH_TOKEN = 'the test token of the telephone switch'
export const TEST_PASSWORD = 'test only: nobody signs in with this'

/**
 * The whole app on a database of its own, cloned from the migrated template, with the demonstration force installed and
 * the clock standing at `start` (London). No mocks: HTTP in, PostgreSQL underneath.
 */
export async function testApp(
  start = '2026-11-23T10:00',
  log: ServerOptions = { logLevel: 'silent' },
  more: Partial<Deps> = {},
): Promise<TestApp> {
  const force = await demonstration()
  const database = await createTestDatabase(await installedTemplate(force))
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  owner.on('error', () => undefined)
  const connection = connect(database.appUrl, { max: 6 })
  await setClock(owner, { at: readTime(start)!, speed: 0, begin: true })
  const clock = await openClock(connection.pool)
  const live = createLiveHub()
  const people = openFinder(connection.db, { thisYear: london(clock.now()).year, log: () => undefined })
  const deps: Deps = {
    db: connection.db,
    clock,
    force,
    installation: { forceName: force.name, kind: force.kind, rehearsal: true },
    render: openViews().render,
    nudge: () => people.nudge(),
    changed: live.changed,
    live,
    people,
    portToken: PORT_TOKEN,
    justiceToken: JUSTICE_TOKEN,
    switchToken: SWITCH_TOKEN,
    ...more,
  }
  const app = await createApp({ ...deps }, log)
  const tokens = new Map<string, string>()

  const moveTo = async (at: Temporal.Instant) => {
    await owner.query('update platform.clock set base_at = $1, base_real = clock_timestamp()', [at.toString()])
    await clock.refresh()
  }

  return {
    app,
    db: connection.db,
    owner,
    force,
    as: async role => {
      if (role === 'public') return person(app, undefined)
      if (role === 'switch') return person(app, SWITCH_TOKEN)
      if (role === 'justice') return person(app, JUSTICE_TOKEN)
      return person(app, role === 'system' ? PORT_TOKEN : await signIn(app, force, role, tokens))
    },
    called: async username => person(app, await signInAs(app, username, tokens)),
    at: time => moveTo(readTime(time)!),
    now: () => clock.now(),
    tick: by => moveTo(clock.now().add(by)),
    catchUp: async () => {
      // Other files' tests share the cluster: a reader waits behind their transactions, and so does this: an import of real data takes a while.
      if (!(await untilLevel(connection.db, READERS, PATIENCE_MS)))
        throw new Error('the readers did not come level with the log in time')
      // Readers write people too, and tell nobody: the index looks once more.
      people.nudge()
      await people.level(10_000)
    },
    secondNode: opts => openSecondNode(deps, role => signIn(app, force, role, tokens), opts),
    close: async () => {
      await app.close()
      await people.stop()
      await connection.close()
      await owner.end()
      await database.drop()
    },
  }
}

/** Read and checked once in a process: nobody changes it. */
let demonstrationForce: Promise<Force> | undefined
const demonstration = () => {
  demonstrationForce ??= readDemonstrationForce()
  return demonstrationForce
}

/** Installing takes seconds, which every file of tests would pay again: it is done once and copied. */
function installedTemplate(force: Force): Promise<string> {
  return preparedTemplate('answerable_installed', async ({ ownerUrl, appUrl }) => {
    const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
    const connection = connect(appUrl, { max: 2 })
    try {
      await installForce(owner, connection.db, force, { rehearsal: true, demonstrationPassword: TEST_PASSWORD })
      // Guessing this one is to take no time: hundreds of tests sign in by it.
      const cheap = await hash(TEST_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 })
      await owner.query('update platform.password set hash = $1', [cheap])
      await registerReaders(connection.db, READERS)
    } finally {
      await connection.close()
      await owner.end()
    }
  })
}

async function signIn(app: App, force: Force, role: StaffRole, tokens: Map<string, string>): Promise<string> {
  const username = force.staff.find(someone => someone.role === role && someone.username)?.username
  if (!username) throw new Error(`the demonstration force has no ${role}`)
  return signInAs(app, username, tokens)
}

async function signInAs(app: App, username: string, tokens: Map<string, string>): Promise<string> {
  if (!tokens.has(username)) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { username, password: TEST_PASSWORD },
    })
    tokens.set(username, answer.json().token)
  }
  return tokens.get(username)!
}

function person(app: App, token: string | undefined): Person {
  const bearer = token ? { authorization: `Bearer ${token}` } : {}
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: object | string,
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...bearer, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const json = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      body: json ? answer.json() : undefined,
      text: answer.body,
      location: answer.headers.location as string | undefined,
      headers: answer.headers,
    }
  }
  return {
    get: path => ask('GET', `/api${path}`, {}),
    html: path => ask('GET', path, {}),
    post: (path, body, key = randomUUID()) => ask('POST', `/api${path}`, { 'idempotency-key': key }, body),
    form: (path, fields, once = randomUUID()) =>
      ask(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams({ ...fields, _once: once }).toString(),
      ),
  }
}
