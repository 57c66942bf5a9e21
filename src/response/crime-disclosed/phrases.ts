import { formsOf } from './word-forms.ts'

/**
 * How the signs are written, so that a person can read them aloud:
 *   ~punch            any form of the verb         in/into           either
 *   [right]           may stand there, or not      threat*           any word that begins so
 *   ..                up to three words            ...               up to seven, commas too
 *   front_door        two words, as one of several
 *   <body>            any of a class of words      #                 a number (## of two digits, @ under 18)
 * One phrase a line, or several with a bar between.
 */
const CLASSES = {
  they: 'he|she|they|it|who|male|female|man|woman|lad|lads|bloke|fella|chap|boy|girl|youth|youths|kids|gang|group|partner|husband|wife|ex|boyfriend|girlfriend|son|daughter|brother|dad|mum|boss|landlord|neighbour|driver|customer|suspect|someone|somebody|some1|people|hes|shes|theyve|theyre',
  them: 'me|him|her|them|us|you|someone|somebody|people|each other|one another|everyone|anyone|another|victim|informant|caller|staff|police|officers',
  whose: 'my|his|her|their|our|your|the|an?|me|another|ones|someones',
  person:
    'mum|mother|mom|dad|father|nan|gran|granny|grandad|grandma|grandmother|grandfather|son|daughter|lad|lads|lass|boy|girl|child|children|kid|kids|baby|toddler|infant|brother|sister|wife|husband|partner|boyfriend|girlfriend|ex|friend|mate|man|woman|lady|gent|male|female|fella|bloke|chap|guy|driver|guard|teacher|ta|nurse|hca|doctor|medic|paramedic|crew|carer|resident|patient|client|service user|officer|pc|pcso|cop|copper|pupil|student|neighbour|doorman|bouncer|bailiff|warden|steward|barman|barmaid|waiter|waitress|cashier|assistant|manager|shopkeeper|owner|tenant|landlord|lodger|colleague|worker|engineer|postman|postie|courier|rider|cyclist|jogger|walker|pensioner|oap|victim|informant|caller|uncle|aunt|aunty|auntie|nephew|niece|cousin|stepdad|stepson|stepmum|stepdaughter|referee|ref|player|keeper|passenger|customer|punter|receptionist|vicar|inmate|prisoner|cellmate|youth|teenager|teen|vulnerable man|vulnerable woman|vulnerable adult|vulnerable male|vulnerable female|elderly man|elderly woman|elderly lady|elderly male|elderly female|old man|old lady|old woman|old chap|old boy|yr old|year old',
  body: 'head|face|eye|eyes|nose|mouth|lip|lips|tooth|teeth|jaw|chin|ear|ears|ear ole|neck|throat|arm|arms|elbow|wrist|wrists|hand|hands|finger|fingers|thumb|shoulder|chest|ribs|back|stomach|belly|tummy|leg|legs|thigh|thighs|knee|knees|shin|shins|ankle|foot|hair|cheek|cheekbone|eyebrow|hip|skull|body|groin|kidneys|backside|bum|collarbone|spine|nut|gob|bonce|privates|balls|nuts',
  hold: 'neck|throat|hair|arm|arms|wrist|wrists|ear|collar|scruff|hood|sleeve|coat|jacket|jumper|shirt|lapels|leg|legs|ankles|shoulder|shoulders|face|chin|jaw|ponytail|windpipe|waist',
  wall: 'wall|walls|door|doorframe|doors|window|windscreen|plasterboard|table|floor|ground|kerb|pavement|radiator|worktop|cupboard|fridge|mirror|car|bonnet|fence|railings|railing|tree|hedge|ditch|canal|river|road|traffic|bath|sink|toilet|wardrobe|stairs|banister|banisters|steps|locker|desk|bed|sofa|glass|cooker|hob|tv|telly|post|bin|skip|pond|pool',
  weapon:
    'knife|knives|blade|machete|sword|samurai|dagger|axe|hatchet|hammer|bat|bar|pole|stick|plank|brick|bottle|glass|chain|belt|screwdriver|spanner|wheel brace|wrench|crowbar|jemmy|club|golf club|cosh|baton|knuckleduster|knuckledusters|knuckle duster|knuckle dusters|stanley|stanley knife|scissors|gun|pistol|shotgun|rifle|firearm|bb gun|air rifle|airgun|catapult|crossbow|taser|acid|ammonia|bleach|needle|syringe|dog lead|flex|cane|slipper|shovel|spade|fork|garden fork|pitchfork|iron|pan|frying pan|rolling pin|shank|corkscrew|nunchucks|kettle|poker|walking stick|crutch|umbrella|torch|metal bar|iron bar|scaffold pole|ashtray|mug|plate|chair|stool',
  goods:
    'bike|bikes|ebike|scooter|moped|motorbike|motorcycle|car|van|motor|vehicle|truck|lorry|trailer|caravan|camper|quad|tractor|digger|plant|boat|canoe|mower|strimmer|chainsaw|tools|drill|grinder|generator|ladder|ladders|phone|mobile|iphone|phones|laptop|tablet|ipad|macbook|console|xbox|playstation|switch|telly|tv|camera|airpods|headphones|earbuds|wallet|purse|handbag|bag|bags|backpack|rucksack|suitcase|jewellery|ring|rings|necklace|chain|bracelet|watch|rolex|gold|earrings|medals|coins|cash|money|savings|pension|wages|float|takings|till|tips|tip jar|charity box|charity tin|collection box|collection tin|collection|poppy tin|petty cash|safe|parcel|parcels|package|delivery|post|letters|mail|bank card|card|cards|debit card|credit card|cheque|cheque book|passport|keys|car keys|plates|number plates|number plate|wheels|alloys|tyre|tyres|battery|batteries|exhaust|converter|cat|diesel|fuel|petrol|oil|heating oil|red diesel|lead|copper|cable|cables|pipe|pipes|boiler|radiators|slates|tiles|stone|flags|paving|manhole cover|drain covers|gate|gates|bench|plants|pots|statue|hanging baskets|furniture|washing|clothes|coat|jacket|trainers|shoes|boots|hoodie|cap|perfume|aftershave|makeup|alcohol|booze|vodka|spirits|wine|beer|cans|crate|meat|steaks|cheese|butter|coffee|chocolate|food|shopping|formula|nappies|razors|batteries|vapes|cigs|cigarettes|tobacco|baccy|scratchcards|medication|meds|tablets|pills|morphine|oramorph|prescription|inhaler|insulin|dog|dogs|puppy|puppies|pups|cat|kitten|horse|pony|sheep|lambs|ewes|tups|ram|cattle|calves|heifers|cows|hens|chickens|bees|hives|hay|bales|feed|seed|logs|timber|turf|instrument|guitar|violin|trumpet|kit|gear|equipment|stock|stuff|things|belongings|property|valuables|ashes|urn|ornament|ornaments|clock|painting|paintings|war medals|wheelchair|mobility scooter|zimmer|pram|buggy|pushchair|bin|bins|sign|fishing tackle|rods|golf clubs|saddle|tack|rug|rugs|document|documents|id|licence|birth certificate|photos|sim|laptop bag|hard drive|usb|files|data|dinner money|lunch money|bus pass|ticket|tickets|item|items|goods|box|boxes|one|some|lot',
  vehicle:
    'car|cars|van|vans|vehicle|vehicles|motor|taxi|cab|minibus|bus|coach|lorry|hgv|truck|tractor|quad|bike|motorbike|moped|scooter|caravan|camper|trailer|bmw|audi|golf|corsa|fiesta|focus|astra|transit|vivaro|polo|clio|mini|merc|mercedes|range rover|land rover|defender|jag|tesla|kia|nissan|toyota|vauxhall|ford|peugeot|skoda|seat|volvo|civic|juke|qashqai',
  building:
    'house|flat|home|bungalow|garage|shed|sheds|outhouse|conservatory|porch|greenhouse|shop|store|warehouse|unit|office|school|church|chapel|pub|club|clubhouse|pavilion|surgery|pharmacy|chemist|salon|cafe|barn|stable|stables|tack room|workshop|lock up|lockup|container|cabin|portakabin|static|caravan|allotment|farm|yard|site|compound|building|property|premises|room|hotel|nursery|hall|library|garden centre|loft|cellar|basement|kitchen|back door|front door|patio|window',
  money:
    '£#|£#k|£ #|#k|# quid|# pounds|# grand|##|tenner|fiver|grand|money|cash|savings|deposit|fee|fees|funds|inheritance|life savings|wages|benefits|pension|pip|pocket money|dinner money|hundreds|thousands',
  kid: 'child|children|kid|kids|baby|babies|toddler|infant|newborn|son|daughter|boy|girl|lad|lass|niece|nephew|grandson|granddaughter|grandchild|grandchildren|pupil|little one|little ones|stepson|stepdaughter|schoolgirl|schoolboy|teen|teenager|@yr old|@ yr old|@ year old|@ yrs old|@yo|@ yo|# mth old|# month old|# months old|year 7|year 8|year 9|year 10|year 11|yr 7|yr 8|yr 9|yr 10|yr 11|y7|y8|y9|y10|y11',
  animal:
    'dog|dogs|puppy|puppies|pup|pups|bitch|spaniel|lab|labrador|collie|terrier|whippet|lurcher|staffy|staffie|husky|cat|cats|kitten|kittens|horse|horses|pony|ponies|donkey|foal|mare|sheep|lamb|lambs|ewe|ewes|cow|cows|cattle|calf|calves|bull|pig|pigs|goat|goats|hen|hens|chicken|chickens|duck|ducks|swan|swans|goose|geese|rabbit|rabbits|hedgehog|badger|badgers|fox|foxes|deer|otter|bat|bats|bird|birds|owl|pigeon|pigeons|buzzard|kite|hamster|snake|animal|animals|pet',
  unwanted:
    'repeatedly|constantly|again|every day|every night|every morning|daily|all night|nonstop|non stop|loads|several times|# times|all hours|again and again|over and over|still',
}

