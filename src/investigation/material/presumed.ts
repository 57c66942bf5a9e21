import type { Source } from './sources.ts'

export type PresumedKind = {
  code: string
  text: string
  sources: readonly Source[]
  /** Only versions that a later one replaced. */
  replaced?: boolean
}
export type PresumedPack = {
  id: string
  from: string
  to: string | null
  source: string
  kinds: readonly PresumedKind[]
}

/** As a force may load them (platform/force/papers.ts). */
export type OwnKinds = readonly (PresumedKind & { from: string; to: string | null; source: string })[] | null

/**
 * Kinds of unused material that are taken to meet the test for disclosure until the disclosure officer says why not. That the Attorney
 * General's Guidelines have had such kinds since 31 December 2020 was read in a summary; their list was not: this one is our proposal.
 */
export const PRESUMED: readonly PresumedPack[] = [
  {
    id: 'none-known',
    from: '2000-01-01',
    to: '2020-12-31',
    source: 'no list of such kinds is known to us before 31 December 2020',
    kinds: [],
  },
  {
    id: 'proposed-2020',
    from: '2020-12-31',
    to: null,
    source:
      'our proposal, to be read against the Attorney General’s Guidelines on Disclosure by the force’s disclosure lead',
    kinds: [
      {
        code: 'first-report',
        text: 'how it was first reported, and what was logged',
        sources: ['contact', 'incident'],
      },
      {
        code: 'earlier-account',
        text: 'an earlier account of somebody who made a statement',
        sources: ['statement'],
        replaced: true,
      },
      { code: 'officers-note', text: 'a note that an officer made', sources: ['note'] },
      { code: 'others-records', text: 'records about a witness that another body holds', sources: ['third-party'] },
      { code: 'device', text: 'what came from the device of a victim or witness', sources: ['device'] },
    ],
  },
]

/** The force's own list where it has loaded one, else ours. */
export function presumedOn(day: Temporal.PlainDate, own: OwnKinds = null): PresumedPack {
  const text = day.toString()
  const stands = (one: { from: string; to: string | null }) => one.from <= text && (one.to === null || text < one.to)
  const kinds = own?.filter(stands)
  if (!kinds) return PRESUMED.find(stands) ?? PRESUMED.at(-1)!
  const source = [...new Set(kinds.map(one => one.source))].join('; ')
  return { id: 'force', from: text, to: null, source, kinds }
}

/** The kind by which an item is presumed to undermine or assist, if it is. `replaced`: a later version stands in its place. */
export function presumedKind(
  item: { source: string; replaced: boolean },
  pack: PresumedPack,
): PresumedKind | undefined {
  return pack.kinds.find(
    kind => (kind.sources as readonly string[]).includes(item.source) && (!kind.replaced || item.replaced),
  )
}
