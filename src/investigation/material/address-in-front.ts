import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i
const PHONE = /(?<![\d.])(?:\+44 ?|0)(?:\d[ -]?){9,10}(?!\d)/
const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i
const SHORTEST = 6

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What is on the front goes to the defence. An address, a number or an email in it is asked about once: it may be evidence (where it
 * happened), and is taken out where it is only how somebody is found.
 */
export function frontWithoutAddress(
  words: string | undefined,
  back: { address?: string | undefined; reachedBy?: string | undefined },
  isEvidence: boolean,
): Outcome<true, 'address-in-front'> {
  if (!words || isEvidence) return accept(true)
  const found =
    lines(back).find(line => plain(words).includes(line)) ??
    [POSTCODE, PHONE, EMAIL].flatMap(kind => kind.exec(words)?.[0].trim() ?? [])[0]
  if (!found) return accept(true)
  return refuse(
    'address-in-front',
    `“${found}” stands in the statement, which the defence may be given. Take it out and put it on the back; or, where it is itself evidence, say so below`,
    'words',
  )
}

function lines({ address, reachedBy }: { address?: string | undefined; reachedBy?: string | undefined }): string[] {
  return [...(address?.split(/[,\n]/) ?? []), ...(reachedBy ? [reachedBy] : [])]
    .map(plain)
    .filter(line => line.length >= SHORTEST && /\d/.test(line))
}
