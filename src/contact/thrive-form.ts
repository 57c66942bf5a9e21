import { z } from 'zod'
import { NOTE_MAX, note, optionalText } from '../platform/http/fields.ts'
import { type Answers, IMMEDIACIES, PROMPTS, type Prompt, RISKS, TRIGGERS, YES_NO_UNKNOWN } from './thrive.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const { prompts } = THRIVE_PACKS.at(-1)!

const answer = (prompt: Prompt) =>
  z.enum(YES_NO_UNKNOWN, { error: `Answer yes, no or not known: ${prompts[prompt].ask}` })
const why = optionalText(1000)

/** Said by whoever writes, where no crime was done: none of it tells who the person complained of is. */
export const NotSubject = z.object({ notSubject: z.literal('yes').optional() })

/**
 * One assessment, the same flat names from a form and from a program. Every prompt is answered; 'unknown' says why;
 * somebody found vulnerable is described.
 */
export const AssessmentBody = z
  .object({
    trigger: z.enum(TRIGGERS).optional(),
    threat: note('Say what the threat is, or that there is none'),
    harm: note('Say what harm could come of it, or that there is none'),
    immediacy: z.enum(IMMEDIACIES, { error: 'Choose how soon someone could be harmed' }),
    weapon: z.enum(YES_NO_UNKNOWN, { error: 'Say whether a weapon is there or threatened' }),
    risk: z.enum(RISKS, { error: 'Choose how likely the harm is' }),
    riskReason: why,
    caller: answer('caller'),
    callerReason: why,
    subject: answer('subject'),
    subjectReason: why,
    children: answer('children'),
    childrenReason: why,
    adultsAtRisk: answer('adultsAtRisk'),
    adultsAtRiskReason: why,
    othersInHousehold: answer('othersInHousehold'),
    othersInHouseholdReason: why,
    vulnerability: optionalText(NOTE_MAX),
    investigation: optionalText(NOTE_MAX),
    engagement: optionalText(NOTE_MAX),
  })
  .superRefine((given, context) => {
    for (const prompt of PROMPTS)
      if (given[prompt] === 'unknown' && !given[`${prompt}Reason`])
        context.addIssue({
          code: 'custom',
          path: [`${prompt}Reason`],
          message: `Say why it is not known: ${prompts[prompt].ask}`,
        })
    if (
      PROMPTS.some(prompt => given[prompt] === 'yes') &&
      !given.vulnerability &&
      !PROMPTS.some(prompt => given[`${prompt}Reason`])
    )
      context.addIssue({ code: 'custom', path: ['vulnerability'], message: 'Say who is vulnerable, and how' })
  })
export type AssessmentGiven = z.output<typeof AssessmentBody>

/** The names of its boxes, for the page that keeps what was typed. */
export const ASSESSMENT_BOXES = Object.keys(AssessmentBody.shape) as (keyof AssessmentGiven)[]

export type PromptAnswers = Record<Prompt, { answer: Answers[Prompt]; reason: string | null }>

export function promptAnswers(given: AssessmentGiven): PromptAnswers {
  return Object.fromEntries(
    PROMPTS.map(prompt => [prompt, { answer: given[prompt], reason: given[`${prompt}Reason`] ?? null }]),
  ) as PromptAnswers
}
