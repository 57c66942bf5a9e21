import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, numberOf } from './ours.ts'

/** Asked in order, one after the other: the first `warmUp` of them once for nothing, then all of them `runs` times. */
export type Asking = { url: string; token: string; paths: string[]; warmUp: number; runs: number }
/** Milliseconds by run and path, and what the last run was answered. */
export type Asked = { times: number[][]; answers: Answer[] }

const { url, token, paths, warmUp, runs } = workerData as Asking
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function ask(path: string): Promise<{ ms: number; body: string }> {
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const asking = request(`${url}${path}`, { agent, headers: { authorization: `Bearer ${token}` } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('end', () => {
        const ms = performance.now() - from
        const body = Buffer.concat(parts).toString()
        if (reply.statusCode === 200) resolve({ ms, body })
        else reject(new Error(`${reply.statusCode}: ${body.slice(0, 300)}`))
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

function answerOf(body: string): Answer {
  const { candidates } = JSON.parse(body) as { candidates: { personId: string; probability: number }[] }
  return { ids: candidates.map(one => numberOf(one.personId)), probability: candidates[0]?.probability ?? 0 }
}

for (const path of paths.slice(0, warmUp)) await ask(path)
const times: number[][] = []
let answers: Answer[] = []
for (let run = 0; run < runs; run++) {
  const taken: number[] = []
  answers = []
  for (const path of paths) {
    const { ms, body } = await ask(path)
    taken.push(ms)
    answers.push(answerOf(body))
  }
  times.push(taken)
}
agent.destroy()
const asked: Asked = { times, answers }
parentPort!.postMessage(asked)
