import nunjucks from 'nunjucks'

type GetTemplate = (
  name: unknown,
  eager?: unknown,
  parent?: unknown,
  ignoreMissing?: unknown,
  done?: unknown,
) => nunjucks.Template

const getTemplate = nunjucks.Environment.prototype.getTemplate as unknown as GetTemplate

/**
 * Nunjucks, compiling every template when it is first named. Left to itself it throws a syntax error in an included
 * template after `render` has returned, where nothing can catch it: one bad page would stop the server.
 */
export function createEnvironment(roots: string[]): nunjucks.Environment {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(roots), {
    autoescape: true,
    throwOnUndefined: false,
    // As GOV.UK Frontend's own build has them; without, its attributes are spread over empty lines.
    trimBlocks: true,
    lstripBlocks: true,
  })
  const eager: GetTemplate = (name, second, ...rest) => {
    // Called as (name, done) or (name, eager, parent, ignoreMissing, done).
    const done = typeof second === 'function' ? [undefined, undefined, second] : rest
    return getTemplate.call(env, name, true, ...done)
  }
  return Object.assign(env, { getTemplate: eager })
}

type Macros = Record<string, (...args: unknown[]) => unknown>

/** The macros a template makes. Nunjucks gives them by callback, which with files it calls before it returns. */
export function macrosOf(env: nunjucks.Environment, template: string): Macros {
  let macros: Macros = {}
  const loaded = env.getTemplate(template) as unknown as {
    getExported(done: (error: Error | null, exported: Macros) => void): void
  }
  loaded.getExported((error, exported) => {
    if (error) throw error
    macros = exported
  })
  return macros
}
