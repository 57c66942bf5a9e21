/** What helps somebody to be told and to be heard. */
export const FORMATS = ['plain', 'easy-read', 'large-print', 'braille', 'audio', 'bsl', 'text-only', 'relay'] as const
export const FORMAT_WORDS: Record<(typeof FORMATS)[number], string> = {
  plain: 'Plain words, one thing at a time',
  'easy-read': 'Easy Read, with pictures',
  'large-print': 'Large print',
  braille: 'Braille',
  audio: 'Read aloud or on audio',
  bsl: 'British Sign Language, with an interpreter or by video',
  'text-only': 'In writing, no calls',
  relay: 'By relay',
}
export const INTERPRETER = ['not-needed', 'offered', 'used', 'refused'] as const
export const INTERPRETER_WORDS: Record<(typeof INTERPRETER)[number], string> = {
  'not-needed': 'Not needed: they said so',
  offered: 'Offered, and not there yet',
  used: 'Used, and no relative, friend or child',
  refused: 'Offered, and they said no',
}

/** What kind of victim this is, which decides who holds the rights. */
export const KINDS = ['person', 'child', 'bereaved', 'business'] as const
export type Kind = (typeof KINDS)[number]
export const KIND_WORDS: Record<Kind, string> = {
  person: 'A person',
  child: 'A child or young person under 18',
  bereaved: 'A close relative of somebody who died',
  business: 'A business, with a named contact',
}
/** Who holds a child's rights: decided for each child, with why. */
export const HOLDERS = ['young-person', 'parent', 'other-adult'] as const
export const HOLDER_WORDS: Record<(typeof HOLDERS)[number], string> = {
  'young-person': 'The young person',
  parent: 'A parent or guardian',
  'other-adult': 'Another adult whom somebody chose for them',
}

/** Something that was asked at first contact: shown with who asked, never asked again blank. */
export type AskedAlready = { key: string; what: string; words: string; byName: string; at: Temporal.Instant }
/** What they say of it now. */
export type StillTrue = {
  key: string
  what: string
  words: string
  byName: string
  at: string
  still: 'yes' | 'no' | 'not-asked'
  now: string | null
}

/** What a young person answers themselves to who is told for them. */
export const OWN_ANSWERS = ['agrees', 'no', 'not-asked'] as const

export type Needs = {
  kind: Kind
  formats: (typeof FORMATS)[number][]
  communication: string | null
  language: string | null
  interpreter: (typeof INTERPRETER)[number]
  interpreterWhy: string | null
  /** Named by them in person, and by nothing else. */
  supporter: { name: string; relation: string | null } | null
  /** Who speaks for somebody who cannot, with what shows that they may. */
  spokesperson: { name: string; authority: string } | null
  businessContact: string | null
  /** A London day of birth. */
  birth: string | null
  holder: { who: (typeof HOLDERS)[number]; name: string | null; why: string; unsafe: boolean } | null
  /** What the young person says of it themselves, or why they were not asked. */
  ownView: string | null
  /** Whether they want this holder told; null in what was saved before it was asked, and for adults. */
  ownAnswer?: (typeof OWN_ANSWERS)[number] | null
  /** Why somebody is told whom they did not want told, and how they are kept safe with it. */
  toldAnyway?: string | null
  /** Close relatives who want different things: each has a plan of their own. */
  relatives: string | null
  alsoSuspect: boolean
  /** Who may see what, where the victim is a suspect too. */
  whoMaySee: string | null
  policeEmployee: boolean
  vulnerable: string | null
  intimidated: string | null
  stillTrue: StillTrue[]
  words: string | null
}

/** The day on which they are 18, from which nobody else holds their rights. */
export const dayOf18 = (birth: string): string => Temporal.PlainDate.from(birth).add({ years: 18 }).toString()
