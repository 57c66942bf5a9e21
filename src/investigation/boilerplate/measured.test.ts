import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kappaOf } from '../../contact/supervision/kappa.ts'
import { halves, jsonLines, type Labelled, measure, measuredWords, truthOf } from '../../platform/labelled-set.ts'
import { lookAtReview } from './boilerplate.ts'

type Row = {
  id: string
  case: { offence: string; victim: string; suspect: string; officer: string; lines: string[] }
  words: string
  lastReviewOfThisCase: string | null
  reviewersOwnOnOtherCases: string[]
}

const read = <T>(name: string) =>
  jsonLines<T>(readFileSync(new URL(`../../../seeds/labelled/boilerplate/${name}.jsonl`, import.meta.url), 'utf8'))
const earlier = (words: string) => ({ reviewId: words, words })

const reviews = read<Row>('reviews')
const { pairs, truth } = truthOf(read<Labelled>('labels-a'), read<Labelled>('labels-b'), [])
const said = new Map(
  reviews.map(row => [
    row.id,
    lookAtReview({
      words: row.words,
      known: [row.case.offence, row.case.victim, row.case.suspect, row.case.officer],
      lines: row.case.lines,
      last: row.lastReviewOfThisCase === null ? null : earlier(row.lastReviewOfThisCase),
      own: row.reviewersOwnOnOtherCases.map(earlier),
    }).reasons.length > 0,
  ]),
)

test('300 reviews, labelled twice: kappa, and on the half that nobody tuned on recall and precision 0.9 at least', () => {
  expect(reviews).toHaveLength(300)
  const { tuned, heldOut } = halves(reviews.map(({ id }) => id))
  const kappa = kappaOf(pairs, ['yes', 'no'])
  const [train, held] = [tuned, heldOut].map(ids => measure(ids, truth, id => said.get(id)!))
  process.stdout.write(
    `boilerplate: kappa ${kappa.kappa?.toFixed(3)} (${kappa.agreed} of ${kappa.n} agreed)\n  ${measuredWords('tuned on', train!)}\n  ${measuredWords('held out', held!)}\n`,
  )
  expect(kappa.kappa).toBeGreaterThan(0.8)
  expect(heldOut).toHaveLength(150)
  expect(held!.recall).toBeGreaterThanOrEqual(0.9)
  expect(held!.precision).toBeGreaterThanOrEqual(0.9)
})
