import { phonesOutsideDrama } from './drama-phones.ts'
import { inRow, type Problem, pathText } from './problem.ts'

/** A field that would hold a way in, however it is spelt. */
export const SECRET_FIELD = /passw|passphrase|passcode|secret|token|hash|credential/i

type Path = readonly (string | number)[]

/** Found in the file as it came, before any schema: these must be told even when nothing else can be read. */
export function secretsAndPhones(json: unknown): Problem[] {
  const demonstration = (json as { kind?: unknown } | null)?.kind === 'demonstration'
  return walk(json, []).flatMap(({ path, value }): Problem[] => {
    const field = String(path.at(-1) ?? '')
    if (SECRET_FIELD.test(field))
      return [
        {
          path: pathText(path),
          message: `"${field}"${inRow(json, path)} looks like a secret, which never belongs in this file: remove it`,
        },
      ]
    if (!demonstration || typeof value !== 'string') return []
    return phonesOutsideDrama(value).map(phone => ({
      path: pathText(path),
      message: `Phone "${phone}"${inRow(json, path)} could be a real person's: use 07700 900000 to 900999 or 01632 960000 to 960999`,
    }))
  })
}

function walk(value: unknown, path: Path): { path: Path; value: unknown }[] {
  const here = { path, value }
  if (typeof value !== 'object' || value === null) return [here]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [here, ...entries.flatMap(([step, child]) => walk(child, [...path, step]))]
}
