import { randomUUID } from 'node:crypto'

/** A form with a file in it, as a browser sends one. */
export function formWithFile(
  fields: Record<string, string>,
  file?: { name: string; type?: string; bytes: Uint8Array },
): { headers: Record<string, string>; payload: Buffer } {
  const mark = `----${randomUUID()}`
  const parts: (string | Uint8Array)[] = Object.entries(fields).flatMap(([name, value]) => [
    `--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  ])
  if (file)
    parts.push(
      `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`,
      file.bytes,
      '\r\n',
    )
  parts.push(`--${mark}--\r\n`)
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat(parts.map(part => Buffer.from(part))),
  }
}

const bytes = (...codes: number[]) => Uint8Array.from(codes)

/** A picture of one dot, whole. */
export const DOT_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** Long enough to come in several pieces, and no two of them alike. */
export const LONG_PNG = Buffer.concat([
  DOT_PNG.subarray(0, -12),
  Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7 + (n >> 8)) % 251)),
  DOT_PNG.subarray(-12),
])
export const SMALL_JPEG = Buffer.concat([
  bytes(0xff, 0xd8, 0xff, 0xe0),
  Buffer.from('a jpeg, nearly'),
  bytes(0xff, 0xd9),
])
export const SMALL_PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
