import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, text } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { readIncident } from '../board.store.ts'
import { holdIncident } from '../incidents.store.ts'
import { titleOf } from '../words.ts'
import { readWithoutVictim, saveWithoutVictim } from './without-victim.store.ts'
import { askWithoutVictim, FIRST_EVIDENCE, type FirstEvidence, GOES_ON, GOES_ON_WORDS } from './without-victim.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
/** Flat, as a browser sends them and a program may; without their own types, which a list of names cannot have. */
const BOXES: Record<never, never> = Object.fromEntries(
  FIRST_EVIDENCE.map(({ name }) => [name, z.preprocess(blank, optionalText(2_000))]),
)
const Form = z.object({
  goesOn: z.enum(GOES_ON, { error: 'Say whether it could go on without them' }),
  why: text(2_000, 'Say why'),
  ...BOXES,
})

/** 'Could this go on without the victim?': asked by whoever goes first, while what answers it is still there. */
export function withoutVictimRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-without-victim',
    summary:
      'Say, at first response, whether the case could go on without its victim, and what there is of each kind of evidence',
    path: '/incidents/:id/without-victim',
    params: CaseParams,
    body: Form,
    can: 'record crimes',
    fact: 'without-victim-asked',
    view: 'response/without-victim/without-victim.njk',
    title: titleOf,
    status: 201,
    load: async (tx, { params }) => {
      const incident = await readIncident(tx, params.id)
      if (!incident || incident.restricted) return undefined
      return {
        caseId: incident.caseId,
        incident,
        kinds: FIRST_EVIDENCE,
        answers: GOES_ON.map(value => ({ value, text: GOES_ON_WORDS[value] })),
        said: (await readWithoutVictim(tx, params.id)) ?? null,
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      const shown = incident && (await readIncident(tx, params.id))
      if (!incident || !shown || shown.restricted) return undefined
      const given = body as Record<string, unknown>
      const found = Object.fromEntries(
        FIRST_EVIDENCE.flatMap(({ name }) => (given[name] ? [[name, String(given[name])]] : [])),
      ) as Partial<Record<FirstEvidence, string>>
      const asked = askWithoutVictim({ goesOn: body.goesOn, found, why: body.why })
      if (!asked.ok) return asked
      const saved = await saveWithoutVictim(tx, incident, asked.value, stamp)
      return accept({ incidentId: incident.id, caseId: incident.case_id, ...saved, goesOn: body.goesOn })
    },
    next: ({ incidentId }) => `/incidents/${incidentId}`,
  })
}
