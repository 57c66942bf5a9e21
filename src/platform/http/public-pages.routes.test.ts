import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_PASSWORD, type TestApp, testApp } from '../../test-app.ts'
import { may } from '../access/permissions.ts'
import { loadAssets } from '../views/assets.ts'
import type { App, Deps } from './app-type.ts'
import { encodingFor } from './compress.ts'
import { routesOf } from './declared.ts'
import { ELSEWHERE, leave, onLeave } from './leaving.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** A browser that has signed in by the form, and sends what it keeps. */
async function signedIn(): Promise<string> {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ username: 'handler', password: TEST_PASSWORD }).toString(),
  })
  const session = answer.cookies.find(one => one.name === '__Host-session')!
  return `__Host-session=${session.value}; theme=dark; __Host-talk=anything`
}
const staffPage = async (cookies: string) =>
  (await t.app.inject({ method: 'GET', url: '/queue', headers: { cookie: cookies } })).statusCode

const WAYS = [
  ['the button without JavaScript', 'POST', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' }, 303],
  ['the message of a page', 'POST', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }, 204],
  ['a browser that says nothing of itself', 'POST', {}, 303],
  ['a form that names another site', 'POST', { origin: 'null' }, 303],
  ['a plain link', 'GET', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' }, 303],
] as const

test.each(WAYS)(
  'by %s: the old cookie opens nothing, and every cookie is expired',
  async (_, method, headers, status) => {
    const cookies = await signedIn()
    expect(await staffPage(cookies)).toBe(200)
    const answer = await t.app.inject({ method, url: '/leave', headers: { cookie: cookies, ...headers } })
    expect(answer.statusCode).toBe(status)
    if (status === 303) expect(answer.headers.location).toBe(ELSEWHERE)
    expect(answer.headers['cache-control']).toBe('no-store')
    // A browser holds an answer with this header until its cache is empty: never one that somebody waits for.
    expect(answer.headers['clear-site-data']).toBe(status === 204 ? '"cache", "cookies"' : undefined)
    const expired = answer.cookies.filter(one => one.expires?.getTime() === 0 && one.secure && one.path === '/')
    expect(expired.map(one => one.name).sort()).toEqual(['__Host-session', '__Host-talk', 'theme'])
    expect(await staffPage(cookies)).toBe(303)
  },
)

test.each([
  ['a browser that fetches ahead', { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-site': 'same-origin' }],
  ['a link on another site', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }],
])('%s ends nobody’s session', async (_, headers) => {
  const cookies = await signedIn()
  await t.app.inject({ method: 'GET', url: '/leave', headers: { cookie: cookies, ...headers } })
  expect(await staffPage(cookies)).toBe(200)
})

/** /leave alone, with what ends sessions given by the test. */
async function leaving(...leavers: Parameters<typeof onLeave>[1][]) {
  const deps = {} as Deps
  for (const one of leavers) onLeave(deps, one)
  const app = Fastify() as unknown as App
  await app.register(cookie)
  app.post('/leave', (req, reply) => leave(deps, req, reply))
  return app.inject({ method: 'POST', url: '/leave', headers: { cookie: 'a=1; b=2' } })
}

test('every module ends what it keeps; one that fails or never answers keeps nobody here', async () => {
  const ended: unknown[] = []
  const answer = await leaving(
    () => {
      throw new Error('at once')
    },
    async () => Promise.reject(new Error('the database is away')),
    () => new Promise(() => undefined),
    async cookies => void ended.push(cookies),
  )
  expect([answer.statusCode, answer.headers.location]).toEqual([303, ELSEWHERE])
  expect(answer.cookies.map(one => one.name)).toEqual(['a', 'b'])
  expect(ended).toEqual([{ a: '1', b: '2' }])
})

test('a page allows its form to be sent on to where leaving goes, and nowhere else', async () => {
  const { headers } = await t.app.inject({ method: 'GET', url: '/leaving' })
  expect(headers['content-security-policy']).toContain(`form-action 'self' ${new URL(ELSEWHERE).origin};`)
})

const ask = (url: string, headers: Record<string, string> = {}) =>
  t.app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip, deflate, br, zstd', ...headers } })

/** Whatever anybody may open, by its own permission: nothing that is added later can be left out. */
const openToAll = () =>
  [
    ...new Set(
      routesOf(t.app)
        .filter(one => one.method === 'GET' && one.config?.can && may('public', one.config.can))
        .map(one => one.url),
    ),
  ]
    .filter(url => !/^\/(api|assets|leave)\b/.test(url))
    .map(url => url.replaceAll(/:\w+/g, '1'))

test('every page that anybody may open is at most 14 KB to its first paint, with all that it is drawn with in it', async () => {
  const weights: Record<string, number> = {}
  for (const url of openToAll()) {
    if (url.endsWith('live')) continue
    const answer = await ask(url)
    const html =
      answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(answer.rawPayload).toString() : answer.body
    if (!String(answer.headers['content-type']).startsWith('text/html') || !html.includes('data-exit')) continue
    weights[url] = answer.rawPayload.length
    expect(answer.headers['content-encoding'], url).toBe('br')
    // Nothing else holds the first paint up.
    expect(html, url).not.toMatch(/rel="stylesheet"|<script(?![^>]*type="module")[^>]* src=|@import|@font-face/)
    expect(html, url).toContain('.leave__button{')
  }
  expect(Object.keys(weights)).toEqual(
    expect.arrayContaining(['/', '/report', '/chat', '/leaving', '/feedback', '/sign-in', '/crime-near-you']),
  )
  expect(Object.entries(weights).filter(([, bytes]) => bytes > 14 * 1024)).toEqual([])
})

test('compressed for whoever takes it so, unless another site has a browser ask with a cookie that opens something', async () => {
  const cookies = { cookie: '__Host-talk=anything; theme=dark' }
  const encodings = await Promise.all(
    [
      [{}, 'br'],
      [{ 'accept-encoding': 'gzip' }, 'gzip'],
      [{ 'accept-encoding': 'identity' }, undefined],
      [{ ...cookies, 'sec-fetch-site': 'same-origin' }, 'br'],
      [{ ...cookies, 'sec-fetch-site': 'none' }, 'br'],
      [{ ...cookies, 'sec-fetch-site': 'cross-site' }, undefined],
      [{ ...cookies, 'sec-fetch-site': 'same-site' }, undefined],
      [cookies, undefined],
      [{ cookie: 'theme=dark', 'sec-fetch-site': 'cross-site' }, 'br'],
      [{ cookie: await signedIn(), 'sec-fetch-site': 'same-origin' }, undefined],
    ].map(async ([headers, expected]) => {
      const { headers: answered } = await ask('/leaving', headers as Record<string, string>)
      expect(answered.vary ?? 'accept-encoding').toContain('accept-encoding')
      return [answered['content-encoding'], expected]
    }),
  )
  for (const [found, expected] of encodings) expect(found).toBe(expected)
  expect(gunzipSync((await ask('/leaving', { 'accept-encoding': 'gzip' })).rawPayload).toString()).toContain(
    'Leaving this site',
  )
  expect(['br;q=0, gzip', 'br;q=0.0', 'GZIP;q=0.5', undefined].map(encodingFor)).toEqual([
    'gzip',
    undefined,
    'gzip',
    undefined,
  ])
})

test('styles and scripts are sent compressed as they were built, and kept for good', async () => {
  const script = await ask(loadAssets().href('page.js'))
  expect(script.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(brotliDecompressSync(script.rawPayload).toString()).toBe(loadAssets().text('page.js'))
})
