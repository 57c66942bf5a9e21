/** What hangs together in a case: what is marked sensitive, versions, and the papers behind statements and exhibits. */
export type Links = {
  sensitive: readonly string[]
  /** Each pair is kept back together. */
  together: readonly (readonly [string, string])[]
}

/** What is kept back: whatever is marked sensitive, with every version of it, and the document behind a statement or an exhibit that is. */
export function keptBack({ sensitive, together }: Links): Set<string> {
  const back = new Set(sensitive)
  for (let grew = true; grew; ) {
    grew = false
    for (const [a, b] of together)
      if (back.has(a) !== back.has(b)) {
        back.add(a).add(b)
        grew = true
      }
  }
  return back
}
