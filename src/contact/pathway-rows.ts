import { type From, never, OURS, type PathwayId, PRACTICE, type TaskRule, task, yesNo } from './pathway.ts'

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

/** The names under which one referral is kept, whichever pathway asks for it first. */
export const MARAC = 'marac'
export const CHILD_REFERRAL = 'ch-referral'

/** The risk conference hears of harm by a partner, a former partner or family, whatever the pathway that it was told on. */
export const maracOf = (pathway: PathwayId, when: TaskRule['when']): TaskRule =>
  task(
    `marac-${pathway}`,
    'Decide on a referral to the multi-agency risk conference, and say why',
    'Domestic abuse unit',
    { hours: 48 },
    when,
    PRACTICE,
    MARAC,
  )
/** A risk tool that says high asks for the same decision. */
export const MARAC_BY_TOOL = maracOf('domestic', 'started')

/** Whether the danger is a partner, a former partner or family: a yes begins the domestic pathway as well. */
export const closeBy = (ask: string) => yesNo('someone-close', ask, OURS, {}, 'domestic')

/** A child in it: what is not known weighs as a child would. */
export const under18 = (ask: string, child: string) =>
  yesNo(
    'under-18',
    ask,
    PRACTICE,
    { yes: ['priority', child], unknown: ['priority', 'it is not known whether a child is part of it'] },
    'child',
  )
