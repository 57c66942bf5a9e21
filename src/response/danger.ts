/** What puts one open incident before another. `gradeRank` 1 is the most urgent. */
export type Urgency = {
  number: number
  gradeRank: number
  vulnerable: boolean
  attendBy: Temporal.Instant | null
  firstAtSceneAt: Temporal.Instant | null
  openedAt: Temporal.Instant
}

/** The two most urgent grades are about a person at risk; so is a vulnerable person at any grade. */
const AT_RISK_RANK = 2

/** Somebody is at risk and nobody has got there: the one number at the top of the board (screens.md 2). */
export function atRiskAlone({
  gradeRank,
  vulnerable,
  firstAtSceneAt,
}: Pick<Urgency, 'gradeRank' | 'vulnerable' | 'firstAtSceneAt'>): boolean {
  return firstAtSceneAt === null && (gradeRank <= AT_RISK_RANK || vulnerable)
}

/**
 * Danger first, then the clock. Grade; then those nobody has got to; then vulnerable people; then the promise that ends
 * soonest (none last); then the one that has waited longest.
 */
export function byDanger(a: Urgency, b: Urgency): number {
  return (
    a.gradeRank - b.gradeRank ||
    Number(a.firstAtSceneAt !== null) - Number(b.firstAtSceneAt !== null) ||
    Number(b.vulnerable) - Number(a.vulnerable) ||
    moment(a.attendBy) - moment(b.attendBy) ||
    moment(a.openedAt) - moment(b.openedAt) ||
    a.number - b.number
  )
}

/** No promise sorts last; a number beyond every date keeps the subtraction a number. */
function moment(at: Temporal.Instant | null): number {
  return at?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER
}
