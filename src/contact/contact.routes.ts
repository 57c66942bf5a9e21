import type { App, Deps } from '../platform/http/app-type.ts'
import { awayRoutes } from './away.routes.ts'
import { callRoutes } from './call.routes.ts'
import { callWhoRoutes } from './call-who.routes.ts'
import { callBackRoutes } from './callback/call-back.routes.ts'
import { characteristicsRoutes } from './characteristics.routes.ts'
import { chatRoutes } from './chat/chat.routes.ts'
import { chatAnswerRoutes } from './chat/chat-answer.routes.ts'
import { chatLiveRoutes } from './chat/chat-live.routes.ts'
import { criticalRoutes } from './critical/critical.routes.ts'
import { decisionsRoutes } from './decisions.routes.ts'
import { eventRoutes } from './event/event.routes.ts'
import { frequentRoutes } from './frequent/frequent.routes.ts'
import { handoverRoutes } from './handover.routes.ts'
import { interpreterRoutes } from './interpreter/interpreter.routes.ts'
import { keepingRoutes } from './keeping.routes.ts'
import { lostLeftRoutes } from './lost/lost-left.routes.ts'
import { newContactRoutes } from './new-contact.routes.ts'
import { pathwayRoutes } from './pathway.routes.ts'
import { queueRoutes } from './queue.routes.ts'
import { reachRoutes } from './reach.routes.ts'
import { reportRoutes } from './report.routes.ts'
import { restrictedRoutes } from './restricted.routes.ts'
import { reviewRoutes } from './review.routes.ts'
import { riskFormRoutes } from './risk-form.routes.ts'
import { agentStateRoutes } from './shift/agent-state.routes.ts'
import { shiftRoutes } from './shift/shift.routes.ts'
import { supervisionRoutes } from './supervision/supervision.routes.ts'
import { telephonyRoutes } from './telephony/telephony.routes.ts'
import { textsRoutes } from './texts/texts.routes.ts'
import { triageRoutes } from './triage.routes.ts'

/** Everything this module answers over HTTP. */
export function contactRoutes(app: App, deps: Deps): void {
  telephonyRoutes(app, deps)
  textsRoutes(app, deps)
  queueRoutes(app, deps)
  lostLeftRoutes(app, deps)
  newContactRoutes(app, deps)
  awayRoutes(app, deps)
  reachRoutes(app, deps)
  chatRoutes(app, deps)
  chatAnswerRoutes(app, deps)
  chatLiveRoutes(app, deps)
  callBackRoutes(app, deps)
  agentStateRoutes(app, deps)
  callRoutes(app, deps)
  callWhoRoutes(app, deps)
  triageRoutes(app, deps)
  pathwayRoutes(app, deps)
  riskFormRoutes(app, deps)
  keepingRoutes(app, deps)
  handoverRoutes(app, deps)
  restrictedRoutes(app, deps)
  decisionsRoutes(app, deps)
  interpreterRoutes(app, deps)
  reportRoutes(app, deps)
  supervisionRoutes(app, deps)
  criticalRoutes(app, deps)
  characteristicsRoutes(app, deps)
  eventRoutes(app, deps)
  frequentRoutes(app, deps)
  shiftRoutes(app, deps)
  reviewRoutes(app, deps)
}
