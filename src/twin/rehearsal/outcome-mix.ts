import type { CrimeType } from '../../platform/force/vocabulary.ts'
import { chance, lognormal, type Next, type Weighted, weighted } from '../../platform/random.ts'
import type { Story } from './story.ts'

/** The Home Office outcomes that a rehearsal reaches. The live gate decides what each needs. */
export const OUTCOME_CODES = [1, 3, 8, 10, 14, 15, 16, 18, 20, 21] as const
export type OutcomeCode = (typeof OUTCOME_CODES)[number]

/** 'charged' 1; 'cautioned' 3; 'resolved' 8; 'unable' 14, 15 or 16; 'no-suspect' 18; 'elsewhere' 20; 'interest' 10 or 21. */
type Group = 'charged' | 'cautioned' | 'resolved' | 'unable' | 'no-suspect' | 'elsewhere' | 'interest'
type Shares = Readonly<Record<Group, number>>

const shares = (
  charged: number,
  cautioned: number,
  resolved: number,
  unable: number,
  noSuspect: number,
  elsewhere: number,
  interest: number,
): Shares => ({ charged, cautioned, resolved, unable, 'no-suspect': noSuspect, elsewhere, interest })

/**
 * Last outcome by crime type, % of crimes with one. Source: Staffordshire Police, January to September 2025, street
 * files of data.police.uk (Open Government Licence v3.0): 'Court result unavailable', 'Awaiting court outcome' and
 * 'charged as part of another case' taken as charged, 'Status update unavailable' left out.
 */
export const OUTCOME_SHAPE: Readonly<Partial<Record<CrimeType, Shares>>> = {
  'Violence and sexual offences': shares(7.4, 0.6, 4.0, 75.3, 8.3, 4.1, 0.3),
  'Possession of weapons': shares(29.9, 3.4, 2.9, 54.1, 7.3, 1.5, 0.9),
  'Public order': shares(8.1, 0.3, 5.2, 64.8, 20.3, 0.8, 0.4),
  'Vehicle crime': shares(3.5, 0.1, 0.3, 19.8, 76.1, 0.1, 0.1),
  Burglary: shares(5.7, 0.2, 0.6, 23.2, 70.3, 0.1, 0),
  'Criminal damage and arson': shares(8.4, 1.2, 4.7, 36.5, 48.5, 0.4, 0.3),
  'Other crime': shares(18.8, 0.7, 2.6, 46.2, 16.4, 3.9, 11.3),
  Drugs: shares(15.3, 1.4, 46.7, 15.6, 19.7, 0.1, 1.0),
  'Other theft': shares(2.1, 0.1, 1.6, 40.2, 54.7, 1.3, 0.1),
  Shoplifting: shares(17.2, 0.2, 4.9, 33.9, 43.4, 0, 0.4),
  Robbery: shares(6.1, 0.3, 0.3, 53.8, 38.8, 0.3, 0.4),
  'Theft from the person': shares(3.5, 0, 2.3, 35.8, 57.8, 0.6, 0),
  'Bicycle theft': shares(5.4, 0, 1.2, 18.2, 75.0, 0, 0.2),
}

/**
 * Lifts that shape to the national level: with these factors, over all crimes of those files, 39.3% end with no suspect
 * identified and 5.7% charged. Source of both: Crime outcomes in England and Wales 2022 to 2023,
 * https://gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2022-to-2023/crime-outcomes-in-england-and-wales-2022-to-2023
 */
export const OUTCOME_LEVEL: Readonly<Partial<Record<Group, number>>> = { 'no-suspect': 2.15, charged: 0.82 }

/** Whoever did it is mostly known to the victim: factor on 'no suspect' (synthetic). */
const KNOWN_SUSPECT = 0.12

/**
 * Days from recording to outcome: a share decided on the day or the next (screened out, dealt with in custody or at the
 * scene), the rest about a median. Synthetic, so that all crimes together have a median near the national 14 days (year
 * to March 2023, same source as above).
 */
export const OUTCOME_DAYS: Readonly<
  Record<OutcomeCode, { quick: number; quickHours: number; medianDays: number; spread: number }>
> = {
  1: { quick: 0.35, quickHours: 14, medianDays: 45, spread: 0.9 },
  3: { quick: 0.2, quickHours: 12, medianDays: 24, spread: 0.8 },
  8: { quick: 0.35, quickHours: 6, medianDays: 9, spread: 0.9 },
  10: { quick: 0, quickHours: 0, medianDays: 40, spread: 0.7 },
  14: { quick: 0.1, quickHours: 9, medianDays: 14, spread: 0.9 },
  15: { quick: 0.03, quickHours: 12, medianDays: 34, spread: 0.9 },
  16: { quick: 0.08, quickHours: 10, medianDays: 20, spread: 0.9 },
  18: { quick: 0.34, quickHours: 6, medianDays: 11, spread: 1 },
  20: { quick: 0.1, quickHours: 12, medianDays: 12, spread: 0.7 },
  21: { quick: 0, quickHours: 0, medianDays: 26, spread: 0.7 },
}

/** What will become of a recorded crime. Nobody can withdraw support where there is no victim. */
export function drawOutcome(crimeType: CrimeType, story: Story, next: Next): OutcomeCode {
  const known = story.sensitive === 'domestic' || story.sensitive === 'stalking'
  const shape = OUTCOME_SHAPE[crimeType] ?? shares(5, 0, 2, 40, 50, 1, 2)
  const rows = Object.entries(shape).map(([group, share]): Weighted<Group> => {
    const level = OUTCOME_LEVEL[group as Group] ?? 1
    return [group as Group, share * level * (known && group === 'no-suspect' ? KNOWN_SUSPECT : 1)]
  })
  return codeOf(weighted(next, rows), known, story.victim !== 'nobody', next)
}

/** How 'unable to prosecute' and 'not in the public interest' divide is not published by type: synthetic. */
function codeOf(group: Group, known: boolean, hasVictim: boolean, next: Next): OutcomeCode {
  const single = { charged: 1, cautioned: 3, resolved: 8, 'no-suspect': 18, elsewhere: 20 } as const
  if (group === 'interest') return chance(next, 0.3) ? 10 : 21
  if (group !== 'unable') return single[group]
  if (!hasVictim) return 15
  if (known) return chance(next, 0.58) ? 16 : 15
  return weighted(next, [
    [15, 58],
    [16, 32],
    [14, 10],
  ])
}

/** Seconds from recording to the outcome being proposed. */
export function outcomeDelay(code: OutcomeCode, next: Next): number {
  const { quick, quickHours, medianDays, spread } = OUTCOME_DAYS[code]
  const hours = chance(next, quick) ? lognormal(next, quickHours, 0.5) : lognormal(next, medianDays * 24, spread)
  return hours * 3600
}
