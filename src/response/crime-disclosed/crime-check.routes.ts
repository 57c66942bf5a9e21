import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readIncident } from '../board.store.ts'
import { holdIncident } from '../incidents.store.ts'
import { titleOf } from '../words.ts'
import { answerCheck } from './asking.ts'
import { readCrimeCheck, readLeft, saveCheck } from './crime-check.store.ts'

/** How many are shown with the words found; the rest are counted. */
const SHOWN = 40

/** 'Is a crime disclosed here?': asked of one incident, and the list of those that closed without an answer. */
export function crimeCheckRoutes(app: App, deps: Deps): void {
  const words = (code: string) => deps.force.incidentTypes.find(type => type.code === code)?.label ?? code
  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const incident = await readIncident(tx, id)
    if (!incident || incident.restricted) return undefined
    const row = { id, case_id: incident.caseId, incident_type: incident.incidentType }
    const check = await readCrimeCheck(tx, row, deps.force, now)
    return check && { caseId: incident.caseId, incident, typeLabel: words(incident.incidentType), check }
  }

  action(app, deps, {
    name: 'answer-crime-check',
    summary: 'Answer whether what was written of this incident discloses a crime',
    path: '/incidents/:id/crime-check',
    params: CaseParams,
    body: z.object({
      disclosed: z.enum(['yes', 'no'], { error: 'Say whether a crime was disclosed' }),
      whyNoCrime: optionalText(2000),
    }),
    can: 'record crimes',
    fact: 'crime-check-answered',
    view: 'response/crime-disclosed/crime-check.njk',
    title: titleOf,
    status: 201,
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      const check = incident && (await readCrimeCheck(tx, incident, deps.force, now))
      if (!incident || !check) return undefined
      if (check.found.length === 0)
        return refuse('nothing-found', 'The check finds nothing to answer. The crime decision is asked all the same')
      const given = answerCheck(body)
      if (!given.ok) return given
      const saved = await saveCheck(tx, incident, given.value, check.found, stamp)
      return accept({ incidentId: incident.id, caseId: incident.case_id, ...saved, answer: given.value.answer })
    },
    next: ({ incidentId, answer }) =>
      answer === 'yes' ? `/incidents/${incidentId}/crime` : `/incidents/${incidentId}`,
  })

  page(app, deps, {
    name: 'list-crime-checks',
    summary: 'Incidents closed without a crime in which the check finds something that nobody answered',
    path: '/crime-checks',
    can: 'see unanswered crime checks',
    reads: 'incident',
    view: 'response/crime-disclosed/crime-checks.njk',
    title: 'Closed without a crime',
    load: async (tx, { now }) => {
      const left = await readLeft(tx, SHOWN)
      const incidents = []
      for (const { inAll: _, ...one } of left) {
        const row = { id: one.incidentId, case_id: one.caseId, incident_type: one.incidentType }
        const check = await readCrimeCheck(tx, row, deps.force, now, one.closeReason ?? undefined)
        incidents.push({ ...one, typeLabel: words(one.incidentType), found: check?.unanswered.slice(0, 3) ?? [] })
      }
      return { incidents, inAll: left[0]?.inAll ?? 0 }
    },
  })
}
