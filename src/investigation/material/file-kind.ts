export const MEDIA = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/octet-stream'] as const
export type Media = (typeof MEDIA)[number]

/** The ends of a file, and whether all of it is text that a person could read. */
export type Look = { head: Uint8Array; tail: Uint8Array; text: boolean }

/** `whole` false: it looks cut off; null: nothing tells. */
export type FileKind = { media: Media; whole: boolean | null }

/** How each kind is shown; what is not shown here is only taken out as a file. */
export const SHOWN_AS: Record<Media, 'picture' | 'pdf' | 'text' | 'file'> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'text/plain': 'text',
  'application/octet-stream': 'file',
}

export const MEDIA_NAMES: Record<Media, string> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture (PNG)',
  'image/jpeg': 'Picture (JPEG)',
  'text/plain': 'Text',
  'application/octet-stream': 'File, not shown here',
}

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

const ENDINGS: Record<string, Media> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
}

/** What is said where a name promises what the bytes are not. */
export function notAsNamed(fileName: string, { media }: Pick<FileKind, 'media'>): string | null {
  const named = ENDINGS[fileName.toLowerCase().split('.').at(-1) ?? '']
  if (!named || named === media) return null
  return `Its name says that it is ${MEDIA_NAMES[named]}, and it is not: by its content it is kept as ${MEDIA_NAMES[media]}`
}

/** A name as it may be shown and sent in a header: its last part, without what cannot be printed. */
export function plainName(fileName: string): string {
  const end = fileName.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = end
    .replaceAll(/[\p{C}"<>|:*?;]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return [...plain].slice(-120).join('') || 'file'
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
