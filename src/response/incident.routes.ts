import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { readIncidentPage } from './incident.store.ts'
import { titleOf } from './words.ts'

/** One incident: what, where, how long is left, who is on it, who could go. */
export function incidentRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-incident',
    summary: 'One incident, its clock, its deployments and who could be sent',
    path: '/incidents/:id',
    params: CaseParams,
    can: 'see incidents',
    reads: 'incident',
    view: 'response/incident.njk',
    title: titleOf,
    load: (tx, ask) => readIncidentPage(tx, ask.params.id, ask),
  })
}
