import { ALL_PAGE_ENGLISH, PAGE_SLOTS } from './page-slots.ts'
import { ENGLISH, SLOT_NAMES } from './slots.ts'

/** A made-up language for tests: every sentence marked, its braces kept. It is nobody's. */
export const madeUpPack = (more: object = {}) => ({
  language: 'xx',
  name: 'Madeuplish',
  names: ['made-up tongue'],
  direction: 'rtl',
  edition: '1',
  validFrom: '2026-01-01',
  how: 'by-a-person',
  translatedBy: 'A Translator',
  translatedOn: '2025-11-01',
  checkedBy: 'A Checker',
  checkedOn: '2025-12-01',
  neutral: true,
  licence: 'Made up for tests',
  slots: Object.fromEntries([
    ...SLOT_NAMES.map(slot => [slot, marked(ENGLISH[slot])]),
    ...PAGE_SLOTS.map(slot => [slot, marked(ALL_PAGE_ENGLISH[slot])]),
  ]),
  ...more,
})

/** Each word of a letter or more is turned about, so that no English is left in it. */
const marked = (text: string) =>
  text
    .split(/(\{[a-z]+\})/)
    .map(part => (part.startsWith('{') ? part : part.replace(/\p{L}+/gu, word => [...word].toReversed().join(''))))
    .join('')

/** The exercise's own bar stands on no page of a force. What of a page's body is neither in the made-up language, nor marked as English, nor a name: each piece of text, trimmed. */
export function notInHers(html: string, slots: Readonly<Record<string, string>>): string[] {
  const said = new Set(Object.values(slots))
  let body = html
    .slice(html.indexOf('<body'))
    .replaceAll(/<(script|style|section class="rehearsal)[\s\S]*?<\/(?:script|style|section)>/g, '')
  for (let before = ''; before !== body; ) {
    before = body
    body = body
      .replaceAll(/<(\w+)\b[^>]*\blang="(?:xx|en|und)"[^>]*>[^<]*<\/\1>/g, '')
      .replaceAll(/<bdi>[^<]*<\/bdi>/g, '')
      .replaceAll(/<(a|strong|em)\b[^>]*>\s*<\/\1>/g, '')
  }
  const texts = body.split(/<[^>]*>/).map(text => text.trim())
  return texts.filter(text => /\p{L}{2}/u.test(text) && !said.has(text))
}
