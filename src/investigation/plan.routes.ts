import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { note, uuid } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { LineInForm, lineIn } from './line-fields.ts'
import { readLines, saveLine } from './lines.store.ts'
import { forInput } from './local-input.ts'
import { movedOn, notClosed } from './moved-on.ts'
import { offenceLabel } from './open-case.ts'
import { readPlans, savePlan } from './plan.store.ts'
import { planDue, setPlan } from './plan.ts'
import { savePlanState } from './planning/choice.store.ts'
import { readPlanning } from './planning/planning.store.ts'

const PlanForm = z.object({
  objective: note('Say what this investigation is to find out or prove'),
  risk: note('Say who is at risk and what is done about it'),
  victimContact: note('Say how and how often the victim is kept informed, as agreed with them'),
  ...LineInForm,
  /** Of the case, as programs send it; a page sends the version of the plan it was drawn from: a note elsewhere in the case is no clash. */
  version: z.coerce.number().int().optional(),
  planVersion: z.coerce.number().int().optional(),
})

/** The plan: made again it is a new version, and every version stays readable (inspection.md 17). */
export function planRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'set-plan',
    summary: 'Set the investigation plan',
    path: '/crimes/:id/plan',
    params: z.object({ id: uuid }),
    body: PlanForm,
    can: 'plan investigations',
    fact: ['plan-set', 'line-of-enquiry-added'],
    view: 'investigation/plan.njk',
    title: 'Investigation plan',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const [plan, ...older] = await readPlans(tx, params.id)
      const planning = await readPlanning(tx, crime, deps.force, now)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        due: planDue(crime.recordedAt),
        plan: plan ?? null,
        older,
        lines: await readLines(tx, params.id),
        lineDueAt: forInput(now.add({ hours: 24 })),
        undecided: planning?.undecided.length ?? 0,
        decided: planning?.choices.length ?? 0,
        points: planning?.points ?? [],
        facts: planning?.known.facts ?? [],
        contact: planning?.contact ?? null,
        contracts: planning?.contracts ?? [],
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop =
        movedOn(crime.version, body.version) ?? movedOn(crime.planVersion, body.planVersion) ?? notClosed(crime.state)
      if (stop) return stop
      const line = lineIn(body)
      if (!line.ok) return line
      const plan = { objective: body.objective, risk: body.risk, victimContact: body.victimContact, line: line.value }
      const set = setPlan(plan, { version: crime.planVersion, openLines: crime.openLines }, now)
      if (!set.ok) return set
      const saved = await savePlan(tx, crime, plan, set.value.version, stamp)
      const planning = await readPlanning(tx, crime, deps.force, now)
      await savePlanState(tx, crime, planning?.undecided.length ?? 0, now)
      const added = plan.line ? await saveLine(tx, crime, plan.line, stamp) : {}
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, ...added })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
    conflicts: {
      plan_crime_id_version_key: {
        code: 'changed-meanwhile',
        message: 'Somebody else saved a plan a moment before you. Read it, then save yours again.',
      },
    },
  })
}
