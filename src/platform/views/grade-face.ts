/** A grade as a force names it: rank 1 is the fastest. Forces choose their own names, so nothing here knows the words. */
export type GradeName = { label: string; rank: number; code?: string }
export type GradeFace = { shape: string; letter: string; label: string; rank: number }

/** Fastest first. The names Answerable uses where a force has set none. */
const USUAL = ['immediate', 'priority', 'scheduled', 'resolve']
/** A shape for each rank, so that a grade is told apart without colour (WCAG 1.4.1). */
const SHAPES = ['octagon', 'triangle', 'circle', 'square']

export function gradeFace(grade: string | GradeName): GradeFace {
  const label = typeof grade === 'string' ? grade : grade.label
  const known = USUAL.indexOf(label.toLowerCase()) + 1
  const rank = typeof grade === 'string' ? known : grade.rank
  const letter = (typeof grade === 'object' && grade.code) || label.slice(0, 1).toUpperCase()
  const shape = SHAPES[Math.min(rank, SHAPES.length) - 1] ?? 'ring'
  return { shape, letter: letter.slice(0, 2), label: label.slice(0, 1).toUpperCase() + label.slice(1), rank }
}
