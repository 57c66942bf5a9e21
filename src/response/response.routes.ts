import type { App, Deps } from '../platform/http/app-type.ts'
import { appointmentRoutes } from './appointment/appointment.routes.ts'
import { assignRoutes } from './assign.routes.ts'
import { boardRoutes } from './board.routes.ts'
import { closeRoutes } from './close.routes.ts'
import { crimeCheckRoutes } from './crime-disclosed/crime-check.routes.ts'
import { incidentRoutes } from './incident.routes.ts'
import { openRoutes } from './open.routes.ts'
import { statusRoutes } from './status.routes.ts'
import { withoutVictimRoutes } from './without-victim/without-victim.routes.ts'

/** Everything this module answers over HTTP. */
export function responseRoutes(app: App, deps: Deps): void {
  openRoutes(app, deps)
  boardRoutes(app, deps)
  incidentRoutes(app, deps)
  assignRoutes(app, deps)
  statusRoutes(app, deps)
  closeRoutes(app, deps)
  appointmentRoutes(app, deps)
  crimeCheckRoutes(app, deps)
  withoutVictimRoutes(app, deps)
}
