import { plainWords } from '../../people/matching/plain-words.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

export type AddVictim = {
  name: string
  /** Who they are to whoever it happened to. */
  relation: string
  /** A close relative of somebody who died: enhanced rights, without anybody's judgement. */
  bereaved: boolean
  /** They have the name of a suspect and are another person, or are one and a victim too: a person has asked. */
  sameName: boolean
}
export type NotAdded = 'already-there' | 'name-of-suspect'

const nameKey = (name: string) => plainWords(name).split(' ').toSorted().join(' ')

/** May somebody be added to the victims of a crime that is recorded? `victims` and `suspects`: names in the case. */
export function considerVictim(
  ask: AddVictim,
  victims: readonly string[],
  suspects: readonly string[],
): Outcome<AddVictim, NotAdded> {
  const key = nameKey(ask.name)
  if (victims.some(one => nameKey(one) === key))
    return refuse('already-there', 'Somebody of that name is a victim of this crime already: open their page', 'name')
  if (!ask.sameName && suspects.some(one => nameKey(one) === key))
    return refuse(
      'name-of-suspect',
      'A suspect of this crime has that name. Ask whether it is them before they are told anything, and say that you did',
      'sameName',
    )
  return accept(ask)
}
