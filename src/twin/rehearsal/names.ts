import type { Weighted } from '../../platform/random.ts'

/**
 * Names for synthetic people: common ones, crossed at random, so that no row is anybody. They are chosen to try the
 * software as much as to sound likely: accents, apostrophes, hyphens, other scripts, one-word names, names of two parts
 * and names that sort or fold badly. Shares are synthetic and say nothing about any place.
 */
export type NameStock = {
  readonly origin: string
  readonly female: readonly string[]
  readonly male: readonly string[]
  /** Empty where people go by one name. */
  readonly family: readonly string[]
  /** First language of a few, where an interpreter may be wanted. */
  readonly language?: string
}

export const NAME_STOCKS: readonly Weighted<NameStock>[] = [
  [
    {
      origin: 'English',
      female: [
        'Alice',
        'Beth',
        'Carol',
        'Chloe',
        'Dawn',
        'Ellie-Mae',
        'Gemma',
        'Hannah',
        'Jean',
        'Karen',
        'Lauren',
        'Maisie',
        'Pauline',
        'Rebecca',
        'Susan',
        'Tracey',
        'Zoë',
      ],
      male: [
        'Alan',
        'Ben',
        'Callum',
        'Darren',
        'Ethan',
        'Gary',
        'Harry',
        'Ian',
        'Jack',
        'Keith',
        'Lee',
        'Mark',
        'Nigel',
        'Oliver',
        'Paul',
        'Ryan',
        'Stephen',
        'Tyler',
      ],
      family: [
        'Adams',
        'Bailey',
        'Barker',
        'Clarke',
        'Cooper',
        'Dale',
        'Ellis',
        'Ford',
        'Green',
        'Hall',
        'Hill',
        'Jackson',
        'Knight',
        'Lowe',
        'Mellor',
        'Parker',
        'Reed',
        'Shaw',
        'Smith',
        'Smith-Jones',
        'Swann',
        'Taylor',
        'Turner',
        'Walker',
        'Wood',
        'Wright',
        'Young-Baker',
      ],
    },
    62,
  ],
  [
    {
      origin: 'Irish, Scottish or Welsh',
      female: ['Aoife', 'Bronwen', 'Eilidh', 'Ffion', 'Fiona', 'Niamh', 'Róisín', 'Siân', 'Siobhán'],
      male: ['Alasdair', 'Callan', 'Dafydd', 'Eoin', 'Hamish', 'Liam', 'Séamus', 'Tomos'],
      family: [
        "D'Arcy",
        'Davies',
        'Evans',
        'Fraser',
        'ap Gwilym',
        'MacLeod',
        'McGrath',
        "O'Brien",
        "O'Connor",
        "O'Neill",
        'Pugh',
        'St John',
        'Walsh',
      ],
    },
    11,
  ],
  [
    {
      origin: 'Pakistani or Bangladeshi',
      female: ['Aisha', 'Fatima', 'Khadija', 'Nasreen', 'Rukhsana', 'Saima', 'Zainab'],
      male: ['Abdul', 'Bilal', 'Hamza', 'Imran', 'Mohammed', 'Mohammad', 'Muhammad', 'Tariq', 'Usman'],
      family: ['Ahmed', 'Akhtar', 'Ali', 'Begum', 'Hussain', 'Iqbal', 'Khan', 'Mahmood', 'Mirza', 'ur Rehman', 'Shah'],
      language: 'Urdu',
    },
    7,
  ],
  [
    {
      origin: 'Indian or Sri Lankan',
      female: ['Anjali', 'Deepa', 'Harpreet', 'Kavitha', 'Meera', 'Simran'],
      male: ['Arjun', 'Gurpreet', 'Jaswinder', 'Rajesh', 'Sanjay', 'Venkatanarasimharajuvaripeta'],
      family: ['Dhillon', 'Fernando', 'Kaur', 'Nair', 'Patel', 'Sharma', 'Singh', 'Subramaniam'],
      language: 'Punjabi',
    },
    4,
  ],
  [
    {
      origin: 'Polish or Lithuanian',
      female: ['Agnieszka', 'Grażyna', 'Małgorzata', 'Rūta', 'Żaneta'],
      male: ['Łukasz', 'Michał', 'Paweł', 'Tomasz', 'Žygimantas'],
      family: ['Dąbrowski', 'Jankauskas', 'Kowalska', 'Nowak', 'Szczepański', 'Wójcik', 'Źdźbło'],
      language: 'Polish',
    },
    4,
  ],
  [
    {
      origin: 'Romanian or Hungarian',
      female: ['Cătălina', 'Ilinca', 'Mihaela', 'Zsófia'],
      male: ['Andrei', 'György', 'Ionuț', 'Ștefan'],
      family: ['Bălan', 'Ionescu', 'Kővári', 'Popa', 'Țurcanu'],
      language: 'Romanian',
    },
    2.5,
  ],
  [
    {
      origin: 'Nigerian, Ghanaian or Zimbabwean',
      female: ['Abena', 'Chiamaka', 'Folaṣadé', 'Tendai'],
      male: ['Kwame', 'Oluwaseun', 'Tinashe', 'Tunde'],
      family: ['Adeyẹmi', 'Boateng', 'Moyo', "N'Diaye", 'Okafor', 'Owusu-Ansah'],
    },
    3,
  ],
  [
    {
      origin: 'Portuguese, Spanish or Latin American',
      female: ['Conceição', 'Inês', 'María José'],
      male: ['Ángel', 'João', 'José Luis'],
      family: ['da Silva', 'García López', 'Muñoz', 'dos Santos'],
      language: 'Portuguese',
    },
    1.5,
  ],
  [
    {
      origin: 'Chinese or Vietnamese',
      female: ['Li Na', '美玲', 'Thảo'],
      male: ['Wei', '志明', 'Đức'],
      family: ['Chan', '陈', 'Nguyễn', 'Ng', 'Xu'],
      language: 'Mandarin',
    },
    1.5,
  ],
  [
    {
      origin: 'Arabic or Kurdish, written in Arabic script',
      female: ['آلاء', 'فاطمة', 'شيرين'],
      male: ['أحمد', 'عبد الله', 'محمد'],
      family: ['الحسن', 'بن يوسف', 'كريم', 'الهاشمي'],
      language: 'Arabic',
    },
    1.5,
  ],
  [
    {
      origin: 'Turkish or Greek',
      female: ['Ayşe', 'Çiğdem', 'Ελένη'],
      male: ['İbrahim', 'Oğuz', 'Γιώργος'],
      family: ['Işık', 'Öztürk', 'Yılmaz', 'Παππάς'],
      language: 'Turkish',
    },
    1,
  ],
  [
    {
      origin: 'One name',
      female: ['Suharti', 'Zarghuna', 'Noor'],
      male: ['Budiono', 'Gulab', 'Shafiq'],
      family: [],
      language: 'Dari',
    },
    1,
  ],
]

