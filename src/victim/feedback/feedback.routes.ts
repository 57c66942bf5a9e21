import type { App, Deps } from '../../platform/http/app-type.ts'
import { forumRoutes } from './forum.routes.ts'
import { myViewRoutes } from './my-view.routes.ts'
import { recoveryRoutes } from './recovery.routes.ts'
import { surveyByPhoneRoutes } from './survey-by-phone.routes.ts'
import { yourViewRoutes } from './your-view.routes.ts'

/** What victims say of how it went, and what is done about it. */
export function victimFeedbackRoutes(app: App, deps: Deps): void {
  yourViewRoutes(app, deps)
  myViewRoutes(app, deps)
  surveyByPhoneRoutes(app, deps)
  recoveryRoutes(app, deps)
  forumRoutes(app, deps)
}
