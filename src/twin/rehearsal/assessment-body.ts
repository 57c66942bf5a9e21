import { PROMPTS, type Risk } from '../../contact/thrive.ts'
import type { Assessment } from './assessment.ts'

/** Why the risk is what it is, also until somebody is there. */
const RISK_REASON: Readonly<Record<Risk, string>> = {
  high: 'It is happening and nobody is with them; it can be worse before an officer is there.',
  medium: 'It has happened before and may again before somebody is there.',
  low: 'It is over, on what they say, and nothing said points to more.',
  'cannot-tell': 'Too little was said to judge it.',
}

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
    riskReason: RISK_REASON[answers.risk],
    ...prompts,
  }
}
