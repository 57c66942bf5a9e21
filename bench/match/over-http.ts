import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { installForce, readInstalled } from '../../src/install.ts'
import { listen } from '../../src/listen.ts'
import { readDemonstrationForce } from '../../src/platform/force/read-force.ts'
import { readConfig } from '../../src/platform/run/config.ts'
import { openDatabase } from '../../src/platform/run/open-database.ts'
import { median, percentile } from '../bench.ts'
import { loadPeople } from './load-people.ts'
import type { NamePools } from './name-pools.ts'
import { type Answer, numberOf } from './ours.ts'
import type { SpokenQuery } from './queries.ts'
import { recallOf } from './recall.ts'

const PASSWORD = 'bench only: nobody signs in with this'
/** Whole requests cost more than searches, and so many settle the hundredth. */
const QUERIES = 1_000
const WARM_UP = 200
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
 * The whole request, as the call's screen makes it: the product's own server on its own PostgreSQL with its usual settings, these people in its tables, a
 * handler signed in, row access applied to everyone who is shown, the read logged. One at a time, over a kept connection.
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
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
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
      const search = (query: SpokenQuery) =>
        answer(`${listening.url}/api/people/candidates?${said(query)}`, token, agent)
      for (const query of asked.slice(0, WARM_UP)) await search(query)
      let answers: Answer[] = []
      const times: number[][] = []
      for (let run = 0; run < Math.min(runs, MOST_RUNS); run++) {
        const taken: number[] = []
        answers = []
        for (const query of asked) {
          const from = performance.now()
          answers.push(await search(query))
          taken.push(performance.now() - from)
        }
        times.push(taken)
      }
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
    agent.destroy()
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function said({ said: { given, family, birth, sex, phone, address, place, postcode } }: SpokenQuery): string {
  const fields = { given, family, birth, sex, number: phone, address, place, postcode, most: '10' }
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
}

function answer(url: string, token: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (reply.statusCode !== 200) return reject(new Error(`${reply.statusCode}: ${text.slice(0, 300)}`))
        const { candidates } = JSON.parse(text) as { candidates: { personId: string; probability: number }[] }
        resolve({ ids: candidates.map(one => numberOf(one.personId)), probability: candidates[0]?.probability ?? 0 })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}
