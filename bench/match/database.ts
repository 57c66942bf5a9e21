import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../src/platform/postgres/cluster.ts'
import type { NamePools } from './name-pools.ts'
import { personAt } from './people.ts'

const BATCH = 20_000

/** Memory enough for table and indexes, and none of the waiting for the disk that only writing needs: the peer is to be as fast as it can be. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '1GB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
}

/** A PostgreSQL of its own in a folder that goes when `work` has ended. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-match-'))
  const cluster = await startCluster({ dataDir: join(folder, 'data'), settings: SETTINGS })
  try {
    await cluster.createDatabase('bench')
    const client = new pg.Client({ connectionString: cluster.url('owner', 'bench') })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same people as ours. Seconds of the database only: making the people is not counted. */
export async function load(client: pg.Client, pools: NamePools, people: number): Promise<number> {
  let seconds = 0
  const timed = async (statement: string, values?: unknown[]) => {
    const started = performance.now()
    await client.query(statement, values)
    seconds += (performance.now() - started) / 1000
  }
  await timed('create extension fuzzystrmatch; create extension pg_trgm')
  await timed(`create table person (n int primary key, given text, family text, given_sound text generated always as (dmetaphone(given)) stored,
    family_sound text generated always as (dmetaphone(family)) stored, birth date, birth_year int, sex text, phone text, house text, street text, place text, postcode text)`)
  for (let from = 0; from < people; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, people - from) }, (_, n) => ({
      n: from + n,
      ...personAt(pools, from + n),
    }))
    const column = (of: (one: (typeof batch)[number]) => unknown) => batch.map(of)
    await timed(
      `insert into person (n, given, family, birth, birth_year, sex, phone, house, street, place, postcode)
       select n, given, family, birth, extract(year from birth), sex, phone, split_part(address, ' ', 1), substr(address, position(' ' in address) + 1), place, postcode
       from unnest($1::int[], $2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[]) as p (n, given, family, birth, sex, phone, address, place, postcode)`,
      [
        column(p => p.n),
        column(p => p.given),
        column(p => p.family),
        column(p => p.birth),
        column(p => p.sex),
        column(p => p.phone),
        column(p => p.address),
        column(p => p.place),
        column(p => p.postcode),
      ],
    )
  }
  return seconds
}

export async function sizeMb(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>("select pg_total_relation_size('person') as bytes")
  return Number(rows[0]!.bytes) / 1e6
}

/** The plan of one execution, a line each. */
export async function planOf(client: pg.Client, statement: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await client.query<Record<'QUERY PLAN', string>>(
    `explain (analyze, costs off, timing off, summary off) ${statement}`,
    [...values],
  )
  return rows.map(row => row['QUERY PLAN'])
}
