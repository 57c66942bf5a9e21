import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemWho } from '../src/platform/access/roles.ts'
import type { Db } from '../src/platform/db/connect.ts'
import { inContext } from '../src/platform/db/context.ts'
import { catchUp, type Reader, registerReaders, rewindReader } from '../src/platform/log/reader.ts'
import { openDatabase } from '../src/platform/run/open-database.ts'
import { forgetClocks } from '../src/victim/clocks/book.store.ts'
import { CLOCK_FACTS } from '../src/victim/clocks/read-fact.ts'
import { clocksReader } from '../src/victim/clocks.reader.ts'
import { type Bench, type Check, median } from './bench.ts'
import { writeHistory } from './clocks/history.ts'
import { openPlain } from './clocks/plain.ts'
import { printOf } from './clocks/print.ts'

const CRIMES = 2_000
const WHO = systemWho('bench')

/** The peer: the same facts through the same machinery, and nothing done with them. */
const idle: Reader = { name: 'bench-idle', kinds: CLOCK_FACTS, handleTogether: async () => undefined }

/**
 * Every clock of victims made from the log, beside reading the same facts and doing nothing. `people`: how many crimes.
 * ratio: peer.facts_per_second / ours.facts_per_second. `steady_facts_per_second`: as they come, a chunk of cases at a time, while the tables grow; the other
 * is of all of them again from the start of the log. `peers.plain_insert`: PostgreSQL alone, the same rows into a table with the same indexes.
 */
export const bench: Bench = async ({ runs, people, progress }) => {
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
    const { db } = opened.app
    await registerReaders(db, [clocksReader, idle])
    progress('writing the history')
    const rates = { ours: [] as number[], peer: [] as number[], steady: [] as number[], plain: [] as number[] }
    const history = await writeHistory(db, people ?? CRIMES, async facts => {
      rates.steady.push(facts / (await timed(() => catchUp(db, [clocksReader]))))
    })
    const plain = await openPlain(opened.owner)
    const asItCame = await printOf(db)
    const prints = new Set([asItCame])
    for (let run = 1; run <= runs; run += 1) {
      progress(`run ${run} of ${runs}`)
      await inContext(db, WHO, forgetClocks)
      rates.ours.push(history.facts / (await timed(() => catchUp(db, [clocksReader]))))
      prints.add(await printOf(db))
      rates.plain.push(history.facts / (await timed(plain.fill)))
      await inContext(db, WHO, tx => rewindReader(tx, idle.name))
      rates.peer.push(history.facts / (await timed(() => catchUp(db, [idle]))))
    }
    const found = await counted(db)
    const identical = prints.size === 1
    const [ours, peer, inserts] = [median(rates.ours), median(rates.peer), median(rates.plain)]
    return {
      name: 'clocks',
      ours: {
        facts_per_second: Math.round(ours),
        steady_facts_per_second: Math.round(median(rates.steady)),
        facts: history.facts,
        clocks: found.clocks,
        rebuild_seconds: history.facts / ours,
        rebuild_identical: identical,
      },
      peer: { facts_per_second: Math.round(peer) },
      peers: {
        plain_insert: { facts_per_second: Math.round(inserts), clocks: found.clocks, times_ours: inserts / ours },
      },
      ratio: peer / ours,
      runs,
      checks: [
        {
          name: 'clocks made again from the log are the same rows as those that were made as it was written',
          ok: identical,
        },
        { name: 'there is a clock for each victim and event that was written', ok: found.clocks === history.clocks },
        { name: 'no victim has two clocks of one event', ok: found.distinct === found.clocks },
        { name: 'no clock has two ends, and each has a day, a reason for none, or no limit', ok: found.illegal === 0 },
        { name: 'some were met, and some void', ok: found.met > 0 && found.void > 0 },
      ] satisfies Check[],
    }
  } finally {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function counted(db: Db) {
  const { rows } = await inContext(db, WHO, tx =>
    sql<Record<'clocks' | 'distinct' | 'illegal' | 'met' | 'void', number>>`
    select count(*)::int as clocks, count(distinct (victim_id, event_fact, event))::int as distinct, count(met_at)::int as met, count(void_at)::int as void,
      (count(*) filter (where num_nonnulls(met_at, void_at, transferred_at) > 1
        or (due_at is null and no_due_reason is null and (standard_days is not null or enhanced_days is not null))))::int as illegal
    from victim.duty_clock`.execute(tx),
  )
  return rows[0]!
}
