import type { Answered } from '../pathway-state.ts'
import { newestAnswers } from '../pathway-state.ts'

export const ENCOMPASS_RULES = ['encompass-school', 'encompass-authority'] as const
export type EncompassRule = (typeof ENCOMPASS_RULES)[number]

export type EncompassAsk = {
  /** The contact is on the pathway of domestic abuse, by its kind or by what was answered. */
  domestic: boolean
  /** THRIVE found children at risk, whatever was said of it on the pathway. */
  childrenSeen: boolean
  answers: readonly Answered[]
}

/**
 * Who must be told that officers attended a domestic incident: each child's school; the local authority where a child is
 * taught at home, or where no school is known. 'Not known' and not asked are no school.
 */
export function encompassTasks({ domestic, childrenSeen, answers }: EncompassAsk): EncompassRule[] {
  const newest = newestAnswers(answers, 'domestic')
  const said = (question: string) => newest.get(question)?.answer
  // A later 'no' may be given with the abuser beside the telephone: children who were told of once are told of.
  const told = answers.some(
    one => one.pathway === 'domestic' && one.question === 'children-live-there' && one.answer === 'yes',
  )
  if (!domestic || !(told || childrenSeen)) return []
  const authority = said('home-educated') === 'yes' || said('school-known') !== 'yes'
  return authority ? ['encompass-school', 'encompass-authority'] : ['encompass-school']
}

/** What was said of the children's schools, in words. */
export function schoolsNamed(answers: readonly Answered[]): string[] {
  return answers.flatMap(one =>
    one.words && (one.question === 'school-known' || one.question === 'each-child') ? [one.words] : [],
  )
}
