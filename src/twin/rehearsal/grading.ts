import { isFaster } from '../../contact/grade-order.ts'
import { becauseOf, type Floor, minimumGrade } from '../../contact/minimum-grade.ts'
import { thrivePackOn } from '../../contact/thrive-pack.ts'
import type { GradeCode, Sensitivity } from '../../platform/force/vocabulary.ts'
import { londonDay } from '../../platform/time.ts'
import type { Assessment } from './assessment.ts'
import type { RehearsalContact } from './contact.ts'
import type { Story } from './story.ts'

/** The grade that is given, and who gives it: a slower one than the answers ask for needs a supervisor (live rule). */
export type PlannedGrade = { readonly grade: GradeCode; readonly reason: string; readonly bySupervisor: boolean }

const WORDS: Readonly<Record<GradeCode, string>> = {
  immediate: 'Happening now, with danger to somebody.',
  priority: 'Risk of harm, or evidence and people that will not wait.',
  scheduled: 'Somebody should see them; nobody is in danger meanwhile.',
  resolve: 'Can be put right without sending anybody; risk asked about.',
}

/** The floor that the live rule puts under these answers. */
export function floorUnder(contact: RehearsalContact, { answers }: Assessment, sensitive: Sensitivity | null): Floor {
  const floor = minimumGrade(thrivePackOn(londonDay(contact.at)), [answers], sensitive)
  if (!floor) throw new Error('minimumGrade found no assessment in one')
  return floor
}

/**
 * A careful handler never goes below the floor. Only where somebody else is the right help for a person who is worried
 * about, and no life is at risk, does a supervisor agree to send nobody.
 */
export function planGrade(contact: RehearsalContact, story: Story, floor: Floor): PlannedGrade {
  const { grade } = contact
  if (!isFaster(floor.grade, grade)) return { grade, reason: WORDS[grade], bySupervisor: false }
  if (grade === 'resolve' && story.ofWorry) {
    const reason =
      'No crime and no real and immediate risk to life; others who know the person are with them or have accepted it.'
    return { grade, reason, bySupervisor: true }
  }
  return { grade: floor.grade, reason: `Raised: ${becauseOf(floor)}.`, bySupervisor: false }
}
