import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/**
 * What is told without the word for it, often after an everyday beginning: the counting rules ask for what was done, whoever tells it, however long ago, and whether
 * or not anybody wants it recorded. By family of offence, from reasoning about those rules; measured on the halves that rules may be tuned on.
 */
export const WORDS_OF_WHAT_IS_IMPLIED: Sign[] = [
  ...broader('theft', 1, [
    {
      name: 'kept or used though it was never theirs',
      says: 'Something that came to somebody by mistake, or was found or entrusted, is said to have been kept or used as theirs',
      reads: phrases(`
        overpaid/by_mistake/in_error/wrong_account/not_theirs/not_hers/not_his/not_mine .. ... spent/withdrawn/kept_it/keeping_it/wont_pay/wont_return/refus*/gone_on | found .. card/wallet/purse/phone .. and .. used/spent/sold/kept | used .. card .. in .. shops/shop/three/several/garage/store/machine
        ~offer/~advertis*/~list/~post .. for_sale/for_400/for_#/for_## ... lost/missing/her/his/our/my | offered .. for .. ## | carer/support_worker/helper/cleaner/home_help/pa/befriender .. has/had/takes/took/helps/helped .. <money>/# .. from/out/tin/purse/drawer/account | money .. from .. her/his tin | missing/short .. from .. pack/packet/cabinet/blister/drug_book
        ~keep .. deposit .. and .. gone/vanished/no | test drive .. not/wont/never/hasnt .. back/returned/come | wont/will_not/not/refus* .. give .. back .. car/van/keys/dog/money/bike/it
      `),
    },
  ]),
  ...broader('fraud', 2, [
    {
      name: 'paid for and never begun, or signed away',
      says: 'Somebody is said to have been paid for nothing, to have used another’s name, or to have had somebody sign away what they own',
      reads: phrases(`
        roof/drive/driveway/kitchen/bathroom/patio/extension/garden/windows/job/work .. never/not .. touched/started/begun/done/finished/turned | had/paid/gave .. <money>/### .. for .. roof/drive/kitchen/bathroom/job/patio/garden/work .. never/not/gone/dead | seller/trader/builder/agent/landlord/shop/firm .. vanished/disappeared/gone_quiet/blocked/no_longer/not_answering/gone_to_ground
        opened/opening/taken_out/set_up .. account/contract/loan/card/phone/policy/credit .. as/in .. him/her/me/them/name/names | debt collector* .. never/not/account/loan | never had .. phone/account/loan/contract/card
        ~get/~make/~have .. dad/mum/nan/grandad/him/her/uncle/aunt/father/mother .. put/sign/change .. name/over/paper/papers/will/house/account ... stroke/dementia/hospital/confused/fall/poorly/ill/hospice | sign/signs/signed .. over .. with/while/under/before/after .. hand/held/door/stood/stroke/funeral
        customer/lady/gent/man/woman/pensioner/oap .. counter/branch/till/bank .. with/and/wants/asking .. out/withdraw*/transfer*/cash ... shaking/coached/phone/nervous/family/stranger/waiting/line
        ~sign .. shifts/timesheet/timesheets/hours/records/certificate/tests .. nobody/never/false/not | cannot/cant/wont/unable .. account for .. money/cash/# | ~hand_over/show .. books/accounts .. not/wont/refus*
      `),
    },
  ]),
  ...broader('justice', 2, [
    {
      name: 'somebody who is to be heard was approached',
      danger: 3,
      says: 'Somebody who gives evidence or decides is said to have been spoken to about it',
      reads: phrases(`
        juror/witness/jury ... came_up/approach*/spoke_to/stopped/followed/knew/visited/rung/messaged/stared | think .. about what .. says/say/tells/tell/said | think .. before .. court/statement/speaks/gives/goes | careful .. what .. says/say/tells/tell .. court/police/them | forget .. what .. saw/seen/heard | change/drop/withdraw/retract .. statement/story/evidence .. or/told/asked/wants/better/should
      `),
    },
  ]),
  ...broader('exploitation', 3, [
    {
      name: 'a home, a bed or papers in others’ hands',
      says: 'Somebody is said to live, sleep, work or go about for the gain of others, or others are said to have taken over their home',
      reads: phrases(`
        passport/passports/papers/id .. in/with/by .. gaffer*/boss*/employer*/manager*/owner*/agency*/safe/office | ~sleep .. #/six/seven/eight/nine/ten .. to a room/bed | #/six/seven/eight/nine/ten .. to a room | new/strange/other .. people/men/lads/faces .. in/at/using .. flat/house/bungalow/place/kitchen ... not/wont/scared/stairs/outside/room/afraid/sits/sleeps/allowed
        not .. to go in/indoors/back_in .. says/told/his/her/own | ~sit/~sleep .. on_the_stairs/in_the_hall/in_stairwell/in_the_shed/in_the_bath .. own/says/not/because/while
        new .. trainers/phone/iphone/coat/jacket/nails/hair/clothes/bag ... wont/will_not/not/refus*/unable .. say/saying/tell/explain .. who/where/how | # phones .. cash/money/lad/boy/teen | cash/money .. cannot/cant/wont/will_not .. account/explain/say
        ~let/~give/~offer .. room/flat/bed/lift/shifts/job/place/sofa .. for/in_return_for/in_exchange_for/instead_of/if .. cuddles/favours/company/nice/sex/rent/upstairs/stay/kiss | instead of rent | different car .. every/each | out of .. different .. cars/car/men .. every/each/night/evening/hotel
      `),
    },
  ]),
  ...broader('child', 3, [
    {
      name: 'a child left, or an adult too near',
      says: 'A child is said to be without whoever looks after them, or an adult to have a child alone, at home or in pictures',
      reads: phrases(`
        mum/mummy/dad/daddy/mother/father/parent/parents/nobody/no_adult ... not/hasnt/isnt/never .. there/been/in/back/home .. since/for/till/until/last | <kid> .. rang/ringing/answered/alone/by_themselves .. mum/dad/house/flat/nobody .. not/isnt/hasnt/out/gone | <kid> .. left/locked/shut .. in .. car/van/vehicle/flat/house/bath
        coach/teacher/tutor/leader/master/priest/vicar/scoutmaster/instructor/volunteer/uncle/lodger/stepfather/stepdad ... sleepover/sleepovers/stay_behind/round_to_his/to_his_house/in_his_car/alone_with/takes_the_pictures/takes_pictures/photos/at_night/her_room/his_room/their_room/messages/gifts/changing
        ~film/~photograph/~watch/~record .. through/over .. fence/hedge/gate/window/railings ... girls/boys/kids/children/pool/garden/sunbath*/school | marks/mark/burn/burns/bruise/bruises .. like/size/shape .. grip/cigarette/iron/belt/hand/fingers/bite/shoe | boarding school ... master/matron/housemaster/teacher/something/chest/happened
      `),
    },
  ]),
  ...broader('care', 2, [
    {
      name: 'tied, dosed or left by whoever cares',
      danger: 3,
      says: 'Somebody who depends on care is said to have been tied, wrongly dosed or left',
      reads: phrases(`
        tied/strapped/belted .. into/to/in .. chair/bed/wheelchair/commode/cot/radiator | doubled/halved/swapped/mixed_up/upped/crushed .. patches/patch/dose/tablets/medication/morphine/insulin/meds | carer/nurse/staff/home .. did_not/didnt/not/never .. come/turn_up/turned/attend .. lay/lain/lying/wet/soiled/noon/hours/time | lay/lain/lying/sat .. in_it/in_own/in_her_own/in_his_own .. till/until/for/since/all
      `),
    },
  ]),
  ...broader('sexual', 3, [
    {
      name: 'a drink tampered with, or somebody too near',
      says: 'Something is said to have been put into a drink, or somebody to have pressed on another or asked a price for a favour',
      reads: phrases(`
        ~put/~slip/~drop .. something/summat/stuff/powder/pill/tablet/anything .. in/into ... drink/drinks/glass/cup/pint/vape/tea/coffee/smoothie | drink/drinks .. spiked/tampered/cloudy/salty | ~stand/~press/~rub/~push .. close/against/behind .. feel/felt/bus/tram/train/tube/queue | bathroom/bedroom/changing_room .. door ... walks_in/walked_in/comes_in .. when/while/every | told/asked .. to .. strip/undress/pose/show
        ~come .. into .. her/his/their/my .. room/bed .. night/asleep/sleeping/dark | came round/to .. on .. sofa/bed/floor/settee ... undone/off/down/cannot/cant/no_idea/not_know
      `),
    },
  ]),
  ...broader('control', 3, [
    {
      name: 'answered for, or not left alone',
      says: 'One person is said to speak for another, to take the telephone from them or not to leave their side',
      reads: phrases(`
        ~take/~grab/~snatch/~get .. handset/receiver/phone .. and/off/from ... fine/ok/mistake/accident/hung/line | whisper* ... took/man/male/he/hung/dropped/line | answer/answers/answered/answering .. all/every/questions/everything .. for | wont/will_not/refus*/would_not .. leave .. side/bay/room/cubicle/bedside/alone | will_not/wont .. let .. see/speak .. alone/private | finger marks/fingermarks | please/stop_it/get_off/help ... through_wall/from_above/thuds/thud/banging/screams
        will_not/wont/would_not/doesnt .. say .. by_whom/who_by/how/who_did/what_happened | consistent with .. ~strike/~grip/~assault/blow/blows/punch/belt/force/abuse/being
      `),
    },
  ]),
  ...broader('threats', 2, [
    {
      name: 'somebody made to die, or to fear it',
      danger: 3,
      says: 'Somebody is said to have been told that they will not live, or to have been urged to harm themselves',
      reads: phrases(`
        not/wouldnt/wont/never .. see .. christmas/birthday/new_year/easter/summer/morning/daylight/her_kids/his_kids/weekend/the_day | told/telling/tells/egged/urged/dared .. to .. get_on_with_it/do_it/jump/end_it/kill/drink_it/take_them/take_it ... watched/watching/filmed/overdose/tablets/rope/bridge/laughed | on .. her/his/my/your .. head/hands/conscience .. if/when .. go/goes/leave/leaves
        tell/telling .. mosque/church/temple/family/village/community/husband/parents/school/work .. unless/if/until/or
      `),
    },
  ]),
  ...broader('stalking', 2, [
    {
      name: 'found wherever they go',
      danger: 3,
      says: 'Somebody is said to know where another goes, or to read what is theirs alone',
      reads: phrases(`
        track* .. thing/app/on/in .. tablet/phone/car/pram/bag/kids/watch | pulls/pulling/pulled up .. wherever/everywhere/every/outside | ~have/~know/~guess/~use .. password/passcode/login/pin/icloud .. ~read/reading/been_reading/sees/logged/messages/emails | ~read .. messages/emails/letters/diary/post .. to/from/without/her/his/my .. solicitor/sister/mum/friend/lawyer/doctor
        ~put/~post/~push/~send .. letters/leaflets/posters/notes/flyers .. round/around/through/every/estate/village/street/work ... saying/said/about/not_true/lies/photo/name
      `),
    },
  ]),
  ...broader('violence', 2, [
    {
      name: 'set upon, or at each other',
      says: 'Somebody is said to have been set upon, or groups to have fought',
      reads: phrases(`
        ~set on .. again/by/him/her/me/them | been set on | groups/gangs/lads/families/two_lots .. been/at/going .. at_it/each_other/it/hammer_and_tongs | limping/limped/clutching/holding .. lad/man/boy/male/side/ribs/head/arm .. after/group/ran/park/someone/they | ~clip/~catch/~nudge .. him/her/them/me/warden/officer .. with/on .. purpose/mirror/bumper/car/bonnet | wrist/eye/face/lip/hand/jaw .. is/was .. swollen/swelled/puffed/black .. | mouthful of .. phlegm/spit
        ~do/~get/~go .. last_night/yesterday ... not/doesnt/wont .. press/charges/complaint/statement | sleeping_bag/tent/bedding .. burnt/burned/alight/slashed/wee/soaked
      `),
    },
  ]),
  ...broader('damage', 1, [
    {
      name: 'poured on, poisoned or let out',
      says: 'Something is said to have been poured on or let loose on what is another’s',
      reads: phrases(`
        ~pour/~tip/~spray/~squirt/~throw .. something/summat/stuff/liquid/salt/oil/weedkiller/petrol/bleach/vinegar .. on/over/onto/into .. roots/hedge/lawn/grass/tree/plants/pond/garden/border/car/bonnet/tank | hedge/lawn/tree/plants/fish .. brown/dead/died/dying .. overnight/since/whole/all/after | note .. with/round/tied/on .. stone/brick/rock | small/round hole .. window/glass/windscreen/pane | hole .. window/glass/pane ... ball_bearing/pellet/airgun/catapult/cracks
      `),
    },
  ]),
  ...broader('driving', 2, [
    {
      name: 'not fit to drive',
      danger: 3,
      says: 'Somebody is said to drive, or to be about to, after drinking or taking something',
      reads: phrases(`
        drunk/drinking/pissed/stinks/smells/smelt/smelling/slurring/swaying/unsteady/hardly_stand/barely_stand/cant_stand/hammered/leathered/wasted ... driver/minibus/bus/taxi/set_off/driven/driving/drove/keys/engine/behind_the_wheel/car | hardly/barely .. stand .. keys/car/engine/drive
      `),
    },
  ]),
  ...broader('animals', 1, [
    {
      name: 'stock worried, or an animal shot',
      says: 'A dog is said to have been at stock or at a person, or an animal to have been shot or starved',
      reads: phrases(`
        been/got/getting .. at/among/in_with .. ewes/sheep/lambs/hens/chickens/cattle/calves/stock/alpacas | ewes/sheep/lambs .. on_their_backs/torn/bitten/dead/aborted/chased/down | pellet/shot/airgun/slug/dart .. in/out_of .. <animal>/shoulder/leg/paw/side | <animal> .. pellet/shot | dog/it .. let_go/gone/went/been .. at .. postman/postie/child/woman/man/him/her/boy/girl
      `),
    },
  ]),
]
