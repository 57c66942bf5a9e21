import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { readPersonReach } from '../day/reach.store.ts'
import { ABOUT } from './about.ts'
import { mayRecover, RECOVERED, RECOVERED_IDS } from './answer.ts'
import { readRecovery, saveRecovered } from './recovery.store.ts'
import { ASKED, SCORES } from './survey.ts'

/** A poor answer is made good by somebody it is not about, and what was done is written down. */
export function recoveryRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'recover-poor-answer',
    summary: 'Say what was done about a poor answer of a victim',
    path: '/recoveries/:id',
    params: CaseParams,
    body: z.object({
      outcome: z.enum(RECOVERED_IDS, { error: 'Choose what came of it' }),
      words: text(4_000, 'Say what was done'),
    }),
    can: 'write updates to victims',
    fact: 'survey-recovered',
    view: 'victim/feedback/recovery.njk',
    title: 'Make it good',
    load: async (tx, { params, who, now }) => {
      const recovery = await readRecovery(tx, params.id)
      if (!recovery) return undefined
      const may = mayRecover(who, recovery)
      const reach = await readPersonReach(tx, recovery.victimId, now)
      return {
        caseId: recovery.caseId,
        // Whoever it is about reads that there is one, and not what was said of them.
        recovery: may.ok || recovery.doneAt ? recovery : { ...recovery, said: null, scores: {} },
        stop: may.ok ? null : may.refusal.message,
        reach: reach.words,
        outcomes: RECOVERED,
        questions: ASKED,
        scoreWords: SCORES,
        aboutWords: (recovery.about && ABOUT[recovery.about]) ?? null,
      }
    },
    act: async (tx, { params, body, who, stamp }) => {
      const found = await readRecovery(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const recovery = (await readRecovery(tx, params.id)) ?? found
      const may = mayRecover(who, recovery)
      if (!may.ok) return may
      await saveRecovered(tx, recovery, { ...body, id: who.id, name: who.name }, stamp)
      return accept({ caseId: recovery.caseId, recoveryId: recovery.recoveryId, outcome: body.outcome })
    },
    next: () => '/victim-care',
  })
}
