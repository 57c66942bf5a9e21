import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, optionalText } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { RETURN_CODES } from '../casefile/return-reasons.ts'
import { saysSomething } from '../substance.ts'
import { ActionFields, actionsOf } from './action-fields.ts'
import { saveActions } from './actions.store.ts'
import { inTurn, toRequest } from './in-turn.store.ts'
import { MEANWHILE } from './standing.ts'
import { takeActions } from './step-rules.ts'

const list = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])
/** Hours in which a file that came back is put right: our proposal. */
const PUT_RIGHT_HOURS = 48

const RecordFileSentBack = z.object({
  reasons: z.preprocess(
    list,
    z.array(z.enum(RETURN_CODES), { error: 'Choose why it came back' }).min(1, 'Choose why it came back'),
  ),
  words: note('Say what has to be put right'),
  after: z.coerce.number().int().optional(),
})
const RecordActionPlan = z.object({
  words: optionalText(5_000),
  ...ActionFields.shape,
  after: z.coerce.number().int().optional(),
})

/** What comes back before a decision: the file itself, or what is asked for first. */
export function cameBackRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-file-sent-back',
    summary: 'Record that the file came back, and why: the reasons are counted',
    path: '/charging/:id/sent-back',
    params: CaseParams,
    body: RecordFileSentBack,
    can: 'plan investigations',
    fact: 'charging-sent-back',
    act: inTurn('sent-back', async ({ now }, body: z.output<typeof RecordFileSentBack>) =>
      saysSomething(body.words, 2)
        ? accept({
            words: body.words,
            dueAt: now.add({ hours: PUT_RIGHT_HOURS }),
            detail: { reasons: [...new Set(body.reasons)] },
          })
        : refuse('needs-words', 'Say what has to be put right', 'words'),
    ),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })

  action(app, deps, {
    name: 'record-action-plan',
    summary: 'Record what the decider asks for first: each becomes a line of enquiry with its day',
    path: '/charging/:id/action-plan',
    params: CaseParams,
    body: RecordActionPlan,
    can: 'plan investigations',
    fact: ['charging-further-work', 'line-of-enquiry-added'],
    act: inTurn('further-work', async ({ tx, crime, one, now, stamp }, body) => {
      const actions = takeActions(actionsOf(body), now)
      if (!actions.ok) return actions
      const last = actions.value
        .map(item => item.dueAt)
        .toSorted(Temporal.Instant.compare)
        .at(-1)!
      return accept({
        words: body.words ?? actions.value.map(item => item.words).join('; '),
        dueAt: last,
        also: async ({ stepId }) => {
          await saveActions(tx, crime, { requestId: one.requestId, stepId }, actions.value, stamp)
          return accept(undefined)
        },
      })
    }),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })
}
