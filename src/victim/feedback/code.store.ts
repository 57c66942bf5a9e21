import { createHash, randomBytes } from 'node:crypto'

/** Letters and figures that are not mistaken for each other when they are read out. */
const SIGNS = '23456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 14

/** A code that tells nothing: made by chance alone, kept only as its digest. About 68 bits. */
export function newCode(): string {
  let code = ''
  while (code.length < LENGTH)
    for (const byte of randomBytes(LENGTH)) if (byte < 240 && code.length < LENGTH) code += SIGNS[byte % SIGNS.length]
  return code
}

/** However it is typed: spaces, hyphens and capitals make no difference. */
export function digestOf(code: string): Buffer {
  return createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest()
}
