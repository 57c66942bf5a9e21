import { may, type Permission } from '../access/permissions.ts'
import { ROLE_NAMES, type Role } from '../access/roles.ts'
import { type CaseClock, caseClocks } from './case-clocks.ts'
import { factWords, type LinkedPage } from './fact-words.ts'
import type { TimelineEntry } from './timeline.ts'
import { capital, FACT_GROUPS, type FactGroup, type Names, plain } from './wording.ts'

export type CaseEntry = TimelineEntry & {
  title: string
  lines: string[]
  group: FactGroup
  href: string | null
  who: string
  /** Learnt more than a minute after it happened: both times are shown. */
  learntLater: boolean
}

export type CaseView = {
  /** What the case is told apart by: its incidents and crimes by number and kind, never a person's name. */
  about: { text: string; href: string | null }[]
  timeline: CaseEntry[]
  clocks: CaseClock[]
  groups: { what: FactGroup; n: number }[]
  facts: number
}

/** Who may follow a link from the timeline; a link that would be refused is not drawn. */
const PAGE_CAN: Record<LinkedPage, readonly Permission[]> = {
  contacts: ['see cases'],
  incidents: ['see incidents'],
  crimes: ['see investigations'],
  victims: ['see victim care'],
}

/** A case's facts in words, filtered by a part of the journey; its clocks are always those of all its facts. */
export function caseView(
  facts: readonly TimelineEntry[],
  what: FactGroup | undefined,
  names: Names,
  reader: Role,
): CaseView {
  const entries = facts.map(fact => entryOf(fact, names, reader))
  const groups = [...FACT_GROUPS, 'other' as const].map(group => ({
    what: group,
    n: entries.filter(entry => entry.group === group).length,
  }))
  return {
    about: entries.flatMap(entry => aboutOf(entry, names)),
    timeline: what ? entries.filter(entry => entry.group === what) : entries,
    clocks: caseClocks(facts.filter(fact => !fact.erased)),
    groups: groups.filter(({ what: group, n }) => n > 0 || group === what),
    facts: entries.length,
  }
}

/** Of an erased fact its kind is left, which part of the journey it was, and no word. */
function erasedWords(kind: string, names: Names): ReturnType<typeof factWords> {
  const { group } = factWords(kind, {}, names)
  return { title: `${capital(plain(kind))}: what it said was erased`, lines: [], group, link: null }
}

function aboutOf({ kind, body, href, erased }: CaseEntry, names: Names): CaseView['about'] {
  if (erased) return []
  if (kind === 'incident-opened')
    return [{ text: `Incident ${body.number ?? ''}: ${names.incidentType(body.incidentType)}`, href }]
  if (kind === 'crime-recorded') return [{ text: `Crime ${body.number ?? ''}: ${names.offence(body.offence)}`, href }]
  return []
}

function entryOf(fact: TimelineEntry, names: Names, reader: Role): CaseEntry {
  const { title, lines, group, link } = fact.erased
    ? erasedWords(fact.kind, names)
    : factWords(fact.kind, fact.body, names)
  const seen = link && PAGE_CAN[link.page].some(permission => may(reader, permission))
  return {
    ...fact,
    title,
    lines,
    group,
    href: link && seen ? `/${link.page}/${link.id}` : null,
    who: whoWords(fact),
    learntLater: Math.abs(fact.recordedAt.epochMilliseconds - fact.at.epochMilliseconds) > 60_000,
  }
}

/** A person by name and role; a port, a reader or a command by what it is. */
function whoWords({ by, byName, byRole }: TimelineEntry): string {
  if (byRole === 'public') return ROLE_NAMES.public
  const [door, name] = by.split(':')
  if (name)
    return door === 'port' ? `${name.replaceAll('-', ' ')} (automatic)` : `the system (${name.replaceAll('-', ' ')})`
  return `${byName}, ${(ROLE_NAMES[byRole as Role] ?? byRole).toLowerCase()}`
}
