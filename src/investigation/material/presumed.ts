export const SOURCES = [
  'document',
  'statement',
  'exhibit',
  'note',
  'line',
  'third-party',
  'device',
  'contact',
  'incident',
] as const
export type Source = (typeof SOURCES)[number]
export const SOURCE_NAMES: Record<Source, string> = {
  document: 'Document',
  statement: 'Statement',
  exhibit: 'Exhibit',
  note: 'Note',
  line: 'Line of enquiry',
  'third-party': 'From another body',
  device: 'From a device',
  contact: 'Contact with us',
  incident: 'Incident log',
}

/** What is added by hand in this case. Its contact and its log are in every case from the start. */
export const FROM_THE_START: readonly Source[] = ['contact', 'incident']
/** What may be kept from colleagues one by one; a whole contact or log is restricted with its case instead. */
export const MAY_BE_SENSITIVE: readonly Source[] = ['document', 'statement', 'exhibit', 'note', 'third-party', 'device']

export type PresumedKind = {
  code: string
  text: string
  sources: readonly Source[]
  /** Only versions that a later one replaced. */
  replaced?: true
}
export type PresumedPack = {
  id: string
  from: string
  to: string | null
  source: string
  kinds: readonly PresumedKind[]
}

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

export function presumedOn(day: Temporal.PlainDate, packs: readonly PresumedPack[] = PRESUMED): PresumedPack {
  const text = day.toString()
  return packs.find(one => one.from <= text && (one.to === null || text < one.to)) ?? packs.at(-1)!
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
