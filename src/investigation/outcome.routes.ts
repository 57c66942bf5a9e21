import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { note, optionalText, uuid } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { readCaseNow } from './case-now.store.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { readLines } from './lines.store.ts'
import { movedOn, notClosed } from './moved-on.ts'
import { offenceLabel } from './open-case.ts'
import { readOutcomes, saveProposal } from './outcome.store.ts'
import { proposeOutcome } from './outcome-gate.ts'
import { gateWords, outcomesOn } from './outcome-row.ts'
import { readSuspects } from './suspects.store.ts'
import { readVictims } from './victims.store.ts'

const WAITING = {
  code: 'already-proposed',
  message: 'An outcome is already proposed for this investigation: it has to be agreed or refused first',
}

const OutcomeForm = z.object({
  code: z.coerce
    .number({ error: 'Choose an outcome' })
    .int('Choose an outcome')
    .min(1, 'Choose an outcome')
    .max(23, 'Choose an outcome'),
  reason: note('Say why this outcome fits the evidence'),
  evidence: note('Say what evidence there is and where it is held'),
  victimView: note().optional(),
  reference: optionalText(200),
  version: z.coerce.number().int().optional(),
})

/** How an investigation ends: proposed here, and closed only by its gate (victims.md 4, inspection.md 25). */
export function outcomeRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'propose-outcome',
    summary: 'Propose the outcome of an investigation',
    path: '/crimes/:id/outcome',
    params: z.object({ id: uuid }),
    body: OutcomeForm,
    can: 'propose outcomes',
    fact: 'outcome-proposed',
    view: 'investigation/outcome.njk',
    title: 'Propose an outcome',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const kind = await readCaseNow(tx, crime, deps.force)
      const lines = await readLines(tx, params.id)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        openLineList: lines.filter(line => line.state === 'open'),
        suspects: await readSuspects(tx, params.id),
        victimList: await readVictims(tx, params.id),
        notAgreed: (await readOutcomes(tx, params.id)).filter(outcome => outcome.state === 'refused'),
        choices: outcomesOn(deps.force.outcomes, now).map(row => ({
          code: row.code,
          label: row.label,
          preconditions: row.preconditions,
          reference: row.reference,
          gate: gateWords(row, kind),
          verified: row.confidence === 'read',
        })),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version) ?? notClosed(crime.state)
      if (stop) return stop
      if (crime.state === 'outcome-proposed') return refuse(WAITING.code, WAITING.message)
      const proposed = proposeOutcome(body, await readCaseNow(tx, crime, deps.force), deps.force.outcomes, now)
      if (!proposed.ok) return proposed
      const { gate, warnings } = proposed.value
      const saved = await saveProposal(tx, crime, body, proposed.value, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, gate, warnings })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
    conflicts: { outcome_one_proposed: WAITING },
  })
}
