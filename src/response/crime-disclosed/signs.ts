import type { Sign } from './sign.ts'
import { DAMAGE } from './signs-of-damage.ts'
import { DISORDER } from './signs-of-disorder.ts'
import { SEX } from './signs-of-sex.ts'
import { TAKING } from './signs-of-taking.ts'
import { THREAT } from './signs-of-threat.ts'
import { VIOLENCE } from './signs-of-violence.ts'
import { WORDS_OF_DAMAGE } from './words-of-damage.ts'
import { WORDS_OF_DECEIT } from './words-of-deceit.ts'
import { WORDS_OF_DISORDER } from './words-of-disorder.ts'
import { WORDS_OF_SEX } from './words-of-sex.ts'
import { WORDS_OF_TAKING } from './words-of-taking.ts'
import { WORDS_OF_THE_ROAD } from './words-of-the-road.ts'
import { WORDS_OF_THREAT } from './words-of-threat.ts'
import { WORDS_OF_VIOLENCE } from './words-of-violence.ts'
import { WORDS_OF_WHAT_IS_IMPLIED } from './words-of-what-is-implied.ts'

/** The first edition, and the broader one that stands beside it from SECOND_EDITION. */
export const SIGNS: readonly Sign[] = [
  ...[...VIOLENCE, ...THREAT, ...SEX, ...TAKING, ...DAMAGE, ...DISORDER],
  ...[...WORDS_OF_VIOLENCE, ...WORDS_OF_THREAT, ...WORDS_OF_SEX, ...WORDS_OF_TAKING, ...WORDS_OF_DECEIT],
  ...[...WORDS_OF_DAMAGE, ...WORDS_OF_THE_ROAD, ...WORDS_OF_DISORDER, ...WORDS_OF_WHAT_IS_IMPLIED],
]

/** The signs in force on a London day. */
export function signsOn(day: Temporal.PlainDate): Sign[] {
  const text = day.toString()
  return SIGNS.filter(sign => sign.from <= text && (sign.to === null || text < sign.to))
}
