import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, optionalText, yesNo } from '../../platform/http/fields.ts'
import { holdCase, record } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { type NewPlan, nextCheckDay, readPlanAsk, readWay } from './new-plan.ts'
import { savePlan } from './plan.store.ts'
import { NOT_TO_KNOW_BOXES, planOfTalk, TalkForm, WayForm, wayOf } from './plan-forms.ts'
import { planToChange } from './plan-now.store.ts'
import { suspectsOf } from './receivers.store.ts'

const WayParams = z.object({
  id: CaseParams.shape.id,
  way: z.union([z.literal('new'), z.coerce.number().int().min(1)]),
})

/** Changing the plan: the talk, one way of it, and asking again. Each makes a new plan; the earlier ones stay. */
export function changePlanRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    can: 'record safe contact',
    fact: ['safe-contact-recorded', 'contact-plan-recorded'],
    status: 201,
    name: 'record-contact-plan',
    summary: 'Record the safe-contact talk: what they want to hear, how often, what may be seen, who must not know',
    path: '/victims/:id/plan/talk',
    params: CaseParams,
    body: TalkForm,
    view: 'victim/plan/talk.njk',
    title: 'The safe-contact talk',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const { base } = await planToChange(tx, victim, now)
      return {
        victim,
        caseId: victim.caseId,
        base,
        suspects: await suspectsOf(tx, victim.crimeId),
        boxes: NOT_TO_KNOW_BOXES,
      }
    },
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const { base, kept } = await planToChange(tx, victim, now)
      const read = readPlanAsk(planOfTalk(body, base.ways, nextCheckDay(now, victim.enhanced)), now)
      if (!read.ok) return read
      const saved = await savePlan(tx, stamp, victim, { ...read.value, checkedNow: body.alone }, kept)
      return accept({ ...saved, caseId: victim.caseId, victimId: victim.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/plan`,
  })

  action(app, deps, {
    can: 'record safe contact',
    fact: ['safe-contact-recorded', 'contact-plan-recorded'],
    status: 201,
    name: 'record-contact-way',
    summary: 'Add a way to reach a victim, or change one: is it safe, what for, in which hours, what may be seen',
    path: '/victims/:id/plan/ways/:way',
    params: WayParams,
    body: WayForm.extend({ remove: z.preprocess(value => value === 'yes' || value === true, z.boolean()) }),
    view: 'victim/plan/way.njk',
    title: 'A way to reach the victim',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const { base } = await planToChange(tx, victim, now)
      const way = params.way === 'new' ? null : (base.ways[params.way - 1] ?? undefined)
      return way === undefined
        ? undefined
        : { victim, caseId: victim.caseId, way, number: params.way, inTheirWords: base.words }
    },
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const { base, kept } = await planToChange(tx, victim, now)
      const at = params.way === 'new' ? base.ways.length : params.way - 1
      if (at > base.ways.length || (params.way !== 'new' && at === base.ways.length)) return undefined
      const read = body.remove ? accept(null) : readWay(wayOf(body))
      if (!read.ok) return read
      const ways = base.ways.toSpliced(at, 1, ...(read.value ? [read.value] : []))
      const why = params.way === 'new' ? 'A way was added' : body.remove ? 'A way was taken out' : 'A way was changed'
      const plan: NewPlan = { ...base, ways, why }
      const saved = await savePlan(tx, stamp, victim, { ...plan, checkedNow: body.checked }, kept)
      return accept({ ...saved, caseId: victim.caseId, victimId: victim.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/plan`,
  })

  action(app, deps, {
    can: 'record safe contact',
    status: 201,
    name: 'check-contact-plan',
    summary: 'Ask again whether the plan still holds; where it does not, nothing is sent by it from now on',
    path: '/victims/:id/plan/check',
    params: CaseParams,
    body: z.object({
      holds: yesNo,
      alone: yesNo,
      nextCheck: z.preprocess(value => (value === '' ? undefined : value), day.optional()),
      words: optionalText(2_000),
    }),
    fact: ['safe-contact-recorded', 'contact-plan-recorded', 'contact-plan-checked'],
    view: 'victim/plan/check.njk',
    title: 'Does the plan still hold?',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      return victim && { victim, caseId: victim.caseId, ...(await planToChange(tx, victim, now)) }
    },
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const { base, kept } = await planToChange(tx, victim, now)
      if (body.holds && !body.alone)
        return refuse('safe-needs-her-word', 'Only they can say that it still holds: ask them, alone', 'alone')
      const ways = body.holds ? base.ways : base.ways.map(way => ({ ...way, checked: false }))
      const why = [body.holds ? 'Asked again, and it holds' : 'It does not hold any more', body.words]
        .filter(Boolean)
        .join('. ')
      const read = readPlanAsk(
        { ...base, ways: [], nextCheck: body.nextCheck ?? nextCheckDay(now, victim.enhanced), why },
        now,
      )
      if (!read.ok) return read
      const saved = await savePlan(tx, stamp, victim, { ...read.value, ways, checkedNow: body.holds }, kept)
      const fact = { planId: saved.planId, victimId: victim.victimId, holds: body.holds }
      await record(tx, {
        ...stamp,
        kind: 'contact-plan-checked',
        caseId: victim.caseId,
        about: saved.planId,
        body: fact,
      })
      return accept({ ...saved, caseId: victim.caseId, victimId: victim.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/plan`,
  })
}
