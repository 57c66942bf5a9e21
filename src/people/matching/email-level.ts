import { likeness } from './edit-distance.ts'

/** How far two e-mail addresses agree. */
export const EMAIL_LEVELS = [
  'different',
  'somewhat alike',
  'the same name or the same place',
  'a few slips apart',
  'the same',
] as const

export function emailLevel(a: string, b: string): number {
  if (a === b) return 4
  const like = likeness(a, b, 0.55)
  if (like >= 0.85) return 3
  const [nameA = '', placeA = ''] = a.split('@')
  const [nameB = '', placeB = ''] = b.split('@')
  if (nameA === nameB || (placeA !== '' && placeA === placeB) || like >= 0.7) return 2
  return like >= 0.55 ? 1 : 0
}
