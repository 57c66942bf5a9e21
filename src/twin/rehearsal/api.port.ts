import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** What the system answered. `body` is its JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the crew reads the few fields it needs of each answer
export type Reply = { status: number; body: any }

/** The running system, as one person or the switch sees it. */
export type Api = {
  get(path: string): Promise<Reply>
  post(path: string, body: object): Promise<Reply>
  /** A form of a page, for what is shown once and no API gives. `body` is the page. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Reply>
}

const TIMEOUT_MS = 30_000
/** Waits of 0.2 to 3.2 s between them, six seconds in all: PostgreSQL comes back within them when it was killed. */
const TRIES = 6
const FIRST_WAIT_MS = 200

/**
 * Speaks to the system's own API over HTTP, on loopback. A write that got no answer is sent again under the same key, as
 * any honest client would: it cannot happen twice.
 */
export function openApi(origin: string, agent: Agent, token?: string, cookie?: string): Api {
  const ask = (method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> => {
    const headers: Record<string, string> = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
    }
    return withRetries(() =>
      askOnce(new URL(`/api${path}`, origin), agent, method, headers, body && JSON.stringify(body)),
    )
  }
  const form = (path: string, fields: Readonly<Record<string, string>>) => {
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      'content-type': 'application/x-www-form-urlencoded',
      'idempotency-key': randomUUID(),
    }
    return withRetries(() => askOnce(new URL(path, origin), agent, 'POST', headers, `${new URLSearchParams(fields)}`))
  }
  return { get: path => ask('GET', path), post: (path, body) => ask('POST', path, body), form }
}

export async function withRetries<R extends { status: number }>(attempt: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    try {
      const reply = await attempt()
      if (reply.status !== 503 || tries === TRIES) return reply
    } catch (fault) {
      if (tries === TRIES) throw fault
    }
    await new Promise(resolve => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (tries - 1)))
  }
}

/** One question and its answer, and what the answer sets. */
export function askOnce(
  url: URL,
  agent: Agent,
  method: string,
  headers: Record<string, string>,
  payload: string | Buffer | undefined,
): Promise<Reply & { cookies: string[]; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const req = request(
      url,
      {
        method,
        agent,
        timeout: TIMEOUT_MS,
        headers: payload ? { ...headers, 'content-length': Buffer.byteLength(payload) } : headers,
      },
      res => {
        let text = ''
        res.setEncoding('utf8')
        res.on('data', part => {
          text += part
        })
        res.on('end', () => {
          const { location, 'set-cookie': cookies = [] } = res.headers
          const html = res.headers['content-type']?.startsWith('text/html')
          const answer = { status: res.statusCode ?? 0, cookies, location }
          try {
            resolve({ ...answer, body: html ? text : text ? JSON.parse(text) : undefined })
          } catch {
            resolve({ ...answer, body: undefined })
          }
        })
        res.on('error', reject)
      },
    )
    req.on('error', reject)
    req.on('timeout', () => req.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)))
    req.end(payload)
  })
}

export function openAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 16 })
}
