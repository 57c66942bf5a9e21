import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from './cluster.ts'
import { openFolder } from './cluster-folder.ts'
import { tryLock } from './file-lock.ts'
import { findRunning, stopRunning } from './running.ts'
import { testPlace } from './test-place.ts'

const PREFIX = 'answerable-test-'
const TEMPLATE = 'answerable_template'

/** Nothing of a test needs to outlive it. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
  // A table is as new as its test: what goes through tables by itself would hold up whoever waits for older transactions.
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
}

/** vitest's global setup: one PostgreSQL for the whole run, with a migrated template that `createTestDatabase` copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const dataDir = mkdtempSync(join(testPlace(), PREFIX))
  const cluster = await startCluster({ dataDir, settings: SETTINGS })
  const teardown = async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await cluster.createDatabase(TEMPLATE)
    await migrateTemplate(cluster.url('owner', TEMPLATE))
    await closeTemplate(cluster.url('superuser', 'postgres'))
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('testCluster', {
    template: TEMPLATE,
    superuserUrl: cluster.url('superuser', TEMPLATE),
    ownerUrl: cluster.url('owner', TEMPLATE),
    appUrl: cluster.url('app', TEMPLATE),
  })
  return teardown
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const migrations = new URL('../db/migrate.ts', import.meta.url)
  if (!existsSync(migrations)) return
  const { migrate } = (await import(migrations.href)) as { migrate: (ownerUrl: string) => Promise<unknown> }
  await migrate(ownerUrl)
}

/** A template that somebody is connected to cannot be copied: nobody can be. */
async function closeTemplate(superuserUrl: string): Promise<void> {
  const client = new pg.Client(superuserUrl)
  await client.connect()
  try {
    await client.query(`alter database ${TEMPLATE} allow_connections false`)
  } finally {
    await client.end()
  }
}

/** A run that was killed leaves its PostgreSQL alive. Its folder tells: nobody holds its lock. */
async function removeAbandoned(): Promise<void> {
  for (const parent of new Set([testPlace(), tmpdir()]))
    for (const name of readdirSync(parent).filter(name => name.startsWith(PREFIX)))
      await removeIfAbandoned(join(parent, name)).catch(() => {})
}

async function removeIfAbandoned(dataDir: string): Promise<void> {
  const { uid, mtimeMs } = statSync(dataDir)
  // Its run may not yet have come to take the lock.
  if (uid !== process.getuid?.() || Temporal.Now.instant().epochMilliseconds - mtimeMs < 60_000) return
  const folder = openFolder(dataDir)
  const lock = tryLock(folder.serverLock)
  if (!lock) return
  try {
    const running = await findRunning(folder, () => {})
    if (running) await stopRunning(folder, running)
    rmSync(dataDir, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
