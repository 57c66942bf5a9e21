import type { z } from 'zod'

/** What is wrong, where (`resources[3].base`), and what to do about it, in a sentence. */
export type Problem = { readonly path: string; readonly message: string }

type Path = readonly PropertyKey[]

/** What one row of each list is called in a message. */
export const ROW_NAMES: Readonly<Record<string, string>> = {
  bases: 'base',
  neighbourhoods: 'neighbourhood',
  teams: 'team',
  shifts: 'shift pattern',
  skills: 'skill',
  staff: 'member of staff',
  resources: 'resource',
  gradeSets: 'grade set',
  channels: 'channel',
  incidentTypes: 'incident type',
  offences: 'offence',
  outcomes: 'outcome',
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
}

/** `['bases', 0, 'name']` as `bases[0].name`; the file itself is `force.json`. */
export function pathText(path: Path): string {
  const text = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return text.replace(/^\./, '') || 'force.json'
}

/** ` in base "leek"`, or nothing when the path is in no named row. */
export function inRow(json: unknown, path: Path): string {
  const [list, index] = path
  const name = ROW_NAMES[String(list)]
  if (name === undefined || typeof index !== 'number') return ''
  const row = at(json, [String(list), index])
  const key = ['id', 'callsign', 'code']
    .map(field => at(row, [field]))
    .find(value => value !== undefined && value !== '')
  return key === undefined ? ` in ${name} number ${index + 1}` : ` in ${name} ${JSON.stringify(key)}`
}

/** A schema issue in the words of the person who wrote the file. */
export function shapeProblem(json: unknown, issue: z.core.$ZodIssue): Problem {
  const found = at(json, issue.path)
  const where = inRow(json, issue.path)
  const field = String(issue.path.at(-1) ?? 'force.json')
  const problem = (message: string): Problem => ({ path: pathText(issue.path), message })

  if (found === undefined && issue.path.length > 0) return problem(`Missing "${field}"${where}: add it`)
  switch (issue.code) {
    case 'invalid_type':
      return problem(`${shown(found)}${where} should be ${TYPE_NAMES[issue.expected] ?? issue.expected}: correct it`)
    case 'invalid_value':
      return problem(`${shown(found)}${where} is not one of ${issue.values.join(', ')}: use one of them`)
    case 'unrecognized_keys':
      return problem(`Unknown field ${issue.keys.map(shown).join(', ')}${where}: remove it or correct its name`)
    case 'too_small':
      return problem(`${shown(found)}${where} is too small or too short: the least is ${issue.minimum}`)
    case 'too_big':
      return problem(`${shown(found)}${where} is too big or too long: the most is ${issue.maximum}`)
    default:
      return problem(`${shown(found)}${where} cannot be used: ${issue.message}`)
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'Nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], json)
}
