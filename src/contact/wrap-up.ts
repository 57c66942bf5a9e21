import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type Lack, sayLacks } from './thrive-missing.ts'

/** What the screen knows of a contact when somebody wants to end it. Times are of what was last recorded. */
export type WrapAsk = {
  grade: GradeCode | null
  floor: GradeCode | null
  belowFloor: boolean
  assessedAt: Temporal.Instant | null
  lastWrittenAt: Temporal.Instant | null
  /** What the newest assessment lacks of a full one; an incident in hand is not closed yet, so there it only reminds. */
  lacks: readonly Lack[]
  hasIncident: boolean
  /** Vulnerability prompts that were answered 'not known', by their labels. */
  unknownPrompts: readonly string[]
  openPathwayQuestions: number
  openAdvice: Readonly<Record<'safety' | 'evidence' | 'prevention', number>>
  openTasks: number
  place: string | null
  callerName: string | null
  safeNumber: string | null
  /** It was offered to a colleague, who has not answered. */
  offered: boolean
}

/** `must`: it cannot end well without; else worth a look. `box`: where it is put right. */
export type ToDo = { say: string; box: string | null; must: boolean }

/** What is still missing before this contact ends, in words, the gravest first. It reminds; what refuses is the ending itself. */
export function stillToDo(ask: WrapAsk): ToDo[] {
  const list: ToDo[] = []
  const add = (when: boolean, say: string, box: string | null, must = false) => {
    if (when) list.push({ say, box, must })
  }
  const count = (n: number, one: string, many: string) => (n === 1 ? one : `${n} ${many}`)
  add(ask.assessedAt === null, 'Record THRIVE: nobody has looked at the risk yet', 'threat', true)
  add(ask.grade === null, 'Give a grade', 'grade', true)
  add(
    ask.belowFloor && ask.floor !== null && ask.grade !== null,
    `It is graded ${ask.grade}, slower than what is known asks for: at least ${ask.floor}`,
    'grade',
    true,
  )
  add(
    ask.assessedAt !== null &&
      ask.lastWrittenAt !== null &&
      Temporal.Instant.compare(ask.lastWrittenAt, ask.assessedAt) > 0,
    'Something was written after the last THRIVE: does it change the risk?',
    'threat',
    true,
  )
  add(
    ask.lacks.length > 0,
    `THRIVE is not in full, and closing it needs: ${sayLacks(ask.lacks)}`,
    ask.lacks[0]?.box ?? null,
    !ask.hasIncident,
  )
  add(
    ask.openAdvice.safety > 0,
    `${count(ask.openAdvice.safety, 'One safety card', 'safety cards')} not answered`,
    'advice',
    true,
  )
  add(ask.offered, 'It is offered to a colleague who has not accepted it yet', 'handover', true)
  for (const label of ask.unknownPrompts) add(true, `Still not known: ${label}`, null)
  add(
    ask.openPathwayQuestions > 0,
    `${count(ask.openPathwayQuestions, 'One pathway question', 'pathway questions')} not answered`,
    null,
  )
  add(
    ask.openAdvice.evidence > 0,
    `${count(ask.openAdvice.evidence, 'One evidence card', 'evidence cards')} not answered`,
    'advice',
  )
  add(
    ask.openAdvice.prevention > 0,
    `${count(ask.openAdvice.prevention, 'One prevention card', 'prevention cards')} not answered`,
    'advice',
  )
  add(ask.openTasks > 0, `${count(ask.openTasks, 'One task is', 'tasks are')} open: they stay on the case`, 'tasks')
  add(!ask.place, 'Nobody has written where', 'place')
  add(!ask.callerName, 'No name', 'callerName')
  add(!ask.safeNumber, 'No number that it is safe to ring', 'callerNumber')
  return list.toSorted((a, b) => Number(b.must) - Number(a.must))
}
