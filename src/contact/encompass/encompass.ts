import type { Answered } from '../pathway-state.ts'
import { newestAnswers } from '../pathway-state.ts'

export const ENCOMPASS_RULES = ['encompass-school', 'encompass-authority', 'encompass-find-out'] as const
export type EncompassRule = (typeof ENCOMPASS_RULES)[number]

export type EncompassAsk = {
  /** The contact is on the pathway of domestic abuse, by its kind or by what was answered. */
  domestic: boolean
  /** THRIVE found children at risk, whatever was said of it on the pathway. */
  childrenSeen: boolean
  /** The newest THRIVE says that no child is there or at risk. */
  childrenRuledOut: boolean
  answers: readonly Answered[]
}

/**
 * Who must be told that officers attended a domestic incident: each child's school; the local authority where a child is
 * taught at home, or where no school is known. 'Not known' and not asked are no school. Where it is not known, or nobody asked, whether
 * children live there, nobody is told of a household that may have none: somebody finds out before the next school day.
 */
export function encompassTasks({ domestic, childrenSeen, childrenRuledOut, answers }: EncompassAsk): EncompassRule[] {
  const newest = newestAnswers(answers, 'domestic')
  const said = (question: string) => newest.get(question)?.answer
  // A later 'no' may be given with the abuser beside the telephone: children who were told of once are told of.
  const told = answers.some(
    one => one.pathway === 'domestic' && one.question === 'children-live-there' && one.answer === 'yes',
  )
  if (!domestic) return []
  if (!told && !childrenSeen)
    return said('children-live-there') === 'no' || (said('children-live-there') === undefined && childrenRuledOut)
      ? []
      : ['encompass-find-out']
  const authority = said('home-educated') === 'yes' || said('school-known') !== 'yes'
  return authority ? ['encompass-school', 'encompass-authority'] : ['encompass-school']
}

/** What was said of the children's schools, in words. */
export function schoolsNamed(answers: readonly Answered[]): string[] {
  return answers.flatMap(one =>
    one.words && (one.question === 'school-known' || one.question === 'each-child') ? [one.words] : [],
  )
}
