import { type Outcome, refuse } from '../platform/outcome.ts'

/** The first thing that is wrong with a part of the sheet, as a refusal that names its box. */
export function firstIssue(error: {
  issues: readonly { message: string; path: readonly PropertyKey[] }[]
}): Outcome<never> {
  const issue = error.issues[0]
  return refuse('invalid', issue?.message ?? 'Check what you entered', issue?.path.join('.'))
}

/** Two parts of the screen have a box for a reason: the refusal points to the right one. */
export function renamed<T>(outcome: Outcome<T>, names: Record<string, string>): Outcome<T> {
  if (outcome.ok || outcome.refusal.field === undefined) return outcome
  const field = names[outcome.refusal.field] ?? outcome.refusal.field
  return refuse(outcome.refusal.code, outcome.refusal.message, field)
}
