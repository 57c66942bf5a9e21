/** Why something is kept whatever else is due. Dated; none is quoted as law: who sets a hold says which order or duty it is. */
export type HoldKind = {
  readonly code: string
  readonly label: string
  readonly hint: string
  readonly from: string
  readonly to: string | null
  readonly source: string
}

const OURS = {
  from: '2019-01-01',
  to: null,
  source: 'Our proposal: the period of each is not read at a source',
} as const

export const HOLD_KINDS: readonly HoldKind[] = [
  {
    code: 'disclosure',
    label: 'Disclosure: material that a court case may need',
    hint: 'Until the case and any appeal are over (Criminal Procedure and Investigations Act 1996)',
    ...OURS,
  },
  {
    code: 'appeal',
    label: 'An appeal, or a review of a conviction',
    hint: 'Say whose, and before which court',
    ...OURS,
  },
  { code: 'civil-claim', label: 'A claim against the police', hint: 'Say whose, and its reference', ...OURS },
  { code: 'inquest', label: 'An inquest', hint: 'Say which coroner', ...OURS },
  { code: 'inquiry', label: 'A public inquiry or an independent review', hint: 'Say which', ...OURS },
  {
    code: 'complaint',
    label: 'A complaint, or the conduct of somebody in the police',
    hint: 'Say its reference',
    ...OURS,
  },
  { code: 'subject-request', label: 'A request for somebody’s own data', hint: 'Until it is answered', ...OURS },
  { code: 'other', label: 'Something else', hint: 'Say what, and who asked', ...OURS },
]

export function holdKindsOn(day: Temporal.PlainDate): HoldKind[] {
  const on = day.toString()
  return HOLD_KINDS.filter(one => one.from <= on && (one.to === null || on < one.to))
}

/** A kind in words; one that this edition no longer has stands for itself. */
export function holdLabel(code: string): string {
  return HOLD_KINDS.find(one => one.code === code)?.label ?? code
}
