/** One code of an edition, as it was published. `family` is its group (the file's column `group`). */
export type OffenceCode = { code: string; offence: string; subgroup: string | null; family: string | null }

/** One edition: it holds on London days in [from, to). */
export type Edition = {
  id: string
  name: string
  source: string
  from: string
  to: string | null
  codes: readonly OffenceCode[]
}

type Dated = Pick<Edition, 'from' | 'to'>

/** The edition that holds on a day: the latest that had begun and had not ended. A new one closes none of the old. */
export function editionOn<T extends Dated>(editions: readonly T[], day: Temporal.PlainDate): T | undefined {
  const text = day.toString()
  return editions
    .filter(({ from, to }) => from <= text && (to === null || text < to))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
}

export type Changes = {
  added: OffenceCode[]
  ended: OffenceCode[]
  reworded: { code: string; before: OffenceCode; after: OffenceCode }[]
}

/** What changed from one edition to another: codes added, codes that ended, and codes whose words or group are others. */
export function changesBetween(before: readonly OffenceCode[], after: readonly OffenceCode[]): Changes {
  const [old, next] = [before, after].map(codes => new Map(codes.map(one => [one.code, one])))
  return {
    added: after.filter(({ code }) => !old!.has(code)),
    ended: before.filter(({ code }) => !next!.has(code)),
    reworded: after.flatMap(one => {
      const was = old!.get(one.code)
      return was && ['offence', 'subgroup', 'family'].some(key => was[key as 'offence'] !== one[key as 'offence'])
        ? [{ code: one.code, before: was, after: one }]
        : []
    }),
  }
}

/** Lower case, words only: how a code or what somebody typed is compared. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter(word => word !== '')

/** The codes whose number begins with, or whose words have, everything that was typed. The exact number comes first. */
export function findCodes(codes: readonly OffenceCode[], typed: string): OffenceCode[] {
  const asked = plain(typed)
  if (asked.length === 0) return []
  const number = asked.join(' ')
  const found = codes.filter(({ code, offence, subgroup, family }) => {
    if (code.toLowerCase().startsWith(number)) return true
    const words = plain([offence, subgroup, family].filter(Boolean).join(' '))
    return asked.every(word => words.some(one => one.startsWith(word)))
  })
  return found.toSorted((a, b) => Number(b.code.toLowerCase() === number) - Number(a.code.toLowerCase() === number))
}

/** A code with its words, as the list of the field offers it and as it may come back. */
export const codeLabel = ({ code, offence }: Pick<OffenceCode, 'code' | 'offence'>) => `${code} ${offence}`

/** The code that was typed: its number, or the whole line that the list offers. Never the nearest. */
export function exactCode(codes: readonly OffenceCode[], typed: string): OffenceCode | undefined {
  const text = typed.trim().toLowerCase()
  return codes.find(one => one.code.toLowerCase() === text || codeLabel(one).toLowerCase() === text)
}
