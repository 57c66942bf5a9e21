import type { App, Deps } from '../platform/http/app-type.ts'
import { careRoutes } from './day/care.routes.ts'
import { familyRoutes } from './family/family.routes.ts'
import { victimFeedbackRoutes } from './feedback/feedback.routes.ts'
import { courtRoutes } from './justice/court.routes.ts'
import { justicePortRoutes } from './justice/justice-port.routes.ts'
import { languageRoutes } from './languages/languages.routes.ts'
import { letterRoutes } from './letters/letter.routes.ts'
import { letterBytesRoutes } from './letters/letter-bytes.routes.ts'
import { lettersRoutes } from './letters/letters.routes.ts'
import { callbackRoutes } from './messages/callback.routes.ts'
import { mendRoutes } from './messages/mend.routes.ts'
import { needsRoutes } from './needs/needs.routes.ts'

import { planRoutes } from './plan/plan.routes.ts'
import { portalRoutes } from './portal/portal.routes.ts'
import { questionRoutes } from './questions/questions.routes.ts'
import { readingRoutes } from './reading.routes.ts'
import { deedRoutes } from './rights/deeds.routes.ts'
import { rightsRoutes } from './rights/rights.routes.ts'
import { safeContactRoutes } from './safe-contact.routes.ts'
import { safetyRoutes } from './safety/safety.routes.ts'
import { referralRoutes } from './support/referral.routes.ts'
import { supportRoutes } from './support/support.routes.ts'
import { updateRoutes } from './update.routes.ts'
import { updateLookRoutes } from './update-look.routes.ts'

/** Everything this module answers over HTTP. */
export function victimRoutes(app: App, deps: Deps): void {
  readingRoutes(app, deps)
  safeContactRoutes(app, deps)
  planRoutes(app, deps)
  needsRoutes(app, deps)
  familyRoutes(app, deps)
  updateRoutes(app, deps)
  updateLookRoutes(app, deps)
  callbackRoutes(app, deps)
  mendRoutes(app, deps)
  questionRoutes(app, deps)
  languageRoutes(app, deps)
  lettersRoutes(app, deps)
  letterRoutes(app, deps)
  letterBytesRoutes(app, deps)
  rightsRoutes(app, deps)
  safetyRoutes(app, deps)
  portalRoutes(app, deps)
  careRoutes(app, deps)
  courtRoutes(app, deps)
  justicePortRoutes(app, deps)
  deedRoutes(app, deps)
  victimFeedbackRoutes(app, deps)
  supportRoutes(app, deps)
  referralRoutes(app, deps)
}
