import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, text, yesNo } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { latestSafeContact } from '../safe-contact.store.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import { readVictim } from '../victims.store.ts'
import { saveAlertLook } from './alert-look.store.ts'
import { changePlanRoutes } from './change.routes.ts'
import { gatesOf } from './gate.store.ts'
import { knownOf } from './known.store.ts'
import { personWays } from './person-way.ts'
import { latestPlan, plansOf } from './plan.store.ts'
import { reachKeys } from './reach-key.ts'
import { finishReachTask, reachTasksOf, readReachTask, TASK_HOW, TASK_HOW_WORDS } from './reach-task.store.ts'
import { PURPOSES } from './way.ts'
import { isCheckDue } from './where-to-send.ts'

/** The safe-contact plan of a victim: what the gate says now, the ways, alerts, who must not know, and what a person is to do. */
export function planRoutes(app: App, deps: Deps): void {
  changePlanRoutes(app, deps)

  page(app, deps, {
    name: 'read-contact-plan',
    summary:
      'How a victim may be reached: what may be sent now and where, alerts, who must not know, what a person is to do, earlier plans',
    path: '/victims/:id/plan',
    params: CaseParams,
    can: 'see victim care',
    reads: 'safe-contact plan',
    view: 'victim/plan/plan.njk',
    title: 'Safe-contact plan',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const known = await knownOf(tx, params.id)
      const { plan, planId, all: alerts } = known
      return {
        victim,
        caseId: victim.caseId,
        ways:
          plan?.ways.map(way => ({
            ...way,
            alerts: alerts.filter(one => reachKeys(way.channel, way.reach).includes(one.key)),
          })) ?? [],
        kept: (await latestPlan(tx, params.id)) ?? null,
        note: planId ? null : ((await latestSafeContact(tx, params.id)) ?? null),
        gates: gatesOf(known, now, PURPOSES),
        alerts,
        checkDue: plan ? isCheckDue(plan, now) : false,
        byHand: personWays(plan, now, way => reachKeys(way.channel, way.reach), known.alerts),
        tasks: await reachTasksOf(tx, params.id),
        taskHow: Object.entries(TASK_HOW_WORDS).map(([value, words]) => ({ value, text: words })),
        history: (await plansOf(tx, params.id)).map(one => ({
          planId: one.planId,
          at: one.at,
          byName: one.byName,
          why: one.why,
        })),
      }
    },
  })

  action(app, deps, {
    name: 'look-at-contact-alert',
    summary: 'Say why a number or address that is also somebody else’s is safe all the same, or that it is not',
    path: '/victims/:id/plan/alerts',
    params: CaseParams,
    body: z.object({
      key: text(500),
      otherId: text(500),
      safe: yesNo,
      why: note('Say why it is safe, or what they said'),
    }),
    can: 'record safe contact',
    fact: 'contact-alert-looked-at',
    status: 201,
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const { all } = await knownOf(tx, params.id)
      const alert = all.find(one => one.key === body.key && one.otherId === body.otherId)
      if (!alert) return refuse('no-such-alert', 'This alert does not stand any more: look at the plan again', 'why')
      if (wordsOfSubstance(body.why) < 3)
        return refuse('needs-words', 'Say in a few words why it is safe, or what they said of it', 'why')
      const saved = await saveAlertLook(tx, victim, alert, body, stamp)
      return accept({ ...saved, caseId: victim.caseId, victimId: victim.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/plan`,
  })

  action(app, deps, {
    name: 'finish-reach-task',
    summary: 'Record that a victim was reached by a person, where something could not be sent',
    path: '/reach-tasks/:id',
    params: CaseParams,
    body: z.object({
      how: z.enum(TASK_HOW, { error: 'Say how they were reached' }),
      words: note('Say what they were told, and what they said'),
    }),
    can: 'record safe contact',
    fact: 'reach-task-done',
    act: async (tx, { params, body, stamp }) => {
      const found = await readReachTask(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const task = (await readReachTask(tx, params.id))!
      if (task.doneAt) return refuse('done-already', `${task.doneByName} has done this already`, 'how')
      if (wordsOfSubstance(body.words) < 2)
        return refuse('needs-words', 'Say what they were told, and what they said', 'words')
      await finishReachTask(tx, task, body, stamp)
      return accept({ taskId: task.taskId, caseId: task.caseId, victimId: task.victimId })
    },
    next: ({ victimId }) => `/victims/${victimId}/plan`,
  })
}
