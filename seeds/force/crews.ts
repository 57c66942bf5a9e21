import type { Right } from '../../src/platform/access/rights.ts'
import type { StaffRole } from '../../src/platform/access/roles.ts'
import type { Resource, Skill, Staff, Team } from '../../src/platform/force/staffing.ts'
import type { Rank } from '../../src/platform/force/vocabulary.ts'
import { inventNames, usernameOf } from './names.ts'
import { BASE_PLANS } from './places.ts'

export const SKILLS: readonly Skill[] = [
  { code: 'response-driver', label: 'Response driver' },
  { code: 'advanced-driver', label: 'Advanced driver' },
  { code: 'taser', label: 'Taser' },
  { code: 'method-of-entry', label: 'Method of entry' },
  { code: 'domestic-abuse', label: 'Trained in domestic abuse' },
  { code: 'sexual-offences', label: 'Trained in sexual offences' },
  { code: 'dog', label: 'Police dog' },
]

/** One demonstration account for each role, with a name that can be remembered; everybody else has their own. */
const MEMORABLE: readonly (readonly [username: string, role: StaffRole, team: string, rank: Rank | null])[] = [
  ['handler', 'contact-handler', 'contact-1', null],
  ['dispatcher', 'dispatcher', 'control-1', null],
  ['officer', 'response-officer', 'hanley-response-a', 'constable'],
  ['investigator', 'investigator', 'hanley-investigation', 'constable'],
  // An inspector, so that no gate of an outcome stops the person who tries the demonstration.
  ['supervisor', 'supervisor', 'hanley-investigation', 'inspector'],
  ['victimcare', 'victim-care-officer', 'victim-care-north', null],
  ['analyst', 'performance-analyst', 'performance', null],
  ['admin', 'administrator', 'performance', null],
  ['standards', 'investigator', 'performance', 'inspector'],
  ['registrar', 'supervisor', 'performance', null],
  ['records', 'supervisor', 'performance', null],
  ['disposals', 'supervisor', 'performance', null],
]

/** Who holds what beside their role: the control room's inspectors, and whoever tries the demonstration. */
function rightsOf(person: Pick<Staff, 'role' | 'rank' | 'team' | 'username'>): { rights?: Right[] } {
  if (person.username === 'standards') return { rights: ['professional-standards'] }
  if (person.username === 'registrar') return { rights: ['crime-registrar'] }
  if (person.username === 'records' || person.username === 'disposals') return { rights: ['records-reviewer'] }
  const manages = person.rank === 'inspector' && person.team.startsWith('control-')
  return manages || person.username === 'supervisor' ? { rights: ['incident-manager'] } : {}
}

/**
 * Levels of the national programme in a team of investigators, by place: two of the second level, one of the first, and one whom nobody
 * has asked, so that allocation by skill is seen at work. Whoever supervises them holds theirs.
 */
const LEVELS: readonly (number | undefined)[] = [2, undefined, 1, 2]
function levelOf(post: Post, place: number, team: Team): { pip?: number } {
  if (team.kind !== 'investigation') return {}
  const pip = post.role === 'supervisor' ? (post.rank === 'inspector' ? 3 : 2) : LEVELS[place]
  return pip === undefined ? {} : { pip }
}

type Post = { role: StaffRole; rank: Rank | null }
type Car = Omit<Resource, 'crew' | 'team'>
type Group = { team: Team; posts: Post[]; cars: Car[] }

export function staffTheForce(): { teams: Team[]; staff: Staff[]; resources: Resource[] } {
  const groups = [...localGroups(), ...roadsAndDogs(), ...roomGroups()]
  const names = inventNames(groups.reduce((count, group) => count + group.posts.length, 0))
  const staff: Staff[] = []
  const resources: Resource[] = []

  for (const { team, posts, cars } of groups) {
    const members = posts.map((post, place): Staff => {
      const number = staff.length + 1
      const name = names[number - 1]!
      const person = {
        id: `s${String(number).padStart(3, '0')}`,
        name,
        ...post,
        collar: String(1000 + number),
        team: team.id,
        username: '',
      }
      person.username = usernameFor(person, staff)
      staff.push({ ...person, ...rightsOf(person), ...levelOf(post, place, team) })
      return person
    })
    const crews = members.filter(person => person.role !== 'supervisor').map(person => person.id)
    for (const car of cars) resources.push({ ...car, crew: crews.splice(0, car.crewSize), team: team.id })
  }
  return { teams: groups.map(group => group.team), staff, resources }
}

