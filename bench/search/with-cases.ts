import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { installForce, readInstalled } from '../../src/install.ts'
import { listen } from '../../src/listen.ts'
import { readDemonstrationForce } from '../../src/platform/force/read-force.ts'
import { readConfig } from '../../src/platform/run/config.ts'
import { openDatabase } from '../../src/platform/run/open-database.ts'
import type { NamePools } from '../match/name-pools.ts'
import { numberOf } from '../match/ours.ts'
import { loadCases } from './load-cases.ts'

const PASSWORD = 'bench only: nobody signs in with this'

export type Asker = {
  owner: pg.Pool
  /** Whoever holds this role asks for a page of the API, as JSON. */
  get: (path: string) => Promise<string>
  /** The numbers of the cases that are found, in the order in which they are shown. */
  search: (text: string) => Promise<number[]>
}

type Loading = { pools: NamePools; cases: number; data: string | undefined; progress: (sentence: string) => void }

/** The product's own server on so many cases, an investigator signed in. `data`: a folder that is kept and, where it holds as many already, used as it is. */
export async function withCases<T>(
  { pools, cases, data, progress }: Loading,
  work: (asker: Asker) => Promise<T>,
): Promise<T> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'answerable-bench-search-'))
  const opened = await openDatabase({
    config: readConfig({ data: join(folder, 'data') }),
    log: () => undefined,
    asServer: true,
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    const force = await readDemonstrationForce()
    await installForce(opened.owner, opened.app.db, force, { rehearsal: true, demonstrationPassword: PASSWORD })
    const { rows } = await opened.owner.query<{ n: number }>('select count(*)::int as n from contact.contact')
    if (rows[0]!.n === 0)
      progress(`${cases} cases loaded after ${(await loadCases(opened.owner, pools, cases)).toFixed(0)} s`)
    else if (rows[0]!.n !== cases) throw new Error(`${folder} holds ${rows[0]!.n} cases: name another folder`)
    const installed = (await readInstalled(opened.owner, opened.app.db))!
    const listening = await listen(opened, installed, { port: 0, host: '127.0.0.1', logLevel: 'silent', log: progress })
    try {
      const username = force.staff.find(one => one.role === 'investigator' && one.username)!.username!
      const signed = await fetch(`${listening.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: PASSWORD }),
      })
      const { token } = (await signed.json()) as { token: string }
      const get = (path: string) => got(`${listening.url}${path}`, token, agent)
      const search = async (text: string) => {
        const { exact, near, part } = JSON.parse(await get(`/api/find?text=${encodeURIComponent(text)}`)) as Answer
        return [...exact, ...near, ...part].map(one => numberOf(one.caseId))
      }
      return await work({ owner: opened.owner, get, search })
    } finally {
      await listening.stop()
    }
  } finally {
    agent.destroy()
    await opened.close()
    if (data === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

type Answer = { exact: { caseId: string }[]; near: { caseId: string }[]; part: { caseId: string }[] }

function got(url: string, token: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (reply.statusCode !== 200) return reject(new Error(`${reply.statusCode}: ${text.slice(0, 300)}`))
        resolve(text)
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}
