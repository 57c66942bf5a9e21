import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { note, uuid, yesNo } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { readColleague } from './allocation.store.ts'
import { readCaseNow } from './case-now.store.ts'
import { crimeOf, holdCrime, readCrime } from './crime.store.ts'
import { readLines } from './lines.store.ts'
import { movedOn } from './moved-on.ts'
import { offenceLabel } from './open-case.ts'
import { readOutcome, saveDecision } from './outcome.store.ts'
import { decideOutcome } from './outcome-gate.ts'
import { missingNeeds } from './outcome-needs.ts'
import { gateWords, outcomeOn } from './outcome-row.ts'
import { rankOf } from './rank-of.ts'
import { readSuspects } from './suspects.store.ts'
import { readVictims } from './victims.store.ts'

/** The gate: what is missing is on the page in words before anyone agrees. */
export function outcomeDecisionRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'decide-outcome',
    summary: 'Agree or refuse a proposed outcome',
    path: '/outcomes/:id/decision',
    params: z.object({ id: uuid }),
    body: z.object({ agree: yesNo, reason: note('Say why'), version: z.coerce.number().int().optional() }),
    can: 'decide outcomes',
    fact: ['outcome-agreed', 'outcome-refused'],
    view: 'investigation/outcome-decision.njk',
    title: 'Decide an outcome',
    load: async (tx, { params, who, now }) => {
      const outcome = await readOutcome(tx, params.id)
      const crime = outcome && (await readCrime(tx, outcome.crimeId))
      if (!crime) return undefined
      const kind = await readCaseNow(tx, crime, deps.force)
      const row = outcomeOn(deps.force.outcomes, outcome.code, now) ?? null
      return {
        caseId: crime.caseId,
        version: crime.version,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        outcome,
        row,
        gate: row ? gateWords(row, kind) : outcome.gate,
        missing: row ? missingNeeds(row, kind, outcome) : [],
        own: outcome.proposedBy === who.id,
        lines: await readLines(tx, crime.crimeId),
        suspects: await readSuspects(tx, crime.crimeId),
        victimList: await readVictims(tx, crime.crimeId),
      }
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const crimeId = await crimeOf(tx, 'outcome', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const outcome = crime && (await readOutcome(tx, params.id))
      if (!crime || !outcome) return undefined
      const stop = movedOn(crime.version, body.version)
      if (stop) return stop
      if (outcome.state !== 'proposed') return refuse('already-decided', 'This outcome was already decided')

      const me = await readColleague(tx, who.id)
      const by = { id: who.id, role: who.role, rank: rankOf(deps.force.staff, me?.collar) }
      const decided = decideOutcome(
        body,
        by,
        outcome,
        await readCaseNow(tx, crime, deps.force),
        outcomeOn(deps.force.outcomes, outcome.code, now),
      )
      if (!decided.ok) return decided
      await saveDecision(tx, outcome, decided.value, stamp)
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        outcomeId: outcome.outcomeId,
        code: outcome.code,
        agreed: decided.value.agreed,
        warnings: decided.value.warnings,
      })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
