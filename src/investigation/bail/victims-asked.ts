/**
 * Whose view on the conditions is missing. Where there are several victims each is named, whole or by their first name: one view does not stand for all of
 * them. One victim alone needs no name.
 */
export function withoutView(victims: readonly string[], views: string | undefined): string[] {
  if (victims.length < 2) return []
  const said = ` ${(views ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const has = (words: string) =>
    said.includes(
      ` ${words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    )
  const firsts = victims.map(name => name.split(/\s+/)[0] ?? name)
  return victims.filter((name, n) => {
    const onlyOne = firsts.filter(first => first.toLowerCase() === firsts[n]!.toLowerCase()).length === 1
    return !has(name) && !(onlyOne && has(firsts[n]!))
  })
}
