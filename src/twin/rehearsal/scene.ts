import { between, type Next, pick } from '../../platform/random.ts'
import { BUSINESSES, STREETS } from './names.ts'

/** The particulars that a story's sentences are filled with. All coined; nobody is named in free text. */
export type Scene = {
  readonly street: string
  readonly settlement: string
  readonly business: string
  readonly item: string
  readonly vehicle: string
  readonly suspect: string
  readonly partner: string
  readonly minutesAgo: number
  readonly pounds: number
  readonly people: number
}

const ITEMS = [
  'a laptop',
  'a bicycle',
  'power tools',
  'a handbag',
  'a phone',
  'jewellery',
  'a games console',
  'garden tools',
]
const VEHICLES = [
  'a silver hatchback',
  'a white van',
  'a dark estate car',
  'a red pick-up',
  'a blue saloon',
  'an electric bike',
]
const SUSPECTS = [
  'a man in a dark hooded top',
  'a tall man with a grey rucksack',
  'a woman in a green coat',
  'two young men on one bicycle',
  'a man in work boots and a yellow jacket',
  'somebody the caller did not see well',
]
const PARTNERS = ['partner', 'former partner', 'husband', 'wife', 'son', 'brother']

export function drawScene(settlement: string, next: Next): Scene {
  return {
    street: pick(next, STREETS),
    settlement,
    business: pick(next, BUSINESSES),
    item: pick(next, ITEMS),
    vehicle: pick(next, VEHICLES),
    suspect: pick(next, SUSPECTS),
    partner: pick(next, PARTNERS),
    minutesAgo: between(next, 2, 55),
    pounds: between(next, 2, 90) * 10,
    people: between(next, 2, 8),
  }
}
