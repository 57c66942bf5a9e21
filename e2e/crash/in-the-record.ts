import type pg from 'pg'
import { expect } from 'vitest'
import { rebuild } from '../../src/accountability/accountability.reader.ts'
import { systemWho } from '../../src/platform/access/roles.ts'
import { connect } from '../../src/platform/db/connect.ts'
import { inContext } from '../../src/platform/db/context.ts'
import { databaseUrl, read, runCommand, until } from '../test-server.ts'

export const countFacts = async (dataDir: string) =>
  (await read<{ n: number }>(dataDir, 'select count(*)::int as n from platform.fact'))[0]!.n

/** A crew that was told to stand back finishes what it is doing: quiet is when no more facts come. */
export async function quiet(dataDir: string): Promise<void> {
  let last = { facts: -1, since: 0 }
  await until('no more facts come', async () => {
    const facts = await countFacts(dataDir)
    if (facts !== last.facts) last = { facts, since: performance.now() }
    return performance.now() - last.since > 1_000
  })
}

export async function verifyNow(dataDir: string): Promise<Record<string, unknown>> {
  const { status, json, said } = await runCommand(dataDir, ['verify'])
  expect(status, said || JSON.stringify(json)).toBe(0)
  expect(json).toMatchObject({ changes_without_fact: 0, tampered: [], readers_behind: 0, unguarded_tables: [] })
  return json
}

/** Nobody writes in the table until the transaction ends; those that try wait. It has no transaction number that a reader would wait behind. */
export async function holdBack(client: pg.Client, table: string): Promise<void> {
  await client.query('begin')
  await client.query(`lock table ${table} in share mode`)
}

export async function somebodyWaits(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_locks where relation = $1::regclass and not granted', [table])
  return rows.length > 0
}

/** The derived tables as the readers left them, and as they are when made again from the log. */
export async function journeysKeptAndRebuilt(dataDir: string) {
  const app = connect(databaseUrl(dataDir, 'app'), { max: 1 })
  try {
    return await inContext(app.db, systemWho('test'), async tx => {
      const journeys = async () => {
        const contacts = await tx.selectFrom('accountability.journey').selectAll().orderBy('contact_id').execute()
        const crimes = await tx.selectFrom('accountability.crime_journey').selectAll().orderBy('crime_id').execute()
        return {
          contacts: contacts.length,
          crimes: crimes.length,
          rows: JSON.parse(JSON.stringify([contacts, crimes])),
        }
      }
      await tx.selectFrom('platform.reader').select('name').forUpdate().execute()
      const kept = await journeys()
      await rebuild(tx)
      return { kept, rebuilt: await journeys() }
    })
  } finally {
    await app.close()
  }
}
