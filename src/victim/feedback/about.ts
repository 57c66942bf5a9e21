import type { RightsPack } from '../rights-pack.ts'

/** What an answer or an item may be about, in words that anyone understands; each is one right of the Code by its event. */
export const ABOUT: Readonly<Record<string, string>> = {
  arrest: 'Being told when something happened',
  'contact-preference': 'How and how often I was told',
  'needs-assessment': 'Being asked what I needed',
  referral: 'Help and support',
  'no-further-action': 'Why it ended as it did',
  hearing: 'Being told about court',
  'personal-statement': 'Saying how it affected me',
  compensation: 'Compensation',
  'property-free': 'My belongings',
  complaint: 'A complaint that I made',
  contact: 'Being understood',
}
export const ABOUT_EVENTS = Object.keys(ABOUT)

/** The right of an edition that it is about; null where it is about none, or the edition has none of that name. */
export function rightNamed(
  event: string | null,
  pack: RightsPack | undefined,
): { event: string; rule: string; pack: string } | null {
  const row = event ? pack?.rows.find(one => one.event === event) : undefined
  return row && pack ? { event: row.event, rule: row.rule, pack: pack.id } : null
}
