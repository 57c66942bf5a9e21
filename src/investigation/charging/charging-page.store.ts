import { may } from '../../platform/access/permissions.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { readFileStatements } from '../casefile/file.store.ts'
import { RETURN_REASONS } from '../casefile/return-reasons.ts'
import { readCrime } from '../crime.store.ts'
import { forInput } from '../local-input.ts'
import { offenceLabel } from '../open-case.ts'
import { readSuspect } from '../suspects.store.ts'
import { ADVICE_KINDS, adviceKind } from './advice.ts'
import { firstEnd, HELD_WORDS } from './advice-clocks.ts'
import { readEnds, readForSending } from './case-for-charging.store.ts'
import { readCharging } from './charging.store.ts'
import { TRIABLE_WORDS } from './charging-law.ts'
import { codeTestsOn } from './code-tests.ts'
import { ESCALATIONS } from './escalations.ts'
import { gapsOf } from './ready.ts'
import { ENDED, MAY, STATE_WORDS } from './standing.ts'
import { asksEvidenceLed } from './who-charges.ts'

/** One request as its page shows it: what is missing said in words from the first draft on. */
export async function readRequestPage(tx: Tx, force: Force, id: string, who: Who, now: Temporal.Instant) {
  const request = await readCharging(tx, id)
  const crime = request && (await readCrime(tx, request.crimeId))
  if (!request || !crime) return undefined
  const today = londonDay(now)
  const forSending = await readForSending(tx, crime, request, force)
  const ends = await readEnds(tx, crime, request.suspectId, request.draft, now)
  const advice = request.steps.findLast(one => one.kind === 'advised')?.detail.advice
  const suspect = await readSuspect(tx, request.suspectId)
  return {
    caseId: crime.caseId,
    crime,
    request: { ...request, stateWords: STATE_WORDS[request.state] },
    suspectState: suspect?.state ?? 'named',
    offenceLabel: offenceLabel(crime.offence, force),
    gaps: ENDED.includes(request.state) ? { stops: [], warns: [] } : gapsOf(request.draft, forSending, now, today),
    fileMissing: forSending.fileMissing,
    fileSaid: (await readFileStatements(tx, id)).length,
    ends,
    firstEnd: ENDED.includes(request.state) ? null : (firstEnd(ends) ?? null),
    may: MAY[request.state],
    mayWrite: may(who.role, 'plan investigations'),
    mayDecide: request.draft.decider === 'prosecutor' || (who.role === 'supervisor' && who.id !== request.by),
    test: codeTestsOn(today).find(one => one.id === request.draft.test) ?? null,
    evidenceLedAsked: asksEvidenceLed(forSending.offence, forSending.sensitive),
    heldWords: HELD_WORDS[request.draft.held],
    triableWords: TRIABLE_WORDS[request.draft.triable],
    kinds: ADVICE_KINDS,
    adviceWords: Object.fromEntries(ADVICE_KINDS.map(one => [one.code, one.words])),
    outcomes: advice ? adviceKind(advice).outcomes[request.draft.decider] : [],
    outcomeLabels: Object.fromEntries(force.outcomes.map(row => [row.code, row.label])),
    reasons: RETURN_REASONS,
    reasonWords: Object.fromEntries(RETURN_REASONS.map(one => [one.code, one.words])),
    nextLevel: ESCALATIONS[request.steps.filter(one => one.kind === 'appealed').length] ?? null,
    at: forInput(now),
  }
}
