import { readFileSync } from 'node:fs'

export const SEED: unknown = JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8'))

/** The demonstration force with one thing broken. `Loose`, because a broken file has no type. */
// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids
export type Loose = any
export function broken(hurt: (force: Loose) => void): unknown {
  const force = structuredClone(SEED) as Loose
  hurt(force)
  return force
}
