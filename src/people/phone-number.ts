/** Words a switch or a handler puts where a caller keeps their number back. */
const WITHHELD = new Set(['', 'withheld', 'anonymous', 'private', 'unknown', 'unavailable', 'none', 'restricted'])

const LEAST_DIGITS = 7

/**
 * One spelling for one number, so that a second call from it is seen as one: '07700 900123', '+44 (0)7700 900123' and
 * '0044 7700 900123' are '+447700900123'. Null when the number was withheld. What is no number stays as it was typed:
 * a handler's words are never thrown away.
 */
export function tidyPhone(typed: string | null | undefined): string | null {
  const text = asciiDigits((typed ?? '').trim())
  if (WITHHELD.has(text.toLowerCase())) return null
  if (!/^\+?[\d\s().-]+$/.test(text)) return text
  const plus = text.startsWith('+')
  const digits = text.replace(/\D/g, '')
  if (digits.length < LEAST_DIGITS) return text
  if (plus || digits.startsWith('00')) return abroad(plus ? digits : digits.slice(2))
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : digits
}

/** '+440...' is how people write a national number behind its country code. */
function abroad(digits: string): string {
  return `+${digits.replace(/^440/, '44')}`
}

/** A number as people here read it out: '07700 900123'. */
export function sayPhone(number: string | null): string | null {
  const national = number && /^\+44(\d{9,10})$/.exec(number)?.[1]
  if (!national) return number
  const whole = `0${national}`
  if (whole.startsWith('02')) return `${whole.slice(0, 3)} ${whole.slice(3, 7)} ${whole.slice(7)}`
  return `${whole.slice(0, 5)} ${whole.slice(5)}`
}

/** Keyboards elsewhere type other digits for the same number. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 0xf))
}
