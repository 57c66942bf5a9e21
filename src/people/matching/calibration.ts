/** Pairs said to be about so likely: what was said of them on average, and the share that was so. */
export type Band = { from: number; said: number; so: number; pairs: number }

/**
 * How honest probabilities are, beside the truth. `brier` is the mean square of what was said less what was so (0 is best); `gap` the mean distance of the two
 * over ten bands (the expected calibration error). A band that nobody was put in is left out.
 */
export type Calibration = { brier: number; gap: number; bands: Band[] }

const BANDS = 10

export function calibrationOf(chances: ArrayLike<number>, isSo: (n: number) => boolean): Calibration {
  const bands = Array.from({ length: BANDS }, (_, n) => ({ from: n / BANDS, said: 0, so: 0, pairs: 0 }))
  let squares = 0
  for (let n = 0; n < chances.length; n++) {
    const said = chances[n]!
    const so = isSo(n) ? 1 : 0
    const band = bands[Math.min(BANDS - 1, Math.floor(said * BANDS))]!
    band.said += said
    band.so += so
    band.pairs++
    squares += (said - so) ** 2
  }
  const all = Math.max(chances.length, 1)
  return {
    brier: squares / all,
    gap: bands.reduce((sum, { said, so }) => sum + Math.abs(said - so), 0) / all,
    bands: bands
      .filter(({ pairs }) => pairs > 0)
      .map(({ from, said, so, pairs }) => ({ from, said: said / pairs, so: so / pairs, pairs })),
  }
}
