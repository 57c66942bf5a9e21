import { phrases } from './phrases.ts'
import type { Reason } from './reasons.ts'

/**
 * What takes a sign back, by what it says and not by the case it was first read in: it was looked into and was something
 * else, it came back, a body with the right to do it did it, those concerned were seen alone and are well.
 */
export const REASONS_IN_GENERAL: readonly Omit<Reason, 'from' | 'to' | 'source'>[] = [
  {
    name: 'it turned out to be something else',
    of: 'anything',
    firm: true,
    reads: phrases(`
      turns/turned/turning out | transpire* | false alarm | mix up/mixup | misunderstand*/misunderstood/misread/misheard/misheard/mistaken/mistook | genuine mistake/error/mix_up | wrong .. day/date/box/level/floor/door/address/house/person/number/car/week/bay/end_of/shelf/bag/row | honest mistake | by mistake | in error | confused/confusing/muddled .. with/up/two/dates/which
      ~have/~get/~be .. forgotten/forgot/misremembered/mislaid/misplaced | forgot/forgotten/forgets .. to/she/he/had/where/it/about/that/shed/leaving/putting/lending | ~put .. in/on .. wrong | only/just .. a/an/the .. shadow/mannequin/scarecrow/dummy/costume/prop/game/film/rehearsal/drill/cat/fox/owl/squirrel/badger/hedgehog/radio/telly/tv/doll/statue/balloon/bin_bag/tarpaulin/bag/leaf/branch
      it/that/this/its/thats/was/is .. actually .. | actually .. his/her/their/the/a/an/its/it/waiting | on discussion/checking/looking/attendance/arrival ... only/just/actually/paid/found/belongs/is_a/was_a/own/no_sign/all | realised .. had/she/he/it/they/left/was/were | its/it_was/was/is .. her/his/my/their own .. | its/thats/is/was .. beetroot/ketchup/paint/mud/rust/ink/jam/wine/sauce/henna/flour/sugar/talc/talcum/plaster/sawdust/icing/knitting/plastic/rubber/foam/cardboard/wooden/toy/fake_blood/makeup/stage/a_prop/chalk/water/juice
      lookalike/look_alike/doppelganger/mistaken_identity/same_name/namesake/no_such_incident/dream/dreamt/nightmare/hallucinat*/delusion* | sleep walk*/talk* | recorded msg/message | marketing/survey/sales/automated/auto_dial .. call/calls/company/message | ~ring/~phone/~call back ... found/back/sorted/ok/located/returned/cancel*/husband/wife/son/daughter/mistake/his/her/never_mind/explained | cancelled by caller | caller .. cancelled/cancelling/apolog*/mortified/embarrass*
      losing/lost/playing/playin/shouting_at .. fifa/xbox/playstation/call_of_duty/fortnite/game/match/football/telly/computer/headset | watching .. film/match/football/horror/box_set/telly/tv | am_dram/amateur_dramatic*/rehears*/panto/pantomime/fancy_dress/halloween/cosplay/film_crew/filming_a/student_film/re_enact*/reenact*/larp/airsoft/paintball/escape_room/stag_do_prank/training_exercise/exercise_only/mock
    `),
  },
  {
    name: 'it came back, or was never gone',
    of: ['theft', 'vehicle', 'robbery', 'burglary', 'fraud', 'animals', 'unsaid', 'papers', 'damage'],
    firm: true,
    reads: phrases(`
      ~find .. it/them/him/her/where/safe/under/behind/inside/in_the/in_her/in_his/down/at_home/on_top .. | found/located/recovered/turned_up .. in/under/behind/at/by/on/inside/down .. work/own/pocket/coat/car/sofa/settee/drawer/cupboard/wardrobe/freezer/fridge/shed/garage/kitchen/bag/boot/bin/bed/house/bathroom/allotment/next_road/lost_property/other_bag/fruit_bowl/side_of | was/were/is/been .. in/under/behind/on .. pocket/handbag/other_coat/sofa/cupboard/drawer/wardrobe/fridge/shed/garage/all_along/all_the_time
      all along | the whole time | has/had/have/got .. it/them back | come/came/turned/brought/bringing/given/handed/sent/dropped/posted/put .. back .. safe/ok/now/unharmed/himself/herself/themselves/with/in/by/to/on/since | back .. home/safe/with_owner/where_it/in_stable/in_field | returned .. home/to/by/safe/owner/it/them/this | borrowed .. it/by/to .. husband/wife/son/daughter/brother/dad/mum/neighbour/mate/told/forgot/knew/asked
      ex/wife/husband/son/daughter/brother/sister/mate/neighbour/dad/mum/nan/friend/colleague/cleaner/she/he has/had/s/got/picked/moved/took/taken/put/tidied/fetched/collected .. it/them/got_it/the_lot/telly/bike/car/dog/parcel/bins ... to/for/in/up/round/because/as ... his_mothers/mend/repair/fix/garage/charge/wash/clean/safe/surprise/cricket/vet/vets/walk/mot/service/bed | took .. in .. for/out_of_the_rain/kept_safe | neighbour/nbr/postie/post_office/depot .. has/had/got/took/taken/holding .. parcel/parcels/it/them/in
      refunded/refund_received/money_back/paid_back/has_paid/have_paid/paid_in_full/paid_now/came_back_and_paid/settled_up/settled/reimbursed/renewal/subscription/direct_debit_she/direct_debit_he/pending/arrived/turned_up_today/landed_now/delivered_today | sold .. it .. for/last/himself/herself | gave .. away | clearing/cleared .. uncles/aunts/house/estate/nans | deposited .. at
      all accounted | count .. right/correct/fine/recounted | tally .. right/fine | details .. swapped/exchanged/swopped/given
    `),
  },
  {
    name: 'nothing was taken or touched',
    of: ['theft', 'fraud', 'damage', 'unsaid'],
    reads: phrases(`
      nowt/nothing/owt .. taken/missing/gone/touched/disturbed/broke/broken/damaged/lost/stolen/sent/paid/clicked | not .. clicked/sent/paid/lost/given .. anything/nor/any/a_penny/money
    `),
  },
  {
    name: 'somebody with the right to did it',
    of: 'anything',
    firm: true,
    reads: phrases(`
      council/highways/contractor/contractors/engineer/engineers/housing/network_rail/national_grid/severn_trent/openreach/bt/water_company/gas_board/tree_surgeon/surveyor/finance_co/finance_company/recovery_agent/repo/repossess*/uplifted/bailiff_with/undertaker/vet/rspca/crt/canal_and_river/national_trust/forestry/parks/environment_agency/liquidator/liquidators/administrator/locksmith/pest_control/ecologist/glaa/hse/trading_standards_have ... work/confirm*/permission/letter/permit/authoris*/test/working/doing/planned/scheduled/owned/claim/claims/card/notice/uplifted/removed/survey/aware_and/arranged/booked/instructed/lanyard/id_seen/id_card/paperwork/took/towed/lifted/laid/lay
      towed/clamped/impounded/uplifted/repossessed/seized .. by/for | payments/arrears .. down/behind/owed/missed .. finance/hp/pcp/car | lanyard/id_checked/id_seen/permit_seen/permit_holder/licence_seen/licensed/certificate_seen/insured_ok/docs_in_order/paperwork_in_order/contract_says/permission/authorised/consented/planning_permission/notified/notification/pre_arranged/prearranged/by_arrangement/work_party/volunteers/volunteer/stewards/marshals/organiser/organised/reenactment
      with .. consent/permission/agreement/blessing/knowledge | gave/given/has/had/have .. permission/consent/the_ok/go_ahead/leave | invited/asked/let .. him/her/them .. in/stay/over | agreed .. to/it/between/beforehand/in_writing | both/all/everyone .. agree/agreed/consent*/adults/capacity/willing/happy/fine | have/has/had capacity | no .. power | will .. done by .. solicitor | by solicitor | solicitor .. confirms/witnessed/present | regulated firm | receipt/receipts/invoice/proof_of_purchase .. seen/shown/for/in/matches/produced | has .. receipt | within/under .. their/his/her rights | is .. allowed | public footpath/right_of_way | own .. land/field/property/drawers/car/bike/money
    `),
  },
  {
    name: 'an accident, or how things are',
    of: [
      'damage',
      'violence',
      'arson',
      'driving',
      'burglary',
      'child',
      'care',
      'disorder',
      'places',
      'animals',
      'vehicle',
      'sexual',
      'homicide',
      'unsaid',
      'strangling',
    ],
    firm: true,
    reads: phrases(`
      stone/branch/tree/slate/tile/chimney/panel/fence/gate/bin/ball .. flew/flicked/fell/blew/blown/came_down/come_down/landed/bounced | blew/blown .. over/off/down/open/shut/in | gale/gales/storm/wind/winds/high_winds/lightning/flood/flooding/frost/ice/icy/hail/subsidence/rotten/rusted/worn/wear_and_tear/perished/faulty/malfunction*/electrical/short_circuit/overheated/burst | foot .. slipped | slipped .. on/off/in/over/down | ~trip/~stumble/~fall .. over/on/off/down/from/out_of/up .. step/steps/stairs/kerb/ladder/bed/chair/rug/cat/dog/bike/wire/ice/path/roots/loo/bath/trampoline/horse/climbing/monkey_bars/slide/swing/tree
      walked into .. | bumped .. head/into .. | caught .. on/in .. | ~have/~having .. fit/seizure/stroke/heart_attack/hypo/fall/faint/funny_turn/nosebleed/reaction/medical | medical episode | natural causes | expected death | gp .. attended/aware/certif*/seen/rash/eczema/mongolian_blue/birthmark/blood_thinners/warfarin/thins | birthmark/eczema/impetigo/mongolian_blue_spot/blue_spot/blood_thinners/warfarin/colic/teething/tantrum/allergic/nappy_rash/chicken_pox/hay_fever
      tackle/tackling/sparring/training/match/game/practice/rugby/football/hockey/judo/boxing/karate/trampolin* ... clash/accident/both/fair/ref/collided/caught/bumped/coach/elbow_went | play_fight*/playfight*/horseplay/larking_about/playing_together/tickling_each | accident book | accidental*/accident | not .. deliberate/on_purpose/malicious | another # yr old | #yr old did it | rear end shunt | shunt
      cutting/chopping/clearing/trimming/pruning/sawing/splitting/carving/gutting/peeling/whittling .. bramble/brambles/hedge/grass/logs/wood/weeds/branches/undergrowth/nettles/tree/fish/meat/pumpkin/vegetables/cake/lino/carpet | chef/butcher/carpenter/roofer/tree_surgeon/fisherman/angler/forestry/gardener/gamekeeper/scout_leader/fencing_club/archery ... work/knife/knives/axe/tools/blade/way_to/case | for .. work/fishing/camping/pumpkin/cooking/woodcarving/scouts/museum/collection/theatre
    `),
  },
  {
    name: 'seen to, and all was well',
    of: [
      'violence',
      'threats',
      'control',
      'stalking',
      'disorder',
      'damage',
      'child',
      'weapon',
      'drugs',
      'care',
      'exploitation',
      'liberty',
      'burglary',
      'hate',
      'sexual',
      'unsaid',
      'messages',
      'order',
      'driving',
      'vehicle',
      'theft',
      'animals',
      'places',
      'fraud',
      'justice',
      'papers',
    ],
    reads: phrases(`
      all .. smiles/ok/okay/well/good/fine/in_order/correct/sorted/calm/quiet/secure/above_board/amicable | attended/visited/spoken_to/seen/checked .. all/fine/ok/well/alone/separately/seperate/separate/apart/happy/no_sign/no_issues/no_trace_of_any/nothing/no_concerns/good_spirits | no .. concerns/worries/complaints_from/signs_of/sign_of/marks_on/injuries_seen/fear/issues/disclosure/disclosures/threat/threats/violence/bad_blood
      happy/content/cheerful/relaxed/chuffed/settled/thriving/well_fed/well_kept/well_cared/clean/smiling/laughing/giggling/in_good_spirits/fine_in_self .. and/with/to/well/both/kids/child/children/baby/free | mortified/embarrassed/sheepish/red_faced/apologised/apologetic/apologises/apologies/flowers/cake/flapjack/cuppa/handshake/shook_hands/made_up/hugged/bostin/bless_him_for | free .. to .. go/come/leave | come .. and go .. | seen .. alone/separately/on_own | own drawers/passport | wage/wages slips/slip | hv/health_visitor/midwife/gp/school/social_worker .. knows/aware/happy/no_concerns/seen/supporting/visits/confirmed
      mind .. your own | no history | verbal only | nothing physical | polite/politely/civil_about/calm/friendly/amicabl*/good_humour*/good_natured/harmless/jokey/banter_both/nice_enough/pleasant | not .. touched/hurt/harmed/injured/frightened/scared/threatened/spoke/spoken/targeted/damaged/broken .. | never/not .. laid/touched/spoke/looked/hurt/seen .. anything/nothing/him/her/or | feels/feeling .. a_dig/off/like | just .. a feeling | maybe just/same/im | probably .. nothing | nothing .. in_it/bad/to_say/happened/untoward/heard | not .. seen .. nor heard | read .. minutes | not .. done anything/owt/nowt | hes not done | law/illegal/allowed .. to
    `),
  },
]
