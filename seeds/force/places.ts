import type { Base, Neighbourhood } from '../../src/platform/force/places.ts'

/** Two letters of a base begin its callsigns; `units` is how many cars each of its five response teams has. */
export type BasePlan = { base: Base; letters: string; units: number }

/** The ten bases of the model of June 2022. Points are near town centres; addresses are not real. */
export const BASE_PLANS: readonly BasePlan[] = [
  plan('hanley', 'Hanley', [-2.172, 53.026], 'HN', 4),
  plan('longton', 'Longton', [-2.131, 52.99], 'LG', 3),
  plan('newcastle-under-lyme', 'Newcastle-under-Lyme', [-2.231, 53.013], 'NL', 3),
  plan('leek', 'Leek', [-2.027, 53.105], 'LK', 2),
  plan('stafford', 'Stafford', [-2.113, 52.808], 'SF', 3),
  plan('burton', 'Burton', [-1.632, 52.804], 'BU', 3),
  plan('codsall', 'Codsall', [-2.195, 52.626], 'CD', 2),
  plan('cannock', 'Cannock', [-2.026, 52.69], 'CK', 3),
  plan('lichfield', 'Lichfield', [-1.825, 52.684], 'LF', 2),
  plan('tamworth', 'Tamworth', [-1.692, 52.632], 'TW', 2),
]

type Row = readonly [name: string, lon: number, lat: number, population: number, ruralUrban: 'urban' | 'rural']

/**
 * Places by district and the base that answers for them: a district has one base, but Stoke-on-Trent has two.
 * Population: residents of 2021 living nearer to this place than to any other of its district here, to the nearest
 * hundred (Census 2021 by small area, Office for National Statistics, Open Government Licence v3.0). Urban or rural:
 * most residents within 2.5 km, by the 2021 rural-urban classification of the same office.
 */
