/** What was there when, in seconds of work: enough to say whether a fact costs as much at the end as at the beginning. */
export type Pace = { seconds: number; facts: number; crimes: number }

/** Milliseconds of work a fact between two shares of all facts; null where too little was done to say. */
function costBetween(paces: readonly Pace[], from: number, to: number): number | null {
  const total = paces.at(-1)?.facts ?? 0
  const at = (share: number) => paces.findLast(one => one.facts <= total * share)
  const [first, last] = [at(from), at(to)]
  if (!first || !last || last.facts <= first.facts) return null
  return Math.round(((last.seconds - first.seconds) / (last.facts - first.facts)) * 1e5) / 100
}

/** In the second and the last tenth of all facts: the first is what a program is slow in that has just begun. */
export const costOfFacts = (paces: readonly Pace[]) => ({
  ms_a_fact_at_first: costBetween(paces, 0.1, 0.2),
  ms_a_fact_at_last: costBetween(paces, 0.9, 1),
})
