/**
 * English spellings with one sound, longest first. Made for British records: names from Ireland, Scotland and South Asia are spelt
 * many ways, so aspirated letters (bh, dh, kh) and the silent ones (knight, wright) go.
 */
const SOUNDS: readonly [pattern: RegExp, sound: string][] = [
  [/^(?:mac|mc)(?=[a-z])/, 'mk'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^x/, 's'],
  [/^(?:ts|tz|cz)/, 's'],
  [/tch/g, 'x'],
  [/sch/g, 'x'],
  [/ough(?=t|$)/g, 'o'],
  [/(?:igh|eigh|augh)/g, 'a'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/[cs]h/g, 'x'],
  [/th/g, 't'],
  [/(?<=[bdgkjz])h/g, ''],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/[vw](?=[aeiouy])/g, 'v'],
  [/w/g, ''],
  [/d/g, 't'],
  [/b(?=$)/g, ''],
]

/** Long enough to tell Thompson from Thomas, short enough that an ending misheard does not matter. */
const LENGTH = 5

/**
 * What a name sounds like, in up to five letters: names that a caller could mean by one sound have one key. Empty for a name without
 * letters. `name` must be plain (plain-words.ts).
 */
export function soundOf(name: string): string {
  let sound = name.replace(/[^a-z]/g, '')
  if (sound === '') return ''
  for (const [pattern, letters] of SOUNDS) sound = sound.replace(pattern, letters)
  const first = /^[aeiouy]/.test(sound) ? 'a' : sound.charAt(0)
  const rest = sound
    .slice(1)
    .replace(/(?<=.)h|^h/g, '')
    .replace(/[aeiouy]/g, ' ')
  const doubled = `${first}${rest}`.replace(/ /g, '').replace(/(.)\1+/g, '$1')
  return doubled.slice(0, LENGTH)
}
