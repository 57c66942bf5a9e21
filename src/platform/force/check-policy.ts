import type { Force } from './force.ts'
import type { GradeSet } from './policy.ts'
import type { Problem } from './problem.ts'
import { GRADE_CODES } from './vocabulary.ts'

/** The ways in that every force has, and that the software measures. */
const CHANNELS_NEEDED = ['999', '101', 'online']
const OUTCOME_CODES = Array.from({ length: 24 }, (_, code) => code)
const MOST_URGENT_FIRST = GRADE_CODES.toReversed()

type Dated = { from: string; to: string | null }

/** Policy tables are whole: no grade, outcome or channel missing, no day with two answers or none. */
export function policyProblems(force: Force): Problem[] {
  return [
    ...force.gradeSets.flatMap(gradeProblems),
    ...seams(force.gradeSets, 'gradeSets'),
    ...CHANNELS_NEEDED.filter(code => !force.channels.some(channel => channel.code === code)).map(code => ({
      path: 'channels',
      message: `Channel "${code}" is missing: add it`,
    })),
    ...OUTCOME_CODES.flatMap(code => {
      const rows = force.outcomes.filter(row => row.code === code)
      if (rows.length > 0) return seams(rows, 'outcomes', `outcome ${code}`)
      return [
        { path: 'outcomes', message: `Outcome ${code} is missing: add it, with an end date if it is no longer used` },
      ]
    }),
    ...force.offences.flatMap(({ code, enhancedRights, enhancedSource }, n) =>
      enhancedRights && enhancedSource === null
        ? [
            {
              path: `offences[${n}].enhancedSource`,
              message: `Offence "${code}" gives enhanced rights without a source: say where that is laid down`,
            },
          ]
        : [],
    ),
  ]
}

function gradeProblems({ id, grades }: GradeSet, n: number): Problem[] {
  const path = `gradeSets[${n}].grades`
  const byUrgency = grades.toSorted((a, b) => a.rank - b.rank)
  if (byUrgency.map(grade => grade.code).join() !== MOST_URGENT_FIRST.join()) {
    const wanted = MOST_URGENT_FIRST.map((code, rank) => `${code} (rank ${rank + 1})`).join(', ')
    return [{ path, message: `Grade set "${id}" must have ${wanted}, each once: add, remove or renumber` }]
  }
  return (['urbanMinutes', 'ruralMinutes'] as const).flatMap(field => {
    const minutes = byUrgency.map(grade => grade[field] ?? Infinity)
    const slip = byUrgency.find((_, at) => at > 0 && minutes[at]! < minutes[at - 1]!)
    if (!slip) return []
    return [
      {
        path,
        message: `Grade "${slip.code}" of set "${id}" has fewer ${field} than a more urgent grade: correct one of them`,
      },
    ]
  })
}

/** Rows of one thing follow each other with no overlap and no hole, and the last has no end or ends for good. */
function seams(rows: readonly Dated[], path: string, what?: string): Problem[] {
  const inOrder = rows.toSorted((a, b) => a.from.localeCompare(b.from))
  const name = what ?? 'the grade sets'
  const problems = inOrder.flatMap((row, at): string[] => {
    const next = inOrder[at + 1]
    if (row.to !== null && row.to <= row.from)
      return [`A row of ${name} ends on ${row.to}, not after it starts on ${row.from}: correct its dates`]
    if (next && row.to !== next.from)
      return [
        `A row of ${name} ends on ${row.to ?? 'no day'} but the next starts on ${next.from}: make the two days the same`,
      ]
    return []
  })
  // An outcome may be abolished; a force is never without grades.
  if (what === undefined && inOrder.at(-1)?.to !== null)
    problems.push('The last of the grade sets has an end: make its "to" null or add the set that follows')
  return problems.map(message => ({ path, message }))
}
