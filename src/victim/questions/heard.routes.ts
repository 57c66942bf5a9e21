import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { heardLines, settleHeard } from './heard.store.ts'

/** What was written down in a call is proposed as a victim's question, and a person says whether it is. */
export function heardRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'settle-heard-line',
    summary:
      'Say whether a line of a call about the case is a question of this victim’s: then its clock starts when they asked',
    path: '/victims/:id/heard',
    params: CaseParams,
    body: z.object({
      lineId: uuid,
      as: z.enum(['asked', 'not-theirs'], { error: 'Say whether they asked it' }),
      words: optionalText(5_000),
    }),
    can: 'write updates to victims',
    fact: ['heard-line-settled', 'victim-question-recorded'],
    status: 201,
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const line = (await heardLines(tx, [params.id], now)).find(one => one.lineId === body.lineId)
      if (!line)
        return refuse('settled-already', 'Somebody has said already what this is: look at the page again', 'as')
      const as =
        body.as === 'asked'
          ? ({ keptAs: 'asked', words: body.words ?? line.words } as const)
          : ({ keptAs: 'not-theirs' } as const)
      return accept({ ...(await settleHeard(tx, victim, line, as, stamp)), caseId: victim.caseId })
    },
    next: (_value, { params }) => `/victims/${params.id}/questions`,
  })
}
