import type { Sign } from './sign.ts'
import { DAMAGE } from './signs-of-damage.ts'
import { DISORDER } from './signs-of-disorder.ts'
import { SEX } from './signs-of-sex.ts'
import { TAKING } from './signs-of-taking.ts'
import { THREAT } from './signs-of-threat.ts'
import { VIOLENCE } from './signs-of-violence.ts'

export const SIGNS: readonly Sign[] = [...VIOLENCE, ...THREAT, ...SEX, ...TAKING, ...DAMAGE, ...DISORDER]

/** The signs in force on a London day. */
export function signsOn(day: Temporal.PlainDate): Sign[] {
  const text = day.toString()
  return SIGNS.filter(sign => sign.from <= text && (sign.to === null || text < sign.to))
}
