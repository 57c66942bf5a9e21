import type { Offence } from '../../platform/force/policy.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDate } from '../../platform/views/when.ts'
import { codeLabel, type Edition, editionOn, exactCode, findCodes } from './edition.ts'

/** What a crime is given. Without a code it says why: our list maps none, the one it maps has ended, or no edition holds. */
export type CodeGiven =
  | { how: 'mapped' | 'chosen'; code: string; editionId: string }
  | { how: 'not-mapped' | 'gone' | 'no-edition'; code: null; editionId: null }

const none = (how: 'not-mapped' | 'gone' | 'no-edition'): CodeGiven => ({ how, code: null, editionId: null })

/**
 * The code of a crime on the day it is recorded or changed. What was typed is a code or a search, and a search never
 * chooses; where nothing was typed, the code that the force's own list maps to the offence is given if it still holds.
 */
export function chooseCode(
  typed: string | undefined,
  offence: Pick<Offence, 'homeOffice'> | undefined,
  editions: readonly Edition[],
  day: Temporal.PlainDate,
): Outcome<CodeGiven, 'no-edition' | 'code-ended' | 'which-code' | 'unknown-code'> {
  const edition = editionOn(editions, day)
  const field = 'homeOfficeCode'
  if (!typed?.trim()) {
    if (!edition) return accept(none('no-edition'))
    const mapped = offence?.homeOffice?.code
    if (!mapped) return accept(none('not-mapped'))
    const there = edition.codes.some(({ code }) => code === mapped)
    return accept(there ? { how: 'mapped', code: mapped, editionId: edition.id } : none('gone'))
  }
  if (!edition)
    return refuse(
      'no-edition',
      `No edition of the offence codes holds on ${londonDate(day.toString())}: leave the code empty`,
      field,
    )
  const exact = exactCode(edition.codes, typed)
  if (exact) return accept({ how: 'chosen', code: exact.code, editionId: edition.id })
  const old = editions
    .filter(one => one.from <= day.toString())
    .map(one => ({ one, code: exactCode(one.codes, typed) }))
    .find(({ code }) => code)
  if (old)
    return refuse(
      'code-ended',
      `${codeLabel(old.code!)} is a code of “${old.one.name}” and is no longer one in “${edition.name}”: choose one that is`,
      field,
    )
  const found = findCodes(edition.codes, typed)
  if (found.length === 0)
    return refuse(
      'unknown-code',
      `No code of “${edition.name}” has this number or these words: try fewer or others`,
      field,
    )
  return refuse(
    'which-code',
    found.length === 1
      ? 'One code has this: choose it below if it is the one'
      : `${found.length} codes have this: choose one of them below`,
    field,
  )
}

const HOW: Record<CodeGiven['how'], string> = {
  mapped: 'from the force’s own list',
  chosen: 'chosen by a person',
  'not-mapped': 'No code: the force’s own list maps none to this offence, and none was chosen',
  gone: 'No code: the one that the force’s own list has is no longer one',
  'no-edition': 'No code: no edition of the offence codes held on the day',
}
export const howWords = (how: string): string => HOW[how as CodeGiven['how']] ?? how