/** One step of a phrase: any of these words, after a gap of so many others. A `*` ends a word that may go on; `#`, `##` and `@` are numbers. */
export type Step = { ways: readonly string[]; key: string; gap: number; overCommas: boolean; optional: boolean }
export type Phrase = readonly Step[]

const words = (list: string): string[] => list.split('|')
const HEADS = ['', ...words('my|his|her|their|our|your|the|a|an|another|me|one of the|two|both|someones|this|that')]

/** Who something is done to: me, her, my mum, the barman. A word between, as in 'my old mum', is the gap's affair. */
const WHO = [
  ...words(CLASSES.them),
  ...HEADS.flatMap(head => words(CLASSES.person).map(one => `${head} ${one}`.trim())),
]

function waysOf(token: string): readonly string[] {
  if (token === '<who>') return WHO
  if (token.startsWith('<')) {
    const list = (CLASSES as Readonly<Record<string, string>>)[token.slice(1, -1)]
    if (!list) throw new Error(`${token} is no class of words`)
    return words(list)
  }
  if (!token.startsWith('~') || token.endsWith('*')) return [token.replace('~', '').replaceAll('_', ' ')]
  const [verb, ...rest] = token.slice(1).split('_')
  return formsOf(verb!).map(form => [form, ...rest].join(' '))
}

/** The sets of words already read: most tokens stand in many phrases. */
const known = new Map<string, readonly string[]>()
const waysIn = (key: string): readonly string[] => {
  const ways = known.get(key) ?? key.split('/').flatMap(waysOf)
  known.set(key, ways)
  return ways
}

function phrase(text: string): Phrase {
  const steps: Step[] = []
  let [gap, overCommas] = [0, false]
  for (const part of text.split(/\s+/)) {
    if (part === '..' || part === '...') {
      gap += part === '..' ? 3 : 7
      overCommas ||= part === '...'
      continue
    }
    const optional = part.startsWith('[')
    const key = optional ? part.slice(1, -1) : part
    steps.push({ ways: waysIn(key), key, gap, overCommas, optional })
    if (!optional) [gap, overCommas] = [0, false]
  }
  return steps
}

/** The phrases of a text. */
export const phrases = (text: string): Phrase[] =>
  text
    .split(/\n|\s\|\s/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(phrase)
