import { seeded, shuffle } from '../../src/platform/random.ts'

/** Invented people: given and family names are drawn apart, so a likeness to anybody is chance. */
const GIVEN = `Amelia Oliver Zoë Callum Siân Rhys Aoife Seán Niamh Ewan Isla Bronwen Harriet George Maisie Theo Priya
Arjun Harpreet Gurdeep Aisha Imran Zainab Yusuf Farah Bilal Ngozi Chidi Adaeze Kwame Abena Tunde Łukasz Agnieszka
Małgorzata Tomasz Ioana Andrei Ștefan José Inês Beatriz Thuỳ Minh Mei Jun Søren Chloé René Kateřina Oleksandr Iryna
Selin Ayşe Emre Leila Darius Tamar Noah Ruth`.split(/\s+/)

const FAMILY = `Ashdown Barlow Colclough Dimmock Eardley Fallows Garside Hollins Inskip Jervis Kettle Leese Mountford
Nixon Oakley Podmore Quarmby Ridgway Shenton Tams Underhill Vickers Wardle Yoxall Bailey Carter Dale Edge Frost Grindey
Ap-Rhys Llewellyn Pritchard MacLeod Ó-Briain Ní-Dhuinn Patel Sandhu Gill Hussain Mirza Chowdhury Begum Rahman Okonkwo
Adeyemi Mensah Boateng Kowalska Nowak Wiśniewski Popescu Ionescu Fernández Gonçalves Nguyễn Phạm Chen Liu Østergaard
Lefèvre Müller Novák Shevchenko Yılmaz Demir Haddad Petrosyan Cohen Baptiste`.split(/\s+/)

/** As many names as asked for, no two alike, the same ones every time. Throws when the lists cannot give so many. */
export function inventNames(count: number): string[] {
  const pairs = GIVEN.flatMap(given => FAMILY.map(family => `${given} ${family}`))
  if (count > pairs.length) throw new RangeError(`inventNames: ${count} asked of ${pairs.length}`)
  return shuffle(seeded('demonstration-constabulary'), pairs).slice(0, count)
}

/** `Zoë Ó-Briain` as `zoe.obriain`: what can be typed on any keyboard. */
export function usernameOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[łŁ]/g, 'l').replaceAll(/[øØ]/g, 'o').replaceAll('ı', 'i')
  return plain
    .replaceAll(/\s+/g, '.')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase()
}