const ROWS: readonly (readonly [district: string, base: string, places: readonly Row[]])[] = [
  [
    'Stoke-on-Trent',
    'hanley',
    [
      ['Hanley', -2.175, 53.025, 24_800, 'urban'],
      ['Burslem', -2.197, 53.045, 13_800, 'urban'],
      ['Tunstall', -2.211, 53.06, 29_000, 'urban'],
      ['Smallthorne', -2.172, 53.056, 29_600, 'urban'],
      ['Abbey Hulton', -2.143, 53.036, 21_000, 'urban'],
    ],
  ],
  [
    'Stoke-on-Trent',
    'longton',
    [
      ['Stoke-upon-Trent', -2.187, 53.004, 30_400, 'urban'],
      ['Fenton', -2.16, 52.998, 12_200, 'urban'],
      ['Longton', -2.134, 52.988, 24_100, 'urban'],
      ['Meir', -2.105, 52.977, 29_800, 'urban'],
      ['Blurton', -2.155, 52.972, 13_200, 'urban'],
      ['Trentham', -2.193, 52.968, 13_100, 'urban'],
      ['Bentilee', -2.13, 53.014, 17_500, 'urban'],
    ],
  ],
  [
    'Newcastle-under-Lyme',
    'newcastle-under-lyme',
    [
      ['Newcastle-under-Lyme', -2.228, 53.011, 22_400, 'urban'],
      ['Kidsgrove', -2.245, 53.087, 23_500, 'urban'],
      ['Wolstanton', -2.216, 53.033, 17_500, 'urban'],
      ['Chesterton', -2.253, 53.041, 14_800, 'urban'],
      ['Silverdale', -2.27, 53.016, 10_600, 'urban'],
      ['Clayton', -2.224, 52.988, 14_100, 'urban'],
      ['Audley', -2.307, 53.053, 8_300, 'rural'],
      ['Madeley', -2.341, 52.997, 7_800, 'rural'],
      ['Loggerheads', -2.388, 52.918, 4_300, 'rural'],
    ],
  ],
  [
    'Stafford',
    'stafford',
    [
      ['Stafford', -2.117, 52.806, 50_300, 'urban'],
      ['Baswich', -2.083, 52.795, 27_100, 'urban'],
      ['Stone', -2.15, 52.903, 22_600, 'urban'],
      ['Barlaston', -2.168, 52.943, 11_900, 'rural'],
      ['Gnosall', -2.253, 52.785, 9_200, 'rural'],
      ['Great Haywood', -2.0, 52.802, 8_800, 'rural'],
      ['Eccleshall', -2.252, 52.859, 7_000, 'rural'],
    ],
  ],
  [
    'East Staffordshire',
    'burton',
    [
      ['Burton upon Trent', -1.635, 52.806, 29_800, 'urban'],
      ['Uttoxeter', -1.865, 52.898, 27_000, 'urban'],
      ['Horninglow', -1.645, 52.822, 25_700, 'urban'],
      ['Stapenhill', -1.615, 52.789, 18_300, 'urban'],
      ['Stretton', -1.626, 52.838, 9_700, 'urban'],
      ['Barton-under-Needwood', -1.722, 52.764, 8_700, 'rural'],
      ['Tutbury', -1.688, 52.859, 4_700, 'rural'],
    ],
  ],
  [
    'South Staffordshire',
    'codsall',
    [
      ['Codsall', -2.192, 52.627, 12_700, 'urban'],
      ['Wombourne', -2.184, 52.532, 19_600, 'urban'],
      ['Featherstone', -2.09, 52.646, 12_800, 'rural'],
      ['Perton', -2.202, 52.592, 12_200, 'urban'],
      ['Cheslyn Hay', -2.03, 52.655, 11_000, 'urban'],
      ['Penkridge', -2.114, 52.726, 10_900, 'rural'],
      ['Great Wyrley', -2.011, 52.661, 9_500, 'urban'],
      ['Brewood', -2.174, 52.677, 9_300, 'rural'],
      ['Kinver', -2.229, 52.449, 7_100, 'rural'],
      ['Huntington', -2.039, 52.714, 5_400, 'urban'],
    ],
  ],
  [
    'Cannock Chase',
    'cannock',
    [
      ['Cannock', -2.03, 52.688, 24_700, 'urban'],
      ['Hednesford', -2.002, 52.711, 27_800, 'urban'],
      ['Rugeley', -1.937, 52.76, 24_900, 'urban'],
      ['Heath Hayes', -1.975, 52.69, 14_900, 'urban'],
      ['Norton Canes', -1.97, 52.672, 8_300, 'rural'],
    ],
  ],
  [
    'Lichfield',
    'lichfield',
    [
      ['Lichfield', -1.828, 52.682, 37_600, 'urban'],
      ['Burntwood', -1.92, 52.68, 30_500, 'urban'],
      ['Armitage', -1.88, 52.742, 12_300, 'rural'],
      ['Shenstone', -1.84, 52.637, 10_300, 'rural'],
      ['Alrewas', -1.747, 52.733, 8_700, 'rural'],
      ['Fazeley', -1.7, 52.615, 7_000, 'urban'],
    ],
  ],
  [
    'Tamworth',
    'tamworth',
    [
      ['Tamworth', -1.695, 52.634, 26_000, 'urban'],
      ['Wilnecote', -1.665, 52.608, 25_000, 'urban'],
      ['Glascote', -1.668, 52.625, 20_700, 'urban'],
      ['Amington', -1.652, 52.638, 6_900, 'urban'],
    ],
  ],
  [
    'Staffordshire Moorlands',
    'leek',
    [
      ['Leek', -2.024, 53.106, 24_000, 'urban'],
      ['Cheadle', -1.989, 52.986, 21_100, 'urban'],
      ['Biddulph', -2.173, 53.118, 19_600, 'urban'],
      ['Blythe Bridge', -2.067, 52.968, 7_800, 'urban'],
      ['Cheddleton', -2.043, 53.068, 7_100, 'rural'],
      ['Endon', -2.112, 53.073, 6_300, 'urban'],
      ['Werrington', -2.083, 53.025, 6_300, 'urban'],
      ['Waterhouses', -1.875, 53.048, 3_500, 'rural'],
    ],
  ],
]

export const NEIGHBOURHOODS: readonly Neighbourhood[] = ROWS.flatMap(([district, base, places]) =>
  places.map(([name, lon, lat, population, ruralUrban]) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    district,
    point: [lon, lat],
    population,
    ruralUrban,
    base,
  })),
)

/** The box around the force, with a little room: the boundary runs from -2.47 to -1.59 and from 52.42 to 53.23. */
export const AREA = { west: -2.55, south: 52.38, east: -1.5, north: 53.28 }

export const GEOGRAPHY_NOTE =
  'Approximate. Points are set by hand to about 500 metres; bases stand near town centres, not at real police buildings. ' +
  'Population is residents of 2021 living nearer to the place than to any other listed in its district, to the nearest hundred. ' +
  'Source: Office for National Statistics, Census 2021, licensed under the Open Government Licence v3.0.'

function plan(id: string, name: string, point: [number, number], letters: string, units: number): BasePlan {
  return { base: { id, name, point, address: `Demonstration base, ${name} (not a real address)` }, letters, units }
}
