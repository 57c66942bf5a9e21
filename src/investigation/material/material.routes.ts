import type { App, Deps } from '../../platform/http/app-type.ts'
import { contentRoutes } from './content.routes.ts'
import { documentRoutes } from './document.routes.ts'
import { withdrawDocumentRoutes } from './document-withdraw.routes.ts'
import { documentsRoutes } from './documents.routes.ts'
import { holdRoutes } from './hold.routes.ts'

/** What a case has: documents, statements, exhibits, and what is used of it. */
export function materialRoutes(app: App, deps: Deps): void {
  documentsRoutes(app, deps)
  documentRoutes(app, deps)
  contentRoutes(app, deps)
  withdrawDocumentRoutes(app, deps)
  holdRoutes(app, deps)
}
