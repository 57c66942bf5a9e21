import { accept, type Outcome, refuse } from '../outcome.ts'
import { gapsInCover } from './check-cover.ts'
import { crewProblems } from './check-crews.ts'
import { duplicates } from './check-duplicates.ts'
import { kindProblems } from './check-kind.ts'
import { misplaced } from './check-places.ts'
import { policyProblems } from './check-policy.ts'
import { unknownReferences } from './check-references.ts'
import { SECRET_FIELD, secretsAndPhones } from './check-strings.ts'
import { type Force, forceSchema } from './force.ts'
import { type Problem, shapeProblem } from './problem.ts'

const CHECKS: readonly ((force: Force) => Problem[])[] = [
  duplicates,
  unknownReferences,
  misplaced,
  crewProblems,
  gapsInCover,
  policyProblems,
  kindProblems,
]

/**
 * Reads what was in force.json. A refusal's message lists every problem found, one a line, as `path: sentence`;
 * its field is the path of the first.
 */
export function parseForce(json: unknown): Outcome<Force, 'invalid-force'> {
  const read = readForce(json)
  if (!Array.isArray(read)) return accept(read)
  const count = read.length === 1 ? '1 problem' : `${read.length} problems`
  const lines = read.map(({ path, message }) => `${path}: ${message}`)
  return refuse('invalid-force', [`force.json has ${count}`, ...lines].join('\n'), read[0]?.path)
}

/** All that is wrong, in a list. Rows are compared with each other only once every row has its right shape. */
export function forceProblems(json: unknown): Problem[] {
  const read = readForce(json)
  return Array.isArray(read) ? read : []
}

function readForce(json: unknown): Force | Problem[] {
  const found = secretsAndPhones(json)
  const shaped = forceSchema.safeParse(json)
  if (shaped.success) found.push(...CHECKS.flatMap(check => check(shaped.data)))
  else found.push(...shaped.error.issues.filter(issue => !onlySecrets(issue)).map(issue => shapeProblem(json, issue)))
  return shaped.success && found.length === 0 ? shaped.data : found
}

/** A secret's field is unknown too, but has been told of already. */
function onlySecrets(issue: { code?: string; keys?: readonly string[] }): boolean {
  return issue.code === 'unrecognized_keys' && (issue.keys ?? []).every(key => SECRET_FIELD.test(key))
}
