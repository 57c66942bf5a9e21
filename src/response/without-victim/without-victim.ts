import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** What can prove a case without its victim (victims.md section 5), as whoever goes first meets it: much of it is gone a day later. */
export const FIRST_EVIDENCE = [
  { name: 'emergency-call', text: 'The recording of the emergency call' },
  { name: 'video', text: 'Body-worn, doorbell or other video' },
  { name: 'injury', text: 'Injuries that can be seen' },
  { name: 'photographs', text: 'Photographs: of injuries, of what is broken, of the room' },
  { name: 'witnesses', text: 'Neighbours, children, passers-by' },
  { name: 'phone-data', text: 'Messages, calls, places on a phone' },
  { name: 'admissions', text: 'What the suspect said' },
  { name: 'history', text: 'Earlier incidents' },
] as const
export type FirstEvidence = (typeof FIRST_EVIDENCE)[number]['name']

export const GOES_ON = ['yes', 'no', 'not-known'] as const
export const GOES_ON_WORDS: Record<(typeof GOES_ON)[number], string> = {
  yes: 'Yes: it could go on without them',
  no: 'No: there is nothing without them',
  'not-known': 'Not known yet',
}

/** The reports of which it is asked, as they were first told: domestic, and stalking; coercive control is told as one of them. */
const ASKED_OF: readonly Sensitivity[] = ['domestic', 'stalking']
/** And offences that are recorded of other reports: an argument may turn out to be coercive control. */
const ASKED_BY_OFFENCE = /coerc|controlling|stalk|harass/

export const isAskedOf = (of: { sensitive: Sensitivity | null | undefined; offence?: string | undefined }): boolean =>
  (of.sensitive != null && ASKED_OF.includes(of.sensitive)) || ASKED_BY_OFFENCE.test(of.offence ?? '')

export type WithoutVictimAsk = {
  goesOn: (typeof GOES_ON)[number]
  found: Partial<Record<FirstEvidence, string>>
  why: string
}

const words = (text: string | undefined) => (text ?? '').trim().split(/\s+/).filter(Boolean).length

/** A yes names what there is; a no has looked at each; not known says what is still looked for. Nothing here asks the victim to decide. */
export function askWithoutVictim(ask: WithoutVictimAsk): Outcome<WithoutVictimAsk> {
  const said = FIRST_EVIDENCE.filter(({ name }) => words(ask.found[name]) > 0)
  if (ask.goesOn === 'yes' && said.length === 0)
    return refuse('needs-evidence', 'Say what there is: at least one of these', FIRST_EVIDENCE[0].name)
  const missing = FIRST_EVIDENCE.find(({ name }) => words(ask.found[name]) === 0)
  if (ask.goesOn === 'no' && missing)
    return refuse('not-looked', `${missing.text}: say that there is none, and who looked`, missing.name)
  return words(ask.why) >= 3
    ? accept(ask)
    : refuse('needs-why', 'Say why, or what is still looked for, in a sentence', 'why')
}
