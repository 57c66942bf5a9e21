/**
 * The styles that one page needs, put into the page itself: a first visit on a slow network then waits for one answer and not for two.
 * A stylesheet is taken apart once. A rule stays where the page has every component that it names, with all its parts, since a script may add those; of a
 * component's kinds (`govuk-button--warning`) only those on the page stay, and what a script may make of any.
 */
export type PageStyles = (html: string) => string

type Selector = { text: string; blocks: readonly string[] }
type Rule = { head: string; selectors: readonly Selector[]; body: string; inside?: readonly Rule[] }

/** Set by the published script on <body>, and by the frame on <html>. */
const ALWAYS = ['js-enabled', 'govuk-frontend-supported', 'theme-light', 'theme-dark', 'theme-auto']
/** What a published script makes of a component by itself. */
const BY_SCRIPT = /--(?:hidden|disabled|error|visible)$/
const MOST_KEPT = 300

export function pageStyles(css: string): PageStyles {
  const rules = rulesOf(css)
  const known = new Map<string, string>()
  return html => {
    const blocks = blocksOf(html)
    const key = [...blocks].sort().join(' ')
    const text = known.get(key) ?? rules.map(rule => kept(rule, blocks)).join('')
    if (known.size < MOST_KEPT) known.set(key, text)
    return text
  }
}

/** The components on a page, and their kinds. `data-styles` names those that may yet come onto it. */
export function blocksOf(html: string): Set<string> {
  const blocks = new Set(ALWAYS)
  for (const [, classes] of html.matchAll(/\s(?:class|data-styles)="([^"]*)"/g))
    for (const name of classes!.split(/\s+/)) if (name) blocks.add(blockOf(name)).add(name)
  return blocks
}

const blockOf = (name: string) => name.split(/__|--/)[0]!
const neededFor = (name: string) => (name.includes('--') && !BY_SCRIPT.test(name) ? name : blockOf(name))

function kept(rule: Rule, blocks: Set<string>): string {
  if (rule.inside) {
    const inside = rule.inside.map(one => kept(one, blocks)).join('')
    return inside && `${rule.head}{${inside}}`
  }
  if (rule.head.startsWith('@')) return `${rule.head}{${rule.body}}`
  const selectors = rule.selectors.filter(one => one.blocks.every(name => blocks.has(name)))
  return selectors.length ? `${selectors.map(one => one.text).join(',')}{${rule.body}}` : ''
}

/** What sass writes when it compresses: no comments, and braces only around rules. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at)
    if (open < 0) break
    const close = closing(css, open)
    const head = css
      .slice(at, open)
      .replace(/^[\s;]+|@charset[^;]*;/g, '')
      .trim()
    const body = css.slice(open + 1, close)
    const nests = /^@(media|supports|layer|container)/.test(head)
    rules.push({
      head,
      body,
      selectors: nests || head.startsWith('@') ? [] : selectorsOf(head),
      ...(nests ? { inside: rulesOf(body) } : {}),
    })
    at = close + 1
  }
  return rules
}

function closing(css: string, open: number): number {
  for (let at = open + 1, depth = 1; at < css.length; at++) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error(`A stylesheet has a brace too many, after ${css.slice(open - 60, open)}`)
}

/** Commas within :is() and its like part no selectors, and classes there are not asked for: one of them may be enough. */
function selectorsOf(head: string): Selector[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= head.length; at++) {
    if (head[at] === '(') depth += 1
    if (head[at] === ')') depth -= 1
    if (at === head.length || (head[at] === ',' && depth === 0)) {
      parts.push(head.slice(from, at))
      from = at + 1
    }
  }
  return parts.map(text => ({ text, blocks: classesOf(text).map(neededFor) }))
}

function classesOf(selector: string): string[] {
  let outside = selector
  while (/\([^()]*\)/.test(outside)) outside = outside.replace(/\([^()]*\)/g, '')
  return [...outside.replace(/\[[^\]]*\]/g, '').matchAll(/\.((?:[\w-]|\\.)+)/g)].map(found =>
    found[1]!.replaceAll('\\', ''),
  )
}
