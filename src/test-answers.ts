import type { Answers } from './contact/thrive.ts'

const NOBODY_AT_RISK = {
  weapon: 'no',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
} as const satisfies Partial<Answers>

/** Answers of a call in which nothing asks for more, for tests: each changes what it is about. */
export const CALM: Answers = { immediacy: 'later', risk: 'low', ...NOBODY_AT_RISK }

/** What most assessments say of most people, as a form sends it. */
export const MOST_SAY = {
  ...NOBODY_AT_RISK,
  riskReason: 'From what the caller said',
  investigation: 'None needed so far',
  engagement: 'Safe to ring back on this number',
}

/** All of a calm assessment but what the caller fears, which each says in its own words. */
export const CALM_BUT_WORDS = { ...MOST_SAY, immediacy: 'later', risk: 'low' }

/** A whole calm assessment, as a form sends it. */
export const CALM_FORM = { threat: 'None now', harm: 'None', ...CALM_BUT_WORDS }
