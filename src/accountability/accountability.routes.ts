import type { App, Deps } from '../platform/http/app-type.ts'
import { accountRoutes } from './account.routes.ts'
import { feedbackRoutes } from './feedback.routes.ts'
import { measuresRoutes } from './measures.routes.ts'
import { streetCrimeRoutes } from './street-crime.routes.ts'
import { handlerVarianceRoutes } from './supervision/handler-variance.routes.ts'
import { sumsRoutes } from './supervision/sums.routes.ts'
import { supervisionReportRoutes } from './supervision/supervision.routes.ts'
import { careEqualityRoutes } from './victims/care-equality.routes.ts'

/** Everything this module answers over HTTP. */
export function accountabilityRoutes(app: App, deps: Deps): void {
  accountRoutes(app, deps)
  streetCrimeRoutes(app, deps)
  measuresRoutes(app, deps)
  feedbackRoutes(app, deps)
  supervisionReportRoutes(app, deps)
  handlerVarianceRoutes(app, deps)
  sumsRoutes(app, deps)
  careEqualityRoutes(app, deps)
}
