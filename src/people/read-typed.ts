import type { PeopleQuery } from '../platform/people-finder.ts'

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i
const PHONE = /(?:(?<!\w)\+|\b00)?\b(?:\d[\s()-]?){9,13}\d\b/
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const DATES = [
  /\b\d{4}-\d{1,2}-\d{1,2}\b/,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\s+\\d{2,4}\\b`, 'i'),
  new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b`, 'i'),
  /\b(?:19|20)\d\d\b(?!\s+[a-z]+\s+(?:road|street|close|avenue|lane))/i,
]
/** A door: a number and what follows it, to the comma or the end. */
const DOOR = /\b(?:flat\s+\w+,?\s+)?\d+[a-z]?\s+[a-z][^,\d]*/i

/**
 * One box for everything, in any order: 'smyth jane 12/3/90 st5 1ab 07700 900123, 12 high street'. What is left over is a name, and nobody knows which is
 * which.
 */
export function readTyped(typed: string): PeopleQuery {
  const found: PeopleQuery = {}
  let rest = ` ${typed} `
  const take = (pattern: RegExp): string | undefined => {
    const [text] = pattern.exec(rest) ?? []
    if (text !== undefined) rest = rest.replace(text, ' , ')
    return text?.trim()
  }
  const postcode = take(POSTCODE)
  if (postcode) found.postcode = postcode
  const date = DATES.slice(0, 4).reduce<string | undefined>((known, pattern) => known ?? take(pattern), undefined)
  const phone = take(PHONE)
  if (phone) found.phone = phone
  const year = date ?? take(DATES[4]!)
  if (year) found.birth = year
  const door = take(DOOR)
  if (door) found.address = door
  const words = rest.split(/[\s,;]+/).filter(word => /\p{L}/u.test(word))
  return { ...found, ...namesOf(words.join(' ')) }
}

/** The last word is taken for the family name, and the search told that it may be the other way round. */
export function namesOf(whole: string): { given?: string; family?: string; anyOrder?: true } {
  const words = whole.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return {}
  if (words.length === 1) return { family: words[0]!, anyOrder: true }
  return { given: words.slice(0, -1).join(' '), family: words.at(-1)!, anyOrder: true }
}
