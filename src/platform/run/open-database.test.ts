import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'
import { createTestDatabase } from '../postgres/test-cluster.ts'
import type { Config } from './config.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './open-database.ts'

const config = (databaseUrl: string, appUrl?: string): Config => ({
  dataDir: '/nowhere',
  databaseUrl,
  appUrl,
  logLevel: 'silent',
  proxyHops: 0,
  publicWrites: undefined,
})
const silent = { log: () => undefined }

async function withUrl(
  work: (urls: { ownerUrl: string; appUrl: string; superUrl: string }) => Promise<void>,
): Promise<void> {
  const database = await createTestDatabase()
  const superUrl = new URL(inject('testCluster').superuserUrl)
  superUrl.pathname = `/${database.name}`
  try {
    await work({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, superUrl: superUrl.href })
  } finally {
    await database.drop()
  }
}

test.each(['one login that takes the app role', 'two logins'])(
  'a record by DATABASE_URL serves as the app role, with %s',
  async how => {
    await withUrl(async ({ ownerUrl, appUrl }) => {
      const opened = await openDatabase({
        config: config(ownerUrl, how === 'two logins' ? appUrl : undefined),
        ...silent,
      })
      try {
        const { rows } = await sql<{
          role: string
          n: number
        }>`select current_user as role, (select count(*) from platform.fact) as n`.execute(opened.app.db)
        expect(rows[0]).toEqual({ role: 'answerable_app', n: 0 })
        await expect(sql`update platform.clock set speed = 2`.execute(opened.app.db)).rejects.toMatchObject({
          code: '42501',
        })
        // Bank holidays are there from the first start, so that every duty can be worked out.
        const days = await inContext(opened.app.db, systemWho('test'), tx =>
          sql<{ n: number }>`select count(*) as n from platform.bank_holiday`.execute(tx),
        )
        expect(days.rows[0]!.n).toBeGreaterThan(50)
      } finally {
        await opened.close()
      }
    })
  },
)

test('the server refuses a superuser, whatever it may call itself', async () => {
  await withUrl(async ({ ownerUrl, superUrl }) => {
    await expect(openDatabase({ config: config(ownerUrl, superUrl), ...silent })).rejects.toMatchObject({
      code: 'role-too-strong',
    })
    await expect(openDatabase({ config: config(superUrl), ...silent })).rejects.toMatchObject({
      code: 'role-too-strong',
    })
    await expect(openDatabase({ config: config(ownerUrl, ownerUrl), ...silent })).rejects.toMatchObject({
      code: 'role-too-strong',
    })
  })
})

test('a live database has no clock of its own, and none can be given to it', async () => {
  await withUrl(async ({ ownerUrl }) => {
    const owner = new pg.Client(ownerUrl)
    await owner.connect()
    try {
      await owner.query(
        "insert into platform.installation (force_name, kind, rehearsal, force) values ('Live', 'live', false, '{}')",
      )
      const { setClock } = await import('../clock/clock.ts')
      await expect(setClock(owner, { speed: 60 })).rejects.toMatchObject({ code: 'AN002' })
    } finally {
      await owner.end()
    }
  })
})

test.each([
  [
    'a folder given by hand wins over DATABASE_URL',
    { data: 'here' },
    { DATABASE_URL: 'postgres://x' },
    { databaseUrl: undefined, dataDir: expect.stringMatching(/\/here$/) },
  ],
  ['DATABASE_URL', {}, { DATABASE_URL: 'postgres://x' }, { databaseUrl: 'postgres://x' }],
  ['nothing said', {}, {}, { databaseUrl: undefined, logLevel: 'warn', dataDir: expect.stringMatching(/\/data$/) }],
])('what is configured: %s', (_, opts, env, expected) => {
  expect(readConfig(opts, env)).toMatchObject(expected)
})
