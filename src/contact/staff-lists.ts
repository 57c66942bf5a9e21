import { sayPhone } from '../people/phone-number.ts'
import type { Via } from '../platform/access/roles.ts'
import type { Force } from '../platform/force/force.ts'
import type { ClockStart, ClockStop } from '../platform/force/vocabulary.ts'
import { CALL_KEYS } from './call-keys.ts'
import { CHANNELS } from './channels.ts'
import { PROMPTS, TRIGGER_NAMES, TRIGGERS } from './thrive.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

/** Where a grade's clock starts and stops, in words. */
const CLOCK_WORDS: Readonly<Record<ClockStart | ClockStop, string>> = {
  'contact-answered': 'the answer',
  'incident-created': 'the incident',
  'resource-dispatched': 'the first unit sent',
  'first-resource-at-scene': 'the first unit there',
  'appointment-kept': 'the appointment',
  resolved: 'its being resolved',
}

/** What the pages choose from. A program has the force's own file, so it is not sent these each time. */
export function staffLists(force: Force, via: Via) {
  if (via === 'api') return {}
  const today = THRIVE_PACKS.at(-1)!
  return {
    labels: {
      incidentTypes: Object.fromEntries(force.incidentTypes.map(type => [type.code, type.label])),
      settlements: Object.fromEntries(force.neighbourhoods.map(one => [one.id, one.name])),
      channels: Object.fromEntries([...CHANNELS, ...force.channels].map(channel => [channel.code, channel.label])),
      lines: Object.fromEntries(CHANNELS.map(channel => [channel.code, channel.short])),
      written: Object.fromEntries(CHANNELS.map(channel => [channel.code, channel.written])),
      triggers: TRIGGER_NAMES,
      clocks: CLOCK_WORDS,
    },
    lists: {
      incidentTypes: force.incidentTypes,
      districts: [...Map.groupBy(force.neighbourhoods, one => one.district)].map(([district, places]) => ({
        district,
        places: places.toSorted((a, b) => a.name.localeCompare(b.name)),
      })),
      prompts: PROMPTS.map(id => ({ id, ...today.prompts[id] })),
      elements: today.elements,
      choices: today.choices,
      triggers: TRIGGERS,
    },
    wallKeys: CALL_KEYS.filter(one => one.on === 'wall'),
    sayPhone,
  }
}
