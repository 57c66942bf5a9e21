import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { PipLevel } from '../planning/offence-groups.ts'
import type { RiskLevel } from '../risk.ts'
import { saysSomething } from '../substance.ts'

/** What whoever is to have a case carries and may do. `pip` null: nobody has recorded it. */
export type Fitness = { name: string; pip: number | null; load: number; cap: number | null; gone: string | null }
export type CaseFit = { risk: RiskLevel; pipNeeded: PipLevel; weight: number }

/** One thing that stands against giving it to them. `asks`: a supervisor says why all the same. */
export type Warning = { code: 'over-cap' | 'below-level' | 'level-not-known'; words: string; asks: boolean }

/** What stands against it: a cap asks for a reason, and never where the risk is high: that waits for nobody's load. */
export function warningsFor(to: Fitness, of: CaseFit): Warning[] {
  const after = to.load + of.weight
  return [
    ...(to.cap !== null && after > to.cap
      ? [
          {
            code: 'over-cap' as const,
            words: `${to.name} would carry ${after} against a cap of ${to.cap}`,
            asks: of.risk !== 'high',
          },
        ]
      : []),
    ...(to.pip !== null && to.pip < of.pipNeeded
      ? [
          {
            code: 'below-level' as const,
            words: `${to.name} is at level ${to.pip} and this needs level ${of.pipNeeded}`,
            asks: true,
          },
        ]
      : []),
    ...(to.pip === null && of.pipNeeded > 1
      ? [
          {
            code: 'level-not-known' as const,
            words: `Nobody has recorded the level of ${to.name}; this needs level ${of.pipNeeded}`,
            asks: false,
          },
        ]
      : []),
  ]
}

/** May it be given to them? Never to somebody who is not there; over a cap or below a level only with a supervisor's reason. */
export function fits(
  to: Fitness,
  of: CaseFit,
  reason: string | undefined,
): Outcome<{ warnings: string[] }, 'not-there' | 'needs-reason'> {
  if (to.gone) return refuse('not-there', `${to.gone}: give it to somebody who is here`, 'ownerId')
  const warnings = warningsFor(to, of)
  const asks = warnings.filter(one => one.asks)
  if (asks.length > 0 && !saysSomething(reason ?? '', 3))
    return refuse(
      'needs-reason',
      `${asks.map(one => one.words).join('. ')}. Say why it is given to them all the same`,
      'reason',
    )
  return accept({ warnings: warnings.map(one => one.words) })
}
