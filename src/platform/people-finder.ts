/** What is asked of the people on file: any of it, as it was typed. `anyOrder`: nobody knows which name is which. */
export type PeopleQuery = {
  given?: string
  family?: string
  birth?: string
  sex?: string
  phone?: string
  uprn?: string
  address?: string
  place?: string
  postcode?: string
  anyOrder?: boolean
}

/** Why, in words, in bits of evidence (ten are a thousand to one) for or against. */
export type FoundReason = { field: string; words: string; weight: number }

/** An id, and how likely it is who was asked for. `never`: why it is certainly somebody else, who shares a number or a home. */
export type FoundPerson = {
  id: string
  probability: number
  weight: number
  reasons: readonly FoundReason[]
  never: string | undefined
}

/**
 * People in memory, kept level with the log. It knows everybody and no rights: whoever shows what it finds reads it again under row access first.
 */
export type PeopleFinder = {
  /** The likeliest first. The probabilities of all found and of 'not on file' add up to one. */
  find(query: PeopleQuery, most: number): readonly FoundPerson[]
  /** Takes in what is committed now. False when that took longer than this, and goes on in the background. */
  level(withinMs?: number): Promise<boolean>
  /** `ready` is false until everybody on file has been read once. */
  /** `changes` is another number once anything changed of whom a search may find. */
  state(): { ready: boolean; people: number; model: string; bytes: number; changes: number }
  nudge(): void
  stop(): Promise<void>
}
