import type { Answers } from './thrive.ts'

/** Answers of a call in which nothing asks for more, for tests: each changes what it is about. */
export const CALM: Answers = {
  immediacy: 'later',
  risk: 'low',
  weapon: 'no',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
}

/** The same as a form sends a whole assessment. */
export const CALM_FORM = {
  threat: 'None now',
  harm: 'None',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
  riskReason: 'From what the caller said',
  investigation: 'None needed so far',
  engagement: 'Safe to ring back on this number',
}
