import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { importStreetCrime } from '../src/accountability/street-crime.command.ts'
import { STREET_CRIME_COLUMNS } from '../src/accountability/street-crime-row.ts'
import { CRIME_TYPES } from '../src/platform/force/vocabulary.ts'
import { between, pick, seeded } from '../src/platform/random.ts'
import { openDatabase } from '../src/platform/run/open-database.ts'
import { type Bench, type Check, median } from './bench.ts'

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09']
const ROWS_A_MONTH = 8_500

/**
 * `import street-crime` with all its checks, keys, staging, merge and refresh, beside the same rows read and put into one
 * table by a single multi-row insert that checks nothing. ratio: ours.rows_per_second / peer.rows_per_second.
 */
export const bench: Bench = async ({ runs, progress }) => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-'))
  const opened = await openDatabase({
    config: {
      dataDir: join(folder, 'data'),
      databaseUrl: undefined,
      appUrl: undefined,
      logLevel: 'silent',
      proxyHops: 0,
      publicWrites: undefined,
    },
    log: () => undefined,
  })
  try {
    const files = MONTHS.map((month, n) => writeMonth(folder, month, n))
    const total = MONTHS.length * ROWS_A_MONTH
    await opened.owner.query(
      'create table public.bare (key text, crime_id text, month date, crime_type text, area_code text, lon float8, lat float8, outcome text)',
    )
    const rates = { ours: [] as number[], peer: [] as number[] }
    const checks = new Map<string, boolean>()
    const check = (name: string, ok: boolean) => checks.set(name, (checks.get(name) ?? true) && ok)

    for (let run = 1; run <= runs; run += 1) {
      progress(`run ${run} of ${runs}`)
      await opened.owner.query(
        'truncate accountability.street_crime, accountability.import, accountability.area_month, public.bare',
      )
      rates.peer.push(total / (await timed(() => insertBare(opened.owner, files))))
      const started = performance.now()
      const report = await importStreetCrime(opened.app.db, files)
      rates.ours.push(total / ((performance.now() - started) / 1000))
      const again = await importStreetCrime(opened.app.db, files)
      const counted = await counts(opened.owner)
      check(
        'every row is kept, refused or a repeat',
        report.rows === total && report.rows === report.kept + report.refused + report.repeated,
      )
      check(
        'the table holds what the report says, and the same rows as the bare one without its repeats',
        counted.kept === report.kept && counted.bare === total && counted.distinct === report.kept,
      )
      check('the counts for the pages add up to the rows kept', counted.areaMonths === report.kept)
      check('a second load keeps nothing', again.kept === 0 && again.repeated === report.kept + report.repeated)
    }
    const [ours, peer] = [median(rates.ours), median(rates.peer)]
    return {
      name: 'import',
      ours: { rows_per_second: Math.round(ours), rows: total },
      peer: { rows_per_second: Math.round(peer), rows: total },
      ratio: ours / peer,
      runs,
      checks: [...checks].map(([name, ok]): Check => ({ name, ok })),
    }
  } finally {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Rows like the published ones: one in six without a Crime ID, some alike, a few Crime IDs twice. */
function writeMonth(folder: string, month: string, n: number): string {
  const next = seeded(`import ${month}`)
  const rows = Array.from({ length: ROWS_A_MONTH }, (_, row) => {
    const type = pick(next, CRIME_TYPES)
    const id =
      type === 'Anti-social behaviour'
        ? ''
        : `${String(n * ROWS_A_MONTH + (next() < 0.001 ? between(next, 0, row) : row)).padStart(8, '0')}${'0123456789abcdef'.repeat(4).slice(8)}`
    const area = between(next, 1, 697)
    return [
      id,
      month,
      'Bench Police',
      'Bench Police',
      `-2.${100_000 + area}`,
      `52.${700_000 + area}`,
      `On or near Road ${area % 40}`,
      `E01${String(area).padStart(6, '0')}`,
      `Area ${area}`,
      type,
      id ? 'Unable to prosecute suspect' : '',
      '',
    ].join(',')
  })
  const path = join(folder, `${month}-bench-street.csv`)
  writeFileSync(path, `${STREET_CRIME_COLUMNS.join(',')}\n${rows.join('\n')}\n`)
  return path
}

/** The peer: reads the files whole, and hands every row to PostgreSQL in one statement as it stands. */
async function insertBare(owner: pg.Pool, files: readonly string[]): Promise<void> {
  const rows = files.flatMap(path => parse(readFileSync(path), { from: 2 }) as string[][])
  const column = (place: number) => rows.map(row => row[place] || null)
  const key = rows.map((row, n) => row[0] || `row ${n}`)
  await owner.query(
    `insert into public.bare select key, id, (month || '-01')::date, type, area, lon, lat, outcome
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::text[]) as r (key, id, month, type, area, lon, lat, outcome)`,
    [key, column(0), column(1), column(9), column(7), column(4), column(5), column(10)],
  )
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function counts(owner: pg.Pool) {
  const { rows } = await owner.query<Record<'kept' | 'bare' | 'distinct' | 'areaMonths', number>>(`
    select (select count(*)::int from accountability.street_crime) as kept, (select count(*)::int from public.bare) as bare,
      (select count(distinct key)::int from public.bare) as distinct, (select sum(n)::int from accountability.area_month) as "areaMonths"`)
  return rows[0]!
}
