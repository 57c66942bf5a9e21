import type { Confidence } from '../../platform/force/vocabulary.ts'

export const CAPACITIES = ['adult', 'child', 'no-capacity'] as const
export type Capacity = (typeof CAPACITIES)[number]
export const CAPACITY_WORDS: Record<Capacity, string> = {
  adult: 'An adult, who decides for themselves',
  child: 'A child',
  'no-capacity': 'An adult who cannot decide this',
}

/** Whose decision it is now: what was learnt of their age since it was asked for counts, and nobody under 18 answers as though they decided alone. */
export const capacityNow = <Asked extends Capacity | null>(asked: Asked, isChild: boolean): Asked | 'child' =>
  isChild ? 'child' : asked

/** Whoever agrees in somebody's place. `why`: they are asked only where nobody nearer can be, and the record says why. */
export type Agrees = { code: string; text: string; why: boolean; confidence: Confidence }

/**
 * Who there may be. For others' records the law names a parent, a guardian or another adult (victims.md 5, read there); that the same holds for a device, and
 * everybody after them, was not read at its source. So it is our proposal, marked on the page, and a force sets its own (`devices` in its file).
 */
export const AGREES: readonly Agrees[] = [
  { code: 'parent', text: 'A parent', why: false, confidence: 'secondary' },
  { code: 'guardian', text: 'A guardian', why: false, confidence: 'secondary' },
  { code: 'other-adult', text: 'Another suitable adult', why: true, confidence: 'secondary' },
  { code: 'social-worker', text: 'A social worker', why: true, confidence: 'general-knowledge' },
  { code: 'attorney', text: 'Whoever decides for them by law', why: true, confidence: 'general-knowledge' },
  { code: 'advocate', text: 'An independent advocate', why: true, confidence: 'general-knowledge' },
]
const PROPOSED = ['parent', 'guardian', 'other-adult']

/** Who may never agree in a victim's place: our proposal, but for the first (victims.md 12: nobody who is suspected or unsafe has a child's rights). */
export const MAY_NOT_AGREE = [
  'anybody who is suspected in this, or of whom the victim is afraid',
  'anybody who works for the police',
  'anybody under 18',
] as const

type Own = { child: readonly string[]; noCapacity: readonly string[] } | undefined

/** Who may agree where it is not the victim's own decision; nobody else than the victim where it is. */
export function agreesFor(capacity: Capacity, own?: Own): readonly Agrees[] {
  if (capacity === 'adult') return []
  const codes: readonly string[] = own ? (capacity === 'child' ? own.child : own.noCapacity) : PROPOSED
  return AGREES.filter(one => codes.includes(one.code))
}
