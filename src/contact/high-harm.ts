/**
 * Kinds of harm that a written contact may be about, by its words: it goes before others of its queue and a person decides.
 * The digital service that most forces share marks such forms with a high-harm flag (contact.md section 9); its list was
 * not published, so the list is our proposal, dated, for a force to change.
 */
export type HighHarmPack = {
  id: string
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
  source: string
  kinds: readonly (readonly [kind: string, pattern: RegExp])[]
}

export const HIGH_HARM_PACKS: readonly HighHarmPack[] = [
  {
    id: 'high-harm-1',
    from: Temporal.PlainDate.from('2020-01-01'),
    to: null,
    source: 'Our proposal, after the high-harm flag of the shared digital service',
    kinds: [
      [
        'domestic abuse',
        /\b(?:domestic|abusive|(?:my|her|his) ex|(?:my|her|his) (?:partner|husband|boyfriend|wife|girlfriend) (?:has |keeps? |is |was |will |wont )*(?:hit|hurt|threaten|control|follow|watch|lock|takes?|took|check)\w*|controls? (?:my|me|her)|coerciv\w*)\b/,
      ],
      [
        'a sexual offence',
        /\b(?:rap(?:e|ed|ist)|sexual(?:ly)?|groped|touched (?:me|her|him)|indecent\w*|exposed himself|spik(?:ed|ing))\b/,
      ],
      [
        'stalking',
        /\b(?:stalk\w*|follow(?:s|ed|ing) me|outside my (?:work|house|home) again|tracker|tracking (?:me|my)|keeps (?:turning up|messaging|calling|texting))\b/,
      ],
      [
        'honour-based abuse or forced marriage',
        /\b(?:forced (?:to marry|marriage)|honou?r (?:based|killing|abuse)|shame on (?:the|my) family|fgm|mutilation)\b/,
      ],
      [
        'a child at risk',
        /\b(?:groom(?:ed|ing)|(?:child|children|baby|kids?|daughter|son)\b.{0,40}\b(?:abus\w*|neglect\w*|scared|bruis\w*|frightened)|county lines)\b/,
      ],
      [
        'exploitation or slavery',
        /\b(?:slavery|traffick\w*|forced to work|passport (?:was |is )?(?:taken|kept)|exploit\w*|cuckoo\w*)\b/,
      ],
      [
        'hate',
        /\b(?:racist|racial\w*|homophobic|transphobic|islamophobic|antisemitic|because (?:i am|im|we are|he is|she is) (?:black|asian|gay|lesbian|trans|muslim|jewish|disabled))\b/,
      ],
      [
        'harm to oneself',
        /\b(?:suicid\w*|self.?harm\w*|no reason to (?:live|go on)|better off without me|goodbye (?:everyone|to))\b/,
      ],
    ],
  },
]

export function highHarmOn(day: Temporal.PlainDate, packs: readonly HighHarmPack[] = HIGH_HARM_PACKS): HighHarmPack {
  const compare = Temporal.PlainDate.compare
  const pack = packs.find(one => compare(one.from, day) <= 0 && (one.to === null || compare(day, one.to) < 0))
  return pack ?? packs.at(-1)!
}

/** The kinds that these words may be about, each once. */
export function highHarm(pack: HighHarmPack, ...texts: (string | null | undefined)[]): string[] {
  const words = texts
    .filter(Boolean)
    .join(' \n ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’`]/gu, '')
  return pack.kinds.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind)
}
