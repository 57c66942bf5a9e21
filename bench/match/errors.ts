import { between, chance, type Next, pick } from '../../src/platform/random.ts'
import type { NamePools } from './name-pools.ts'
import { personAt, type Synthetic } from './people.ts'

/** What a caller said of a person and a handler typed. What was not said is ''. */
export type Said = Record<keyof Synthetic, string>

/** How often each thing goes wrong in a call, of those that were said at all. Ours, not measured on any force's calls. */
export const RATES = {
  givenTypo: 0.13,
  nickname: 0.12,
  givenHeard: 0.03,
  familyTypo: 0.22,
  familyHeard: 0.13,
  formerName: 0.02,
  namesSwapped: 0.03,
  birthMissing: 0.35,
  dayMonthSwapped: 0.05,
  partOff: 0.06,
  digitWrong: 0.04,
  postcodeMissing: 0.45,
  moved: 0.12,
  postcodeTypo: 0.05,
  phoneMissing: 0.45,
  otherPhone: 0.2,
  phoneTypo: 0.03,
  addressMissing: 0.5,
  addressTypo: 0.15,
  placeMissing: 0.3,
  sexMissing: 0.3,
  givenMissing: 0.04,
  familyMissing: 0.02,
} as const

/** Spellings that one sound has. */
const HEARD: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['c', 'k'],
  ['k', 'c'],
  ['ie', 'y'],
  ['y', 'ie'],
  ['ee', 'ea'],
  ['ea', 'ee'],
  ['s', 'z'],
  ['z', 's'],
  ['ck', 'k'],
  ['th', 't'],
  ['t', 'th'],
  ['v', 'w'],
  ['ou', 'u'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['tt', 't'],
  ['ss', 's'],
  ['mm', 'm'],
  ['n', 'nn'],
  ['l', 'll'],
  ['a', 'e'],
  ['e', 'a'],
  ['i', 'e'],
  ['o', 'u'],
  ['h', ''],
  ['mc', 'mac'],
  ['mac', 'mc'],
  ['oo', 'u'],
  ['ei', 'ie'],
]

/** A call about this person, or by them, with its errors. `elsewhere` is a number of somebody whose address stands for the one they moved to. */
export function saidOf(pools: NamePools, person: Synthetic, elsewhere: number, next: Next): Said {
  const said: Said = { ...person }
  const other = personAt(pools, elsewhere)
  const nicknames = pools.nicknames.get(person.given)
  if (nicknames && chance(next, RATES.nickname)) said.given = pick(next, nicknames)
  else if (chance(next, RATES.givenTypo)) said.given = typo(said.given, next)
  else if (chance(next, RATES.givenHeard)) said.given = misheard(said.given, next)
  if (chance(next, RATES.formerName)) said.family = other.family
  else if (chance(next, RATES.familyTypo)) said.family = typo(said.family, next)
  else if (chance(next, RATES.familyHeard)) said.family = misheard(said.family, next)
  if (chance(next, RATES.namesSwapped)) [said.given, said.family] = [said.family, said.given]
  said.birth = saidBirth(person.birth, next)
  if (chance(next, RATES.moved))
    [said.address, said.place, said.postcode] = [other.address, other.place, other.postcode]
  if (chance(next, RATES.postcodeTypo)) said.postcode = typo(said.postcode, next)
  if (chance(next, RATES.addressTypo)) said.address = typo(said.address, next)
  if (chance(next, RATES.otherPhone)) said.phone = other.phone
  else if (chance(next, RATES.phoneTypo)) said.phone = digitsOff(said.phone, next)
  const silent = {
    given: RATES.givenMissing,
    family: RATES.familyMissing,
    birth: RATES.birthMissing,
    postcode: RATES.postcodeMissing,
    phone: RATES.phoneMissing,
    address: RATES.addressMissing,
    place: RATES.placeMissing,
    sex: RATES.sexMissing,
  }
  for (const [field, rate] of Object.entries(silent)) if (chance(next, rate)) said[field as keyof Said] = ''
  // A caller who gives neither name would be asked again.
  if (said.given === '' && said.family === '') said.family = person.family
  return said
}

export function typo(word: string, next: Next): string {
  if (word.length < 2) return word
  const at = between(next, 0, word.length - 1)
  const letter = String.fromCharCode(97 + between(next, 0, 25))
  switch (between(next, 0, 3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1)
    case 1:
      return word.slice(0, at) + letter + word.slice(at)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default: {
      const from = Math.min(at, word.length - 2)
      return word.slice(0, from) + word[from + 1] + word[from] + word.slice(from + 2)
    }
  }
}

export function misheard(word: string, next: Next): string {
  const fitting = HEARD.filter(([from]) => word.includes(from))
  if (fitting.length === 0) return typo(word, next)
  const [from, to] = pick(next, fitting)
  return word.replace(from, to)
}

function saidBirth(birth: string, next: Next): string {
  const [year, month, day] = birth.split('-').map(Number) as [number, number, number]
  const written = (y: number, m: number, d: number) =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  if (day <= 12 && chance(next, RATES.dayMonthSwapped)) return written(year, day, month)
  if (chance(next, RATES.partOff)) {
    const off = chance(next, 0.5) ? 1 : -1
    return pick(next, [
      written(year + off, month, day),
      written(year + off * 10, month, day),
      written(year, Math.min(12, Math.max(1, month + off)), day),
      written(year, month, Math.min(28, Math.max(1, day + off))),
    ])
  }
  return chance(next, RATES.digitWrong) ? written(year, month, digitOff(day, next)) : birth
}

function digitOff(day: number, next: Next): number {
  return Math.min(28, Math.max(1, day - (day % 10) + between(next, 0, 9)))
}

function digitsOff(phone: string, next: Next): string {
  const at = between(next, 4, phone.length - 1)
  return phone.slice(0, at) + between(next, 0, 9) + phone.slice(at + 1)
}
