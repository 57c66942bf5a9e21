import { plainWords } from './matching/plain-words.ts'

/** Somebody who plays a part in the same case already. */
export type OfCase = { personId: string; names: readonly { given: string | null; family: string | null }[] }

/**
 * Whoever in this case has the very name: a victim who rang is one person, not two. Word for word only, and one alone: anything less is for a person
 * to say.
 */
export function sameNameInCase(name: string, others: readonly OfCase[]): string | undefined {
  const key = (text: string) => plainWords(text).split(' ').sort().join(' ')
  const wanted = key(name)
  if (!wanted.includes(' ')) return undefined
  const found = others.filter(one =>
    one.names.some(({ given, family }) => key(`${given ?? ''} ${family ?? ''}`) === wanted),
  )
  return found.length === 1 ? found[0]!.personId : undefined
}
