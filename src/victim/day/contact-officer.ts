import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { CareColleague } from './care-people.store.ts'

export type HandRefusal = 'unknown-person' | 'not-there' | 'theirs-already' | 'restricted' | 'needs-words'

/**
 * Victims are handed to somebody by name, who is there, with why. A restricted case is not handed on from a list: whoever may know of it is
 * named on its own page.
 */
export function handTo(
  to: Pick<CareColleague, 'id' | 'name' | 'gone'> | undefined,
  victim: { ownerId: string | null; restricted: boolean },
  why: string,
): Outcome<{ accountId: string; name: string }, HandRefusal> {
  if (victim.restricted)
    return refuse(
      'restricted',
      'Few may know of this case: who keeps them informed is named with professional standards',
    )
  if (!to) return refuse('unknown-person', 'Choose somebody from the list', 'to')
  if (to.gone) return refuse('not-there', `${to.gone}: choose somebody who is here`, 'to')
  if (to.id === victim.ownerId) return refuse('theirs-already', `${to.name} has them already`, 'to')
  if (why.trim().length < 5) return refuse('needs-words', 'Say why, and what they should know', 'why')
  return accept({ accountId: to.id, name: to.name })
}