/** Coined street names: none is taken from a gazetteer, and synthetic addresses carry no postcode. */
export const STREETS = [
  'Alderfleck Road',
  'Bramblecote Rise',
  'Copperwick Street',
  'Dunnockfield Avenue',
  'Emberly Close',
  'Fennimore Bank',
  'Gorsewater Lane',
  'Hobthrush Way',
  'Inkerbarrow Street',
  'Jessamy Croft',
  'Kittiwell Drive',
  'Larkspittle Road',
  'Mossiter Grove',
  'Nettlewain Street',
  'Ormsthwaite Gardens',
  'Peverstone Place',
  'Quillback Lane',
  'Rushmallow Road',
  'Saltersgill Terrace',
  'Tallowmere Close',
  'Underhurst Street',
  'Vetchling Walk',
  'Wrensall Road',
  'Yarrowby Court',
] as const

/** Coined shops and yards, for thefts and damage. */
export const BUSINESSES = [
  'Bramblecote Stores',
  'Copperwick Convenience',
  'Gorsewater Garden Centre',
  'Hobthrush Hardware',
  'Kittiwell Chemist',
  'Larkspittle Motors',
  'Mossiter Mini Market',
  'Peverstone Outfitters',
  'Rushmallow Service Station',
  'Wrensall Wines',
] as const
