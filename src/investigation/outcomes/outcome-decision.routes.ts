import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid, yesNo } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readColleague } from '../allocation.store.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { readLines } from '../lines.store.ts'
import { movedOn } from '../moved-on.ts'
import { oweDecision } from '../notices/ending-notices.store.ts'
import { readNotices } from '../notices/notice.store.ts'
import { offenceLabel } from '../open-case.ts'
import { rankOf } from '../rank-of.ts'
import { readSuspects } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { readCaseNow } from './case-now.store.ts'
import { lookAt } from './missing.ts'
import { readOutcome, saveDecision } from './outcome.store.ts'
import { decideOutcome } from './outcome-gate.ts'
import { gateWords, outcomeOn } from './outcome-row.ts'
import { readStatements, saveStatement } from './statement.store.ts'
import { aboutWhat, readStatement } from './statement.ts'

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
    view: 'investigation/outcomes/outcome-decision.njk',
    title: 'Decide an outcome',
    load: async (tx, { params, who, now }) => {
      const outcome = await readOutcome(tx, params.id)
      const crime = outcome && (await readCrime(tx, outcome.crimeId))
      if (!crime) return undefined
      const kind = await readCaseNow(tx, crime, deps.force, now)
      const row = outcomeOn(deps.force.outcomes, outcome.code, now) ?? null
      return {
        caseId: crime.caseId,
        version: crime.version,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        outcome,
        row,
        gate: row ? gateWords(row, kind) : outcome.gate,
        needs: row ? lookAt(kind, outcome, now) : [],
        statements: (await readStatements(tx, crime.crimeId)).map(one => ({ ...one, about: aboutWhat(one.need) })),
        notices: (await readNotices(tx, crime.crimeId)).filter(one => one.about === outcome.outcomeId),
        mayState: may(who.role, 'propose outcomes'),
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
        await readCaseNow(tx, crime, deps.force, now),
        outcomeOn(deps.force.outcomes, outcome.code, now),
        now,
      )
      if (!decided.ok) return decided
      await saveDecision(tx, outcome, decided.value, stamp)
      const label = outcomeOn(deps.force.outcomes, outcome.code, now)?.label ?? `outcome ${outcome.code}`
      const labels = { offence: offenceLabel(crime.offence, deps.force), outcome: label }
      await oweDecision(tx, crime, { ...outcome, agreed: decided.value.agreed }, labels, stamp)
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

  action(app, deps, {
    name: 'state-outcome-need',
    summary: 'State, with evidence, something that a proposed outcome needs and no record shows',
    path: '/outcomes/:id/statement',
    params: z.object({ id: uuid }),
    body: z.object({
      need: z.string({ error: 'Choose what this is about' }).max(100),
      words: note('Say what is so'),
      evidence: note('Say where that can be read, seen or heard'),
    }),
    can: 'propose outcomes',
    fact: 'outcome-need-stated',
    view: 'investigation/outcomes/outcome-statement.njk',
    title: 'State what the outcome needs',
    status: 201,
    load: async (tx, { params, now }) => {
      const outcome = await readOutcome(tx, params.id)
      const crime = outcome && (await readCrime(tx, outcome.crimeId))
      if (!crime || outcome.state !== 'proposed') return undefined
      const looked = lookAt(await readCaseNow(tx, crime, deps.force, now), outcome, now)
      return {
        caseId: crime.caseId,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        outcome,
        needs: looked.filter(one => one.mayBeStated && one.shown !== 'record'),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const crimeId = await crimeOf(tx, 'outcome', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const outcome = crime && (await readOutcome(tx, params.id))
      if (!crime || !outcome) return undefined
      if (outcome.state !== 'proposed') return refuse('already-decided', 'This outcome was already decided')
      const read = readStatement(body)
      if (!read.ok) return refuse(read.refusal.code, read.refusal.message, fieldOf(read.refusal.field))
      await saveStatement(tx, crime, outcome.outcomeId, read.value, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, need: body.need })
    },
    next: (_, { params }) => `/outcomes/${params.id}/decision`,
  })
}

/** This form has one box for whichever it is. */
function fieldOf(field: string | undefined): string {
  if (field === 'need') return 'need'
  return field?.endsWith('-evidence') ? 'evidence' : 'words'
}
