import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { Deps } from '../../src/platform/http/app-type.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { createEnvironment } from '../../src/platform/views/environment.ts'

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json')))

/**
 * The published package as it comes, in a page that its own instructions make: its template, the whole of its stylesheet, the whole of its script. Served by
 * this product's own server, its pages compressed by the same code, its files compressed beforehand and kept for good as ours are.
 */
export async function serveStock(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  for (const name of ['govuk-frontend.min.css', 'govuk-frontend.min.js']) {
    const text = readFileSync(join(PACKAGE, 'dist/govuk', name))
    writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
  }
  const app = await createServer({} as Deps, { logLevel: 'silent' })
  const env = createEnvironment([import.meta.dirname, join(PACKAGE, 'dist')])
  const config = { can: 'use the public pages', reads: 'nothing personal' } as const
  app.get('/stock', { config, schema: { hide: true } }, (_req, reply) =>
    reply.type('text/html; charset=utf-8').send(env.render('stock.njk', { cspNonce: reply.cspNonce.script })),
  )
  await app.register(async scope => {
    scope.addHook('onRoute', route => {
      route.config = { ...route.config, can: 'use the public pages', reads: 'a file' }
    })
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/stock/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    })
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url: `${url}/stock`, close: () => app.close() }
}
