/** Why somebody no longer supports an investigation, as they put it: several may hold. Ours; a force changes it here. */
export const WITHDRAWAL_REASONS = [
  { code: 'fear', text: 'Afraid of what they or others will do' },
  { code: 'pressure', text: 'Pressed or asked by somebody to stop' },
  { code: 'relationship', text: 'Wants to keep, or has gone back to, the relationship' },
  { code: 'children', text: 'Because of children' },
  { code: 'money-home', text: 'Money, home or immigration status' },
  { code: 'delay', text: 'It takes too long, or nobody kept in touch' },
  { code: 'court', text: 'Does not want to go to court' },
  { code: 'phone', text: 'Does not want to hand over a phone or records' },
  { code: 'over', text: 'It has stopped, or they want to move on' },
  { code: 'other', text: 'Something else' },
] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]['code']

/** Reasons that are ours to mend before anybody concludes that a victim has withdrawn. */
export const OURS_TO_MEND: readonly WithdrawalReason[] = ['delay', 'phone', 'court']

/** Asked with nobody else there. 'Unknown' is an answer, and never a 'no'. */
export const COERCION_CHECKS = [
  { name: 'spokenToAlone', text: 'Was the victim spoken to alone, and could nobody listen?' },
  { name: 'pressure', text: 'Has anybody pressed, threatened or promised them something?' },
  { name: 'contact', text: 'Has the suspect, or somebody for them, been in touch?' },
  { name: 'control', text: 'Does the suspect control money, home, phone, children or papers?' },
] as const
export type CoercionCheck = (typeof COERCION_CHECKS)[number]['name']
export const CHECK_ANSWERS = ['yes', 'no', 'unknown'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

/** What can prove a case without its victim (victims.md section 5): each is looked at, and said. */
export const EVIDENCE_WITHOUT = [
  { name: 'emergency-call', text: 'The recording of the emergency call' },
  { name: 'video', text: 'Body-worn or other video' },
  { name: 'injury', text: 'Injuries seen, photographed or treated' },
  { name: 'witnesses', text: 'Neighbours, family or others who saw or heard' },
  { name: 'phone-data', text: 'Messages, calls, places' },
  { name: 'admissions', text: 'What the suspect said' },
  { name: 'history', text: 'Earlier incidents' },
] as const
export type EvidenceKind = (typeof EVIDENCE_WITHOUT)[number]['name']

/** Our proposal, no national number was found: tries to reach a victim, ways, and hours between first and last. */
export const UNREACHED = { tries: 3, ways: 2, hours: 72 } as const

/** Kinds of case in which whoever is absent may be absent because of somebody: they are heard alone, or not at all yet. */
export const HEARD_ALONE_IN = ['domestic', 'stalking', 'sexual', 'child'] as const

export const DECISIONS = [
  { code: 'go-on', text: 'The investigation goes on without the victim’s evidence' },
  { code: 'more-time', text: 'More time: they are asked again, and what stood in the way is mended' },
  { code: 'accept', text: 'Accepted: the outcome may say that the victim does not support it' },
] as const
export type WithdrawalDecision = (typeof DECISIONS)[number]['code']
