import { join } from 'node:path'
import { loadAssets, ROOT } from '../assets.ts'
import { createViews, type Views } from '../views.ts'

/** The pages as the server has them, for tests. */
export function openSampleViews(): Views {
  return createViews({ roots: [join(ROOT, 'src')], assets: loadAssets() })
}

export const REFUSAL = { code: 'needs-reason', message: 'Say why a slower response is safe', field: 'reason' }
