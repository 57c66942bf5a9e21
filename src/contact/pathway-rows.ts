import { type From, never, OURS, yesNo } from './pathway.ts'

export const EARLY_EVIDENCE: From = { source: 'contact.md section 12, advice packs', confidence: 'secondary' }

/** The abuser may be listening, answer the telephone, or read the message: every abuse pathway asks first. */
export const ringBack = yesNo('ring-back', 'If we are cut off, would ringing you back put you in danger?', OURS, {
  yes: ['priority', 'ringing back would put the caller in danger'],
  unknown: ['scheduled', 'it is not known whether ringing back is safe'],
})
export const quietly = [
  never('no-voicemail', 'Leave no voicemail and no message with whoever answers', OURS),
  never('number-withheld', 'Ring back only when it is known to be safe, with our number withheld', OURS),
]
export const noRelatives = never(
  'no-relatives',
  'Never use a relative, friend or child as interpreter: an interpreter from the first sentence',
  OURS,
)
