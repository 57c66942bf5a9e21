import type { CareSection } from './care-section.ts'
import { byDanger, type CareCount, type CareTask, countOf } from './care-task.ts'

type Filtered = Pick<CareTask, 'section' | 'kind' | 'high' | 'enhanced' | 'due' | 'key'>

/** What is shown of a part or a kind: whoever is in danger and whatever is late are shown whatever is asked for, so that no filter makes a breach vanish. */
export function filterTasks<T extends Filtered>(
  tasks: readonly T[],
  asked: { section?: CareSection | undefined; kind?: string | undefined },
): T[] {
  return tasks
    .filter(
      one =>
        one.section === 'danger' ||
        one.section === 'late' ||
        ((asked.section === undefined || one.section === asked.section) &&
          (asked.kind === undefined || one.kind === asked.kind)),
    )
    .toSorted(byDanger)
}

export type Part<T> = { section: CareSection; rows: T[]; count: CareCount; folded: CareCount | null; pages: number }

/**
 * The parts of the day in their order, each with its first rows. What is folded away stands below what is shown and is never more
 * dangerous than it; it keeps its risk beside its number. `open` is shown in full, a page at a time.
 */
export function partsOf<T extends Filtered>(
  ordered: readonly T[],
  shape: { fold: number; open?: CareSection | undefined; page: number; size: number },
): Part<T>[] {
  return [...Map.groupBy(ordered, one => one.section)].map(([section, rows]) => {
    const whole = section === shape.open
    const pages = whole ? Math.max(1, Math.ceil(rows.length / shape.size)) : 1
    const from = whole ? (Math.min(shape.page, pages) - 1) * shape.size : 0
    const shown = rows.slice(from, from + (whole ? shape.size : shape.fold))
    const rest = whole ? [] : rows.slice(shape.fold)
    return { section, rows: shown, count: countOf(rows), folded: rest.length > 0 ? countOf(rest) : null, pages }
  })
}
