import { type House, perFile, type SourceFile } from '../house.ts'
import { resolve } from '../imports.ts'
import { linesOf } from './sizes.ts'

const README_LINES = 120
const LINK =
  /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)|<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/gm

/** What is shown as an example is no link. */
function prose(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]*`/gm, shown => shown.replace(/[^\n]/g, ' '))
}

/** The names that a page's headings can be linked by. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)]
  const slugs = headings.map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
  const named = [...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)
  return new Set([
    ...slugs,
    ...slugs.map((slug, at) => `${slug}-${slugs.slice(0, at).filter(other => other === slug).length}`),
    ...named,
  ])
}

function* look(file: SourceFile, house: House) {
  if (file.path === 'README.md' && linesOf(file.text) >= README_LINES)
    yield { at: 0, sentence: `${linesOf(file.text)} lines: keep it under ${README_LINES} and move the rest to docs/` }
  for (const found of prose(file.text).matchAll(LINK)) {
    const link = found[1] ?? found[2] ?? found[3] ?? ''
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) continue
    const [to = '', anchor] = link.split('#')
    const target = to === '' ? file.path : resolve(file.path, decodeURI(to))
    const folder = [...house.paths].some(path => path.startsWith(`${target}/`))
    if (!house.paths.has(target) && !folder) yield { at: found.index, sentence: `${link} leads nowhere` }
    const page = house.files.find(other => other.path === target)
    if (anchor && page?.path.endsWith('.md') && !anchorsOf(page.text).has(anchor.toLowerCase()))
      yield { at: found.index, sentence: `${link}: that page has no such heading` }
  }
}

/** The documents hold together: the README is short and no link of ours is dead. */
export const docs = perFile('documents', 1, path => path.endsWith('.md'), look)
