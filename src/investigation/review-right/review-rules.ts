import type { Confidence } from '../../platform/force/vocabulary.ts'

/** The Victims' Right to Review as a scheme stood in `[from, to)`. A request keeps the edition it was made under. */
export type ReviewScheme = {
  id: string
  from: string
  to: string | null
  /** Months from being told in which a victim may ask; later it is for the force to say, with a reason. */
  requestMonths: number
  /** Working days from the request. */
  acknowledgeDays: number
  completeDays: number
  /** The lowest rank that may review. */
  reviewerRank: 'inspector'
  /** Months after which a summary offence can no longer be charged. */
  summaryLimitMonths: number
  confidence: Confidence
  source: string
}

export const REVIEW_SCHEMES: readonly ReviewScheme[] = [
  {
    id: 'victims-right-to-review',
    from: '2019-01-01',
    to: null,
    requestMonths: 3,
    acknowledgeDays: 10,
    completeDays: 30,
    reviewerRank: 'inspector',
    summaryLimitMonths: 6,
    confidence: 'read',
    source:
      'Wiltshire: https://www.wiltshire-pcc.gov.uk/Victims-and-Witnesses/victims-right-to-review/ (times); Northamptonshire: http://northants.police.uk/page/victims-right-review-scheme (reviewers, summary offences)',
  },
]
export function schemeOn(day: Temporal.PlainDate, all = REVIEW_SCHEMES): ReviewScheme | undefined {
  return all.find(one => one.from <= day.toString() && (one.to === null || day.toString() < one.to))
}

const EXCLUDED = 'Dyfed-Powys and Gwent, Victims’ Right to Review: what the scheme does not cover'
const OURS = 'Our reading of the scheme: it is for what the police decide'

/** What the scheme does not cover, in the order it is asked, in words for the victim. */
export const EXCLUSIONS = [
  {
    id: 'prosecutor',
    words: 'the decision was the prosecutor’s, who have a review scheme of their own',
    source: OURS,
  },
  { id: 'charged', words: 'somebody was charged', source: EXCLUDED },
  { id: 'out-of-court', words: 'it was settled out of court', source: EXCLUDED },
  { id: 'withdrew', words: 'it ended because you did not want it to go on', source: EXCLUDED },
  { id: 'passed-on', words: 'it was passed to another body, whose decision it now is', source: OURS },
  { id: 'enquiries-stopped', words: 'enquiries stopped without a suspect', source: EXCLUDED },
  { id: 'nobody-interviewed', words: 'nobody was interviewed under caution as a suspect', source: EXCLUDED },
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]['id']

/** Offences that only magistrates try, by code (general knowledge, to be checked against the offence table). */
export const SUMMARY_ONLY: readonly string[] = ['assault-without-injury', 'harassment']
