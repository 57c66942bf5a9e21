import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, text } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { startAttendance } from './attendance-clock.ts'
import {
  holdContactToOpen,
  listSettlements,
  openIncident,
  readContactToOpen,
  readSettlement,
} from './incidents.store.ts'
import { mayOpen } from './opening.ts'

const OpenForm = z.object({
  place: text(300, 'Say where to go').optional(),
  settlementId: text(80, 'Choose the town or village').optional(),
})

const ALREADY_OPEN = {
  code: 'already-open',
  message: 'An incident is open for this contact already: nothing was opened twice',
}

/** A contact that is graded and placed becomes an incident, with its clock running. */
export function openRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'open-incident',
    summary: 'Open an incident from a contact that is graded and placed',
    path: '/contacts/:id/incident',
    params: CaseParams,
    body: OpenForm,
    can: 'open incidents',
    fact: 'incident-opened',
    view: 'response/open-incident.njk',
    title: 'Open an incident',
    status: 201,
    conflicts: { incident_contact_id_key: ALREADY_OPEN },
    load: async (tx, { params }) => {
      const contact = await readContactToOpen(tx, params.id)
      if (!contact) return undefined
      const { case_id, settlement_id, incident_type, incident_id, incident_number, ...shown } = contact
      const what = deps.force.incidentTypes.find(type => type.code === incident_type)?.label ?? null
      return {
        contact: {
          ...shown,
          caseId: case_id,
          settlementId: settlement_id,
          what,
          incidentId: incident_id,
          incidentNumber: incident_number,
        },
        settlements: await listSettlements(tx),
      }
    },
    act: async (tx, { params, body, stamp, deps: { force } }) => {
      const contact = await holdContactToOpen(tx, params.id)
      if (!contact) return undefined
      if (contact.incident_id)
        return refuse(ALREADY_OPEN.code, `Incident ${contact.incident_number} is open for this contact already`)

      const settlementId = body.settlementId ?? contact.settlement_id
      const settlement = settlementId ? await readSettlement(tx, settlementId) : undefined
      const point = contact.lon === null || contact.lat === null ? null : ([contact.lon, contact.lat] as const)
      const may = mayOpen(
        {
          grade: contact.grade,
          incidentType: contact.incident_type,
          place: contact.place,
          settlementId: contact.settlement_id,
          point,
          endState: contact.end_state,
        },
        body,
        settlement,
      )
      if (!may.ok) return may

      const { grade, incidentType, where } = may.value
      const moments = { contactAt: contact.answered_at ?? contact.offered_at, openedAt: stamp.at, dispatchedAt: null }
      const clock = startAttendance(force.gradeSets, { grade, ruralUrban: where.ruralUrban, moments })
      if (!clock.ok) return clock
      const opened = await openIncident(tx, {
        caseId: contact.case_id,
        contactId: contact.id,
        incidentType,
        grade,
        where,
        clock: clock.value,
        stamp,
      })
      return accept({ ...opened, caseId: contact.case_id, attendBy: clock.value.attendBy })
    },
    next: ({ incidentId }) => `/incidents/${incidentId}`,
  })
}
