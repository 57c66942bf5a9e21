const Z_95 = 1.959963984540054

/** A share with its 95% interval (Wilson 1927), which behaves for few cases and for shares near nothing and all. Null where n is 0. */
export function wilson(count: number, n: number): { share: number; low: number; high: number } | null {
  if (n <= 0) return null
  const share = count / n
  const z2 = Z_95 ** 2
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
