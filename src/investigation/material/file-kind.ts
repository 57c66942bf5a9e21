import type { Media } from './media.ts'

/** The ends of a file, and whether all of it is text that a person could read. */
export type Look = { head: Uint8Array; tail: Uint8Array; text: boolean }

/** `whole` false: it looks cut off; null: nothing tells. */
export type FileKind = { media: Media; whole: boolean | null }

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
const JPEG = [0xff, 0xd8, 0xff]
const JPEG_END = [0xff, 0xd9]
const ascii = (text: string) => Array.from(text, letter => letter.charCodeAt(0))

/** Its name is not asked. What could carry a script for a browser (a web page, a drawing in SVG) is never shown as anything. */
export function kindOf({ head, tail, text }: Look): FileKind {
  if (at(head, 0, PNG) && at(head, 12, ascii('IHDR')))
    return { media: 'image/png', whole: last(tail, PNG_END) === tail.length - PNG_END.length }
  if (at(head, 0, JPEG)) return { media: 'image/jpeg', whole: last(tail, JPEG_END) >= 0 }
  if (at(head, 0, ascii('%PDF-'))) return { media: 'application/pdf', whole: last(tail, ascii('%%EOF')) >= 0 }
  if (text && !hasMarkup(head)) return { media: 'text/plain', whole: null }
  return { media: 'application/octet-stream', whole: null }
}

function hasMarkup(head: Uint8Array): boolean {
  const start = new TextDecoder().decode(head).trimStart().toLowerCase()
  return start.startsWith('<') || /<(?:!doctype|html|svg|script|iframe|body|head|\?xml)/.test(start)
}

const at = (bytes: Uint8Array, from: number, wanted: readonly number[]) =>
  wanted.every((byte, n) => bytes[from + n] === byte)

function last(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let from = bytes.length - wanted.length; from >= 0; from--) if (at(bytes, from, wanted)) return from
  return -1
}
