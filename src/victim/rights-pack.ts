/** The events of a case that start a right's clock. */
export const RIGHT_EVENTS = [
  'arrest',
  'interview',
  'release',
  'bail',
  'bail-change',
  'charge',
  'no-further-action',
  'no-investigation',
  'referral',
  'review-request',
] as const
export type RightEvent = (typeof RIGHT_EVENTS)[number]

/** `workingDays` null: the pack sets no limit for that standing. `read`: how far the row was checked against its source. */
export type RightRow = {
  rule: string
  event: RightEvent
  standardDays: number | null
  enhancedDays: number | null
  duty: string
  read: 'read' | 'secondary' | 'general-knowledge'
  source: string
}

/** A dated edition of the Code. A clock keeps the pack it started under (house rule 11). */
export type RightsPack = { id: string; title: string; from: string; to: string | null; rows: readonly RightRow[] }

const BEDS =
  'https://bedfordshire.pcc.police.uk/the-code-of-practice-for-victims-victims-code-individual-rights-information-right-6-of-12'
const WMPCC =
  'Victims’ Code 2021 right 6, five days as published by the West Midlands commissioner; one day for enhanced rights is general knowledge'

const key = (event: RightEvent, duty: string): RightRow => ({
  rule: 'R6.KEY',
  event,
  standardDays: 5,
  enhancedDays: 1,
  duty,
  read: 'read',
  source: BEDS,
})

const CODE_2021: RightsPack = {
  id: 'victims-code-2021',
  title: 'Code of Practice for Victims of Crime in England and Wales, 2021',
  from: '2021-04-01',
  to: null,
  rows: [
    key('arrest', 'tell the victim of an arrest'),
    key('interview', 'tell the victim of an interview under caution'),
    key('release', 'tell the victim of a release without charge or under investigation'),
    key('bail', 'tell the victim of bail and its conditions'),
    key('bail-change', 'tell the victim of bail conditions changed or cancelled'),
    {
      rule: 'R6.CHARGE',
      event: 'charge',
      standardDays: 5,
      enhancedDays: 1,
      duty: 'tell the victim of a charge, bail and the first hearing',
      read: 'secondary',
      source: 'Victims’ Code 2021 right 6; five days from a secondary copy, one day general knowledge',
    },
    {
      rule: 'R6.NFA',
      event: 'no-further-action',
      standardDays: 5,
      enhancedDays: 1,
      duty: 'tell the victim of a decision not to prosecute, the reasons and how to ask for a review',
      read: 'general-knowledge',
      source: WMPCC,
    },
    {
      rule: 'R6.NOINV',
      event: 'no-investigation',
      standardDays: 5,
      enhancedDays: 1,
      duty: 'tell the victim of a decision not to investigate, and why',
      read: 'read',
      source: BEDS,
    },
    {
      rule: 'R4.REFER',
      event: 'referral',
      standardDays: 2,
      enhancedDays: 2,
      duty: 'refer the victim to a support service',
      read: 'read',
      source:
        'https://bedfordshire.pcc.police.uk/the-code-of-practice-for-victims-victims-code-individual-rights-information-2/',
    },
    {
      rule: 'VRR.ACK',
      event: 'review-request',
      standardDays: 10,
      enhancedDays: 10,
      duty: 'acknowledge a request for a review',
      read: 'read',
      source: 'Wiltshire Police, Victims’ Right to Review',
    },
  ],
}

export const RIGHTS_PACKS: readonly RightsPack[] = [CODE_2021]

/** The pack in force on a London day; undefined before the first. */
export function packOn(day: Temporal.PlainDate, packs: readonly RightsPack[] = RIGHTS_PACKS): RightsPack | undefined {
  return packs.find(pack => pack.from <= day.toString() && (pack.to === null || day.toString() < pack.to))
}
