/** A spot and a box on a drawing, in its own units; y grows downwards. */
export type Spot = { x: number; y: number }
export type Box = { left: number; top: number; right: number; bottom: number }

export function boxAround({ x, y }: Spot, halfWidth: number, halfHeight = halfWidth): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

/** The first choice that is in the frame and clear of what is there already; the first of all where none is. */
export function firstClear<T>(choices: readonly T[], boxOf: (choice: T) => Box, taken: readonly Box[], frame: Box): T {
  const clear = choices.find(choice => {
    const box = boxOf(choice)
    return inside(box, frame) && !taken.some(other => overlap(box, other))
  })
  return clear ?? choices[0]!
}

/** A spot, then spots in widening rings around it, above first: where else a mark may stand that belongs there. */
export function spotsAround({ x, y }: Spot, step: number, rings: number): Spot[] {
  const around = Array.from({ length: rings }, (_, ring) => {
    const many = 8 * (ring + 1)
    return Array.from({ length: many }, (_, n) => {
      // Alternately to the right and to the left of straight up.
      const turn = -Math.PI / 2 + ((n % 2 ? 1 : -1) * Math.ceil(n / 2) * 2 * Math.PI) / many
      const away = step * (ring + 1)
      return { x: round(x + away * Math.cos(turn)), y: round(y + away * Math.sin(turn)) }
    })
  })
  return [{ x, y }, ...around.flat()]
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
