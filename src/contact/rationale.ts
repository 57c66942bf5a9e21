import { saysAnything } from './says-anything.ts'

/** The National Decision Model as short slots for a reason (contact.md section 2). Optional, and never filled beforehand. */
export type RationaleSlots = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly slots: readonly { readonly box: RationaleBox; readonly label: string; readonly ask: string }[]
}
export const RATIONALE_BOXES = ['ndmInformation', 'ndmRisk', 'ndmPowers', 'ndmOptions', 'ndmAction'] as const
export type RationaleBox = (typeof RATIONALE_BOXES)[number]
export type RationaleTyped = Readonly<Partial<Record<RationaleBox, string | undefined>>>

export const RATIONALE_EDITIONS: readonly RationaleSlots[] = [
  {
    id: 'ndm-2026',
    from: '2019-01-01',
    to: null,
    source:
      'The parts are those of the National Decision Model (contact.md section 2, College of Policing); the wording is ours, and using it is our proposal',
    slots: [
      { box: 'ndmInformation', label: 'Information', ask: 'What is known, from whom, and what is not?' },
      { box: 'ndmRisk', label: 'Risk', ask: 'What could happen, to whom, how likely?' },
      { box: 'ndmPowers', label: 'Powers and policy', ask: 'Which power or policy allows or asks for this?' },
      { box: 'ndmOptions', label: 'Options', ask: 'What else was open, and why not that?' },
      { box: 'ndmAction', label: 'Action', ask: 'What is done, and when is it looked at again?' },
    ],
  },
]

export function rationaleOn(day: Temporal.PlainDate): RationaleSlots {
  const on = day.toString()
  return (
    RATIONALE_EDITIONS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? RATIONALE_EDITIONS.at(-1)!
  )
}

/**
 * The reason with what was typed in the slots, in the model's order, each under its label. A slot that says nothing adds
 * nothing: labels alone are never a reason.
 */
export function composeReason(
  reason: string | undefined,
  typed: RationaleTyped,
  { slots }: RationaleSlots,
): string | undefined {
  const parts = slots.flatMap(({ box, label }) => {
    const words = typed[box]?.trim()
    return words && saysAnything(words) ? [`${label}: ${words}`] : []
  })
  const plain = reason?.trim()
  const all = [...(plain ? [plain] : []), ...parts]
  return all.length > 0 ? all.join('\n') : undefined
}
