import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launch } from '../browser.ts'
import { DESKTOP } from '../site.ts'
import { newDataFolder, read, startServer, type TestServer } from '../test-server.ts'

/** A real server in a process of its own, that can be stopped and started again on the same port, and a browser. */
export type Station = {
  dataDir: string
  server(): TestServer
  browser: Browser
  start(): Promise<void>
  stop(): Promise<void>
  /** A window of its own, or another tab of one. */
  desk(context?: BrowserContext): Promise<Page>
  /** Of Ofcom's drama range, and another each time: a test that is tried once more finds nothing of its first try. */
  newNumber(): string
  /** The log as it is recorded, in its order. */
  lines(contactId: string): Promise<string[]>
  contactsOf(number: string): Promise<{ id: string; place: string; incident_type: string }[]>
}

export async function openStation(): Promise<Station> {
  const dataDir = newDataFolder()
  let server = await startServer(dataDir, '--empty')
  const { port } = new URL(server.url)
  const browser = await launch()
  let drama = 200
  return {
    dataDir,
    browser,
    server: () => server,
    start: async () => {
      server = await startServer(dataDir, '--empty', '--port', port)
    },
    stop: async () => {
      server.signal('SIGTERM')
      await server.exited
    },
    desk: async context => {
      const own = context ?? (await browser.newContext({ baseURL: server.url, viewport: DESKTOP }))
      own.setDefaultTimeout(30_000)
      return own.newPage()
    },
    newNumber: () => `07700 900${drama++}`,
    lines: async contactId => {
      const said = 'select text from contact.log_line where contact_id = $1 order by at, fact_xid'
      return (await read<{ text: string }>(dataDir, said, [contactId])).map(row => row.text)
    },
    contactsOf: number =>
      read(dataDir, 'select id, place, incident_type from contact.contact where caller_number like $1', [
        `%${number.slice(-6)}`,
      ]),
  }
}
