import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { Assets } from './assets.ts'
import { readDueClock } from './due-clock.ts'
import { createEnvironment, macrosOf } from './environment.ts'
import { FILTERS } from './filters.ts'
import { gradeFace } from './grade-face.ts'
import { type PageStyles, pageStyles } from './page-styles.ts'

export type Views = {
  /** Draws `view`, a path under a root with or without '.njk'. Throws when there is no such page or it fails. */
  render(view: string, data: Record<string, unknown>): string
}

/** The macros of form.njk, known to every page without an import. */
const HOUSE_MACROS = [
  'once',
  'refused',
  'radiosFromList',
  'clock',
  'gradeTag',
  'synthetic',
  'emptyState',
  'pager',
] as const

function packageFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}

/**
 * Pages on Nunjucks. `roots` come first (`src`, so that a page is 'contact/grading'), then the published macros of
 * GOV.UK Frontend ('govuk/...') and MoJ Frontend ('moj/...'), unmodified.
 */
export function createViews({ roots, assets }: { roots: string[]; assets: Assets }): Views {
  const published = [`${packageFolder('govuk-frontend')}/dist`, packageFolder('@ministryofjustice/frontend')]
  const env = createEnvironment([...roots, ...published])

  for (const [name, filter] of Object.entries(FILTERS)) env.addFilter(name, filter as (...args: unknown[]) => unknown)
  env.addGlobal('asset', (name: string) => assets.href(name))
  env.addGlobal('inlineAsset', (name: string) => new nunjucks.runtime.SafeString(assets.text(name)))
  env.addGlobal('readDueClock', readDueClock)
  env.addGlobal('gradeFace', gradeFace)

  // A macro does not see the page that imports it unless the author remembers 'with context'; a form whose key were
  // silently empty could be sent twice. Rendering is synchronous, so the page being drawn is held here instead.
  let drawing: Record<string, unknown> = {}
  env.addGlobal('onceKey', () => {
    const key = (drawing.page as { once?: string } | undefined)?.once
    if (!key) throw new Error('A page with a form needs page.once, its idempotency key')
    return key
  })
  const macros = macrosOf(env, 'platform/views/form.njk')
  for (const name of HOUSE_MACROS) env.addGlobal(name, macros[name])

  let styles: PageStyles | undefined
  // Nothing that a person typed can look like this: there it would be escaped.
  const withStyles = (html: string) =>
    html.replace(/<style nonce="[^"]*">(?=<\/style>)/, tag => {
      styles ??= pageStyles(assets.text('public.css'))
      return tag + styles(html)
    })

  return {
    render(view, data) {
      const before = drawing
      drawing = data
      try {
        return withStyles(env.render(view.endsWith('.njk') ? view : `${view}.njk`, data))
      } finally {
        drawing = before
      }
    },
  }
}
