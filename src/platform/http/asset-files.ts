import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { App, Deps } from './app-type.ts'

const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Styles and browser code: named by their content, so a browser may keep them for good; compressed when they were built. */
export function assetRoutes(app: App, _deps: Deps): void {
  app.register(async scope => {
    scope.addHook('onRoute', route => {
      route.config = { ...route.config, can: 'use the public pages', reads: 'a file' }
    })
    await scope.register(fastifyStatic, {
      root: DIST,
      prefix: '/assets/',
      immutable: true,
      preCompressed: true,
      maxAge: '365d',
      decorateReply: false,
      cacheControl: true,
    })
  })
}
