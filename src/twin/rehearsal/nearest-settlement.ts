export type Located = { id: string; lon: number; lat: number }

/** The settlement whose point is nearest, on a flat map: good enough over a county. Undefined when there is none. */
export function nearestSettlement(
  from: { lon: number; lat: number },
  settlements: readonly Located[],
): string | undefined {
  const shrink = Math.cos((from.lat * Math.PI) / 180)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { id, lon, lat } of settlements) {
    const distance = ((lon - from.lon) * shrink) ** 2 + (lat - from.lat) ** 2
    if (distance < least) {
      least = distance
      best = id
    }
  }
  return best
}
