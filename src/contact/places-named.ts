/** Roads and junctions that a text names, in one spelling each: 'M6', 'junction 15', 'example road'. */
export type Named = { roads: string[]; junctions: string[]; streets: string[] }

const NUMBERED = /\b([abm])\s?-?(\d{1,4})(?:\s?\(?(m)\)?)?\b/g
const JUNCTION = /\b(?:junction|junc|jct|jn|j)\.?\s?(\d{1,2})[a-c]?\b/g
const STREET =
  /\b([a-z'’]+)\s+(road|rd|street|st|lane|ln|avenue|ave|drive|close|way|row|grove|crescent|terrace|place|square|hill|gardens|court|walk|view)\b/g
const FULL: Readonly<Record<string, string>> = { rd: 'road', st: 'street', ln: 'lane', ave: 'avenue' }
/** Words before 'road' or 'way' that name no road: 'the road', 'on my way', 'next drive'. */
const NO_NAME = new Set(
  'a an and any at by down each every from her his in into it its main my near no of off on one onto our other out over side that the their then this to took under up was with your busy same wrong another half long all some'.split(
    ' ',
  ),
)

export function placesNamed(...texts: (string | null | undefined)[]): Named {
  const text = texts.filter(Boolean).join(' \n ').toLowerCase()
  const roads = [...text.matchAll(NUMBERED)].map(([, letter, digits, motorway]) =>
    `${letter}${digits}${motorway ? '(m)' : ''}`.toUpperCase(),
  )
  const junctions = [...text.matchAll(JUNCTION)].map(([, digits]) => `junction ${digits}`)
  const streets = [...text.matchAll(STREET)]
    .filter(([, name]) => !NO_NAME.has(name!))
    .map(([, name, kind]) => `${name!.replace(/['’]/g, '')} ${FULL[kind!] ?? kind}`)
  return { roads: once(roads), junctions: once(junctions), streets: once(streets) }
}

function once(found: string[]): string[] {
  return [...new Set(found)]
}
