/** A contact as the later linkage sees it. `truth` is the person by that linkage, undefined where nobody can tell. */
export type CheckedContact = {
  contactId: string
  at: Temporal.Instant
  gradedAt: Temporal.Instant | null
  truth: number | undefined
  /** Checks beside it: when, and which people (by the linkage's truth) each showed. */
  checks: readonly { at: Temporal.Instant; showed: readonly (number | undefined)[] }[]
  /** Who somebody said the caller is, where that stands. */
  saidSame: number | undefined
}

export type CheckFigures = {
  contacts: number
  known_before: number
  checked_in_time: number
  found_in_time: number
  recall: number | null
  said_same: number
  said_right: number
  precision: number | null
  cannot_tell: number
}

/**
 * How good the check at the time was, by what a later linkage found (inspection.md requirement 6): of callers who were on file then, how many a check
 * before the grade showed; and of those said to be somebody, how many were. Without a name or with nothing to compare it is 'cannot tell', counted apart, never a pass. A contact
 * without a grade is measured to its latest check.
 */
export function checkFigures(contacts: readonly CheckedContact[]): CheckFigures {
  const first = new Map<number, Temporal.Instant>()
  for (const { truth, at } of contacts) {
    const known = truth === undefined ? undefined : first.get(truth)
    if (truth !== undefined && (known === undefined || Temporal.Instant.compare(at, known) < 0)) first.set(truth, at)
  }
  const sums = { known: 0, checked: 0, found: 0, same: 0, right: 0, unsure: 0 }
  for (const { truth, at, gradedAt, checks, saidSame } of contacts) {
    if (truth === undefined) {
      sums.unsure++
      continue
    }
    if (saidSame !== undefined) {
      sums.same++
      if (saidSame === truth) sums.right++
    }
    if (Temporal.Instant.compare(first.get(truth)!, at) >= 0) continue
    sums.known++
    const inTime = checks.filter(check => gradedAt === null || Temporal.Instant.compare(check.at, gradedAt) <= 0)
    if (inTime.length > 0) sums.checked++
    if (inTime.some(check => check.showed.includes(truth))) sums.found++
  }
  return {
    contacts: contacts.length,
    known_before: sums.known,
    checked_in_time: sums.checked,
    found_in_time: sums.found,
    recall: sums.known === 0 ? null : sums.found / sums.known,
    said_same: sums.same,
    said_right: sums.right,
    precision: sums.same === 0 ? null : sums.right / sums.same,
    cannot_tell: sums.unsure,
  }
}
