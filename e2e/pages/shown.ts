import type { Page } from 'playwright-core'
import type { Known } from './known.ts'

/** `press`: what leads from `path` to a page that only a form opens. `does`: what the page is for, by the name that a screen reader says; a key must reach it. */
export type Shown = {
  page: string
  /** Who has signed in; 'herself' is the victim of the worked case, on her own pages. */
  as?: string
  path: (known: Known) => string
  does: string | RegExp
  status?: number
  press?: (page: Page) => Promise<unknown>
}
