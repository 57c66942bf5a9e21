import { MEDIA_NAMES, type Media } from './media.ts'

const ENDINGS: Record<string, Media> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
}

/** What is said where a name promises what the bytes are not. */
export function notAsNamed(fileName: string, { media }: { media: Media }): string | null {
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
