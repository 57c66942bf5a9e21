import type { Page } from 'playwright-core'
import { axeFinds } from '../axe.ts'

/** What was looked at before and found good enough to read, in the dark. */
export type Readable = Set<string>

/**
 * Whether words on the page as it stands are hard to read. Most of a page is the same parts as of the page before it: one that stands in the same parts,
 * with the same classes, colours, sizes and places all the way up, was looked at there. Only what is new here is looked at here.
 */
export async function hardToRead(page: Page, readable: Readable): Promise<string[]> {
  const kinds = await page.evaluate(kindsOfWords)
  const fresh = [...new Set(kinds)].filter(kind => !readable.has(kind))
  if (fresh.length === 0) return []
  const mark = 'data-words-to-look-at'
  await page.evaluate(
    ([kinds, fresh, mark]) => {
      const wanted = new Set(fresh)
      const { words } = globalThis as unknown as { words: Element[] }
      words.forEach((one, n) => {
        if (wanted.delete(kinds[n]!)) one.setAttribute(mark, '')
      })
    },
    [kinds, fresh, mark] as const,
  )
  const found = await axeFinds(page, { rules: ['color-contrast'], on: `[${mark}]` })
  if (found.length === 0) for (const kind of fresh) readable.add(kind)
  return found
}

/** In the page: everything that has words of its own and is seen, kept in `words`; and of each all that its look depends on. */
function kindsOfWords(): string[] {
  const kinds = new Map<Element | null, string>([[null, '']])
  const kindOf = (one: Element | null): string => {
    const known = kinds.get(one)
    if (known !== undefined || !one) return known ?? ''
    const look = getComputedStyle(one)
    const own = [
      one.tagName,
      one.getAttribute('class'),
      one.getAttribute('type'),
      look.color,
      look.backgroundColor,
      look.backgroundImage,
      look.opacity,
      look.filter,
      look.position,
      look.fontSize,
      look.fontWeight,
      look.textShadow,
    ]
    const kind = `${kindOf(one.parentElement)}>${own.join()}`
    // Long paths are told apart by a number: two hashes of 32 bits.
    let [a, b] = [0xdeadbeef, 0x41c6ce57]
    for (let n = 0; n < kind.length; n++) {
      a = Math.imul(a ^ kind.charCodeAt(n), 2654435761)
      b = Math.imul(b ^ kind.charCodeAt(n), 1597334677)
    }
    const short = `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
    kinds.set(one, short)
    return short
  }
  const words = [...document.body.querySelectorAll('*')].filter(
    one =>
      (one.matches('input, select, textarea, button') ||
        [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.textContent?.trim())) &&
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      one.getClientRects().length > 0,
  )
  Object.assign(globalThis, { words })
  return words.map(kindOf)
}
