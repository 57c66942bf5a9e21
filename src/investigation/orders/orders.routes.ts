import type { App, Deps } from '../../platform/http/app-type.ts'
import { breachRoutes } from './breach.routes.ts'
import { breachCrimeRoutes } from './breach-crime.routes.ts'
import { orderNamedRoutes } from './named.routes.ts'
import { orderRoutes } from './order.routes.ts'
import { orderListRoutes } from './order-list.routes.ts'
import { orderReviewRoutes } from './order-review.routes.ts'
import { orderStepsRoutes } from './order-steps.routes.ts'
import { orderQuestionRoutes } from './question.routes.ts'
import { tellingRoutes } from './telling.routes.ts'
import { withoutCrimeRoutes } from './without-crime.routes.ts'

/** Orders that protect somebody, from the question whether one is asked for to its end. */
export function ordersRoutes(app: App, deps: Deps): void {
  orderQuestionRoutes(app, deps)
  orderListRoutes(app, deps)
  orderRoutes(app, deps)
  withoutCrimeRoutes(app, deps)
  orderStepsRoutes(app, deps)
  orderReviewRoutes(app, deps)
  orderNamedRoutes(app, deps)
  breachRoutes(app, deps)
  breachCrimeRoutes(app, deps)
  tellingRoutes(app, deps)
}
