import type { App, Deps } from '../../platform/http/app-type.ts'
import { cardRoutes } from './card.routes.ts'
import { materialMessageRoutes } from './material-message.routes.ts'
import { myRoutes } from './my.routes.ts'
import { myFilesRoutes } from './my-files.routes.ts'
import { myHelpRoutes } from './my-help.routes.ts'
import { myMessagesRoutes } from './my-messages.routes.ts'
import { myRequestsRoutes } from './my-requests.routes.ts'
import { mySafetyRoutes } from './my-safety.routes.ts'
import { myWordsRoutes } from './my-words.routes.ts'
import { passkeyRoutes } from './passkey.routes.ts'
import { portalGuardRoutes } from './portal-guard.routes.ts'
import { portalSignInRoutes } from './sign-in.routes.ts'
import { portalStaffRoutes } from './staff.routes.ts'
import { portalAnswerRoutes } from './staff-answer.routes.ts'
import { portalRequestsRoutes } from './staff-requests.routes.ts'

/** A victim's own pages, and what staff do about them. */
export function portalRoutes(app: App, deps: Deps): void {
  portalGuardRoutes(app, deps)
  portalSignInRoutes(app, deps)
  myWordsRoutes(app, deps)
  myRoutes(app, deps)
  myMessagesRoutes(app, deps)
  myHelpRoutes(app, deps)
  myFilesRoutes(app, deps)
  myRequestsRoutes(app, deps)
  mySafetyRoutes(app, deps)
  passkeyRoutes(app, deps)
  cardRoutes(app, deps)
  portalStaffRoutes(app, deps)
  materialMessageRoutes(app, deps)
  portalAnswerRoutes(app, deps)
  portalRequestsRoutes(app, deps)
}
