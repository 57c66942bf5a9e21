import { inflateSync } from 'node:zlib'

/**
 * What a person finds in a PDF as Chromium writes it: the words of each page, the bookmarks with the page that each leads to, where the links of the
 * contents lead, and whether it is tagged. A small reader for tests: it knows no other writer's files.
 */
export type ReadPdf = {
  pages: string[]
  bookmarks: { title: string; page: number }[]
  links: { name: string; page: number }[]
  tagged: boolean
  language: string | null
  /** Kinds of the parts that a screen reader is told of. */
  tags: Set<string>
}

type Part = { head: string; stream: Buffer | null }

function partsOf(bytes: Buffer): Map<string, Part> {
  const text = bytes.toString('latin1')
  const found = new Map<string, Part>()
  for (const { 1: id, 2: body, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf('stream\n')
    if (at < 0) {
      found.set(id!, { head: body!, stream: null })
      continue
    }
    const head = body!.slice(0, at)
    const start = text.indexOf('stream\n', index) + 'stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = bytes.subarray(start, start + length)
    found.set(id!, { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw })
  }
  return found
}

const utf16 = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map(one => String.fromCharCode(Number.parseInt(one, 16))).join('')

/** What each glyph of a font stands for, by its ToUnicode map. */
function glyphsOf(map: string): Map<number, string> {
  const known = new Map<number, string>()
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      known.set(Number.parseInt(from!, 16), utf16(to!))
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      for (let n = Number.parseInt(from!, 16); n <= Number.parseInt(to!, 16); n++)
        known.set(n, String.fromCharCode(Number.parseInt(first!, 16) + n - Number.parseInt(from!, 16)))
  return known
}

/** A title: in plain letters, or as UTF-16. */
function titleOf(head: string): string {
  const hex = /\/Title <FEFF([0-9A-Fa-f]*)>/.exec(head)?.[1]
  if (hex !== undefined) return utf16(hex)
  return (/\/Title \(((?:\\.|[^\\)])*)\)/.exec(head)?.[1] ?? '').replaceAll(/\\(.)/g, '$1')
}

export function readPdf(bytes: Buffer): ReadPdf {
  const parts = partsOf(bytes)
  const all = [...parts.values()]
  const root = all.find(one => /\/Type \/Catalog/.test(one.head))!.head
  const ids = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!)
  const leaves = (id: string): string[] => {
    const { head } = parts.get(id)!
    return /\/Type \/Pages\b/.test(head) ? ids(/\/Kids \[([^\]]*)\]/.exec(head)![1]!).flatMap(leaves) : [id]
  }
  const order = leaves(/\/Pages (\d+) 0 R/.exec(root)![1]!)
  const fonts = new Map(
    [...parts].flatMap(([id, { head }]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1]
      return map ? [[id, glyphsOf(parts.get(map)!.stream!.toString('latin1'))] as const] : []
    }),
  )
  const words = (id: string): string => {
    const { head } = parts.get(id)!
    const named = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name!, fonts.get(font!)]))
    const content = parts.get(/\/Contents (\d+) 0 R/.exec(head)![1]!)!.stream!.toString('latin1')
    let font: Map<number, string> | undefined
    let said = ''
    for (const [, name, hex, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^<>]*T[jJ])|\b(ET)\b/g)) {
      if (name) font = named.get(name)
      else if (end) said += '\n'
      else for (const one of hex!.match(/.{4}/g) ?? []) said += font?.get(Number.parseInt(one, 16)) ?? '\uFFFD'
    }
    return said
  }
  const outlined = all.filter(one => one.head.includes('/Title') && /\/Dest \[\d+ 0 R/.test(one.head))
  const pageOf = (id: string | undefined) => order.indexOf(id ?? '') + 1
  const dests = parts.get(/\/Dests (\d+) 0 R/.exec(root)?.[1] ?? '')?.head ?? ''
  return {
    pages: order.map(words),
    bookmarks: outlined.map(({ head }) => ({ title: titleOf(head), page: pageOf(/\/Dest \[(\d+)/.exec(head)![1]) })),
    links: [...dests.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)].map(([, name, page]) => ({
      name: name!,
      page: pageOf(page),
    })),
    tagged: /\/Marked true/.test(root) && /\/StructTreeRoot \d+ 0 R/.test(root),
    language: /\/Lang \(([^)]*)\)/.exec(root)?.[1] ?? null,
    tags: new Set(all.flatMap(one => /\/StructElem\s+\/S \/(\w+)/.exec(one.head)?.[1] ?? [])),
  }
}

/** Words without their gaps: where a line ends in the PDF says nothing of what it says. */
export const solid = (text: string): string => text.replaceAll(/\s+/g, '')

/** What a piece of a page says, without its gaps. */
export const plainWords = (html: string): string =>
  solid(
    html
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
