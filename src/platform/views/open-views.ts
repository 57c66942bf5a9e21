import { fileURLToPath } from 'node:url'
import { loadAssets } from './assets.ts'
import { createViews, type Views } from './views.ts'

const SRC = fileURLToPath(new URL('../../', import.meta.url))
const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

let views: Views | undefined

/** The pages of this checkout, compiled once a process. */
export function openViews(): Views {
  views ??= createViews({ roots: [SRC], assets: loadAssets(DIST) })
  return views
}
