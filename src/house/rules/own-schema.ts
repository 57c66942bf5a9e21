import { codeOf, stringsOf, withoutComments } from '../code.ts'
import { each, perFile, type SourceFile } from '../house.ts'
import { isScript, isTest, moduleOf } from '../place.ts'

const BUILDER = /\.\s*(?:insertInto|updateTable|deleteFrom|mergeInto)\s*(?:<[^>()]*>)?\(\s*/g
const LITERAL = /['"`]([^'"`]*)['"`]/y
/** `for update of x`, `on conflict do update set` and `grant update on` write nothing, and none has a dotted name after it. */
const RAW =
  /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|truncate(?:\s+table)?|merge\s+into|copy)\s+"?([a-z_]\w*)"?\."?[a-z_]\w*/gi
/** A raw write to a name without a schema, so that a rule about schemas is not got round by leaving it out. */
const BARE = /\b(?:insert\s+into|delete\s+from|truncate(?:\s+table)?|merge\s+into)\s+"?([a-z_]\w*)"?(?![\w."])/gi

function* look(file: SourceFile) {
  const own = moduleOf(file.path)
  const mine = (schema: string) => schema === own || schema === 'pg_temp' || (own === 'platform' && schema === 'public')
  const theirs = (schema: string) =>
    `Only ${schema} writes to its tables. Let it read a fact from the log, or move this write there`
  const text = withoutComments(file.text)

  for (const call of codeOf(file.text).matchAll(BUILDER)) {
    LITERAL.lastIndex = call.index + call[0].length
    const table = LITERAL.exec(text)?.[1]
    const schema = table?.includes('.') ? (table.split('.')[0] ?? '') : undefined
    if (table === undefined)
      yield { at: call.index, sentence: 'Name the table in quotes here, so that who writes what can be seen' }
    else if (schema === undefined)
      yield { at: call.index, sentence: `Write '${own}.${table}': a table has its schema's name` }
    else if (!mine(schema)) yield { at: call.index, sentence: theirs(schema) }
  }
  const strings = stringsOf(file.text)
  yield* each(strings, RAW, match => (mine(match[1] ?? '') ? undefined : theirs(match[1] ?? '')))
  yield* each(strings, BARE, match => `Write ${own}.${match[1]}: a table has its schema's name`)
}

/** Design rule 4: one schema per module, any store may read, only the owner writes. */
export const ownSchema = perFile(
  'a module writes its own schema',
  60,
  path => moduleOf(path) !== undefined && isScript(path) && !isTest(path),
  look,
)
