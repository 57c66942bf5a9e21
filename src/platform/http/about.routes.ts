import type { App, Deps } from './app-type.ts'
import { beforeRoutes } from './before.routes.ts'
import { page } from './page.ts'

/** What every site owes its readers: how to leave it, whether they can use it, what it keeps of them. */
export function aboutRoutes(app: App, deps: Deps): void {
  beforeRoutes(app, deps)
  const about = (path: string, view: string, title: string, summary: string) =>
    page(app, deps, {
      name: `read${path.replaceAll('/', '-')}`,
      summary,
      path,
      can: 'use the public pages',
      reads: 'nothing personal',
      view,
      title,
      load: async () => ({}),
    })
  about(
    '/leaving',
    'platform/views/leaving.njk',
    'Leaving this site quickly',
    'How to leave these pages at once, and what that cannot do',
  )
  about(
    '/accessibility',
    'platform/http/accessibility.njk',
    'Accessibility',
    'Who can use these pages, and what does not work yet',
  )
  about('/privacy', 'platform/http/privacy.njk', 'Privacy', 'What is kept of a reader and of a person who reports')
}
