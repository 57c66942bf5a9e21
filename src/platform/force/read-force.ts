import { readFile } from 'node:fs/promises'
import type { Force } from './force.ts'
import { parseForce } from './parse-force.ts'

const DEMONSTRATION = new URL('../../../seeds/force.json', import.meta.url)

/** Reads and checks a force.json. Throws with every problem listed: a force that is half right is not started. */
export async function readForceFile(path: string | URL): Promise<Force> {
  const parsed = parseForce(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.value
}

export function readDemonstrationForce(): Promise<Force> {
  return readForceFile(DEMONSTRATION)
}
