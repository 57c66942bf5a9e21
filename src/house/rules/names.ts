import { codeOf } from '../code.ts'
import { each, perFile } from '../house.ts'
import { isScript } from '../place.ts'

const OURS = /^(?:src|web|e2e|bench|script|migrations|seeds|docs)\//
const KEBAB = /^[_.]?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
/** Words that say nothing about what is inside. `service-assessment` is the field's own; `x-service` is not. */
const EMPTY = /(?:^|[-.])(?:utils?|helpers?|managers?|misc|common)(?=$|[-.])|(?:^|-)services?(?=$|\.)/

/** Names are kebab-case and say what is inside, in the field's own words (docs/glossary.md). */
export const names = perFile(
  'names',
  60,
  path => OURS.test(path),
  function* ({ path, text }) {
    for (const part of path.split('/')) {
      if (part !== 'README.md' && !KEBAB.test(part)) yield { at: 0, sentence: `${part} is not kebab-case` }
      if (EMPTY.test(part))
        yield { at: 0, sentence: `${part} says nothing about what is in it: name it for what it does` }
    }
    if (!isScript(path)) return
    yield* each(
      codeOf(text),
      /\b(?:class|interface|type)\s+(\w*Service)\b|\b(?:class|interface|type|function|const)\s+(\w*(?:Manager|Helpers?|Utils?))\b/g,
      ([, name, other]) => `${name ?? other} says nothing about what it is: name it for what it does`,
    )
  },
)
