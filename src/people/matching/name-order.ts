/** Either of two people lacks the field: no evidence for or against. */
export const MISSING = -1

/** What a level of a name is roughly worth, only to choose which way round two names agree better. */
const ROUGHLY = [-4, -1, 1, 3, 4, 6]
/** Turning names round must explain much more than leaving them: two chances to agree are not twice the evidence. */
const MUCH_MORE = 2
/** From this level two names are one name, a slip or a short form aside. */
export const CLEAR = 3

/**
 * Do two people's names agree much better crosswise? Forms and callers give them in either order. The levels are of given with given, family
 * with family, given with family and family with given.
 */
export function turnedRound(given: number, family: number, givenCross: number, familyCross: number): boolean {
  if (Math.max(givenCross, familyCross) < CLEAR) return false
  return worth(givenCross) + worth(familyCross) > worth(given) + worth(family) + MUCH_MORE
}

function worth(level: number): number {
  return level === MISSING ? 0 : ROUGHLY[level]!
}
