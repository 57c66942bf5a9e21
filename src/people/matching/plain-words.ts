/** Letters that carry no removable mark but are written plainly on British forms. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  ə: 'e',
}
const SPECIAL = new RegExp(`[${Object.keys(SPELT_OUT).join('')}]`, 'g')
/** What joins two halves of one name and is written or not as the mood takes: O'Brien, O’Brien, OBrien. */
const APOSTROPHES = /['’‘`ʼ´]/g

/** Small letters and digits without accents, one space between words: what is left of a text when spelling habits are taken away. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(SPECIAL, letter => SPELT_OUT[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
