import type { Confidence } from '../../platform/force/vocabulary.ts'

/** What a victim is told of how a case ends. 'proposed' comes before the decision, all others after one. */
export const NOTICE_KINDS = [
  'proposed',
  'not-agreed',
  'decided',
  'reopened',
  'apology',
  'review-acknowledged',
  'review-decided',
  'cancelled',
  'reclassified',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Working days until a victim is told. `replyDays`: how long they have to answer, from when they were told. */
export type NoticeRule = {
  kind: NoticeKind
  standardDays: number
  enhancedDays: number
  replyDays: number | null
  confidence: Confidence
  source: string
}
/** An edition in force `[from, to)`, in London days. A notice keeps the one that it was owed under. */
export type NoticeRules = { id: string; from: string; to: string | null; rows: readonly NoticeRule[] }

const OURS = 'Our proposal: no national rule was found; a force sets its own'
const CODE =
  'Victims’ Code 2021 right 6, five working days as published by the West Midlands commissioner; one day for enhanced rights is general knowledge'
const row = (kind: NoticeKind, days: readonly [number, number], rest: Partial<NoticeRule> = {}): NoticeRule => ({
  kind,
  standardDays: days[0],
  enhancedDays: days[1],
  replyDays: null,
  confidence: 'proposal',
  source: OURS,
  ...rest,
})

export const NOTICE_RULES: readonly NoticeRules[] = [
  {
    id: 'notices-2026',
    from: '2019-01-01',
    to: null,
    rows: [
      row('proposed', [1, 1], { replyDays: 5 }),
      row('not-agreed', [5, 1]),
      row('decided', [5, 1], { confidence: 'general-knowledge', source: CODE }),
      row('reopened', [1, 1]),
      row('apology', [1, 1]),
      row('review-acknowledged', [10, 10], {
        confidence: 'read',
        source: 'Victims’ Right to Review, Wiltshire Police: acknowledged within ten working days',
      }),
      row('review-decided', [1, 1]),
      row('cancelled', [5, 1]),
      row('reclassified', [5, 1]),
    ],
  },
]

/** The edition on a London day; undefined before the first. */
export function noticeRulesOn(day: Temporal.PlainDate, all: readonly NoticeRules[] = NOTICE_RULES) {
  return all.find(one => one.from <= day.toString() && (one.to === null || day.toString() < one.to))
}

/** Outcomes that the victim hears of before they are decided: not what a court, a prosecutor or another bureau has decided. */
export const TOLD_BEFORE: readonly number[] = [2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23]

/** What a notice is for, as it stands in a list of what is owed. */
export const NOTICE_WORDS: Record<NoticeKind, string> = {
  proposed: 'how we propose to end it, before it is decided',
  'not-agreed': 'that what was proposed was not agreed, and it goes on',
  decided: 'the outcome, the reason and how to ask for a review',
  reopened: 'that it is open again, and what they were told no longer holds',
  apology: 'that we are sorry, by somebody who can answer for it',
  'review-acknowledged': 'that their request for a review has come',
  'review-decided': 'what the review decided',
  cancelled: 'that the crime record was cancelled, and why',
  reclassified: 'that the offence was changed, and why',
}
export function noticeWords(kind: string): string {
  return NOTICE_WORDS[kind as NoticeKind] ?? kind.replaceAll('-', ' ')
}
