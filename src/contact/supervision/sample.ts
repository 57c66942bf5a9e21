import { type Next, shuffle } from '../../platform/random.ts'
import type { From } from '../pathway.ts'

export type Candidate = { contactId: string; caseId: string; handlerId: string; stratum: string }

/** How many contacts of each handler are read a second time each month, in `[from, to)` London days. */
export type SamplePolicy = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly perHandler: number
}

export const SAMPLE_POLICIES: readonly SamplePolicy[] = [
  {
    id: 'sample-2026',
    from: '2019-01-01',
    to: null,
    perHandler: 3,
    source:
      'Wiltshire Police: three calls a handler a month are audited (contact.md section 5). Drawing evenly over grade and channel is ours',
    confidence: 'read',
  },
]

export function samplePolicyOn(day: Temporal.PlainDate): SamplePolicy {
  const on = day.toString()
  return SAMPLE_POLICIES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? SAMPLE_POLICIES.at(-1)!
}

/**
 * Draws up to `perHandler` contacts of each handler, less what was `drawn` of them before, spread evenly over the strata (grade
 * and channel): each draw takes from the stratum of which the sample has fewest. Everything follows from `next`.
 */
export function drawSample(
  next: Next,
  candidates: readonly Candidate[],
  perHandler: number,
  drawn: readonly Pick<Candidate, 'handlerId' | 'stratum'>[] = [],
): Candidate[] {
  const inOrder = candidates.toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1))
  const had = new Map<string, number>()
  for (const { stratum } of drawn) had.set(stratum, (had.get(stratum) ?? 0) + 1)
  const picked: Candidate[] = []
  const byHandler = [...Map.groupBy(inOrder, one => one.handlerId)]
  for (const [handlerId, own] of shuffle(next, byHandler)) {
    let pool = shuffle(next, own)
    const wanted = perHandler - drawn.filter(one => one.handlerId === handlerId).length
    for (let n = 0; n < wanted && pool.length > 0; n++) {
      const [rarest] = pool.toSorted((a, b) => (had.get(a.stratum) ?? 0) - (had.get(b.stratum) ?? 0))
      picked.push(rarest!)
      had.set(rarest!.stratum, (had.get(rarest!.stratum) ?? 0) + 1)
      pool = pool.filter(one => one !== rarest)
    }
  }
  return picked
}
