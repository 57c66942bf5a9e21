import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, yesNo } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { addressLines } from './address-lines.ts'
import { letterGate } from './letter-gate.store.ts'
import { readLetter } from './letter-rows.store.ts'
import { setupOf } from './letter-setup.ts'
import {
  considerLetterStep,
  isWaiting,
  LETTER_STATES,
  LETTER_WORDS,
  STEP_WORDS,
  stateOfLetter,
} from './letter-steps.ts'
import { keepLook, keepStep, letterArrived, letterCameBack, stopLetter } from './letter-work.store.ts'
import { contentOf } from './print-letters.store.ts'

const NOT_SET_UP = { returnTo: 'Nobody has said where a letter comes back to', reach: '', days: 0, exercise: false }

/** One letter: as it is printed, what may be done with it now, and what was done. */
export function letterRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const letter = await readLetter(tx, id)
    if (!letter) return undefined
    const state = stateOfLetter(letter.steps)
    const gate = isWaiting(state) ? await letterGate(tx, letter.victimId, letter.address, now) : null
    const address = gate?.ok ? gate.address : (letter.address ?? letter.reach)
    const setup = setupOf(deps)
    return {
      letter,
      caseId: letter.caseId,
      state,
      stateWords: LETTER_WORDS[state],
      stops: gate && !gate.ok ? gate.because : null,
      content: await contentOf(tx, letter, setup ?? NOT_SET_UP, now, address),
      setUp: setup !== undefined,
      steps: letter.steps.map(one => ({ ...one, what: STEP_WORDS[one.step], at: Temporal.Instant.from(one.at) })),
      may: Object.fromEntries(
        (['looked', 'printed', 'printed-again', 'posted', 'arrived', 'came-back', 'stopped'] as const).map(step => [
          step.replace('-', ''),
          considerLetterStep(letter.steps, step, 'with words').ok,
        ]),
      ),
      states: LETTER_STATES,
    }
  }

  page(app, deps, {
    name: 'read-letter',
    summary: 'One letter to a victim: as it is printed, what may be done with it now, and what became of it',
    path: '/letters/:id',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/letters/letter.njk',
    title: 'A letter',
    load: (tx, { params, now }) => load(tx, params.id, now),
  })

  action(app, deps, {
    name: 'look-at-letter',
    summary: 'Say that one letter was looked at and is right: its address, its words, and the size of its print',
    path: '/letters/:id/look',
    params: CaseParams,
    body: z.object({ large: yesNo }),
    can: 'write updates to victims',
    fact: 'victim-letter-moved',
    view: 'victim/letters/letter.njk',
    title: 'A letter',
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, stamp }) => {
      const found = await readLetter(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const letter = (await readLetter(tx, params.id))!
      const may = considerLetterStep(letter.steps, 'looked')
      if (!may.ok) return may
      const gate = await letterGate(tx, letter.victimId, null, stamp.at)
      if (!gate.ok) {
        await stopLetter(tx, stamp, letter, gate)
        return accept({ messageId: letter.messageId, caseId: letter.caseId, stopped: true })
      }
      if (!addressLines(gate.address))
        return refuse(
          'not-an-address',
          'That is no address that the post could use: write it out in their plan, with a comma between its lines',
        )
      await keepLook(tx, letter, { address: gate.address, large: body.large })
      await keepStep(tx, stamp, letter, 'looked')
      return accept({ messageId: letter.messageId, caseId: letter.caseId, stopped: false })
    },
    next: ({ messageId, stopped }) => (stopped ? `/letters/${messageId}` : '/letters'),
  })

  action(app, deps, {
    name: 'move-letter',
    summary: 'Record that a letter was printed again, arrived, came back, or is not to be sent',
    path: '/letters/:id/steps',
    params: CaseParams,
    body: z.object({
      step: z.enum(['printed-again', 'arrived', 'came-back', 'stopped'], { error: 'Say what happened' }),
      words: optionalText(2_000),
    }),
    can: 'write updates to victims',
    fact: [
      'victim-letter-moved',
      'victim-message-moved',
      'victim-update-delivered',
      'victim-letter-came-back',
      'reach-task-set',
    ],
    view: 'victim/letters/letter.njk',
    title: 'A letter',
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, stamp }) => {
      const found = await readLetter(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const letter = (await readLetter(tx, params.id))!
      const may = considerLetterStep(letter.steps, body.step, body.words)
      if (!may.ok) return may
      const words = body.words!
      if (body.step === 'arrived') await letterArrived(tx, stamp, letter, words)
      else if (body.step === 'came-back') await letterCameBack(tx, stamp, letter, words)
      else if (body.step === 'stopped') await stopLetter(tx, stamp, letter, { code: 'stopped-by-hand', because: words })
      else await keepStep(tx, stamp, letter, 'printed-again', words)
      return accept({ messageId: letter.messageId, caseId: letter.caseId, victimId: letter.victimId })
    },
    next: ({ messageId }) => `/letters/${messageId}`,
  })
}
