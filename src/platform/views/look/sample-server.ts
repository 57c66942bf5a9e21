import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Assets } from '../assets.ts'

const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
/** What the real server sends: nothing but our own files, and scripts in the page only with the nonce. */
const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-bm9uY2U'; style-src 'self' 'nonce-bm9uY2U'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"

export type SampleServer = {
  base: string
  /** Milliseconds before /leave answers: a slow connection. Or what it waits for. */
  leaveAfter: number | Promise<void>
  /** Tells every open live stream that something changed; `cut` ends them. */
  changed(): void
  cut(): void
  /** While false, /live answers 503. */
  live: boolean
  visits: string[]
  close(): Promise<void>
}

/** Serves pages for tests of the look: assets, a live stream, and /leave as the real one answers it. */
export async function serveSamples(pages: Record<string, () => string>, assets: Assets): Promise<SampleServer> {
  const streams = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!
    sample.visits.push(path)
    if (path.startsWith('/assets/')) {
      response.setHeader('content-type', TYPES[path.split('.').at(-1)!] ?? 'text/plain')
      response.end(readFileSync(`${assets.dir}/${path.slice('/assets/'.length)}`))
    } else if (path === '/leave' && request.headers['sec-fetch-dest'] === 'empty') {
      response.writeHead(204).end()
    } else if (path === '/leave') {
      response.writeHead(303, {
        location: '/elsewhere',
        'cache-control': 'no-store',
      })
      const { leaveAfter } = sample
      const waits = typeof leaveAfter === 'number' ? sleep(leaveAfter) : leaveAfter
      void waits.then(() => response.end())
    } else if (path === '/live' && sample.live) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 100\n\n')
      streams.add(response)
    } else if (pages[path]) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
      })
      response.end(pages[path]())
    } else {
      response.writeHead(path === '/elsewhere' ? 200 : path === '/live' ? 503 : 404, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Weather</title><p>Rain later.</p>')
    }
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const sample: SampleServer = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leaveAfter: 0,
    live: true,
    visits: [],
    changed: () => {
      for (const stream of streams) stream.write('event: changed\ndata: {}\n\n')
    },
    cut: () => {
      for (const stream of streams) stream.end()
      streams.clear()
    },
    close: () => {
      sample.cut()
      server.closeAllConnections()
      return new Promise(closed => server.close(() => closed()))
    },
  }
  return sample
}
