import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { decisionDue } from '../crime-clock.ts'
import { decidedOf, holdIncident, readDecisions, readIncident } from '../incident.store.ts'
import { typeLabel } from '../open-case.ts'
import { NOT_YET_BECAUSE } from './grounds.ts'
import {
  readLooks,
  readOpenRapes,
  readReportedRape,
  readReportedRapes,
  saveLook,
  saveReportedRape,
} from './reported-rape.store.ts'
import { keepReport, lookAgain, nextLook } from './reported-rape.ts'

const Params = z.object({ id: uuid })
const KEPT = { code: 'already-kept', message: 'This report is kept already: look at it again instead' }
const whyWords = (code: string) => NOT_YET_BECAUSE.find(one => one.code === code)?.text ?? code

/** A reported rape that is not recorded at once: kept, looked at again, and never forgotten (classification N100). */
export function reportedRapeRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'keep-reported-rape',
    summary: 'Keep a reported rape that is not recorded as a crime at once',
    path: '/incidents/:id/reported-rape',
    params: Params,
    body: z.object({
      why: z.enum(
        NOT_YET_BECAUSE.map(one => one.code),
        { error: 'Choose why' },
      ),
      words: note('Say what is known, what is not, and what is done to find out'),
    }),
    can: 'record crimes',
    fact: 'reported-rape-kept',
    view: 'investigation/cancellation/reported-rape.njk',
    title: 'A reported rape, not yet recorded',
    status: 201,
    load: async (tx, { params }) => {
      const incident = await readIncident(tx, params.id)
      return (
        incident && {
          ...incident,
          typeLabel: typeLabel(incident.incidentType, deps.force),
          due: decisionDue(incident.reportedAt),
          reasons: NOT_YET_BECAUSE,
          kept: (await readReportedRapes(tx, params.id)).map(one => ({ ...one, whyWords: whyWords(one.why) })),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      if (!incident) return undefined
      const open = (await readReportedRapes(tx, params.id)).some(one => !one.endedAt)
      const kept = keepReport(body, { ...decidedOf(await readDecisions(tx, params.id)), open })
      if (!kept.ok) return kept
      // First looked at by the end of its 24 hours, or in a week where those are over.
      const due = decisionDue(incident.reportedAt)
      const nextLookAt = Temporal.Instant.compare(due, now) > 0 ? due : nextLook(now)
      const saved = await saveReportedRape(tx, incident, { ...kept.value, nextLookAt }, stamp)
      return accept({ caseId: incident.caseId, incidentId: params.id, ...saved })
    },
    next: ({ rapeId }) => `/reported-rapes/${rapeId}`,
    conflicts: { reported_rape_open: KEPT },
  })

  page(app, deps, {
    name: 'read-reported-rapes',
    summary: 'Reported rapes that are not recorded yet, the longest without a look first',
    path: '/reported-rapes',
    can: 'see investigations',
    reads: 'reported rapes',
    view: 'investigation/cancellation/reported-rapes.njk',
    title: 'Reported rapes, not yet recorded',
    load: async tx => ({
      reports: (await readOpenRapes(tx)).map(one => ({
        ...one,
        whyWords: whyWords(one.why),
        due: decisionDue(one.reportedAt),
      })),
    }),
  })

  action(app, deps, {
    name: 'look-at-reported-rape',
    summary: 'Look again at a reported rape that is not recorded yet',
    path: '/reported-rapes/:id',
    params: Params,
    body: z.object({ words: note('Say what was done since, and what is next') }),
    can: 'record crimes',
    fact: 'reported-rape-looked-at',
    view: 'investigation/cancellation/look.njk',
    title: 'A reported rape, not yet recorded',
    load: async (tx, { params }) => {
      const report = await readReportedRape(tx, params.id)
      return (
        report && {
          caseId: report.caseId,
          report: { ...report, whyWords: whyWords(report.why) },
          due: decisionDue(report.reportedAt),
          looks: await readLooks(tx, params.id),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await readReportedRape(tx, params.id)
      const incident = found && (await holdIncident(tx, found.incidentId))
      const report = incident && (await readReportedRape(tx, params.id))
      if (!report) return undefined
      if (report.endedAt) return refuse('decided', 'It is decided already whether this is a crime')
      const [last] = await readLooks(tx, params.id)
      const looked = lookAgain(body.words, last?.words ?? report.words)
      if (!looked.ok) return looked
      const nextLookAt = nextLook(now)
      await saveLook(tx, report, looked.value.words, nextLookAt, stamp)
      return accept({ caseId: report.caseId, rapeId: report.rapeId, nextLookAt })
    },
    next: (_, { params }) => `/reported-rapes/${params.id}`,
  })
}
