import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { declareCritical, takeBackCritical } from './critical.store.ts'

const Body = z.object({
  why: text(2000, 'Say why'),
  /** Which page it was said on, to come back to it. */
  from: z.enum(['contact', 'incident']).optional(),
})

/** The flag that an incident is critical: a supervisor's or inspector's by name, with why, and taken back with why. */
export function criticalRoutes(app: App, deps: Deps): void {
  const next = (
    { contactId, incidentId }: { contactId: string; incidentId: string | null },
    { body }: { body: z.output<typeof Body> },
  ) => (body.from === 'incident' && incidentId ? `/incidents/${incidentId}` : `/contacts/${contactId}`)

  action(app, deps, {
    name: 'declare-critical',
    summary:
      'Declare a critical incident, with why: shown on the wall, the handover sheet, the contact and the incident',
    path: '/contacts/:id/critical',
    params: CaseParams,
    body: Body,
    can: 'declare critical incidents',
    fact: 'contact-critical-declared',
    act: (tx, { params, body, stamp }) => declareCritical(tx, params.id, body.why, stamp),
    next,
    status: 201,
    conflicts: {
      critical_incident_one_open: { code: 'already-critical', message: 'Somebody declared it at the same moment' },
    },
  })

  action(app, deps, {
    name: 'take-back-critical',
    summary: 'Say that it is no critical incident any more, with why; who declared it is kept',
    path: '/contacts/:id/critical/take-back',
    params: CaseParams,
    body: Body,
    can: 'declare critical incidents',
    fact: 'contact-critical-taken-back',
    act: (tx, { params, body, stamp }) => takeBackCritical(tx, params.id, body.why, stamp),
    next,
  })
}
