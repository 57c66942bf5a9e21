import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** Damage, fire, animals, land, waste and trade. */
export const WORDS_OF_DAMAGE: Sign[] = [
  ...broader('damage', 1, [
    {
      name: 'broken, spoilt or defaced',
      says: 'Something is said to have been damaged by somebody',
      reads: phrases(`
        ~vandalise/~vandalize/~trash/~wreck/~deface/~graffiti/~spray_paint | vandal*/vandalism/graffit*/trashed/wrecked/defaced/tagged/daubed/crim_dam/criminal_damage/smashed/smashed_up/mindless/sabotag*/tamper*/desecrat*
        ~smash/~break/~kick/~boot/~punch/~crack/~dent/~scratch/~key/~slash/~snap/~rip/~tear/~destroy/~bend/~shatter/~wreck/~trash/~ruin/~cut/~saw/~chop/~hack/~scrape/~stab/~puncture/~stove/~pull/~uproot/~knock/~push/~stamp/~jump/~burn/~spray/~daub/~paint/~egg/~drill/~glue/~superglue/~flood/~pour/~chuck/~throw/~lob/~ram ... window/windows/door/doors/panel/fence/fences/gate/wall/walls/car/cars/van/bus/taxi/cab/bonnet/roof/mirror/mirrors/wing_mirror/windscreen/wiper/wipers/tyre/tyres/glass/screen/telly/tv/monitor/phone/laptop/xbox/shed/greenhouse/garden/roses/plants/tree/trees/hedge/lawn/grass/pitch/green/sign/headstone/headstones/grave/graves/bench/shelter/camera/cctv/lock/locks/paint/paintwork/chair/table/cot/wardrobe/crockery/property/belongings/clothes/photos/letterbox/letter_box/bin/bins/machine/barrier/locker/statue/memorial/church/school/toilet/toilets/sink/pipe/pipes/aerial/satellite/cable/wires/brake/brakes/caravan/boat/tent/trailer/tractor/hive/pots/gnome/ornaments/swings/slide/playground/wheelchair/hearing_aid/glasses/guitar/bike
        window/windows/door/doors/panel/panels/fence/gate/wall/car/van/bonnet/roof/mirror/mirrors/windscreen/wiper/tyre/tyres/glass/screen/telly/tv/phone/shed/greenhouse/headstone/headstones/grave/bench/shelter/camera/lock/paintwork/bin/bins/plants/flowers/tree/trees/hedge/sign/locks/statue/swings/wheel/gates/pane/patio/shopfront/cab/bus/brakes .. smashed/broken/kicked/damaged/cracked/dented/scratched/keyed/slashed/snapped/ripped/torn/destroyed/put_through/put_in/gone_in/gone_through/stoved/caved/stabbed/let_down/pulled/pushed_over/knocked_over/bent/buckled/sprayed/daubed/egged/glued/superglued/cut/hacked/poisoned/burned/burnt/melted/shattered/wrecked/trashed/uprooted/chopped/felled
        brick/stone/stones/rock/bottle/egg/eggs/ball_bearing/pellet/pellets/catapult/airgun/bb/golf_ball/firework/paint/brake_fluid/acid/nitromors/paint_stripper/weedkiller/salt/sugar/expanding_foam/concrete/superglue/nail/nails/screws .. through/at/on/over/in/thrown/threw/lobbed/chucked/shot/poured/put/under/all .. | hole/holes .. in/through/kicked/punched .. | scratch/scratches/key_mark/gouge .. down/along/on/all .. side/bonnet/car/van/door/paintwork/panel/length | all four tyres | # tyres | tyres .. let/down/flat/gone/slashed/spiked
        ~put .. window/windows/door/windscreen/telly/tv/screen/wing_mirror .. through/in/out | ~put .. foot/fist/boot/brick/head/elbow .. through/in/into | ~kick off .. mirror/door/panel | ~take .. hammer/bat/axe/key/chainsaw/knife/golf_club/crowbar .. to | ~cut .. down/up .. tree/trees/hedge/clothes/suit/suits/dress/fence/uniform | ~cut .. wire/wires/cable/cables/hose/brake/brakes/phone_line/broadband | ~drive/~ride/~tear .. over/across/through .. field/crop/crops/pitch/green/verge/graves/lawn/fence | doughnuts/donuts .. pitch/green/field | ~tear .. up
        ~write/~scrawl/~spray/~paint/~scratch/~carve .. on/across/into .. wall/door/car/garage/church/mosque/synagogue/school/fence/bus/shelter/bonnet/window/grave/memorial/desk | slur/slurs/nonce/grass/swastika/rude/abuse/words/cock/penis/nf/graffiti .. painted/sprayed/scratched/daubed/written/carved | ~block .. drain/toilet/exhaust/lock | ~empt* .. bin/bins/paint .. over/on/in | worth of damage | £# of_damage/to_repair/to_fix/damage | damage .. to/caused/done/by/£
      `),
    },
  ]),
  ...broader('arson', 3, [
    {
      name: 'a fire that was set',
      says: 'Something is said to have been set alight, or nearly',
      reads: phrases(`
        arson/arsonist/torched/firebomb*/fire_bomb*/petrol_bomb*/molotov/accelerant/firelighter/firelighters/burned_out/burnt_out/singed/charred | ~set/~catch .. fire/alight/light/on_fire/ablaze/going | ~set/~light .. fire/fires .. to/in/on/under/by/against | ~set .. alight/on_fire | ~burn .. down/bin/bins/bench/hut/shed/hay/bales/barn/car/van/moped/clothes/belongings/fence/hedge/slide/playground/pavilion/effigy/flag/letterbox/carpet/mattress | ~torch .. car/van/shed/bin/bike/house/barn
        ~push/~put/~post/~throw/~chuck/~shove/~drop/~lob/~pour/~aim .. lit/burning/firework/fireworks/banger/rocket/paper/rag/rags/match/matches/petrol/lighter/lighter_fluid/white_spirit/fag .. through/in/into/under/at/over/on .. | lit/burning .. paper/rag/cloth/bin/match/newspaper .. through/in/under/pushed/letterbox | smell/smelt/stink/reek* .. petrol/white_spirit/lighter_fluid/paraffin .. door/letterbox/hall/mat/porch/doormat/step | fire service/brigade/fs/frs/crew .. deliberate/suspicious/suspect* | bin/bins/skip/bales/car/shed/grass/heath/moor/gorse/hedge .. fire/on_fire/alight/ablaze/burning ... lads/kids/youths/ran/running/deliberate/again/laugh*/lighter/petrol/seen | scorch* .. door/letterbox/mat/wall/frame | matches/lighter .. kids/lads/boy/playing
      `),
    },
  ]),
  ...broader('animals', 1, [
    {
      name: 'an animal ill-used, or dangerous',
      says: 'An animal is said to have been hurt or ill-kept, or to have hurt or frightened somebody; wildlife has laws of its own',
      reads: phrases(`
        ~kick/~beat/~hit/~punch/~stab/~shoot/~poison/~drown/~hang/~burn/~throw/~launch/~drag/~strangle/~starve/~torture/~kill/~maim/~hurt/~whip/~swing/~stamp/~microwav*/~tie/~shut/~leave/~dump/~abandon/~set_dogs_on/~skin/~decapitat*/~mutilat* .. <animal> | <animal> .. kicked/beaten/hit/punched/stabbed/shot/poisoned/drowned/hung/burned/burnt/thrown/dragged/starved/starving/killed/hurt/whipped/mutilated/decapitated/dumped/abandoned/matted/skinny/emaciated/thin/ribs/skin_and_bone/dead/tied/no_water/no_food/no_shelter/filth/faeces/limping/yelping/screaming/broken/savaged/attacked/worried/snared/trapped/sold/cropped
        <animal> ... third/second/another .. time/injury/break/fracture/broken | vet/vets ... breaks/fractures/injur*/kicked/poison*/non_accidental/partner/shot/pellet/airgun | rat poison/antifreeze/slug_pellets/pesticide .. meat/bait/sausage/down/laid/on | <animal> .. in .. hot/car/boot/cage/crate/bin/sack/bag/river/canal/yard ... dead/dying/heat/windows/sun/whimper*/distress/sealed/drown* | puppy_farm/puppy_farming/dog_fight*/dogfight*/cock_fight*/cockfight*/badger*/bait*/hare_cours*/coursing/snare/snares/gin_trap/pole_trap/egg_collect*/ear_crop*/cropped_ears/breeding_without
        pups/puppies/kittens .. sold/selling/van/boot/sick/ill/died/too_young/no_mum/parvo | dog/dogs/alsatian/rottweiler/xl_bully/bully/pitbull/pit_bull/staffy/staffie/akita/mastiff/terrier/husky/lurcher/collie ... bit/bitten/bites/attacked/attacking/mauled/savaged/ripped/went_for/jumped_up/chased/chasing/killed/out_of_control/loose_and/no_muzzle/off_lead/off_the_lead/banned/snapp*/lunged/set_on | ~set .. dog/dogs on | sheep_worry*/worrying/banned_breed/dangerous_dog/dangerously_out
        hunt/hounds/hunters/riders/terrier_men/sabs ... fox/digging/dug/killed/trespass*/through_garden/badger/sett | <animal>/nest/nests/eggs/hedge/sett/roost/badgers ... destroyed/blocked/dug/filled/felled/netted/cut_down/disturb*/taken/shot/drone/poison*/jet_ski/catapult* | catapult* .. duck/ducks/swan/swans/geese/birds/cat/pigeons/squirrel | squab* | falcon/peregrine/buzzard/kite/raptor/owl/goldfinch*/finches .. dead/shot/poison*/trap*/cage/stolen/eggs/selling
      `),
    },
  ]),
  ...broader('places', 1, [
    {
      name: 'land, waste, homes, trade and the railway',
      says: 'What is said to have been done here has a law of its own',
      reads: phrases(`
        flytip*/fly_tip*/fly_tipping | ~tip/~dump/~empty/~unload .. rubbish/waste/asbestos/rubble/tyres/mattress/mattresses/fridge/fridges/load/lorry/soil/sofa/clinical/cannabis/trailer/garden_waste .. | tipper/lorry/van/trailer ... tipped/dumping/dumped/emptied/unloading/lane/gateway | ~pour/~pump/~discharge/~spill/~dump .. slurry/oil/chemicals/diesel/sewage/paint/foam .. river/brook/stream/drain/canal/pond | fish .. dead/dying/belly | chang*/swapp*/new .. lock/locks/barrel/cylinder ... landlord/tenant/tenancy/her_stuff/his_stuff/belongings/rent/out/belongings/while | landlord/agent ... locks/lock/barrel/stuff/out/evict*/threw/thrown/cut_off/heating/let_himself/lets_himself/enter*/turned_off/bags/no_notice/court/harass*/threat*/removed_door/rent
        stuff/belongings/things/clothes/bags .. in/on/out .. yard/street/rain/garden/pavement/skip/black_bags/bin_bags/landing | evict* .. without/illegal*/no_notice/no_court/by_force | no .. court .. paper/papers/order | travellers/caravans .. cut_lock/broke/pulled_on/moved_onto/broke_in | squat* | ~put/~throw/~place/~leave/~lay .. on .. line/track/tracks/rails/railway | trespass* .. railway/line/track/tracks/substation/school | on .. track/tracks/railway_line/the_line | stones/bricks/bottle .. train/tram | ~shine .. laser/light .. at/in .. | laser pen | drone ... airport/runway/prison/window/garden/bedroom/follow*/crowd/low/film*/jail/drop*
        selling/sold/sells/serving/served/serves/buying .. alcohol/booze/vapes/cigs/fags/tobacco/knives/fireworks/lottery/drink/vodka/nos .. kids/children/underage/under_age/under_18/#_yr/schoolkids/minors/school | under_counter/under_the_counter/illegal_tobacco/illegal_cigs/duty_free/illicit/unlicensed/lock_in/after_hours/no_licence | horse meat | use by .. changed/relabel* | rat*/mice .. kitchen/restaurant/takeaway | unsafe/no .. gas_certificate/scaffold/harness/guard ... fell/died/injured/killed/hurt | worker .. killed/crushed/fell/died | cut .. down .. protected/tpo/trees | listed .. building/wall .. demolish*/knocked | metal detect* .. scheduled/night/field | wire/rope/string/cable/barbed .. across .. path/road/track/lane/bridleway | razor wire | ~throw/~chuck/~drop/~lob .. off/from .. bridge/footbridge/flyover | off .. bridge .. cars/traffic/m6/motorway
      `),
    },
  ]),
]
