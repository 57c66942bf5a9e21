/** Words that every log has: nobody finds anything by them. */
const EVERYWHERE = new Set(
  'a an and are as at be but by for from has have he her him his in is it its of on or she that the their they this to was were will with'.split(
    ' ',
  ),
)
const MOST_WORDS = 4_000
const LONGEST = 60

const PLATE = /(?<![a-z0-9])([a-z]{2}) ?([0-9oi]{2}) ?([a-z]{3})(?![a-z0-9])/g
const POSTCODE = /(?<![a-z0-9])([a-z]{1,2}[0-9][a-z0-9]?) ?([0-9][a-z]{2})(?![a-z0-9])/g
const PHONE = /(?<![a-z0-9])(?:\+?44|0)[0-9 ()-]{8,14}[0-9](?![a-z0-9])/g

/** Words of letters alone: these are forgiven their spelling. */
export const PLAIN_WORD = /^[a-z]{3,40}$/
/** Words of which it is kept in how many cases they are: a longer one with figures in it is a number or a plate, and in few. */
export const COUNTED = /^([a-z]{3,40}|[a-z0-9]{1,4})$/

/** Lower case, without accents and apostrophes: O’Brien, O'Brien and Obrien are one word. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’'`]/g, '').toLowerCase()
}

/** What is written in several pieces and meant as one: number plates, postcodes, telephone numbers. */
function joined(text: string): { whole: string; pieces: string[] }[] {
  const found: { whole: string; pieces: string[] }[] = []
  for (const match of text.matchAll(PLATE)) {
    const [all, area = '', year = '', back = ''] = match
    // An O for a nought and an I for a one are one plate. Without a figure it is a word.
    const whole = area + year.replaceAll('o', '0').replaceAll('i', '1') + back
    if (/[0-9]/.test(year)) found.push({ whole, pieces: all.split(' ') })
  }
  for (const [all, out = '', back = ''] of text.matchAll(POSTCODE))
    found.push({ whole: out + back, pieces: all.split(' ') })
  for (const [all] of text.matchAll(PHONE)) {
    // With and without the country's code it is one number.
    const whole = all.replaceAll(/[^0-9]/g, '').slice(-10)
    found.push({ whole, pieces: all.match(/[0-9]+/g) ?? [] })
  }
  return found
}

const pieces = (text: string) => (text.match(/[a-z0-9]+/g) ?? []).map(word => word.slice(0, LONGEST))
const says = (word: string) => (word.length > 1 || /[0-9]/.test(word)) && !EVERYWHERE.has(word)

/** Every word of a text as it is looked for, each once: with plates, postcodes and numbers whole as well as in their pieces. */
export function wordsOf(text: string): string[] {
  const simple = plain(text)
  return [...new Set([...pieces(simple).filter(says), ...joined(simple).map(one => one.whole)])].slice(0, MOST_WORDS)
}

/** A word and what is left of it with each letter taken out: two words that have one of these in common are a letter or two apart. */
export function shorterOf(word: string): string[] {
  return [...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])]
}

const MOST_ASKED = 8

/** What was asked for, one group a word: a plate, postcode or number is asked for whole. At most eight: the rest only narrows, and is told in `leftOut`. */
export function askedWords(text: string): string[] {
  return wanted(text).slice(0, MOST_ASKED)
}

/** Words that were written and are not looked for, there being so many. */
export function leftOut(text: string): string[] {
  return wanted(text).slice(MOST_ASKED)
}

/** Whether one of these words tells one log from another. */
export const tellsSomething = (words: readonly string[]) => words.some(says)

function wanted(text: string): string[] {
  const simple = plain(text)
  const whole = joined(simple)
  const within = new Set(whole.flatMap(one => one.pieces))
  const words = pieces(simple).filter(word => !within.has(word))
  const telling = words.filter(says)
  return [...new Set([...whole.map(one => one.whole), ...(telling.length || whole.length ? telling : words)])]
}
