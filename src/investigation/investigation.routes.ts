import type { App, Deps } from '../platform/http/app-type.ts'
import { allocationRoutes } from './allocation.routes.ts'
import { bailRoutes } from './bail/bail.routes.ts'
import { flaggedRoutes } from './boilerplate/flagged.routes.ts'
import { bundleRoutes } from './bundle/bundle.routes.ts'
import { takeBundleRoutes } from './bundle/take-bundle.routes.ts'
import { cancellationRoutes } from './cancellation/cancellation.routes.ts'
import { reclassifyRoutes } from './cancellation/reclassify.routes.ts'
import { reportedRapeRoutes } from './cancellation/reported-rape.routes.ts'
import { officersRoutes } from './carrying/officers.routes.ts'
import { fileRoutes } from './casefile/file.routes.ts'
import { chargingRoutes } from './charging/charging.routes.ts'
import { crimeRoutes } from './crime.routes.ts'
import { dayRoutes } from './day/day.routes.ts'
import { deferralRoutes } from './day/deferral.routes.ts'
import { deviceRoutes } from './device/device.routes.ts'
import { enhancedRightsRoutes } from './enhanced-rights/enhanced-change.routes.ts'
import { addVictimRoutes } from './family/add-victim.routes.ts'
import { findRoutes } from './find/find.routes.ts'
import { linesRoutes } from './lines.routes.ts'
import { linkRoutes } from './linking/link.routes.ts'
import { materialRoutes } from './material/material.routes.ts'
import { notRecordedRoutes } from './not-recorded/telling.routes.ts'
import { notesRoutes } from './notes/notes.routes.ts'
import { noticeRoutes } from './notices/notice.routes.ts'
import { offenceCodesRoutes } from './offence-codes/codes.routes.ts'
import { ordersRoutes } from './orders/orders.routes.ts'
import { outcomeRoutes } from './outcomes/outcome.routes.ts'
import { outcomeDecisionRoutes } from './outcomes/outcome-decision.routes.ts'
import { reopenRoutes } from './outcomes/reopen.routes.ts'
import { outstandingRoutes } from './outstanding/outstanding.routes.ts'
import { phoneRoutes } from './phone/phone.routes.ts'
import { planRoutes } from './plan.routes.ts'
import { choicesRoutes } from './planning/choices.routes.ts'
import { recordingRoutes } from './recording.routes.ts'
import { retentionRoutes } from './retention/retention.routes.ts'
import { reviewRoutes } from './review.routes.ts'
import { requestRoutes } from './review-right/request.routes.ts'
import { reviewRightRoutes } from './review-right/review.routes.ts'
import { standardsRoutes } from './standards/standards.routes.ts'
import { suspectsRoutes } from './suspects.routes.ts'
import { thirdPartyRoutes } from './third-party/third-party.routes.ts'
import { withdrawalRoutes } from './withdrawal/withdrawal.routes.ts'

/** Everything this module answers over HTTP, in the order a case meets it. */
export function investigationRoutes(app: App, deps: Deps): void {
  recordingRoutes(app, deps)
  notRecordedRoutes(app, deps)
  addVictimRoutes(app, deps)
  offenceCodesRoutes(app, deps)
  findRoutes(app, deps)
  dayRoutes(app, deps)
  deferralRoutes(app, deps)
  crimeRoutes(app, deps)
  allocationRoutes(app, deps)
  officersRoutes(app, deps)
  planRoutes(app, deps)
  choicesRoutes(app, deps)
  linesRoutes(app, deps)
  notesRoutes(app, deps)
  phoneRoutes(app, deps)
  thirdPartyRoutes(app, deps)
  deviceRoutes(app, deps)
  materialRoutes(app, deps)
  reviewRoutes(app, deps)
  flaggedRoutes(app, deps)
  enhancedRightsRoutes(app, deps)
  suspectsRoutes(app, deps)
  linkRoutes(app, deps)
  outstandingRoutes(app, deps)
  bailRoutes(app, deps)
  ordersRoutes(app, deps)
  withdrawalRoutes(app, deps)
  chargingRoutes(app, deps)
  fileRoutes(app, deps)
  bundleRoutes(app, deps)
  takeBundleRoutes(app, deps)
  outcomeRoutes(app, deps)
  outcomeDecisionRoutes(app, deps)
  noticeRoutes(app, deps)
  reopenRoutes(app, deps)
  requestRoutes(app, deps)
  reviewRightRoutes(app, deps)
  cancellationRoutes(app, deps)
  reclassifyRoutes(app, deps)
  reportedRapeRoutes(app, deps)
  retentionRoutes(app, deps)
  standardsRoutes(app, deps)
}
