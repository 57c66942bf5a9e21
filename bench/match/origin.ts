import type { Origin } from '../../src/people/name-origin.ts'

const GIVEN: Readonly<Partial<Record<Origin, { male: string; female: string }>>> = {
  'South Asian': {
    male: 'mohammed muhammad mohammad ali ahmed hassan hussain imran asif tariq khalid bilal usman umar hamza yusuf ibrahim abdul rizwan kamran naveed zahid amit raj rahul sanjay vijay arjun ravi harpreet gurpreet jaspreet sukhdeep manjit balbir',
    female:
      'fatima aisha maryam zainab khadija amina sana saima nadia shabana rukhsana nasreen parveen yasmin farah samina priya anjali neha pooja sunita meera harpreet gurpreet jaspreet simran manpreet kiran nisha',
  },
  African: {
    male: 'kwame kofi kwabena yaw chidi emeka chukwuemeka tunde segun adebayo ayodele abdullahi mohamed ibrahim tendai tafadzwa farai samuel emmanuel joseph daniel michael',
    female:
      'ama akua abena adwoa ngozi chioma adaeze folake yetunde funmilayo amina fatima hodan ayaan tendai rudo grace blessing mercy patience esther ruth',
  },
  Chinese: {
    male: 'wei jun ming hao lei jian kai chi ka wai ho kin david kevin jason alan',
    female: 'mei li xiu ying yan hui min jing fang wing yee sze ka amy grace vivian',
  },
  'Eastern European': {
    male: 'piotr krzysztof andrzej tomasz pawel marcin michal marek adam jan andrei mihai ion alexandru ivan dimitar georgi istvan laszlo',
    female:
      'anna maria katarzyna malgorzata agnieszka barbara ewa magdalena monika joanna elena ioana andreea ivana maria zsofia eszter',
  },
  Mediterranean: {
    male: 'marco giuseppe antonio joao jose carlos miguel pedro juan luis andreas george yiannis mehmet mustafa ahmet',
    female: 'maria giulia francesca ana joana catarina carmen lucia elena eleni christina ayse fatma zeynep',
  },
}

/** Given names that go with an origin; none where those of everybody do. */
export function givenNamesOf(origin: Origin, sex: 'male' | 'female'): readonly string[] | undefined {
  return GIVEN[origin]?.[sex].split(' ')
}
