/** The forms of an English verb, regular or not: 'punch' gives punch, punches, punched and punching. Plain words, for the tables of signs. */

const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'be is are was were been being am',
  beat: 'beat beats beaten beating',
  bend: 'bend bends bent bending',
  bite: 'bite bites bit bitten biting',
  blow: 'blow blows blew blown blowing',
  break: 'break breaks broke broken breaking',
  bring: 'bring brings brought bringing',
  burn: 'burn burns burnt burned burning',
  buy: 'buy buys bought buying',
  catch: 'catch catches caught catching',
  come: 'come comes came coming',
  cut: 'cut cuts cutting',
  dig: 'dig digs dug digging',
  draw: 'draw draws drew drawn drawing',
  drive: 'drive drives drove driven driving',
  feed: 'feed feeds fed feeding',
  fight: 'fight fights fought fighting',
  fling: 'fling flings flung flinging',
  fly: 'fly flies flew flown flying',
  get: 'get gets got getting gets',
  give: 'give gives gave given giving',
  go: 'go goes went gone going',
  hang: 'hang hangs hung hanged hanging',
  have: 'have has had having',
  hide: 'hide hides hid hidden hiding',
  hit: 'hit hits hitting',
  hold: 'hold holds held holding',
  hurt: 'hurt hurts hurting',
  keep: 'keep keeps kept keeping',
  leave: 'leave leaves left leaving',
  lie: 'lie lies lied lying',
  light: 'light lights lit lighted lighting',
  lose: 'lose loses lost losing',
  make: 'make makes made making',
  pay: 'pay pays paid paying',
  put: 'put puts putting',
  ride: 'ride rides rode ridden riding',
  run: 'run runs ran running',
  say: 'say says said saying',
  sell: 'sell sells sold selling',
  send: 'send sends sent sending',
  set: 'set sets setting',
  shake: 'shake shakes shook shaken shaking',
  shoot: 'shoot shoots shot shooting',
  show: 'show shows showed shown showing',
  shut: 'shut shuts shutting',
  sit: 'sit sits sat sitting',
  sleep: 'sleep sleeps slept sleeping',
  slit: 'slit slits slitting',
  sneak: 'sneak sneaks sneaked snuck sneaking',
  speak: 'speak speaks spoke spoken speaking',
  spend: 'spend spends spent spending',
  spit: 'spit spits spat spitting',
  stand: 'stand stands stood standing',
  steal: 'steal steals stole stolen stealing',
  stick: 'stick sticks stuck sticking',
  strike: 'strike strikes struck striking',
  swear: 'swear swears swore sworn swearing',
  swing: 'swing swings swung swinging',
  take: 'take takes took taken taking',
  tear: 'tear tears tore torn tearing',
  tell: 'tell tells told telling',
  throw: 'throw throws threw thrown throwing',
  wake: 'wake wakes woke woken waking',
  wear: 'wear wears wore worn wearing',
  write: 'write writes wrote written writing',
}
/** Verbs of more than one syllable, or with a last letter that looks doubled but is not, that double it all the same. */
const DOUBLED = /^(?:[^aeiou]*[aeiou][bdgklmnprtvz]|kidnap|handcuf)$/

/** The forms, each once. A verb of several words changes its first: 'set fire' gives 'sets fire'. */
export function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb]
  if (irregular) return [...new Set(irregular.split(' '))]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  const stem = DOUBLED.test(verb) ? verb + verb.at(-1)! : verb
  const s = /(?:s|x|z|ch|sh)$/.test(verb) ? 'es' : 's'
  return [verb, verb + s, `${stem}ed`, `${stem}ing`]
}
