import { createApp } from './app.ts'
import type { StaffRole } from './platform/access/roles.ts'
import type { Deps } from './platform/http/app-type.ts'
import { createLiveHub } from './platform/http/live-hub.ts'
import type { ServerOptions } from './platform/http/server.ts'
import { followLog } from './platform/log/follow-log.ts'

/** What a page that follows a stream has been told. `heard` waits until it was told so often, and has no other clock. */
export type Followed = { events: string[]; text: string[]; heard(event: string, times: number): Promise<void> }
export type SecondNode = {
  url: string
  follow(role: StaffRole, path: string): Promise<Followed>
  close(): Promise<void>
}

/** A second node on the same database: an app of its own that listens, and learns of others' changes from the log. */
export async function openSecondNode(
  deps: Deps,
  tokenOf: (role: StaffRole) => Promise<string>,
  opts: ServerOptions = {},
): Promise<SecondNode> {
  const live = createLiveHub()
  const app = await createApp({ ...deps, live, changed: live.changed }, { logLevel: 'silent', ...opts })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const follower = await followLog(deps.db, live)
  const streams = new AbortController()
  return {
    url,
    follow: async (role, path) => {
      const headers = { authorization: `Bearer ${await tokenOf(role)}` }
      const answer = await fetch(url + path, { headers, signal: streams.signal })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      return follow(answer)
    },
    close: async () => {
      await follower.stop()
      // It cuts its live screens itself: where it does not, this waits for ever.
      await app.close()
      streams.abort()
    },
  }
}

async function follow(answer: Response): Promise<Followed> {
  const events: string[] = []
  const text: string[] = []
  const waiting = new Set<() => void>()
  const read = async () => {
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      text.push(part)
      events.push(...[...part.matchAll(/^event: (\S+)$/gm)].map(match => match[1]!))
      for (const look of [...waiting]) look()
    }
  }
  // Cut by the test's end.
  void read().catch(() => undefined)
  const heard = (event: string, times: number) =>
    new Promise<void>(resolve => {
      const look = () => {
        if (events.filter(one => one === event).length < times) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  await heard('alive', 1)
  return { events, text, heard }
}
