import { PROMPTS } from '../../contact/thrive.ts'

/** The prompts of THRIVE where nobody could be asked: what is not known is said to be not known, and why. */
export function notHeard(why: string): Record<string, string> {
  return Object.fromEntries(
    PROMPTS.flatMap(prompt => [
      [prompt, 'unknown'],
      [`${prompt}Reason`, why],
    ]),
  )
}

/** The kind of incident of somebody who is worried about, by the force's own list. */
export const WORRY = 'welfare'

/** THRIVE of somebody who asked to be rung and cannot be reached. */
export const UNREACHED = {
  trigger: 'initial',
  threat: 'Asked to be rung, and does not answer.',
  harm: 'Not known.',
  immediacy: 'cannot-tell',
  weapon: 'unknown',
  risk: 'cannot-tell',
  riskReason: 'Nobody answers, so nothing of it is known',
  ...notHeard('Nobody could be asked'),
} as const
