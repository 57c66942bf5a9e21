import { createHash } from 'node:crypto'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { loadAssets } from '../platform/views/assets.ts'
import { CALL_KEYS } from './call-keys.ts'
import { staffLists } from './staff-lists.ts'

/** The page that a browser keeps for the time when the server is away. There is nothing of anybody in it. */
export function awayRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-away-page',
    summary: 'The empty call sheet that a browser keeps for the time when the server is away',
    path: '/contacts/away',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'contact/away.njk',
    title: 'Call sheet',
    load: async (_, { who }) => ({
      ...staffLists(deps.force, who.via),
      keys: CALL_KEYS.filter(one => one.on === 'call' && ['F2', 'F6', 'Alt+L'].includes(one.key)),
    }),
  })

  app.get(
    '/keeper.js',
    { config: { can: 'use the public pages', reads: 'a file' }, schema: { hide: true } },
    async (_req, reply) => {
      const assets = loadAssets()
      const files = assets.all().filter(name => /\.(?:css|js|svg)$/.test(name))
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(`self.keeper=${JSON.stringify({ files, version })};\n${assets.text('keeper.js')}`)
    },
  )
}
