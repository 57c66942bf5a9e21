import type { App, Deps } from '../../platform/http/app-type.ts'
import { checkRoutes } from './check.routes.ts'
import { contentRoutes } from './content.routes.ts'
import { decideMaterialRoutes } from './decide.routes.ts'
import { disclosureOfficerRoutes } from './disclosure-officer.routes.ts'
import { documentRoutes } from './document.routes.ts'
import { withdrawDocumentRoutes } from './document-withdraw.routes.ts'
import { documentsRoutes } from './documents.routes.ts'
import { exhibitRoutes } from './exhibit.routes.ts'
import { exhibitMoveRoutes } from './exhibit-move.routes.ts'
import { exhibitsRoutes } from './exhibits.routes.ts'
import { holdRoutes } from './hold.routes.ts'
import { judgeMaterialRoutes } from './judge.routes.ts'
import { materialPageRoutes } from './material-page.routes.ts'
import { scheduleRoutes } from './schedule.routes.ts'
import { statementRoutes } from './statement.routes.ts'
import { statementsRoutes } from './statements.routes.ts'

/** What a case has: documents, statements, exhibits, and what is used of it. */
export function materialRoutes(app: App, deps: Deps): void {
  materialPageRoutes(app, deps)
  documentsRoutes(app, deps)
  documentRoutes(app, deps)
  contentRoutes(app, deps)
  withdrawDocumentRoutes(app, deps)
  holdRoutes(app, deps)
  checkRoutes(app, deps)
  statementsRoutes(app, deps)
  statementRoutes(app, deps)
  exhibitsRoutes(app, deps)
  exhibitRoutes(app, deps)
  exhibitMoveRoutes(app, deps)
  decideMaterialRoutes(app, deps)
  judgeMaterialRoutes(app, deps)
  scheduleRoutes(app, deps)
  disclosureOfficerRoutes(app, deps)
}
