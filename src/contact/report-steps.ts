import { emergencyWords } from './emergency-words.ts'
import { HAPPENING, POLICE_INVOLVED, SAFE_CHANNELS } from './online-report.ts'

/** One question a page, in this order (screens.md 8); the last is the look over everything. */
export const STEPS = ['now', 'what', 'where', 'when', 'who', 'reach', 'check'] as const
export type Step = (typeof STEPS)[number]

/** What each page asks for; everything else travels with it, in the page alone and nowhere on the device or with us. */
export const FIELDS = {
  now: ['happening'],
  what: ['what'],
  where: ['place'],
  when: ['when', 'whenUnsure'],
  who: ['name', 'policeInvolved'],
  reach: ['safeChannel', 'safeDetail', 'safeWhen'],
  check: [],
} as const satisfies Record<Step, readonly string[]>
const NAMES = Object.values(FIELDS).flat()
export type Answers = Partial<Record<(typeof NAMES)[number], string>>

const MOST: Record<(typeof NAMES)[number], number> = {
  happening: 20,
  what: 20_000,
  place: 500,
  when: 300,
  whenUnsure: 10,
  name: 200,
  policeInvolved: 20,
  safeChannel: 20,
  safeDetail: 300,
  safeWhen: 500,
}

/** What came with a page, as it was typed; what is no answer of ours is not carried on. */
export function readAnswers(form: Record<string, unknown>): Answers {
  const given: Answers = {}
  for (const name of NAMES) {
    const value = form[name]
    if (typeof value === 'string' && value.trim() !== '') given[name] = value.replaceAll('\0', '')
  }
  return given
}

export type Missing = { code: string; field: string; message: string }
const oneOf = (list: readonly string[], value: string | undefined) => value !== undefined && list.includes(value)

/** What a page still needs before the next; undefined where it is well. Only three answers are asked for in all. */
export function missingOn(step: Step, given: Answers): Missing | undefined {
  const say = (field: string, message: string) => ({ code: 'invalid', field, message })
  for (const field of FIELDS[step])
    if ((given[field]?.length ?? 0) > MOST[field])
      return say(field, `Use ${MOST[field].toLocaleString('en-GB')} characters or fewer: what you wrote is still here`)
  if (step === 'now' && !oneOf(HAPPENING, given.happening)) return say('happening', 'Say whether it is happening now')
  if (step === 'what' && !given.what) return say('what', 'Tell us what is happening or has happened')
  if (step === 'when' && given.whenUnsure && given.whenUnsure !== 'yes')
    return say('whenUnsure', 'Tick it, or leave it')
  if (step === 'who' && given.policeInvolved && !oneOf(POLICE_INVOLVED, given.policeInvolved))
    return say('policeInvolved', 'Choose one of the list, or leave it')
  if (step === 'reach' && !oneOf(SAFE_CHANNELS, given.safeChannel))
    return say('safeChannel', 'Choose a way that is safe for us to contact you, or that we should not')
  if (step === 'reach' && given.safeChannel !== 'none' && !given.safeDetail)
    return say('safeDetail', 'Give the number or address, or choose not to be contacted')
  return undefined
}

/** Where somebody goes: on, back, or to a page that they want to change. Nobody comes to the look over everything past a page that needs something. */
export function stepAfter(step: Step, go: 'on' | 'back', given: Answers): { step: Step; missing?: Missing } {
  const at = STEPS.indexOf(step)
  if (go === 'back') return { step: STEPS[Math.max(0, at - 1)]! }
  const missing = missingOn(step, given)
  if (missing) return { step, missing }
  // Changed from the look over everything, or nearly through: back to where something is still open.
  const next = STEPS[Math.min(STEPS.length - 1, at + 1)]!
  if (next !== 'check') return { step: next }
  const open = STEPS.find(one => missingOn(one, given))
  return open ? { step: open, missing: missingOn(open, given)! } : { step: 'check' }
}

/** Is it happening now, by what they chose or by their words? Then 999 stands first on every page, and nothing is put off. */
export const isNow = (given: Answers): boolean =>
  given.happening === 'yes' || emergencyWords(given.what, given.place, given.when).length > 0
