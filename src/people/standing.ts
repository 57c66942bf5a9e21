import { accept, type Outcome, refuse } from '../platform/outcome.ts'

type Standing = { personId: string; decision: 'same' | 'not-same'; role: string; identificationId: string }
export type Step = { undo: string[]; already: string | undefined }

/**
 * What must happen before this decision can stand. The same decision twice is one; the other one about the same person takes the earlier back; another
 * caller beside one that stands is refused, since somebody must say first that the other was wrong.
 */
export function stepsTo(
  decided: { personId: string; decision: 'same' | 'not-same'; role: string },
  standing: readonly Standing[],
): Outcome<Step, 'another-caller'> {
  const about = standing.filter(one => one.personId === decided.personId && one.role === decided.role)
  const already = about.find(one => one.decision === decided.decision)
  const caller = standing.find(one => one.role === 'caller' && one.decision === 'same')
  if (
    decided.decision === 'same' &&
    decided.role === 'caller' &&
    caller !== undefined &&
    caller.personId !== decided.personId
  )
    return refuse(
      'another-caller',
      'Somebody else is said to be the caller: take that back first, with why, or give this person another part',
      'personId',
    )
  return accept({
    undo: about.filter(one => one.decision !== decided.decision).map(one => one.identificationId),
    already: already?.identificationId,
  })
}
