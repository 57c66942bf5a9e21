import { likeness, wordsOf } from '../words.ts'
import { STOCK_STEMS, stem } from './stock-words.ts'

/** A review made earlier. */
export type Earlier = { reviewId: string; words: string }

/**
 * What is looked at. `known`: the offence and the people, as they stand on the case anyway; `lines`: what its open lines are
 * called; `last`: this case's last review; `own`: what this reviewer wrote lately on other cases.
 */
export type ReviewLooked = {
  words: string
  known: readonly string[]
  lines: readonly string[]
  last: Earlier | null
  own: readonly Earlier[]
}

export type Why = {
  name: 'like-the-last' | 'like-your-own' | 'any-case' | 'notes-only'
  says: string
}
export type Like = Earlier & { whose: 'this case' | 'your own'; likeness: number }
/** `own`: the words that say something of this case. Never more than a notice: no reason here stops anybody. */
export type Boilerplate = { reasons: Why[]; like: Like | null; own: string[] }

/** From here on one text is the other with other names. Set on the half for tuning: seeds/labelled/boilerplate. */
export const ALIKE = 0.6
/** Fewer words of its own than this, and it could stand in any case; a short review with a third of them its own may have less. */
export const LEAST_OWN = 4
export const LEAST_IF_SHORT = { own: 2.5, share: 0.3 }

const DAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b/giu
/** A time, a date, a sum, a share or a count; not how often reviews come round, which every case has. */
const DETAIL =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)\b|£ ?\d[\d,]*k?|\b\d+%|\b\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*|\b\d+\b(?!\s?(?:days?|hours?|hrs|weeks?|wks|months?)\b|[/-]\d+\b)(?<![/-]\d+)/giu

/** Everything that a name, a date or a number may hide: both texts are compared without them. */
function withoutNames(text: string, known: readonly string[]): string {
  const names = new Set(known.flatMap(one => wordsOf(one)).filter(word => !STOCK_STEMS.has(stem(word))))
  return wordsOf(text.replace(DAY, ' ').replace(/\b(?:mr|mrs|ms|miss|dr|dc|pc|ds|ps|cllr)\b\.?/giu, ' '))
    .map(word => (names.has(word.replace(/['’]s$/u, '')) || word === '#' ? '' : word))
    .filter(Boolean)
    .join(' ')
}

/** Names in a text: words with a capital that do not begin a sentence. Used to compare, so that a changed name hides nothing. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{Ll}'’]+/gu)].map(([name]) => name)

export function alike(one: string, other: string, known: readonly string[]): number {
  const names = [...known, ...namesIn(one), ...namesIn(other)]
  return likeness(withoutNames(one, names), withoutNames(other, names))
}

/** The words that say something which is not already on the case, and would not be true of every other. */
export function ownWords(text: string, known: readonly string[]): string[] {
  const given = new Set(known.flatMap(one => wordsOf(one)).map(stem))
  const words = wordsOf(text.replace(DAY, ' ').replace(DETAIL, ' '))
    .map(word => stem(word.replace(/['’]s$/u, '')))
    .filter(word => word !== '#' && word.length > 1 && !STOCK_STEMS.has(word) && !given.has(word))
  return [...new Set(words)]
}

const details = (text: string) => (text.match(DAY)?.length ?? 0) + (text.match(DETAIL)?.length ?? 0)

/** Each reason in words: to the reviewer, before saving. */
const SAYS: Record<Why['name'], string> = {
  'like-the-last': 'It says nearly the same as the last review of this case: say what is new since',
  'like-your-own':
    'It says nearly the same as you wrote on another case, with other names: say what is true of this one alone',
  'notes-only': 'It names the case and decides nothing about it: say what is to be done, or why not, and by when',
  'any-case': 'It could stand on any case: name a line, a person, a day, or what was learned',
}
/** And to their manager, after. */
export const REASON_WORDS: Record<Why['name'], string> = {
  'like-the-last': 'Nearly the same as the review before it',
  'like-your-own': 'Nearly the same as their own on another case',
  'notes-only': 'Names the case and decides nothing about it',
  'any-case': 'Could stand on any case',
}

/** What a reviewer is shown before saving, and their manager after. */
export function lookAtReview({ words, known, last, own, lines }: ReviewLooked): Boilerplate {
  const names: Why['name'][] = []
  const like = likest(words, known, last, own)
  if (like) names.push(like.whose === 'this case' ? 'like-the-last' : 'like-your-own')
  const telling = ownWords(words, known)
  const weight = telling.length + Math.min(2, details(words)) + (namesLine(words, lines) ? 1 : 0)
  const share = telling.length / Math.max(1, wordsOf(words).length)
  if (weight < LEAST_OWN && !(weight >= LEAST_IF_SHORT.own && share >= LEAST_IF_SHORT.share))
    names.push(namesCase(words, known) ? 'notes-only' : 'any-case')
  return { reasons: names.map(name => ({ name, says: SAYS[name] })), like, own: telling }
}

const namesCase = (text: string, known: readonly string[]) => {
  const given = new Set(known.flatMap(one => wordsOf(one)))
  return wordsOf(text).some(word => given.has(word) && !STOCK_STEMS.has(stem(word)))
}

const namesLine = (text: string, lines: readonly string[]) => {
  const words = new Set(wordsOf(text).map(stem))
  return lines.some(line =>
    wordsOf(line).some(word => word.length > 3 && !STOCK_STEMS.has(stem(word)) && words.has(stem(word))),
  )
}

function likest(words: string, known: readonly string[], last: Earlier | null, own: readonly Earlier[]): Like | null {
  const all: Like[] = [
    ...(last ? [{ ...last, whose: 'this case' as const, likeness: alike(words, last.words, known) }] : []),
    ...own.map(one => ({ ...one, whose: 'your own' as const, likeness: alike(words, one.words, known) })),
  ]
  const best = all.toSorted((a, b) => b.likeness - a.likeness)[0]
  return best && best.likeness >= ALIKE ? best : null
}
