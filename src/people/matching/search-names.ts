import { type Growing, growing, numbered } from './growing.ts'
import { bitsIn } from './letters.ts'
import { type NameForm, nameForm, nearLevel, slipsAllowed } from './name-level.ts'
import type { Nicknames } from './nicknames.ts'
import { restKey } from './search-key.ts'
import { postings } from './search-postings.ts'

/** A name on file that a spoken or typed one may be, and how far they agree (name-level.ts). */
export type Near = { name: number; level: number }

/** Every name on file, and what each could be mistaken for. Names are numbered from 1. */
export type SearchNames = {
  /** The number of a plain name, a new one if need be. */
  note: (plain: string, as: 'given' | 'family') => number
  find: (plain: string) => number
  form: (name: number) => NameForm
  /** Whether the name is surely nothing like what was asked (nearLevel is 0), seen without fetching it; false where that needs a closer look. */
  unlike: (asked: NameForm, name: number) => boolean
  /** People with this given or family name. */
  count: (name: number, as: 'given' | 'family') => number
  /** Those that somebody bears as a given or as a family name, the nearest first and of those the commonest. */
  near: (asked: NameForm) => Record<'given' | 'family', Near[]>
  /** Lays out what has come since the last time; until the first time nothing is near. */
  build: () => void
  size: () => number
  bytes: () => number
}

/** The nearest and commonest are enough: a name with more look-alikes than this says little. */
const MOST = 24
const CLOSE = 2
/** A long name may be two slips away. */
const LONG = 7

/**
 * Finds look-alikes without reading all names: two words one slip apart share what is left when a letter of each is taken away (the deletion
 * neighbourhoods of Bocek 2007 and Garbe's SymSpell). Sounds and short forms have lists of their own.
 */
export function searchNames(nicknames: Nicknames): SearchNames {
  const forms: NameForm[] = [nameForm('', nicknames)]
  const numbers = new Map<string, number>([['', 0]])
  const counts = {
    given: growing(length => new Uint32Array(length)),
    family: growing(length => new Uint32Array(length)),
  }
  const column = () => growing(length => new Uint32Array(length))
  const [lengths, letters, sounds] = [column(), column(), column()]
  const soundList = numbered()
  /** Names of several words, or that stand for others. */
  const several = growing(length => new Uint8Array(length))
  const byRest = postings()
  let built = 0
  const bySound = new Map<string, number[]>()
  const byFormal = new Map<string, number[]>()

  const put = <K>(lists: Map<K, number[]>, key: K, name: number) => {
    const list = lists.get(key)
    if (list) list.push(name)
    else lists.set(key, [name])
  }
  const learn = (plain: string): number => {
    const name = forms.length
    const form = nameForm(plain, nicknames)
    forms.push(form)
    lengths.set(name, form.closed.length)
    letters.set(name, form.letters)
    sounds.set(name, soundList.numberOf(form.sound))
    several.set(name, isSeveral(form) ? 1 : 0)
    numbers.set(plain, name)
    if (built > 0) for (const rest of restsOf(form.closed)) byRest.add(rest, name)
    if (form.sound !== '') put(bySound, form.sound, name)
    for (const formal of form.formal) put(byFormal, formal, name)
    for (const word of form.words) if (form.words.length > 1 && word.length > 2) put(byFormal, word, name)
    return name
  }
  const mayBeSlips = (asked: NameForm, name: number) => {
    const [own, length] = [asked.closed.length, lengths.values[name]!]
    const shorter = length < own ? length : own
    // An initial stands for any name that begins with it.
    const allowed = shorter === 1 ? 2 : slipsAllowed(shorter)
    return Math.abs(length - own) <= allowed && bitsIn(letters.values[name]! ^ asked.letters) <= 2 * allowed
  }
  return {
    unlike: (asked, name) =>
      lengths.values[name]! > 1 &&
      asked.closed.length > 1 &&
      !mayBeSlips(asked, name) &&
      (asked.sound === '' || sounds.values[name] !== soundList.find(asked.sound)) &&
      several.values[name] === 0 &&
      !isSeveral(asked),
    note(plain, as) {
      if (plain === '') return 0
      const name = numbers.get(plain) ?? learn(plain)
      counts[as].set(name, valueAt(counts[as], name) + 1)
      return name
    },
    find: plain => numbers.get(plain) ?? 0,
    form: name => forms[name]!,
    count: (name, as) => valueAt(counts[as], name),
    near(asked) {
      const met = new Set<number>()
      // Of what shares a rest, or only its number, most is told apart by length and letters, without fetching the name.
      // Sounds and short forms are met below, so that only slips count here, and an initial.
      const meet = (name: number) => {
        if (mayBeSlips(asked, name)) met.add(name)
      }
      for (const rest of restsOf(asked.closed)) byRest.each(rest, meet)
      for (const name of bySound.get(asked.sound) ?? [])
        if (bitsIn(letters.values[name]! ^ asked.letters) <= 6) met.add(name)
      for (const formal of [...asked.formal, ...asked.words])
        for (const name of byFormal.get(formal) ?? []) met.add(name)
      const near: Near[] = []
      for (const name of met) {
        const level = nearLevel(asked, forms[name]!)
        if (level >= CLOSE) near.push({ name, level })
      }
      const as = (which: 'given' | 'family') => {
        const { values } = counts[which]
        const borne = near.filter(({ name }) => (values[name] ?? 0) > 0)
        return borne.sort((a, b) => b.level - a.level || values[b.name]! - values[a.name]!).slice(0, MOST)
      }
      return { given: as('given'), family: as('family') }
    },
    build() {
      built = forms.length
      byRest.build(forms.length, (name, emit) => restsOf(forms[name]!.closed).forEach(emit))
    },
    size: () => forms.length - 1,
    // A form and its places in the lists of sounds and short forms are some 400 bytes.
    bytes: () => byRest.bytes() + forms.length * 400,
  }
}

function isSeveral({ words, formal }: NameForm): boolean {
  return words.length > 1 || formal.length > 1
}

function valueAt(column: Growing<Uint32Array>, place: number): number {
  return column.values[place] ?? 0
}

/** The word itself, and what is left of it without one letter; without two where it is long. As numbers (search-key.ts), made without making the words. */
function restsOf(word: string): number[] {
  const rests = [restKey(word, -1, -1)]
  for (let at = 0; at < word.length; at++) {
    // Of a doubled letter either may go: the rest is the same.
    if (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1)) continue
    rests.push(restKey(word, at, -1))
    if (word.length >= LONG) for (let next = at + 1; next < word.length; next++) rests.push(restKey(word, at, next))
  }
  return rests
}
