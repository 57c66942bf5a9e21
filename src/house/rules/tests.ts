import { codeOf, saysWhy } from '../code.ts'
import { each, perFile } from '../house.ts'

const CASE = /(?<![.\w])(?:test|it|describe|suite|bench)((?:\s*\.\s*\w+)*)/g

/** A test that cannot fail, or does not run, is worse than none: it is believed. */
export const tests = perFile(
  'tests',
  20,
  path => /\.test\.tsx?$/.test(path),
  function* ({ text }) {
    const code = codeOf(text)
    if (!/\bexpect\s*[(.]|\bassert\w*\s*[(.]|\bexpectTypeOf\s*\(/.test(code))
      yield { at: 0, sentence: 'Asserts nothing. Say with expect() what must be true' }
    if (!/(?<![.\w])(?:test|it)\b/.test(code)) yield { at: 0, sentence: 'Has no test in it' }

    for (const found of code.matchAll(CASE)) {
      const how = (found[1] ?? '').split('.').map(part => part.trim())
      if (how.includes('only'))
        yield { at: found.index, sentence: 'Remove .only: it keeps every other test from running' }
      if (how.includes('skip') || how.includes('todo'))
        yield { at: found.index, sentence: 'Mend the test or remove it: a skipped test is read as a passed one' }
      if ((how.includes('skipIf') || how.includes('runIf')) && !saysWhy(text, found.index))
        yield { at: found.index, sentence: 'Say in a comment above when and why it does not run' }
    }
    yield* each(
      code,
      /(?<![.\w])x(?:test|it|describe)\s*\(/g,
      'Mend the test or remove it: a skipped test is read as a passed one',
    )
    yield* each(
      code,
      /\bexpect\(\s*(true|false|1|0)\s*\)/g,
      'Expect something of the code: this compares a constant with itself',
    )
    yield* each(
      code,
      /^[ \t]*expect\((?:[^()]|\([^()]*\))*\)\s*\.(?:not\s*\.)?(?:resolves|rejects)\b/gm,
      'Write await before it: a promise nobody waits for cannot fail the test',
    )
  },
)
