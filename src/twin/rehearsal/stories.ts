import { IN_PUBLIC } from './stories-in-public.ts'
import { OF_ABUSE } from './stories-of-abuse.ts'
import { OF_BREAK_INS } from './stories-of-break-ins.ts'
import { OF_LOSS } from './stories-of-loss.ts'
import { OF_VIOLENCE } from './stories-of-violence.ts'
import { OF_WORRY } from './stories-of-worry.ts'
import { WITHOUT_INCIDENT } from './stories-without-incident.ts'
import type { Story, StoryId } from './story.ts'

/** Everything a rehearsal's callers may be about. Shares, wording and chances are synthetic. */
export const STORIES: readonly Story[] = [
  ...OF_ABUSE,
  ...OF_VIOLENCE,
  ...OF_BREAK_INS,
  ...OF_LOSS,
  ...IN_PUBLIC,
  ...OF_WORRY,
  ...WITHOUT_INCIDENT,
]

const BY_ID = new Map(STORIES.map(story => [story.id, story]))

export function storyOf(id: StoryId): Story {
  const story = BY_ID.get(id)
  if (!story) throw new RangeError(`No story is called ${id}`)
  return story
}
