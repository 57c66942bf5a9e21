import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { installForce, readInstalled } from '../../src/install.ts'
import { listen } from '../../src/listen.ts'
import { readDemonstrationForce } from '../../src/platform/force/read-force.ts'
import { readConfig } from '../../src/platform/run/config.ts'
import { openDatabase } from '../../src/platform/run/open-database.ts'
import { median, percentile } from '../bench.ts'
import type { Asked, Asking } from './asking.worker.ts'
import { loadPeople } from './load-people.ts'
import type { NamePools } from './name-pools.ts'
import type { SpokenQuery } from './queries.ts'
import { recallOf } from './recall.ts'

const PASSWORD = 'bench only: nobody signs in with this'
/** Whole requests cost more than searches, and so many settle the hundredth. Each is asked once before it counts: a control room's server is never fresh. */
const QUERIES = 1_000
const WARM_UP = 1_000
const MOST_RUNS = 5
/** A million people are read in half a minute or so. */
const PATIENCE_MS = 600_000

export type OverHttp = {
  http_p50_ms: number
  http_p99_ms: number
  http_recall_at_1: number
  http_load_seconds: number
  http_rebuild_seconds: number
  http_people: number
}

/**
 * The whole request, as the call's screen makes it (it asks for no number of people, and is shown eight): the product's own server on its own PostgreSQL with its usual settings, these people in its tables, a
 * handler signed in, row access applied to everyone who is shown, the read logged. One at a time, over a kept connection, until the last byte is there.
 */
export async function overHttp(
  pools: NamePools,
  people: number,
  queries: readonly SpokenQuery[],
  runs: number,
  progress: (line: string) => void,
): Promise<OverHttp> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-http-'))
  const opened = await openDatabase({
    config: readConfig({ data: join(folder, 'data') }),
    log: () => undefined,
    asServer: true,
  })
  try {
    const force = await readDemonstrationForce()
    await installForce(opened.owner, opened.app.db, force, { rehearsal: true, demonstrationPassword: PASSWORD })
    const loaded = await loadPeople(opened.owner, pools, people)
    progress(`${people} people in the product’s tables after ${loaded.toFixed(0)} s`)
    const installed = (await readInstalled(opened.owner, opened.app.db))!
    const started = performance.now()
    const listening = await listen(opened, installed, { port: 0, host: '127.0.0.1', logLevel: 'silent', log: progress })
    try {
      while (!listening.deps.people!.state().ready && performance.now() - started < PATIENCE_MS) await pause(100)
      const rebuilt = (performance.now() - started) / 1000
      progress(`the server has read them after ${rebuilt.toFixed(1)} s`)
      const username = force.staff.find(one => one.role === 'contact-handler' && one.username)!.username!
      const signed = await fetch(`${listening.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: PASSWORD }),
      })
      const { token } = (await signed.json()) as { token: string }
      const asked = queries.slice(0, QUERIES)
      const paths = asked.map(query => `/api/people/candidates?${said(query)}`)
      const { times, answers } = await askedFrom({
        url: listening.url,
        token,
        paths,
        warmUp: WARM_UP,
        runs: Math.min(runs, MOST_RUNS),
      })
      const at = (share: number) => median(times.map(taken => percentile(taken, share)))
      return {
        http_p50_ms: at(0.5),
        http_p99_ms: at(0.99),
        http_recall_at_1: recallOf(asked, answers).first,
        http_load_seconds: loaded,
        http_rebuild_seconds: rebuilt,
        http_people: listening.deps.people!.state().people,
      }
    } finally {
      await listening.stop()
    }
  } finally {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function said({ said: { given, family, birth, sex, phone, address, place, postcode } }: SpokenQuery): string {
  const fields = { given, family, birth, sex, number: phone, address, place, postcode }
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
}

/** Asks from a thread of its own, as a handler's browser is not the server: nothing of reading the answers is done by the server's thread. */
async function askedFrom(asking: Asking): Promise<Asked> {
  const worker = new Worker(new URL('./asking.worker.ts', import.meta.url), { workerData: asking })
  try {
    return await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  } finally {
    await worker.terminate()
  }
}
