import type { App, Deps } from '../../platform/http/app-type.ts'
import { secondReadsRoutes } from './second-reads.routes.ts'
import { wallRoutes } from './wall.routes.ts'
import { whisperRoutes } from './whisper.routes.ts'
import { worklistRoutes } from './worklist.routes.ts'

/** Everything that supervisors of first contact do. */
export function supervisionRoutes(app: App, deps: Deps): void {
  wallRoutes(app, deps)
  worklistRoutes(app, deps)
  secondReadsRoutes(app, deps)
  whisperRoutes(app, deps)
}
