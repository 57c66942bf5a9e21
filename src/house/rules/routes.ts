import { balanced, codeOf, shallow, withoutComments } from '../code.ts'
import { type Complaint, lineAt, type Rule, type SourceFile } from '../house.ts'
import { isTest, moduleOf, suffixesOf } from '../place.ts'

const NAME = 'routes say who may and what they leave'
/** The platform's own `action` and `page`, and Fastify's registrations by whatever name the app has. */
const REGISTERS =
  /(?<![.\w])(action|page)\s*(?:<[^()]*>)?\(|\b(app|api|server|fastify|instance)\s*\.\s*(get|post|put|patch|delete|head|options|all|route)\s*(?:<[^()]*>)?\(/g

/** A module's own list of its routes registers none itself. */
const PASSES_ON = /(?<!function\s)\b\w+Routes\s*\(/

type Found = { at: number; sentence?: string }

/** What each way to register a route must say it leaves in the log, and how many brackets deep its keys stand. */
function demandsOf(kind: string | undefined): { leaves: readonly string[]; depth: number } {
  if (kind === 'action') return { leaves: ['fact'], depth: 2 }
  if (kind === 'page') return { leaves: ['reads'], depth: 2 }
  return { leaves: ['fact', 'reads'], depth: 3 }
}

const NOTHING = /^\s*(?:''|""|``|undefined\b|null\b|\[\s*\])/

function lookAt(file: SourceFile): Found[] {
  const code = codeOf(file.text)
  const text = withoutComments(file.text)
  return [...code.matchAll(REGISTERS)].map(({ 0: call, 1: kind, index }) => {
    const { leaves, depth } = demandsOf(kind)
    const open = index + call.length - 1
    const keys = shallow(balanced(code, open), depth)
    const given = (key: string) => {
      const named = new RegExp(`[{,]\\s*${key}\\s*[:,}]`).exec(keys)
      return named !== null && !NOTHING.test(text.slice(open + named.index + named[0].length))
    }
    const missing = [
      given('can') ? [] : '`can` (who may)',
      leaves.some(given) ? [] : `${leaves.map(key => `\`${key}\``).join(' or ')} (what it leaves in the log)`,
    ].flat()
    return missing.length ? { at: index, sentence: `Add ${missing.join(' and ')} to this route` } : { at: index }
  })
}

/** Design rule 10: access and audit cannot be forgotten. The app refuses to start without them; this says so sooner. */
export const routes: Rule = {
  name: NAME,
  least: 10,
  counts: 'route registrations',
  check: house => {
    const files = house.files.filter(
      ({ path }) => moduleOf(path) && !isTest(path) && suffixesOf(path).includes('routes'),
    )
    const found = files.flatMap(file => lookAt(file).map(route => ({ ...route, file })))
    const none: Complaint[] = files
      .filter(file => lookAt(file).length === 0 && !PASSES_ON.test(codeOf(file.text)))
      .map(({ path }) => ({
        path,
        line: 1,
        rule: NAME,
        sentence: "Registers no route that can be seen: call action(), page(), or the app's own get and post",
      }))
    const complaints = found.flatMap(({ at, sentence, file }) =>
      sentence ? [{ path: file.path, line: lineAt(file.text, at), rule: NAME, sentence }] : [],
    )
    return { inspected: found.length, complaints: [...none, ...complaints] }
  },
}
