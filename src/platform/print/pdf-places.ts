/**
 * On which page each named place of a PDF lies, as Chromium writes it (its catalogue, page tree and names stand in plain text). Empty where that cannot be
 * read: then a contents list goes without numbers, and never with wrong ones.
 */
export function placesInPdf(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1')
  const heads = new Map<string, string>()
  for (const { 1: id, 2: body } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    heads.set(id!, body!.split('stream\n', 1)[0]!)
  const root = [...heads.values()].find(one => /\/Type \/Catalog\b/.test(one))
  const order = leavesOf(heads, /\/Pages (\d+) 0 R/.exec(root ?? '')?.[1], new Set())
  const names = heads.get(/\/Dests (\d+) 0 R/.exec(root ?? '')?.[1] ?? '') ?? ''
  const places = new Map<string, number>()
  for (const [, name, page] of names.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)) {
    const at = order.indexOf(page!)
    if (at >= 0) places.set(name!, at + 1)
  }
  return places
}

function leavesOf(heads: ReadonlyMap<string, string>, id: string | undefined, seen: Set<string>): string[] {
  const head = id === undefined || seen.has(id) ? undefined : heads.get(id)
  if (id === undefined || head === undefined) return []
  seen.add(id)
  if (!/\/Type \/Pages\b/.test(head)) return [id]
  const kids = /\/Kids \[([^\]]*)\]/.exec(head)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(heads, kid, seen))
}
