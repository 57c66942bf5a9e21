import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const MIGRATIONS = new URL('../../../migrations/', import.meta.url)
const ONE_AT_A_TIME = 7_301_944

/**
 * Brings the database of `ownerUrl` up to the newest migration, each in its own transaction, one process at a time.
 * Returns how many ran. Throws with the file's name when one fails; those before it stay.
 */
export async function migrate(ownerUrl: string, log: (line: string) => void = () => undefined): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'answerable migrate' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`)
    await client.query(`create table if not exists public.migration
      (name text primary key, ran_at timestamptz not null default clock_timestamp())`)
    const done = new Set(
      (await client.query<{ name: string }>('select name from public.migration')).rows.map(row => row.name),
    )
    const pending = (await migrationFiles()).filter(name => !done.has(name))
    for (const name of pending) {
      log(`migration ${name}`)
      await runOne(client, name)
    }
    await client.query("select platform.ensure_fact_partitions((current_date - interval '1 month')::date, 14)")
    return pending.length
  } finally {
    await client.end()
  }
}

export async function migrationFiles(): Promise<string[]> {
  return (await readdir(MIGRATIONS)).filter(name => /^\d{4}-.+\.sql$/.test(name)).sort()
}

async function runOne(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, MIGRATIONS), 'utf8')
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into public.migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${name} failed: ${fault instanceof Error ? fault.message : fault}`, { cause: fault })
  }
}
