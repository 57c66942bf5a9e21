/**
 * The architecture as checks over text: every rule is a pure function over the files of the repository, so that it can
 * be shown a bad file in a test and be seen to complain. `../house.test.ts` shows them the real one.
 */

/** A text file, its path from the repository's folder, with `/` between parts. */
export type SourceFile = { path: string; text: string }

/** `files` are those with text; `paths` are all of them, pictures and fonts too. */
export type House = { files: readonly SourceFile[]; paths: ReadonlySet<string> }

/** `sentence` says what to do about it. Lines count from 1. */
export type Complaint = { path: string; line: number; rule: string; sentence: string }

export type Findings = { inspected: number; complaints: Complaint[] }

export type Rule = {
  name: string
  /** The fewest things (files, unless `counts` says otherwise) that it must have looked at to be believed. */
  least: number
  counts?: string
  check: (house: House) => Findings
}

export function houseOf(texts: Readonly<Record<string, string>>): House {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  return { files, paths: new Set(Object.keys(texts)) }
}

/** What a rule says of a house, a sentence each, as a person is shown it. */
export function judge(rule: Rule, house: House): string[] {
  return rule.check(house).complaints.map(({ path, line, sentence }) => `${path}:${line} ${sentence}`)
}

type Note = { at: number; sentence: string }

/** A rule that looks at each wanted file by itself; `look` gives what is wrong, by position in the text. */
export function perFile(
  name: string,
  least: number,
  wants: (path: string) => boolean,
  look: (file: SourceFile, house: House) => Iterable<Note>,
): Rule {
  return {
    name,
    least,
    check: house => {
      const wanted = house.files.filter(file => wants(file.path))
      const complaints = wanted.flatMap(file =>
        [...look(file, house)].map(({ at, sentence }) => ({
          path: file.path,
          line: lineAt(file.text, at),
          rule: name,
          sentence,
        })),
      )
      return { inspected: wanted.length, complaints }
    },
  }
}

/** Every match of a pattern, as a note with one sentence. */
export function* each(
  text: string,
  pattern: RegExp,
  sentence: string | ((match: RegExpExecArray) => string | undefined),
): Generator<Note> {
  for (const match of text.matchAll(pattern)) {
    const said = typeof sentence === 'string' ? sentence : sentence(match)
    if (said !== undefined) yield { at: match.index + match[0].length - match[0].trimStart().length, sentence: said }
  }
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
