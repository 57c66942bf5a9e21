/**
 * Where a family name is chiefly from, by lists of common ones and by spelling. A rough statistical proxy, of names and not of
 * people: wrong for many, blind to marriage and adoption, and silent for most. It is for counting large groups only, to see
 * whether some are found or served less well. It is never shown of a person, never kept of a person, and no rule reads it.
 */
export const ORIGINS = [
  'British',
  'Irish and Scottish',
  'South Asian',
  'African',
  'Eastern European',
  'Chinese',
  'Mediterranean',
] as const
export type Origin = (typeof ORIGINS)[number]

const FAMILY: Readonly<Partial<Record<Origin, string>>> = {
  'South Asian':
    'khan patel singh ali hussain begum kaur ahmed rahman shah hussein akhtar miah mahmood iqbal sharma malik islam chowdhury choudhury bibi uddin kumar mistry gill sandhu dhillon mohammed mohamed muhammad hassan hasan rashid aziz hamid butt mirza qureshi siddiqui chaudhry chaudhary bhatti raja sheikh shaikh parmar chauhan desai joshi mehta rai rana yadav gupta das dutta roy nath bashir saleem aslam anwar arshad ashraf azam bi ahmad akram zaman yousaf yusuf hanif sadiq sultana khatun khatoon khanom khalid javed jamil nawaz nazir parveen rafiq razaq sarwar shabir tariq zafar',
  African:
    'mensah owusu osei boateng appiah asante addo ansah agyeman okafor okeke okoro okonkwo adeyemi adebayo ogunleye oluwole balogun bello ibrahim abdi ahmed osman warsame nkosi moyo ncube sibanda ndlovu dube banda phiri kamara sesay conteh bangura jalloh diallo kone mwangi otieno mutasa',
  Chinese:
    'wong chan li chen zhang wang liu yang huang zhao wu lin cheung leung lam ng ho tang lau yip chow tsang kwok yu lai chow cheng chiu fung tse xu zhou sun ma guo zhu he hu',
  'Eastern European':
    'nowak kowalski kowalska wisniewski wojcik lewandowski kaminski zielinski szymanski wozniak popescu ionescu popa radu dumitru ivanov petrov dimitrov georgiev todorov kovacs horvath nagy szabo novak svoboda',
  Mediterranean:
    'rossi russo ferrari esposito romano costa santos silva ferreira pereira oliveira rodrigues fernandes gomes lopes marques garcia martinez lopez fernandez gonzalez sanchez perez georgiou christou demetriou ioannou yilmaz demir kaya ozturk',
}

const LISTS = new Map(
  Object.entries(FAMILY).flatMap(([origin, names]) => names.split(' ').map(name => [name, origin as Origin] as const)),
)

/** 'British' is also what is on none of the lists. */
export function originOf(family: string): Origin {
  const name = family.toLowerCase().replace(/[^a-z]/g, '')
  const listed = LISTS.get(name)
  if (listed) return listed
  if (/(?:ski|ska|wicz|czyk|escu|ova|ovic|enko)$/.test(name)) return 'Eastern European'
  if (
    /^(?:mc|mac(?!e|k|h|i)|o'|fitz|kil|gal(?:l)?agh|dohert|murph|kell(?:y|eh)|sulliv|camer|campb|stewart|fergus|suther|dougl|grah|donn|brien)/.test(
      name,
    )
  )
    return 'Irish and Scottish'
  return 'British'
}

/** Family names of the lists, for where no register of names is at hand, or one that leaves the rarer ones out. */
export const LISTED_FAMILY_NAMES: readonly string[] = [...LISTS.keys()]
