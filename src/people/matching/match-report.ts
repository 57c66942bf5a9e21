import { type Calibration, calibrationOf } from './calibration.ts'
import { judgeLabels, type Label } from './labels.ts'
import type { Linkage } from './linkage.ts'
import { levelWeights } from './model.ts'
import { firstOf } from './pairs.ts'
import { pairsWithin, type Quality, qualityOf, qualityOfClusters } from './quality.ts'

/** What is known of the records beside the linkage: who each truly is, which of two files it is from, and pairs that were judged. */
export type Known = {
  truth: readonly (string | undefined)[]
  side: Uint8Array | undefined
  labels: readonly Label[] | undefined
}

/** `f1` is of the pairs at or over the threshold; `clustered_f1` of all the pairs that the groups make. */
export type MatchReport = Quality & {
  records: number
  clustered_f1: number
  clustered: Quality
  threshold: number
  expected_f1: number
  /** What was said of the pairs that were compared, beside what was so. Pairs whose truth is empty count as no pair. */
  calibration: Calibration
  labels?: Quality & { pairs: number }
  pairs_compared: number
  prior: number
  household: number
  moved: number
  blocking: { rule: string; pairs: number; recall: number }[]
  weights: Record<string, number[]>
}

/** A finished linkage beside the truth, which had no part in it. */
export function reportMatch(linkage: Linkage, { truth, side, labels }: Known): MatchReport {
  const { size, pairs, chances, threshold, model } = linkage
  const isTrue = (key: number) => {
    const a = firstOf(key, size)
    return truth[a] !== undefined && truth[a] === truth[key - a * size]
  }
  const truePairs = pairsWithin(truth, side)
  const found = pairs.filter((_, n) => chances[n]! >= threshold)
  const clustered = qualityOfClusters(linkage.clusters, truth, side)
  return {
    records: size,
    ...qualityOf(truePairs, found.length, found.filter(isTrue).length),
    clustered_f1: clustered.f1,
    clustered,
    threshold,
    expected_f1: linkage.expectedF1,
    calibration: calibrationOf(chances, n => isTrue(pairs[n]!)),
    ...(labels ? { labels: judgeLabels(labels, linkage, threshold) } : {}),
    pairs_compared: pairs.length,
    prior: model.prior,
    household: model.household,
    moved: model.moved,
    blocking: linkage.blocked.map(({ rule, pairs: blocked }) => ({
      rule,
      pairs: blocked.length,
      recall: truePairs === 0 ? 0 : blocked.filter(isTrue).length / truePairs,
    })),
    weights: Object.fromEntries(
      model.fields.map(learnt => [learnt.field, levelWeights(learnt).map(weight => Number(weight.toFixed(2)))]),
    ),
  }
}

/** The same for a person at a terminal. */
export function sayMatch(report: MatchReport & { seconds: number }): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  const quality = ({ precision, recall, f1 }: Quality) =>
    `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(4)}`
  return [
    `${report.records} records, ${report.pairs_true} true pairs, ${report.pairs_found} found from probability ${report.threshold.toFixed(3)}, in ${report.seconds.toFixed(1)} s`,
    `pairs:  ${quality(report)}`,
    `groups: ${quality(report.clustered)}`,
    ...(report.labels ? [`labels: ${quality(report.labels)} of ${report.labels.pairs} judged pairs`] : []),
    `probabilities: Brier score ${report.calibration.brier.toPrecision(3)}, mean gap ${report.calibration.gap.toPrecision(3)}`,
    ...report.calibration.bands.map(
      ({ from, said, so, pairs }) =>
        `  said ${percent(from)} and over: ${percent(said)} on average, so of ${percent(so)} of ${pairs} pairs`,
    ),
    ...report.blocking.map(
      ({ rule, pairs, recall }) => `blocked by ${rule}: ${pairs} pairs, ${percent(recall)} of the true ones`,
    ),
    ...Object.entries(report.weights).map(([field, weights]) => `weights of ${field}: ${weights.join(', ')}`),
  ].join('\n')
}
