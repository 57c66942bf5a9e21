import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the stub behaves: as it should, or as a provider does on a bad day. 'held' and 'lost' never answer; 'held' has taken it. */
export type Mood = 'well' | 'fault' | 'fault-taken' | 'limit' | 'forbidden' | 'held' | 'lost'
export type Notified = {
  id: string
  reference: string
  to: string
  kind: string
  words: string
  status: string
  completedAt: string | null
}

const SERVICE = '11111111-2222-4333-8444-555555555555'
const SECRET = '66666666-7777-4888-9999-aaaaaaaaaaaa'
export const STUB_KEY = `stub_key-${SERVICE}-${SECRET}`
/** Numbers that fail with a test key, as Notify's documentation lists them. */
const FAILS: Readonly<Record<string, string>> = {
  '07700900003': 'temporary-failure',
  '07700900002': 'permanent-failure',
}

/** A local server that speaks the part of GOV.UK Notify's API that we use: its tokens, its answers, its look-up by reference, its receipts. */
export async function stubNotify() {
  const taken: Notified[] = []
  let mood: Mood = 'well'
  let asked = 0
  const waiting: (() => void)[] = []
  const came = () => {
    asked += 1
    for (const go of waiting.splice(0)) go()
  }
  const server = createServer((req, res) => void answer(req, res))

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const say = (status: number, body: object) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const fault = (status: number, error: string, message: string) =>
      say(status, { status_code: status, errors: [{ error, message }] })
    let text = ''
    for await (const piece of req) text += piece
    const url = new URL(req.url ?? '/', 'http://stub')
    if (!signed(req.headers.authorization))
      return fault(403, 'AuthError', 'Invalid token: signature, api token is not valid')
    if (req.method === 'GET' && url.pathname === '/v2/notifications') {
      const found = taken.filter(one => one.reference === url.searchParams.get('reference'))
      return say(200, {
        notifications: found.map(({ completedAt, ...one }) => ({ ...one, completed_at: completedAt })),
        links: {},
      })
    }
    const kind =
      url.pathname === '/v2/notifications/sms'
        ? 'sms'
        : url.pathname === '/v2/notifications/email'
          ? 'email'
          : undefined
    if (!kind || req.method !== 'POST') return fault(404, 'NotFound', 'No such page')
    came()
    if (mood === 'forbidden')
      return fault(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds')
    if (mood === 'limit')
      return fault(429, 'RateLimitError', 'Exceeded rate limit for key type live of 3000 requests per 60 seconds')
    if (mood === 'fault') return fault(500, 'Exception', 'Internal server error')
    if (mood === 'lost') return undefined
    const body = JSON.parse(text)
    const to = String(kind === 'sms' ? body.phone_number : body.email_address)
    if (kind === 'sms' && to.replace(/\D/g, '').length < 11)
      return fault(400, 'ValidationError', 'phone_number Not enough digits')
    if (!body.template_id) return fault(400, 'ValidationError', 'template_id is a required property')
    const one = {
      id: randomUUID(),
      reference: body.reference,
      to,
      kind,
      words: body.personalisation.words,
      status: 'sending',
      completedAt: null,
    }
    taken.push(one)
    if (mood === 'held') return undefined
    if (mood === 'fault-taken') return fault(500, 'Exception', 'Internal server error')
    return say(201, { id: one.id, reference: one.reference, content: { body: one.words }, uri: '', template: {} })
  }

  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    is: (next: Mood) => {
      mood = next
    },
    /** When the next request to send has come; made before it, so that none is missed. */
    nextRequest: () => new Promise<void>(done => void waiting.push(done)),
    /** Whoever calls gives up once their request has come, where nobody will answer it; else they wait as long as it takes. */
    givenUp: () => {
      const giving = new AbortController()
      if (mood === 'held' || mood === 'lost') waiting.push(() => giving.abort(new Error('no answer in time')))
      return giving.signal
    },
    asked: () => asked,
    of: (reference: string) => taken.filter(one => one.reference === reference),
    /** The end of one, as its number has it, and the body of the receipt that says so. */
    finish: (one: Notified, at: Temporal.Instant) => {
      one.status = FAILS[one.to.replace(/\D/g, '')] ?? 'delivered'
      one.completedAt = at.toString()
      return {
        id: one.id,
        reference: one.reference,
        to: one.to,
        status: one.status,
        created_at: at.toString(),
        completed_at: at.toString(),
        sent_at: at.toString(),
        notification_type: one.kind,
        template_id: SERVICE,
        template_version: 1,
      }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

/** The token as Notify checks it: signed with the service's secret, issued by the service, half a minute old at most. */
function signed(header: string | undefined): boolean {
  const [head, claims, signature] = (header ?? '').replace(/^Bearer /, '').split('.')
  if (!head || !claims || !signature) return false
  const own = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url')
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  return own === signature && iss === SERVICE && Math.abs(Temporal.Now.instant().epochMilliseconds / 1_000 - iat) <= 30
}
