import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { read, type TestServer } from './test-server.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test reads what the API answers and asserts on it
export type Reply = { status: number; body: any; type: string }

/** Long enough for a loaded machine; a request without an answer by then counts as one that got none. */
const ANSWER_MS = 20_000

/** Asks the API once. Rejects when no whole answer came. */
export async function ask(
  server: TestServer,
  token: string | undefined,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  key?: string,
): Promise<Reply> {
  const answer = await fetch(`${server.url}/api${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': key ?? randomUUID() } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    body: text ? JSON.parse(text) : undefined,
    type: answer.headers.get('content-type') ?? '',
  }
}

/** One write, and what is known of it. `by` is a name in the ledger's tokens, or 'switch'. */
export type Write = {
  kind: 'open' | 'line' | 'call'
  mark: string
  by: string
  path: string
  body: object
  key: string
  answer?: Reply
}

/** What was acknowledged, what got no answer, and what was refused; all that a writer's own memory holds. */
export type Ledger = {
  acknowledged: Write[]
  unanswered: Write[]
  refused: Write[]
  /** How often the server said that its database is away. */
  away: number
  send(server: TestServer, write: Write): Promise<boolean>
}

export function openLedger(tokens: ReadonlyMap<string, string>): Ledger {
  const ledger: Ledger = {
    acknowledged: [],
    unanswered: [],
    refused: [],
    away: 0,
    send: async (server, write) => {
      const reply = await deliver(server, tokens, write).catch(() => undefined)
      if (reply && reply.status < 300) ledger.acknowledged.push({ ...write, answer: reply })
      else if (reply && !isAway(reply)) ledger.refused.push({ ...write, answer: reply })
      else ledger.unanswered.push(write)
      if (reply && isAway(reply)) ledger.away += 1
      if (!reply) throw new NoAnswer()
      return reply.status < 300
    },
  }
  return ledger
}

/** The server itself was not there. */
class NoAnswer extends Error {}

const isAway = (reply: Reply) =>
  reply.status === 503 && reply.body?.code === 'database-away' && reply.type.includes('application/problem+json')

export function deliver(server: TestServer, tokens: ReadonlyMap<string, string>, write: Write): Promise<Reply> {
  return ask(
    server,
    write.by === 'switch' ? server.token : tokens.get(write.by),
    'POST',
    write.path,
    write.body,
    write.key,
  )
}

/** Calls and contacts have marks of their own, so that each write can be found and counted again in the record; those of another `run` are not. */
export type Marks = { run: string; first: Temporal.Instant; used: number }

export type Writing = { stop(): Promise<void> }

/** Handlers who open contacts and write in their logs, and a switch that reports calls; until stopped, or the server is gone. */
export function startWriters(
  server: TestServer,
  ledger: Ledger,
  marks: Marks,
  handlers: readonly string[],
  switches: number,
): Writing {
  let stopped = false
  const nextMark = () => marks.used++
  const one = async (write: Omit<Write, 'key'>) => {
    const done = await ledger.send(server, { ...write, key: randomUUID() })
    // While the database is away nobody hammers.
    if (!done) await sleep(25)
    return done
  }
  const handle = async (by: string) => {
    while (!stopped) {
      const mark = marks.first.add({ milliseconds: nextMark() }).toString({ smallestUnit: 'millisecond' })
      if (!(await one({ kind: 'open', mark, by, path: '/contacts', body: { channel: '101', offeredAt: mark } })))
        continue
      const { contactId } = ledger.acknowledged.findLast(write => write.mark === mark)!.answer!.body
      for (let line = 0; line < 5 && !stopped; line++) {
        const text = `crash ${marks.run} ${nextMark()}`
        await one({ kind: 'line', mark: text, by, path: `/contacts/${contactId}/log`, body: { text } })
      }
    }
  }
  const ring = async () => {
    while (!stopped) {
      const callId = `crash-${marks.run}-${nextMark()}`
      for (const event of ['offered', 'queued', 'answered', 'ended'])
        await one({
          kind: 'call',
          mark: `${callId} ${event}`,
          by: 'switch',
          path: '/telephony/events',
          body: {
            callId,
            event,
            channel: '101',
            at: marks.first.toString(),
            ...(event === 'answered' ? { handler: handlers[0] } : {}),
          },
        })
    }
  }
  const all = [...handlers.map(handle), ...Array.from({ length: switches }, ring)].map(work =>
    work.catch(fault => {
      if (!(fault instanceof NoAnswer)) throw fault
    }),
  )
  return {
    stop: async () => {
      stopped = true
      await Promise.all(all)
    },
  }
}

/** One write as the record has it: its rows and its facts, which must each be one. */
export type Found = { mark: string; id: string; rows: number; facts: number }

/** Finds every write of the writers in the record, straight from its tables. */
export async function findWrites(dataDir: string, marks: Marks): Promise<Map<string, Found>> {
  const rows = await read<Found>(
    dataDir,
    `select l.text as mark, min(l.id::text) as id, count(distinct l.id)::int as rows, count(f.seq)::int as facts
       from contact.log_line l left join platform.fact f on f.case_id = l.case_id and f.kind = 'log-line-added' and f.body->>'lineId' = l.id::text
       where l.text like 'crash ' || $2 || ' %' group by l.text
     union all
     select to_char(c.offered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), min(c.id::text), count(distinct c.id)::int, count(f.seq)::int
       from contact.contact c left join platform.fact f on f.about = c.id and f.kind = 'contact-taken'
       where c.offered_at >= $1 and c.offered_at < $1 + interval '1 minute' and c.call_id is null group by c.offered_at
     union all
     select e.call_id || ' ' || e.event, min(e.contact_id::text), count(distinct e.id)::int, count(f.seq)::int
       from contact.telephony_event e left join platform.fact f on f.about = e.contact_id
         and f.kind = case e.event when 'ended' then 'contact-call-ended' else 'contact-' || e.event end
       where e.call_id like 'crash-' || $2 || '-%' group by e.call_id, e.event`,
    [marks.first.toString(), marks.run],
  )
  return new Map(rows.map(row => [row.mark, row]))
}
