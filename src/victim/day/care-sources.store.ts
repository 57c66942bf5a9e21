import type { CareSource } from './care-source.store.ts'
import { dangerSource } from './sources/danger.store.ts'
import { enhancedSource } from './sources/enhanced.store.ts'
import { recoverySource, surveySource } from './sources/feedback.store.ts'
import { heardSource } from './sources/heard.store.ts'
import { lettersSource } from './sources/letters.store.ts'
import { messagesSource } from './sources/messages.store.ts'
import { noHearingSource } from './sources/no-hearing.store.ts'
import { owedSource } from './sources/owed.store.ts'
import { plansSource } from './sources/plans.store.ts'
import { portalSource } from './sources/portal.store.ts'
import { questionsSource } from './sources/questions.store.ts'
import { referralSource } from './sources/referrals.store.ts'
import { toldLateSource } from './sources/told-late.store.ts'

/** All that waits for a victim-care officer. One import and one line for each. */
export const CARE_SOURCES: readonly CareSource[] = [
  dangerSource,
  owedSource,
  plansSource,
  messagesSource,
  lettersSource,
  recoverySource,
  enhancedSource,
  portalSource,
  questionsSource,
  heardSource,
  referralSource,
  noHearingSource,
  toldLateSource,
  surveySource,
]
