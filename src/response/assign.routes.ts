import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, text } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { mayAssign } from './assigning.ts'
import { startAttendance } from './attendance-clock.ts'
import { incidentState } from './deployment-state.ts'
import { assign, holdResource, openDeploymentOf, stepsOf } from './deployments.store.ts'
import { readIncidentPage } from './incident.store.ts'
import { holdIncident, isShutOut, moveIncident } from './incidents.store.ts'
import { dutyOf, teamsOnDuty } from './on-duty.ts'
import { titleOf } from './words.ts'

const BUSY = {
  code: 'resource-busy',
  message: 'Another dispatcher sent this unit a moment before you: choose another',
  field: 'resourceId',
}

/** Sends a unit. A person chooses it, always: the software ranks and never assigns. */
export function assignRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'assign-resource',
    summary: 'Send a resource to an incident',
    path: '/incidents/:id/deployments',
    params: CaseParams,
    body: z.object({ resourceId: text(40, 'Choose a unit').transform(callsign => callsign.toUpperCase()) }),
    can: 'assign resources',
    fact: 'resource-assigned',
    view: 'response/incident.njk',
    title: titleOf,
    status: 201,
    conflicts: { deployment_one_open: BUSY },
    load: (tx, ask) => readIncidentPage(tx, ask.params.id, ask, 'assign'),
    act: async (tx, { params, body, now, stamp, deps: { force } }) => {
      const incident = await holdIncident(tx, params.id)
      if (!incident) return undefined
      const resource = await holdResource(tx, body.resourceId)
      if (!resource) return refuse('unknown-resource', `There is no unit called ${body.resourceId}`, 'resourceId')

      if (await isShutOut(tx, incident.case_id, resource.team_id))
        return refuse('not-this-unit', 'This unit cannot be sent to this incident: choose another', 'resourceId')

      const has = await openDeploymentOf(tx, resource.id)
      const may = mayAssign({
        callsign: resource.callsign,
        incidentId: incident.id,
        incidentClosed: incident.state === 'closed',
        onDuty: dutyOf(teamsOnDuty(force, now), { teamId: resource.team_id }) !== undefined,
        has: has && { incidentId: has.incident_id, incidentNumber: has.number, byName: has.by_name ?? has.assigned_by },
      })
      if (!may.ok) return may

      // Where being sent is what starts the promise, it starts with the first unit sent and under that moment's set.
      const moments = { contactAt: incident.opened_at, openedAt: incident.opened_at, dispatchedAt: stamp.at }
      const started = incident.clock_started_at
        ? undefined
        : startAttendance(force.gradeSets, { grade: incident.grade, ruralUrban: incident.rural_urban, moments })
      if (started && !started.ok) return started
      const deploymentId = await assign(tx, {
        caseId: incident.case_id,
        incidentId: incident.id,
        resource,
        attendBy: started?.value.attendBy,
        stamp,
      })
      const steps = await stepsOf(tx, incident.id)
      await moveIncident(tx, incident.id, {
        state: incidentState(steps.map(({ step }) => step)),
        clock: started?.value,
      })
      return accept({
        deploymentId,
        incidentId: incident.id,
        caseId: incident.case_id,
        resourceId: resource.id,
        assignedAt: stamp.at,
      })
    },
    next: ({ incidentId }) => `/incidents/${incidentId}`,
  })
}
