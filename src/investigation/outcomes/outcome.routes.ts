import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { readLines } from '../lines.store.ts'
import { movedOn, notClosed } from '../moved-on.ts'
import { oweProposal } from '../notices/ending-notices.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readSuspects } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { readCaseNow } from './case-now.store.ts'
import { lookAt } from './missing.ts'
import { readOutcomes, saveProposal } from './outcome.store.ts'
import { OutcomeFields, statementsOf } from './outcome-fields.ts'
import { proposeOutcome } from './outcome-gate.ts'
import { gateWords, outcomesOn } from './outcome-row.ts'

const WAITING = {
  code: 'already-proposed',
  message: 'An outcome is already proposed for this investigation: it has to be agreed or refused first',
}
const Code = z.coerce.number().int().min(1).max(23)

/** How an investigation ends: proposed here, and closed only by its gate (victims.md 4, inspection.md 25). */
export function outcomeRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const crime = await readCrime(tx, id)
    if (!crime) return undefined
    const kind = await readCaseNow(tx, crime, deps.force, now)
    const lines = await readLines(tx, id)
    // What a form has yet to say is not missing yet: its box asks for it.
    const unsaid = { victimView: '', reference: null, notDone: null }
    return {
      ...crime,
      offenceLabel: offenceLabel(crime.offence, deps.force),
      openLineList: lines.filter(line => line.state === 'open'),
      suspects: await readSuspects(tx, id),
      victimList: await readVictims(tx, id),
      notAgreed: (await readOutcomes(tx, id)).filter(outcome => outcome.state === 'refused'),
      choices: outcomesOn(deps.force.outcomes, now).map(row => ({
        code: row.code,
        label: row.label,
        reference: row.reference,
        gate: gateWords(row, kind),
        needs: lookAt(kind, { code: row.code, ...unsaid }, now),
      })),
    }
  }

  action(app, deps, {
    name: 'propose-outcome',
    summary: 'Propose the outcome of an investigation',
    path: '/crimes/:id/outcome',
    params: z.object({ id: uuid }),
    body: OutcomeFields,
    can: 'propose outcomes',
    fact: 'outcome-proposed',
    view: 'investigation/outcomes/outcome.njk',
    title: 'Propose an outcome',
    status: 201,
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version) ?? notClosed(crime.state)
      if (stop) return stop
      if (crime.state === 'outcome-proposed') return refuse(WAITING.code, WAITING.message)
      const ask = { ...body, statements: statementsOf(body) }
      const proposed = proposeOutcome(ask, await readCaseNow(tx, crime, deps.force, now), deps.force.outcomes, now)
      if (!proposed.ok) return proposed
      const { gate, warnings, row, notDone } = proposed.value
      const saved = await saveProposal(tx, crime, ask, proposed.value, stamp)
      const labels = { offence: offenceLabel(crime.offence, deps.force), outcome: row.label }
      await oweProposal(tx, crime, { ...saved, code: row.code, reason: ask.reason, notDone }, labels, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, gate, warnings })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
    conflicts: { outcome_one_proposed: WAITING },
  })

  page(app, deps, {
    name: 'read-outcome-form',
    summary: 'What one outcome needs of this case, and the form that proposes it',
    path: '/crimes/:id/outcome/:code',
    params: z.object({ id: uuid, code: Code }),
    can: 'propose outcomes',
    reads: 'investigation',
    view: 'investigation/outcomes/outcome.njk',
    title: 'Propose an outcome',
    load: async (tx, { params, now }) => {
      const found = await load(tx, params.id, now)
      return found?.choices.some(one => one.code === params.code)
        ? { ...found, asked: { code: params.code } }
        : undefined
    },
  })
}
