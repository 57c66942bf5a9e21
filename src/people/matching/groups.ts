/** Groups that grow together: `join` two members, and `of` says which group one is in by one of its members. */
export type Groups = { join: (a: number, b: number) => void; of: (member: number) => number; all: () => Uint32Array }

export function groupsOf(size: number): Groups {
  const parents = Uint32Array.from({ length: size }, (_, member) => member)
  const of = (member: number): number => {
    let root = member
    while (parents[root] !== root) root = parents[root]!
    for (let at = member; parents[at] !== root; ) {
      const next = parents[at]!
      parents[at] = root
      at = next
    }
    return root
  }
  return {
    of,
    join: (a, b) => {
      const [one, other] = [of(a), of(b)]
      parents[Math.max(one, other)] = Math.min(one, other)
    },
    all: () => parents.map((_, member) => of(member)),
  }
}
