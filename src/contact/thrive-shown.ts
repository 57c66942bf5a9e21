import { TRIGGER_NAMES, TRIGGERS, type Trigger } from './thrive.ts'
import { elementStands, missingFor, sayLacks, type Typed } from './thrive-missing.ts'
import type { ThrivePack } from './thrive-pack.ts'

const STATES = { recorded: 'answered', 'not-known': 'not known', missing: 'to do' } as const

/**
 * How THRIVE stands as it is typed, for the page: each letter in a word, and what is still missing for why it is looked at
 * now. `needs` is what the page's script goes by, so that both say the same.
 */
export function shownThrive(pack: ThrivePack, typed: Typed & { trigger?: string | undefined }, assessments: number) {
  const first: Trigger = assessments === 0 ? 'initial' : 'new-information'
  const trigger = TRIGGERS.find(one => one === typed.trigger) ?? first
  const { records, triggers, elements } = pack
  return {
    trigger,
    for: TRIGGER_NAMES[trigger],
    stands: elementStands(pack, trigger, typed).map(({ element, needed, state }) => ({
      element,
      label: elements[element].label,
      needed,
      state,
      word: state === 'missing' && !needed ? 'later' : STATES[state],
    })),
    missing: sayLacks(missingFor(pack, trigger, typed)),
    needs: { first, names: TRIGGER_NAMES, words: STATES, records, triggers },
  }
}
