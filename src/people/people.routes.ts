import type { App, Deps } from '../platform/http/app-type.ts'
import { decideRoutes } from './decide.routes.ts'
import { markersRoutes } from './markers.routes.ts'
import { mergesRoutes } from './merges.routes.ts'
import { personRoutes } from './person.routes.ts'
import { searchRoutes } from './search.routes.ts'

/** Everything this module answers over HTTP. */
export function peopleRoutes(app: App, deps: Deps): void {
  searchRoutes(app, deps)
  decideRoutes(app, deps)
  mergesRoutes(app, deps)
  markersRoutes(app, deps)
  personRoutes(app, deps)
}
