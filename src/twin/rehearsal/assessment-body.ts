import { PROMPTS } from '../../contact/thrive.ts'
import type { Assessment } from './assessment.ts'

/** A THRIVE record as the API takes it: flat, every prompt with its reason. */
export function assessmentBody(assessment: Assessment): object {
  const { answers, because } = assessment
  const prompts = Object.fromEntries(
    PROMPTS.flatMap(prompt => [
      [prompt, answers[prompt]],
      [`${prompt}Reason`, because[prompt]],
    ]),
  )
  const { threat, harm, investigation, vulnerability, engagement } = assessment
  return {
    threat,
    harm,
    investigation,
    vulnerability,
    engagement,
    immediacy: answers.immediacy,
    weapon: answers.weapon,
    risk: answers.risk,
    ...prompts,
  }
}
