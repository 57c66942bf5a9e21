import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** Assault in the words that people use for it: the blow, the hold, the wall, the mark it left. Second edition, broader than the first. */
export const WORDS_OF_VIOLENCE: Sign[] = [
  ...broader('violence', 2, [
    {
      name: 'struck, held or thrown',
      says: 'Somebody is said to have used force on another',
      reads: phrases(`
        ~nut/~chin/~clout/~wallop/~clobber/~pummel/~leather/~backhand/~bash/~floor/~thrash/~whip/~flog/~cane/~belt/~lamp/~biff/~bop <who>
        ~nut/~chin/~clout/~wallop/~clobber/~pummel/~backhand/~headbutt <who>
        ~headbutt/~head_butt | nutted/chinned/clouted/walloped/backhanded/sparked/pasted/leathered/lamped/kicked_in/bashed_up/beaten_up/beat_up/duffed_up/done_over/roughed_up/bounced_off
        ~punch/~slap/~kick/~hit/~smack/~whack/~thump/~strike/~batter/~crack/~clip/~lash/~poke/~prod/~jab/~scratch/~claw/~elbow/~knee/~barge/~shove/~push/~grab/~trip .. <who>
        ~punch/~slap/~kick/~hit/~smack/~whack/~thump/~strike/~crack/~catch/~clip/~jab/~stamp/~spit/~gob .. in/on/across/round/over/to/at/upside/full .. <body>
        <who> .. punched/slapped/kicked/hit/smacked/thumped/stamped_on/shoved/pushed/grabbed/clouted/spat_at/bitten/headbutted/elbowed
        punched/slapped/kicked/stamped/smacked/thumped by | getting/gettin/got/gets .. kicked/punched/battered/beaten/hit/leathered/filled_in
        ~give/~take/~catch/cop/copped/~get <who> .. slap/dig/crack/clip/kicking/pasting/hiding/beating/backhander/battering/smack/thump/punch/clout/headbutt/wallop/leathering/seeing_to
        a .. slap/dig/crack/clip/kicking/pasting/hiding/beating/backhander/battering/clout/leathering off/from/round/to
        a kicking/beating/battering/hiding/leathering/pasting/backhander/slap/headbutt
        ~raise/~lift/~lay .. hand/hands/finger to/on/against <who>
        ~swing/~fly/~lunge/~launch/~go/~come at <who> | ~lash out | ~have a swing at | ~take a swing | ~throw .. punch/punches | punches/fists .. thrown/flying | ~lay into | ~set about | ~set on <who> | ~have a go at .. with
        ~rag/~drag/~haul/~yank/~sling/~fling/~hurl/~chuck/~throw/~launch/~slam/~bounce/~pin <who> .. about/around/across/against/into/onto/down/out/off/over/through/up/by/at
        ~rag/~drag/~haul/~yank/~sling/~fling/~slam/~pin/~manhandle/~frogmarch/~wrestle/~tackle <who>
        ~have/~get/~take/~grab/~drag/~pull/~lift/~hold/~swing/~yank/~haul/~pick .. by .. <hold>
        ~have/~get/~catch/~take/~grab [got] .. hold of .. <hold> | ~have/~get .. hands/hand/arm/arms/fingers/fist/belt/cord .. round/around/on/to/at/over .. <hold>
        ~put/~push/~shove/~bang/~smash/~bounce/~slam/~ram/~hit/~bash/~throw/~crack/~send .. <body> .. through/into/against/off/on/in/down .. <wall>
        ~put/~push/~shove/~slam/~send/~throw/~knock/~tip/~chuck/~kick <who> .. through/into/against/off/down/out/in/on/over .. <wall>/bike/bus/wheelchair/chair/bed/train/horse/moped
        ~put <who> in hospital/a_and_e/casualty/the_canal/the_ditch/the_river/a_headlock/a_cell | ~put him/her/me/them in the ditch
        ~shut/~slam/~trap .. door/lid/window/drawer/boot .. on .. <body> | ~trap .. <body> in .. door/drawer/window
        ~knock <who> .. about/out/over/down/off/unconscious/cold/for_six/to_the_floor/to_the_ground/flying/clean
        ~knock .. tooth/teeth/breath/wind .. out | tooth/teeth .. through/out/loose/broke/broken/chipped
        on .. floor/ground/deck .. ~get/being .. kicked/stamped/hit/punched/beaten | one/lad/man/lass .. on .. floor/deck .. getting
        fists/fisticuffs/dust_up/punch_up/scuffle/ruckus/melee/free_for_all/ding_dong
        laid .. hands/finger on | hands on .. me/him/her/them/kid/child/pupil | handy with .. fists | free with .. hands/fists
        ~hurt/~harm <who> | yes to .. hurt .. you | ~get physical | physical/violent/rough/nasty with <who> | violence from/by/at/towards | ~sit on .. <who> | ~sit on .. <body>
        ~shoulder/~body barge* | ~shoulder <who> | ~spit .. through/at/on/in .. | ~spit .. in .. <body> | ~sink .. teeth | ~bite <who> | ~bite .. on/in/off .. <body> | bite mark/marks on
        ~throw/~chuck/~lob/~sling/~hurl/~launch/~pelt/~tip/~pour/~squirt/~spray ... at/over/on/into/in .. <who> | ~throw/~chuck/~lob/~sling/~hurl/~launch/~fling .. <weapon> .. at | ~pelt .. with
        ~throw/~chuck/~lob/~tip/~pour/~squirt/~spray .. over/in/on/at .. face/head/eyes/lap/back/legs/hair/car/van/bus/windscreen
        bricks/stones/eggs/bottles/rocks/cans/fireworks/chairs/glasses/snowballs/conkers/cones/bangers .. thrown/going/flying/lobbed/chucked/launched/coming
        ~stub/~put/~press .. fag/cigarette/cig/iron/lighter/spoon .. on/out_on/to | cigarette/fag/cig/iron burn/burns | ~burn/~scald <who> | ~hold .. under .. water/tap/shower
        ~run/~drive/~reverse/~back/~ride/~swing/~plough [it] .. at/into/over/onto .. <who> | ~run <who> off .. road | ~run <who> over | ~knock <who> off .. bike/moped/horse/pedal
        ~force .. food/medication/tablets/drink down/into | ~force ~feed | ~tie <who> .. up/to/down | ~tie .. to .. chair/bed/tree | ~tape .. mouth/hands | ~gag <who>
        ~twist/~bend/~wrench .. <body> .. back/behind/up | ~pull/~rip/~tear/~cut/~hack .. hair/dreadlocks/extensions/earring/earrings/hijab/headscarf/veil/turban/hearing_aid .. off/out | ~pull/~cut/~rip .. hair
        on/at/about .. <who> with .. <weapon> | ~hit/~strike/~chase/~poke/~prod/~go/~come/~whack/~smack/~beat ... with .. <weapon>
        took .. punch/blow/beating/kicking/swing | ~assault/~attack/~batter | assault* | attack* on/by | gbh/abh/aoabh/asslt/common_assault/section_18/section_20/section_39/section_47/s18/s20/s39/s47
        ~fight/~scrap/~brawl .. in/outside/on/between/with/each_other | ~fight/~scrap .. each_other | <they> .. ~fight/~scrap/~brawl | fight/scrap/brawl .. broke/started/kicked_off/going/happening | pagga/rammy
        dad/mum/he/she/stepdad/uncle/nan/partner .. does/did/do/done it when | smack* .. bottom/bum/legs/head/face | clip round .. ear | ~shake .. baby/infant/him/her | ~shake <who> | ~restrain* .. wrong/too/face_down/prone/floor
      `),
    },
    {
      name: 'something given without their knowing',
      danger: 3,
      says: 'Somebody is said to have been drugged or poisoned',
      reads: phrases(`
        ~spike .. drink/vape/pint/food/water | drink/pint/vape/cocktail .. ~spike/tasted/funny/salty/drugged/tampered | something/summat/stuff/powder/tablets/pill/pills/bleach/antifreeze/visine/laxative/laxatives/drops .. in/into .. drink/pint/tea/coffee/food/dinner/water/bottle/vape/brew
        ~put/~slip/~drop/~stir/~crush .. in/into .. drink/pint/tea/coffee/food/dinner/water_bottle/brew/sandwich | needle/pinprick/pin_prick/jab/injection mark/marks/site | ~jab .. with .. needle | felt .. scratch/prick/jab ... club/bar/dance
        legs .. went/gone/jelly after .. drink/sip | one drink ... nothing/blank/remember* | blacked out after | ~drug <who> | ~sedate* <who> | ~poison* | too much insulin | ~give .. wrong/double/extra .. insulin/medication/dose .. purpose/quiet
      `),
    },
    {
      name: 'hurt, with no other reason given',
      faint: true,
      says: 'Somebody is hurt, and the log gives no other reason',
      reads: phrases(`
        bruis*/shiner/black_eye/black_eyes/puffy_eye/swollen_eye/fat_lip/thick_lip/busted_lip/nosebleed/nose_bleed/concuss*/stitches/stitched/fractur*/broken_nose/broken_jaw/broken_rib/broken_ribs/broken_arm/broken_wrist/cracked_rib/cracked_ribs
        mark/marks/weal/weals/welt/welts/handprint/hand_print/cut/cuts/gash/scratch/scratches/lump/egg/swelling/bruise/burn/burns/blood/graze/grazes/imprint/bump/fingerprints/finger_marks .. on/to/across/round/around/over/in/down/above/behind .. <body>/thighs/calf/calves/bottom
        red mark/marks | <body> .. bleeding/bled/bust/busted/split/swollen/puffy/broke/broken/fractured/cut/marked/black_and_blue/bruised/out/dislocated | black and blue | black n blue
        blood .. on/in/down/from/all_over/pouring/coming/everywhere/ear/nose/mouth/pavement/floor | bit of blood | ~bleed .. from/heavily/badly | covered in .. blood/bruises/marks | head injury/wound | facial injury/injuries
        clump/clumps/patch/handful/chunk/chunks/tuft of .. hair | hair .. missing/pulled/ripped/coming_out | limping ... wont say | winces/winced/flinch* | cant sit down | ~break .. arm/leg/jaw/nose/wrist/rib/ribs/finger/collarbone/eye_socket/cheekbone
        third/second/fourth/another/several/same/old/different .. injury/injuries/break/breaks/bruises/fracture/fractures/stages/ages | glasses .. broke/broken/smashed/bent/knocked | ambo/ambulance/lifted/taken/conveyed ... stab*/head/face/assault*/unconscious
        knocked_out/out_cold/unconscious/unresponsive/sparko/spark_out/ko/kod/on_the_deck
      `),
    },
  ]),
  ...broader('strangling', 3, [
    {
      name: 'the breath stopped',
      says: 'Strangling or suffocating is a crime of its own even where it leaves no mark, and a sign of the gravest danger',
      reads: phrases(`
        ~strangle/~throttle/~choke/~smother/~suffocat* | ~strangle/~throttle/~smother/~choke <who> | hand/hands/arm/arms/forearm/elbow/belt/cord/scarf/lead/cable/flex/knee/foot/fingers/grip/thumbs .. neck/throat/windpipe | by .. throat/neck/windpipe
        pillow/cushion/duvet/bag/cling_film/hand/cloth/towel .. over/on/round/to .. face/mouth/head/nose | couldnt/cant/cudnt/could_not/struggl*/unable .. breath/breathe/breathing/swallow .. | voice .. hoarse/gone/croaky/raspy | hoarse | sore .. throat/neck ... he/him/grab*/row/argument
        marks/mark/bruise/bruising/bruises/red/thumbprint/fingers/handprint/petechiae .. neck/throat | ~squeeze/~press/~lean/~kneel/~stand .. neck/throat/windpipe | ~see stars | ~pass/~black out .. when/as/while | vision .. went/gone/black | headlock/head_lock/chokehold/choke_hold/sleeper_hold
      `),
    },
  ]),
  ...broader('homicide', 3, [
    {
      name: 'a death, a plan or a try to kill',
      says: 'Somebody is said to have been killed, or to have nearly been',
      reads: phrases(`
        ~murder/manslaughter/infanticide | ~kill .. <who> | ~kill .. baby/wife/husband/partner/mother/father/mum/dad/man/woman/boy/girl/brother/sister/son/daughter | tried/tries/trying/attempt*/plot*/plan*/paid/offered/hired .. to kill/murder/poison/drown | hit ~man | contract on
        ~help/~assist/~encourage* .. ~die/end_it/end_her_life/end_his_life/suicide/kill_herself/kill_himself/overdose | ~give .. overdose/tablets .. to_end/die | suicide pact | ~tell <who> .. ~kill yourself/himself/herself | told .. kill yourself/himself/herself | egg* .. on .. jump/suicide
        body/remains/bones/foetus/corpse .. found/buried/hidden/wrapped/freezer/suitcase/bin_bag/carpet/patio | ~hide/~bury/~conceal*/~dump .. body/remains/corpse/baby/newborn/birth | smell of .. death/decompos* | newborn .. left/found/abandoned
        ~drown/~push/~chuck .. <kid>/husband/wife/man/woman .. river/canal/bath/reservoir | ~throw/~push .. off/from .. bridge/roof/balcony/platform/car_park
      `),
    },
  ]),
]
