/**
 * THRIVE: threat, harm, risk, investigation, vulnerability, engagement (contact.md section 2). What may be answered, and
 * how a later answer stands to an earlier one. The wording and the floor each answer gives are in the dated pack.
 */

export const ELEMENTS = ['threat', 'harm', 'risk', 'investigation', 'vulnerability', 'engagement'] as const
export type Element = (typeof ELEMENTS)[number]

export const TRIGGERS = [
  'initial',
  'new-information',
  'call-dropped',
  'delay',
  'regrade',
  'transfer',
  'handover',
  'closure',
] as const
export type Trigger = (typeof TRIGGERS)[number]

export const TRIGGER_NAMES: Readonly<Record<Trigger, string>> = {
  initial: 'First assessment',
  'new-information': 'Something new was said or found',
  'call-dropped': 'The call dropped',
  delay: 'Nobody has got there yet',
  regrade: 'To change the grade',
  transfer: 'Passed to another desk',
  handover: 'Handed over',
  closure: 'Before closing',
}

/** Each is asked of by itself: inspectors found callers asked about and their households forgotten (contact.md section 5). */
export const PROMPTS = ['caller', 'subject', 'children', 'adultsAtRisk', 'othersInHousehold'] as const
export type Prompt = (typeof PROMPTS)[number]

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number]

export const RISKS = ['low', 'medium', 'high', 'cannot-tell'] as const
export type Risk = (typeof RISKS)[number]

/** How soon somebody could be harmed. */
export const IMMEDIACIES = ['now', 'within-hour', 'within-day', 'later', 'cannot-tell'] as const
export type Immediacy = (typeof IMMEDIACIES)[number]

/** The answers that a floor is worked out from. */
export type Answers = { immediacy: Immediacy; risk: Risk; weapon: YesNoUnknown } & Record<Prompt, YesNoUnknown>
export type AnswerField = keyof Answers

export const ANSWER_FIELDS = ['immediacy', 'weapon', 'risk', ...PROMPTS] as const satisfies readonly AnswerField[]

/** 'Cannot tell' and 'unknown' are answers, and never the answer 'no'. */
export function isKnown(answer: Answers[AnswerField]): boolean {
  return answer !== 'unknown' && answer !== 'cannot-tell'
}

/**
 * Per field, every answer that still stands after a run of assessments, oldest first: what was last known, and 'unknown'
 * beside it when that is the newest answer. Not knowing any more takes nothing back.
 */
export function standingAnswers(inOrder: readonly Answers[]): Map<AnswerField, Answers[AnswerField][]> {
  const standing = new Map<AnswerField, Answers[AnswerField][]>()
  for (const answers of inOrder)
    for (const field of ANSWER_FIELDS) {
      const answer = answers[field]
      const known = standing.get(field)?.filter(isKnown) ?? []
      standing.set(field, isKnown(answer) ? [answer] : [...known, answer])
    }
  return standing
}

/** Has anybody been found vulnerable? A later 'unknown' does not undo it. */
export function anyoneVulnerable(inOrder: readonly Answers[]): boolean {
  const standing = standingAnswers(inOrder)
  return PROMPTS.some(prompt => standing.get(prompt)?.includes('yes'))
}
