/**
 * Reads TypeScript just far enough to tell code from comments and from what strings hold, so that a rule about code is
 * not set off by a sentence about it. Not a parser: where it could be wrong it takes the text for code.
 */

type Span = { from: number; to: number; what: 'comment' | 'string' }

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y
/** A quote that does not close on its line is an apostrophe in a page's text, not a string. */
const QUOTED = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y
const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y
/** After these a slash begins a pattern; after anything else it divides. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+\-*%~^>]|\b(?:return|typeof|case|in|of|do|else|await|yield|void|throw))\s*$/
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y

function spansOf(text: string): Span[] {
  const spans: Span[] = []
  /** For each template we are inside of, the braces open since its `${`. */
  const open: number[] = []
  let at = 0

  const read = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const template = () => {
    const part = read(TEMPLATE) ?? ''
    spans.push({ from: at, to: at + part.length, what: 'string' })
    at += part.length
    if (text.startsWith('${', at)) open.push(0)
    at += text.startsWith('${', at) ? 2 : 1
  }

  while (at < text.length) {
    const char = text[at]
    const comment = char === '/' ? read(COMMENT) : undefined
    const pattern =
      char === '/' && !comment && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 40), at)) ? read(PATTERN) : undefined
    const quoted = char === "'" || char === '"' ? read(QUOTED) : undefined
    if (comment) {
      spans.push({ from: at, to: at + comment.length, what: 'comment' })
      at += comment.length
    } else if (quoted ?? pattern) {
      const whole = (quoted ?? pattern) as string
      spans.push({ from: at + 1, to: at + whole.length - 1, what: 'string' })
      at += whole.length
    } else if (char === '`') {
      at += 1
      template()
    } else if (char === '}' && open.at(-1) === 0) {
      open.pop()
      at += 1
      template()
    } else {
      if (open.length && char === '{') open[open.length - 1] = (open.at(-1) ?? 0) + 1
      if (open.length && char === '}') open[open.length - 1] = (open.at(-1) ?? 0) - 1
      at += 1
    }
  }
  return spans
}

function without(text: string, spans: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of spans) {
    kept += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ')
    at = to
  }
  return kept + text.slice(at)
}

/** Comments and what strings, templates and patterns hold are blanks; every position and line stays where it was. */
export function codeOf(text: string): string {
  return without(text, spansOf(text))
}

/** Only comments are blanks. */
export function withoutComments(text: string): string {
  return without(
    text,
    spansOf(text).filter(span => span.what === 'comment'),
  )
}

/** Only what strings hold is left: where SQL hides. */
export function stringsOf(text: string): string {
  const strings = spansOf(text).filter(span => span.what === 'string')
  const gaps = [...strings, { from: text.length, to: text.length }].map((span, i) => ({
    from: strings[i - 1]?.to ?? 0,
    to: span.from,
    what: 'comment' as const,
  }))
  return without(text, gaps)
}

/** Is there a comment on this line or the one above it? Some things are allowed to those who say why. */
export function saysWhy(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const above = text.lastIndexOf('\n', lineStart - 2) + 1
  const lineEnd = text.indexOf('\n', at)
  return /\/\/\s*\S{3}|\*\s*\S{3}/.test(text.slice(above, lineEnd < 0 ? text.length : lineEnd))
}

/** From an opening bracket to its closing one, both included. `code` must be free of strings and comments. */
export function balanced(code: string, open: number): string {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if ('([{'.includes(code[at] as string)) depth++
    if (')]}'.includes(code[at] as string) && --depth === 0) return code.slice(open, at + 1)
  }
  return code.slice(open)
}

/** The same, with everything nested deeper than this many brackets left blank. */
export function shallow(code: string, depth: number): string {
  let at = 0
  return [...code]
    .map(char => {
      if (')]}'.includes(char)) at--
      const kept = at <= depth || char === '\n' ? char : ' '
      if ('([{'.includes(char)) at++
      return kept
    })
    .join('')
}
