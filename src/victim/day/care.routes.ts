import type { App, Deps } from '../../platform/http/app-type.ts'
import { careDayRoutes } from './care-day.routes.ts'
import { careOfficersRoutes } from './care-officers.routes.ts'
import { contactOfficerRoutes } from './contact-officer.routes.ts'
import { latenessRoutes } from './lateness.routes.ts'
import { tellTogetherRoutes } from './tell-together.routes.ts'

/** The victim-care officer's day and what is done from it. */
export function careRoutes(app: App, deps: Deps): void {
  careDayRoutes(app, deps)
  careOfficersRoutes(app, deps)
  contactOfficerRoutes(app, deps)
  latenessRoutes(app, deps)
  tellTogetherRoutes(app, deps)
}
