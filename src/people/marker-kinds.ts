/**
 * What may be known of a person that changes how they are met. `after` is how many days until somebody looks at it again, `danger` whether it is
 * to officers, `vulnerable` whether the person needs care, `domestic` on which side. Kinds and days are ours, to be set by the force.
 */
export type MarkerKind = {
  id: string
  words: string
  after: number
  danger?: true
  vulnerable?: true
  domestic?: 'victim' | 'suspect'
  until?: true
}

export const MARKER_KINDS: readonly MarkerKind[] = [
  { id: 'violence', words: 'Violence', after: 365, danger: true },
  { id: 'weapons', words: 'Weapons', after: 365, danger: true },
  { id: 'order', words: 'Order in force', after: 90, until: true },
  { id: 'domestic-victim', words: 'Domestic abuse, as victim', after: 365, vulnerable: true, domestic: 'victim' },
  { id: 'domestic-suspect', words: 'Domestic abuse, as suspect', after: 365, danger: true, domestic: 'suspect' },
  { id: 'self-harm', words: 'Self-harm', after: 180, vulnerable: true },
  { id: 'vulnerable-adult', words: 'Adult at risk', after: 180, vulnerable: true },
  { id: 'child', words: 'Child', after: 365, vulnerable: true },
  { id: 'communication', words: 'How to speak with them', after: 365, vulnerable: true },
  { id: 'frequent-caller', words: 'Has a plan as a frequent caller', after: 90 },
]

export const MARKER_IDS = MARKER_KINDS.map(kind => kind.id)

export function markerKind(id: string): MarkerKind {
  return MARKER_KINDS.find(kind => kind.id === id) ?? { id, words: id.replaceAll('-', ' '), after: 90 }
}
