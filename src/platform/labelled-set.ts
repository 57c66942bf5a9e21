import { createHash } from 'node:crypto'

/** How a check that says yes or no of a text is measured against labels (guide.md in each folder of seeds/labelled). */
export type Label = 'yes' | 'no'
export type Labelled = { id: string; label: Label }

/** The rows of a file of JSON lines. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)
}

/** The ids for tuning and those held out: in order of the SHA-256 of the id, the first half and the second. Fixed before any rule. */
export function halves(ids: readonly string[]): { tuned: string[]; heldOut: string[] } {
  const hash = (id: string) => createHash('sha256').update(id).digest('hex')
  const order = ids
    .map(id => ({ id, hash: hash(id) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ id }) => id)
  return { tuned: order.slice(0, order.length / 2), heldOut: order.slice(order.length / 2) }
}

/** Both labellers' pairs, and the truth: where they agree, else as adjudicated. An item without a truth is a fault. */
export function truthOf(a: readonly Labelled[], b: readonly Labelled[], adjudicated: readonly Labelled[]) {
  const other = new Map(b.map(({ id, label }) => [id, label]))
  const settled = new Map(adjudicated.map(({ id, label }) => [id, label]))
  const pairs = a.map(({ id, label }) => {
    const second = other.get(id)
    if (!second) throw new Error(`${id} was labelled once`)
    return { id, pair: [label, second] as const }
  })
  const truth = new Map(
    pairs.map(({ id, pair: [one, two] }) => {
      const label = one === two ? one : settled.get(id)
      if (!label) throw new Error(`${id} is not adjudicated`)
      return [id, label] as const
    }),
  )
  return { pairs: pairs.map(({ pair }) => pair), truth }
}

export type Measured = { n: number; hit: number; missed: number; falseAlarm: number; recall: number; precision: number }

/** Recall: of those that are, how many were said. Precision: of those said, how many are. */
export function measure(
  ids: readonly string[],
  truth: ReadonlyMap<string, Label>,
  says: (id: string) => boolean,
): Measured {
  const count = (is: Label, said: boolean) => ids.filter(id => truth.get(id) === is && says(id) === said).length
  const [hit, missed, falseAlarm] = [count('yes', true), count('yes', false), count('no', true)]
  return { n: ids.length, hit, missed, falseAlarm, recall: hit / (hit + missed), precision: hit / (hit + falseAlarm) }
}

/** One line for a person. */
export const measuredWords = (name: string, m: Measured): string =>
  `${name}: recall ${m.recall.toFixed(3)}, precision ${m.precision.toFixed(3)} (n = ${m.n}: ${m.hit} found, ${m.missed} missed, ${m.falseAlarm} false alarms)`
