import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, optionalText, text } from '../platform/http/fields.ts'
import { linkCases } from '../platform/log/link-cases.ts'
import { accept } from '../platform/outcome.ts'
import { gradeRow, promisedMinutes } from './attendance-clock.ts'
import { readDuplicate, readIncidentCallers } from './callers.store.ts'
import { mayClose } from './closing.ts'
import { refuseDuplicate, refuseOverCallers, refuseUnattended } from './closing-together.ts'
import { closeWithCheck } from './crime-disclosed/closing-check.ts'
import { readCrimeCheck, saveCheck } from './crime-disclosed/crime-check.store.ts'
import { stepsOf } from './deployments.store.ts'
import { readIncidentPage } from './incident.store.ts'
import { closeIncident, holdIncident, isHeld } from './incidents.store.ts'
import { titleOf } from './words.ts'

const CloseForm = z.object({
  reason: text(2000, 'Say why it can be closed'),
  whyNobodyWent: text(2000, 'Say why nobody went').optional(),
  /** The number of the incident that this one is a second log of. */
  duplicateOf: z.coerce.number({ error: 'Give the number of the other incident' }).int().positive().optional(),
  /** What the check found in the log: was a crime disclosed? */
  disclosed: z.enum(['yes', 'no', 'leave'], { error: 'Say whether a crime was disclosed' }).optional(),
  whyNoCrime: optionalText(2000),
})

/** An incident ends with a reason, and never with a unit still on it. */
export function closeRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'close-incident',
    summary: 'Close an incident with its reason',
    path: '/incidents/:id/close',
    params: CaseParams,
    body: CloseForm,
    can: 'close incidents',
    fact: 'incident-closed',
    view: 'response/incident.njk',
    title: titleOf,
    load: (tx, ask) => readIncidentPage(tx, ask.params.id, ask, 'close'),
    act: async (tx, { params, body, now, who, stamp, deps: { force } }) => {
      const incident = await holdIncident(tx, params.id)
      if (!incident) return undefined
      const steps = await stepsOf(tx, incident.id)
      const grade = gradeRow(
        force.gradeSets.find(set => set.id === incident.grade_set),
        incident.grade,
      )
      const closing = mayClose({
        closed: incident.state === 'closed',
        stillDeployed: steps.filter(({ step }) => step !== 'cleared').map(({ resourceId }) => resourceId),
        promised:
          incident.attend_by !== null || (grade !== undefined && promisedMinutes(grade, incident.rural_urban) !== null),
        attended: incident.first_at_scene_at !== null,
        held: await isHeld(tx, incident.contact_id),
        ...body,
        whyNobodyWent: body.whyNobodyWent,
      })
      if (!closing.ok) return closing
      const { ask, otherCase, otherContact } = await readDuplicate(tx, incident, {
        reason: body.reason,
        duplicateOf: body.duplicateOf,
      })
      const together =
        refuseOverCallers(await readIncidentCallers(tx, incident.contact_id, incident.grade), incident.grade) ??
        refuseDuplicate(ask) ??
        refuseUnattended({ ...ask, attended: incident.first_at_scene_at !== null })
      if (together) return together
      if (otherCase)
        await linkCases(tx, {
          caseId: incident.case_id,
          joinedTo: otherCase,
          reason: 'The same event: a second log',
          at: stamp.at,
        })
      // A second log's crime is asked about in the first.
      const check = otherCase ? undefined : await readCrimeCheck(tx, incident, force, now, body.reason)
      const kept = closeWithCheck({
        check,
        disclosed: body.disclosed,
        whyNoCrime: body.whyNoCrime,
        mayRecord: may(who.role, 'record crimes'),
        via: who.via,
      })
      if (!kept.ok) return kept
      await closeIncident(tx, incident, closing.value, stamp, otherContact, kept.value?.answer === 'left')
      if (check && kept.value) await saveCheck(tx, incident, kept.value, check.unanswered, stamp)
      return accept({
        incidentId: incident.id,
        caseId: incident.case_id,
        closedAt: stamp.at,
        reason: closing.value,
        crimeCheck: kept.value?.answer ?? null,
      })
    },
    next: ({ incidentId, crimeCheck }) =>
      crimeCheck === 'yes' ? `/incidents/${incidentId}/crime` : `/incidents/${incidentId}`,
  })
}
