/** For whom a bundle is made. */
export const RECIPIENTS = [
  { code: 'prosecutor', words: 'The prosecutor' },
  { code: 'court', words: 'A court' },
  { code: 'other-body', words: 'Another body' },
] as const
export const RECIPIENT_CODES = RECIPIENTS.map(one => one.code)
export type RecipientKind = (typeof RECIPIENT_CODES)[number]

/**
 * What leaves only where it is named by whoever may. Everything else that is private (safe ways to reach somebody, who a restricted case is about,
 * who told us) is in no part and never leaves.
 */
export const PARTS = [
  { code: 'sensitive-schedule', words: 'The schedule of sensitive material: what it is, and why it is sensitive' },
  { code: 'back-sheets', words: 'The backs of statements: where people live and how they are reached' },
] as const
export const PART_CODES = PARTS.map(one => one.code)
export type PartCode = (typeof PART_CODES)[number]

/** Days for which its bytes are kept: our proposal. What left can be proved by its fingerprints for good. */
export const KEPT_DAYS = 7
