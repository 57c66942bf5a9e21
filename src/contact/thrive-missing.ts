import { type Refused, refuse } from '../platform/outcome.ts'
import { ELEMENTS, type Element, PROMPTS, type Trigger } from './thrive.ts'
import type { Needed, NeededWhen, ThriveBox, TriggerNeeds } from './thrive-needs.ts'

/** What stands in the boxes: as typed, as given, or as it was recorded. */
export type Typed = Readonly<Partial<Record<ThriveBox, string | null | undefined>>>
export type Needs = {
  readonly records: Readonly<Record<Element, readonly Needed[]>>
  readonly triggers: Readonly<Record<Trigger, TriggerNeeds>>
}

/** One thing that is still to be recorded, in words, and the box it goes into. */
export type Lack = { element: Element; box: ThriveBox; what: string }

/** 'not-known': everything was asked, and something could not be told. That is an answer, and never a pass. */
export type Stand = {
  element: Element
  needed: boolean
  state: 'recorded' | 'not-known' | 'missing'
  lacks: Lack[]
}

const NOT_KNOWN: readonly unknown[] = ['unknown', 'cannot-tell']
const said = (typed: Typed, box: ThriveBox) => Boolean(typed[box]?.trim())

/** How each element stands for this trigger, in THRIVE's own order; the same on the page as typed and where it is refused. */
export function elementStands(needs: Needs, trigger: Trigger, typed: Typed): Stand[] {
  const { elements, inFull } = needs.triggers[trigger]
  const asked = (when: NeededWhen) => when === 'always' || inFull
  return ELEMENTS.map(element => {
    const lacks: Lack[] = []
    const add = (box: ThriveBox, what: string) => lacks.push({ element, box, what })
    let known = true
    for (const one of needs.records[element]) {
      if (!said(typed, one.box)) {
        if (asked(one.when)) add(one.box, one.what)
      } else if (NOT_KNOWN.includes(typed[one.box])) {
        known = false
        if (one.why && asked(one.why.when) && !said(typed, one.why.box)) add(one.why.box, one.why.what)
      }
    }
    if (element === 'vulnerability' && undescribed(typed)) add('vulnerability', 'who is vulnerable, and how')
    const state = lacks.length > 0 ? 'missing' : known ? 'recorded' : 'not-known'
    return { element, needed: elements.includes(element), state, lacks }
  })
}

function undescribed(typed: Typed): boolean {
  return (
    PROMPTS.some(prompt => typed[prompt] === 'yes') &&
    !said(typed, 'vulnerability') &&
    !PROMPTS.some(prompt => said(typed, `${prompt}Reason`))
  )
}

/** What this trigger still needs, each box once. */
export function missingFor(needs: Needs, trigger: Trigger, typed: Typed): Lack[] {
  const lacks = elementStands(needs, trigger, typed).flatMap(one => (one.needed ? one.lacks : []))
  return lacks.filter((one, index) => lacks.findIndex(other => other.box === one.box) === index)
}

/** 'the caller’s own words; what they need': as one sentence's end. */
export const sayLacks = (lacks: readonly Lack[]): string => lacks.map(one => one.what).join('; ')

/** The refusal of a deed whose THRIVE lacks something; undefined where nothing is missing. */
export function refuseMissing(lacks: readonly Lack[], before: string): Refused<'thrive-missing'> | undefined {
  const first = lacks[0]
  return first && refuse('thrive-missing', `${before}, THRIVE still needs: ${sayLacks(lacks)}`, first.box)
}