function localGroups(): Group[] {
  return BASE_PLANS.flatMap(({ base, letters, units }) => [
    ...[...'abcde'].map((letter): Group => {
      const cars = Array.from({ length: units }, (_, n) =>
        responseCar(`${letters}-${letter.toUpperCase()}${n + 1}`, base.id, n, units),
      )
      return {
        team: team(
          `${base.id}-response-${letter}`,
          `${base.name} response ${letter.toUpperCase()}`,
          base.id,
          'response',
        ),
        posts: [...posts('response-officer', crewOf(cars), 'constable'), ...posts('supervisor', 1, 'sergeant')],
        cars,
      }
    }),
    {
      team: team(`${base.id}-neighbourhood`, `${base.name} neighbourhood`, base.id, 'neighbourhood'),
      posts: [...posts('response-officer', 3, 'constable'), ...posts('supervisor', 1, 'sergeant')],
      cars: [2, 1].map(
        (crewSize, n): Car => ({
          callsign: `${letters}-N${n + 1}`,
          kind: 'neighbourhood',
          crewSize,
          base: base.id,
          skills: ['domestic-abuse'],
        }),
      ),
    },
    {
      team: team(`${base.id}-investigation`, `${base.name} investigation`, base.id, 'investigation'),
      posts: [
        ...posts('investigator', 4, 'constable'),
        ...posts('supervisor', 1, 'sergeant'),
        ...posts('supervisor', base.id === 'hanley' || base.id === 'stafford' ? 1 : 0, 'inspector'),
      ],
      cars: [
        {
          callsign: `${letters}-I1`,
          kind: 'investigation',
          crewSize: 2,
          base: base.id,
          skills: ['sexual-offences', 'domestic-abuse'],
        },
      ],
    },
  ])
}

/** The last car of a base is single-crewed; skills differ by car so that who is sent matters. */
function responseCar(callsign: string, base: string, n: number, units: number): Car {
  const skills = [
    ['response-driver', 'taser', 'domestic-abuse'],
    ['response-driver', 'method-of-entry'],
    ['response-driver', 'domestic-abuse'],
  ]
  return { callsign, kind: 'response', crewSize: n === units - 1 ? 1 : 2, base, skills: skills[n % skills.length]! }
}

function roadsAndDogs(): Group[] {
  return [...'abcde'].map(letter => {
    const cars: Car[] = [
      {
        callsign: `RP-${letter.toUpperCase()}1`,
        kind: 'roads',
        crewSize: 2,
        base: 'stafford',
        skills: ['advanced-driver', 'taser'],
      },
      {
        callsign: `RP-${letter.toUpperCase()}2`,
        kind: 'roads',
        crewSize: 1,
        base: 'cannock',
        skills: ['advanced-driver'],
      },
      {
        callsign: `DG-${letter.toUpperCase()}1`,
        kind: 'dog',
        crewSize: 1,
        base: 'hanley',
        skills: ['response-driver', 'dog'],
      },
    ]
    return {
      team: team(`roads-and-dogs-${letter}`, `Roads and dogs ${letter.toUpperCase()}`, null, 'response'),
      posts: [...posts('response-officer', crewOf(cars), 'constable'), ...posts('supervisor', 1, 'sergeant')],
      cars,
    }
  })
}

function roomGroups(): Group[] {
  const group = (id: string, name: string, kind: Team['kind'], ...people: Post[][]): Group => ({
    team: team(id, name, null, kind),
    posts: people.flat(),
    cars: [],
  })
  return [
    ...[1, 2, 3, 4].map(n =>
      group(`contact-${n}`, `Contact team ${n}`, 'contact', posts('contact-handler', 9), posts('supervisor', 1)),
    ),
    ...[1, 2].map(n =>
      group(
        `contact-swing-${n}`,
        `Contact busy-hours team ${n}`,
        'contact',
        posts('contact-handler', 4),
        posts('supervisor', 1),
      ),
    ),
    ...[1, 2, 3, 4].map(n =>
      group(
        `control-${n}`,
        `Control team ${n}`,
        'control',
        posts('dispatcher', 7),
        posts('supervisor', 1, 'inspector'),
      ),
    ),
    ...['North', 'South'].map(half =>
      group(
        `victim-care-${half.toLowerCase()}`,
        `Victim care ${half}`,
        'victim-care',
        posts('victim-care-officer', 6),
        posts('supervisor', 1),
      ),
    ),
    group(
      'performance',
      'Performance and systems',
      'performance',
      posts('performance-analyst', 4),
      posts('administrator', 2),
      posts('investigator', 1, 'inspector'),
      // The crime registrar, apart from whoever investigates, and two who review what is kept: neither erases alone.
      posts('supervisor', 3, null),
    ),
  ]
}

function usernameFor(person: Staff, before: readonly Staff[]): string {
  const taken = new Set(before.map(other => other.username))
  const memorable = MEMORABLE.find(
    ([username, role, teamId, rank]) =>
      !taken.has(username) && role === person.role && teamId === person.team && rank === person.rank,
  )
  if (memorable) return memorable[0]
  const plain = usernameOf(person.name)
  return taken.has(plain) ? `${plain}${person.collar}` : plain
}

function crewOf(cars: readonly Car[]): number {
  return cars.reduce((sum, car) => sum + car.crewSize, 0)
}

function posts(role: StaffRole, count: number, rank: Rank | null = null): Post[] {
  return Array.from({ length: count }, () => ({ role, rank }))
}

function team(id: string, name: string, base: string | null, kind: Team['kind']): Team {
  return { id, name, base, kind }
}
