/** Letters and figures that are not mistaken for each other when they are read out. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** What stands on every page of a letter and nowhere on its envelope: eight signs from the random part of its id. It says nothing of anybody. */
export function letterReference(id: string): string {
  const digits = id.replaceAll('-', '')
  let rest = BigInt(`0x${digits.slice(-12)}`)
  let signs = ''
  for (let n = 0; n < LENGTH; n++) {
    signs += SIGNS[Number(rest % BigInt(SIGNS.length))]
    rest /= BigInt(SIGNS.length)
  }
  return `${signs.slice(0, 4)} ${signs.slice(4)}`
}
