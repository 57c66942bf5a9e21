import { phrases } from './phrases.ts'
import type { Reason } from './reasons.ts'

/** Who can say what it was because it is theirs, their work, or in their care. */
const KNOWS =
  'keyholder/keyholders/key_holder/warden/manager/owner/owners/keeper/farmer/landowner/parent/parents/mother/father/mum/dad/carer/agency/company/firm/caretaker/landlord/landlady/teacher/head/headteacher/coach/vicar/churchwarden/store/shop/staff/bank/branch/council/contractor/school/employer/office/customer/tenant/resident/neighbour/relative/family/wife/husband/son/daughter/brother/sister/gp/nurse/ranger/leader/leaders/organiser/organisers/crew'
/** Whose everyday work looks odd from a window. */
const WORK =
  'cleaner/cleaners/decorator/plasterer/builder/builders/roofer/roofers/electrician/plumber/joiner/carpenter/glazier/locksmith/painter/gardener/gardeners/milkman/postman/postie/postwoman/courier/couriers/driver/surveyor/engineer/engineers/inspector/photographer/volunteer/volunteers/student/students/contractor/contractors/workman/workmen/fitter/fitters/mechanic/removal_men/removals/scaffolder/scaffolders/lodger/lodgers/tenant/tenants/guest/guests/visitor/visitors/resident/residents/relative/relatives/owner/owners/keyholder/caretaker/carer/carers/nurse/midwife/salesman/canvasser/agent/valet/angler/anglers/walker/walkers/jogger/joggers/birdwatcher/birdwatchers/campers/scouts/cadets/actors/extras/players/choir/band/film_crew'

/**
 * Somebody who could know looked into it and says what it was: general ways of saying so, whatever the thing. It stands beside the first edition's and the
 * second's lists of things that a noise or a stranger turned out to be, which no list ends.
 */
export const REASONS_LOOKED_INTO: readonly Omit<Reason, 'from' | 'to' | 'source'>[] = [
  {
    name: 'looked into, and what it was is known',
    of: 'anything',
    firm: true,
    reads: phrases(`
      explained/explanation/explainable/accounted_for/innocent/legitimate/legit/bona_fide/genuine/above_board/authorised/unfounded/groundless/non_suspicious/nothing_suspicious/not_suspicious/nothing_untoward/no_wrongdoing
      ${KNOWS} .. confirms/confirmed/confirm/verifies/verified/vouches/vouched/explains/explained/aware/expecting_them/expecting_him/expecting_her/knows_about
      on/upon arrival/attendance/checking/inspection/investigation/speaking/closer ... is/was/were/are/its/hes/shes/theyre/only/just/nothing/no/own/found/seen/playing/helping/asleep/working
      it/he/she/that/this is/was .. ${WORK} | its/hes/shes/theyre/thats .. ${WORK}
      was/were/is/are/its/hes/shes/theyre/been .. rehearsing/practising/practicing/training/filming/surveying/working/repairing/fixing/mending/painting/decorating/cleaning/sketching/stargazing/fishing/camping/picnicking/litter_picking/geocaching/birdwatching/sleeping/resting/waiting_for
    `),
  },
  {
    name: 'nobody else had a part in it',
    of: [
      'violence',
      'damage',
      'driving',
      'theft',
      'vehicle',
      'burglary',
      'disorder',
      'child',
      'care',
      'arson',
      'animals',
    ],
    firm: true,
    reads: phrases(`
      nobody/no_one/noone/no .. else/other/third .. involved/party/vehicle/vehicles/person/hurt/there | third party/parties .. involve*/none/not | no .. third party | not involving .. | on .. own accord | own fault | his/her/their own doing | self inflicted | done .. himself/herself/themselves/myself ... by/with/when/on
      misjudged/misjudging/lost_his_balance/lost_her_balance/lost_balance/lost_his_footing/lost_her_footing/lost_footing/missed_a_step/missed_the_step/missed_the_kerb/twisted/sprained/overbalanced/overreached
      owned_up/owns_up/admitted_it_was .. and/will/has/accident/mistake/contractor/council | will/has/have/is .. replace/replaced/replacing/repair/repaired/pay_for_repair/made_good/make_good/put_right | insurance/insurers/details .. swapped/exchanged/passed
    `),
  },
  {
    name: 'put right by whoever had it',
    of: ['theft', 'fraud', 'vehicle', 'driving', 'papers', 'unsaid'],
    firm: true,
    reads: phrases(`
      ~come/~go/~turn/~ring/~be .. back/again ... paid/pay/paying/settled/apologis*/returned/brought/handed | has/have/had/been/now/since .. paid/settled | ~leave/~forget .. card/purse/wallet/phone/keys/money .. home/car/behind/work | paid .. full/now/since/later/over_the_phone
      refund/refunded/reimburs*/blocked/stopped/cancelled/reversed/declined .. by/transfer/payment/the/card/transaction/before/in_time | nothing/nowt/not .. lost/sent/taken/gone/paid/transferred | no .. loss/money/losses .. lost/sent/taken/gone | ${KNOWS} .. took/has/had/moved/borrowed/picked/put/collected/ridden/rode/driven/drove .. home/it/them/away/in/for/to
    `),
  },
  {
    name: 'seen and heard by officers, with nothing said to be wrong',
    of: [
      'violence',
      'threats',
      'control',
      'stalking',
      'disorder',
      'damage',
      'weapon',
      'hate',
      'messages',
      'child',
      'care',
      'drugs',
      'unsaid',
    ],
    reads: phrases(`
      voices only/raised | raised voices | one voice | words only | verbal .. only/argument/altercation/disagreement | argu*/disagree*/row/discussion/debate .. over/about/re .. dinner/dog/money/bins/washing/parking/telly/remote/tea/holiday/homework/mess/noise/phone/television/housework/children/football/politics/work
      neither .. afraid/scared/hurt/frightened/complain*/wish*/wants/injured/alleg* | not/no/nothing .. abusive/offensive/aggressive/alleged/allegation/allegations/complaint/complaints/disclosed/physical/criminal/injury/injuries/offences/offence/weapons/trace | separate/apart/separately/individually .. both/each/same/nothing/no/voices | both/each/all .. same/friends/well/fine/calm/content/amicable/unhurt/uninjured/sober/apologis*/parted/laughing
      parted .. friends/ways | shook hands | made .. up | good terms | all smiles | safe and well | fit and well | warm and well | no .. sign/signs/evidence/trace .. of | area .. search/searched/checked ... nothing/no_trace/negative/neg/all_quiet
    `),
  },
]
