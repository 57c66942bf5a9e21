import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** Hostility, disorder, weapons, drugs, messages, orders, justice and care; and the handlers' own short names for offences. */
export const WORDS_OF_DISORDER: Sign[] = [
  ...broader('hate', 2, [
    {
      name: 'hostility for who somebody is',
      says: 'Somebody is said to have been abused or set upon for who they are, or are thought to be',
      reads: phrases(`
        racist/racis*/racial*/homophob*/transphob*/islamophob*/antisemit*/anti_semit*/xenophob*/disablist/ableist/sectarian/bigot*/hate_crime/slur/slurs/monkey_noises/monkey_chants/nazi/hitler/sieg_heil/salute/swastika/kkk/n_word/p_word/f_word_for/edl/terrorist/isis/taliban/bomber/dirty_foreigner/foreigners_out/speak_english/immigrant*/asylum*/migrant/migrants/asylum_hotel
        paki/pakis/nigg*/wog/coon/chink/chinky/gook/darkie/darky/sambo/monkey/gypo/gyppo/gypsy/pikey/tinker/poof/poofter/queer/bender/faggot/fag/dyke/lezzer/tranny/he_she/shim/spaz/spastic/retard/mong/cripple/window_licker/flid/yid/kike/jewboy/polack/raghead/towelhead/letterbox_head/ninja/goth/mosher/freak/witch
        ~call/~shout/~scream/~yell/~spit/~throw/~abuse/~refuse/~attack/~push/~pull/~mock/~mimic*/~laugh_at/~say/~tell .. black/asian/muslim/jew/jewish/gay/lesbian/trans/polish/romanian/foreign/disabled/blind/deaf/wheelchair/autistic/autism/sikh/hindu/gypsy/traveller/chinese/immigrant/hijab/headscarf/turban/burka/veil/downs/accent/own_country/where_you_came/back_to | because .. black/asian/gay/trans/muslim/jewish/disabled/foreign/polish/different/headscarf/accent/skin/colour/religion/autistic | mosque/synagogue/temple/gurdwara/church/pride/rainbow ... pig/bacon/graffiti/sprayed/smashed/threat*/abuse/burned/burnt/torn/stolen/window/letter/egged/flag
      `),
    },
  ]),
  ...broader('disorder', 1, [
    {
      name: 'abuse, disorder or danger to the public',
      says: 'Somebody is said to have behaved so as to frighten, abuse or endanger others',
      reads: phrases(`
        ~kick off | kicking/kicked off | affray/riot/disorder/public_order/drunk_and_disorderly/d_and_d/rampage/rampaging/rowdy/mob/brawl/football_violence/hooligan* | ~abuse/~verbal_abuse | verbal*/racially .. abus*/aggress*/attack* | abusive/aggressive/hostile/threatening .. behaviour/male/female/man/woman/customer/to/towards/with/neighbour/language/patient/driver/and/in | effing and jeffing | ~eff .. and jeff | ~shout/~scream/~swear/~yell/~rant/~bawl .. at/abuse/obscenities/threats/in_face/filth/racist/sexual/things .. | ~swear/~shout/~scream at
        ~call <who> .. bitch/slag/cunt/twat/bastard/scum/fat/cow/prick/dickhead/wanker/slut/whore/nonce/names/every_name/tart/pig | f off/fuck*/cunt*/bastard*/twat*/wanker*/bitch*/slag*/slut*/whore* | ~urinate/~piss/~wee/~defecate/~poo .. in/on/against/up/over | bomb/explosive*/device/ied/grenade/pipe_bomb/white_powder/suspicious_package .. threat/hoax/in/left/found/made/making/planted/call | hoax/hoaxer/false_alarm_calls/prank_999/swatt* | fireworks/firework/bangers/rockets .. at/aimed/thrown/street/throwing/let_off_in/road/horse
        ~glue/~chain/~lock themselves | ~block .. road/motorway/ambulance/entrance | youths/lads/kids/gang/group/teenagers/teens ... throwing/smashing/kicking/climbing/fighting/abuse/intimidat*/threat*/spitting/weapons/knives/masks/bikes/fire/stones/eggs/drugs/bricks/chasing/surround* | police officer/pc/officers/pcso/paramedic/paramedics/nurse/nurses/fire_crew/firefighter*/traffic_warden/ambo_crew ... spat/bitten/kicked/punched/hit/abused/threat*/assault*/attacked/shoved/obstruct*/pushed/bit/headbutted/thrown | ~obstruct/~resist .. police/officer/arrest/search/ambulance/bailiff | ~upset/~tip/~flip/~throw .. table/tables/chairs/trolley/stall | pitch invasion | missile/missiles/flare/flares/smoke_bomb .. thrown/let_off/pitch/crowd
      `),
    },
  ]),
  ...broader('messages', 1, [
    {
      name: 'a message to hurt or frighten',
      says: 'A message, letter or post is said to have been sent to distress or frighten somebody',
      reads: phrases(`
        malicious/obscene/vile/nasty/abusive/threatening/poison_pen/disgusting/sick/horrible/creepy/sexual/offensive/grossly/explicit/filthy/anonymous/hateful .. message/messages/text/texts/call/calls/email/emails/letter/letters/post/posts/comment/comments/voicemail/voicemails/dm/dms/note/notes/phone_call/phone_calls/tweets/reviews/videos/msgs | malcomms/mal_comms/malicious_communications/troll*/doxx*/doxed/cyberbully*/cyber_bully*/flashing_images/heavy_breathing/silent_calls/funeral/wreath
        hope/hopes/hoping/wish/wishes/wishing .. dies/die/cancer/raped/dead/rots/suffer/suffers/killed/hurt/crash | kill/kys/do_world_a_favour .. yourself/urself | pic/picture/photo .. of .. kids/children/house/daughter/son/car/school/front_door ... and/with/tick/know/nice/caption | text/message/email/letter/msg/note/dm/voicemail ... die/dead/kill/burn/hurt/watching/know_where/regret/stab/rape/cancer/scum/nonce/coming_for/fake/house
      `),
    },
  ]),
  ...broader('weapon', 2, [
    {
      name: 'a weapon carried or kept',
      danger: 3,
      faint: true,
      says: 'Somebody is said to have a weapon where they may not',
      reads: phrases(`
        knife/knives/flick_knife/lock_knife/kitchen_knife/bread_knife/steak_knife/stanley_knife/butterfly_knife/zombie/rambo/blade/bladed/machete/sword/katana/samurai/axe/hatchet/cleaver/meat_cleaver/dagger/knuckle*/baton/cosh/nunchucks/bat/baseball_bat/iron_bar/metal_bar/crowbar/hammer/claw_hammer/screwdriver/shank/tooled_up/carrying/strapped/tool_on_him
        gun/guns/handgun/pistol/revolver/shotgun/sawn_off/rifle/firearm/firearms/air_rifle/airgun/air_pistol/bb_gun/gel_blaster/blank_firer/converted/imitation/ammo/ammunition/cartridges/bullets/bullet/taser/stun_gun/cs_gas/pepper_spray/mace/crossbow/catapult/acid/ammonia/noxious/grenade/explosives/pipe_bomb/offensive_weapon/weapon/weapons
        something .. waistband/shiny/metal/up_his_sleeve/down_his_trousers/wrapped .. | ~sharpen .. | shotgun/gun/firearms .. certificate/cabinet/licence .. expired/revoked/unlocked/missing/without/lapsed | gun cabinet .. empty/open/forced/unlocked
      `),
    },
  ]),
  ...broader('drugs', 1, [
    {
      name: 'drugs had, grown, moved or sold',
      faint: true,
      says: 'Controlled drugs are said to be had, grown, moved or sold',
      reads: phrases(`
        cannabis/weed/skunk/marijuana/ganja/spliff/spliffs/bong/edibles/thc/cocaine/coke/heroin/ketamine/ket/mdma/mandy/ecstasy/pills/xanax/benzos/amphetamine/meth/spice/mamba/monkey_dust/fentanyl/nitazene*/ghb/gbl/lsd/mushrooms/shrooms/steroids/valium/zopiclone/pregabalin/gabbies/methadone/subutex/subbies/oxy*/nos/nitrous/laughing_gas/whippets/smart_whip/drugs/pwits/wraps/baggies/baggie/snap_bags/deal_bags/dealer/dealers/dealing_drugs/dealing_from/dealing_out/drug_den/crack_house/trap_house/syringe/syringes/needles/tick_list/drug_debt/sniffing/snorting/snorted/shooting_up/jacking_up
        hydroponic*/grow_house/grow_lights/grow_tent/cannabis_farm/loft_lights | windows .. blacked_out/foiled/covered_in_foil/condensation/taped | heat/humming/fans/extractor/sweet/strong/funny smell | smell .. skunk/weed/cannabis/chemical | cars/people/lads/youths/visitors/mopeds/taxis .. pull_up/come_and_go/coming_and_going/stop_for/stay_#/#_minutes/#_mins/two_minutes/swap*/exchange*/hand*_over/window/day_and_night/all_hours/all_night | ~swap/~exchange/~pass/~hand .. package/packages/packets/bag/cash/small/something .. | hand to hand | drop/drops/drone .. over/prison/wall/package | lad/kid/boy/youth ... two_phones/moped/deliver*/packages/wad/roll_of_cash/cash | wad of .. cash/notes
      `),
    },
  ]),
  ...broader('order', 2, [
    {
      name: 'an order, bail or licence broken',
      says: 'Somebody is said to have done what a court, bail or licence forbids',
      reads: phrases(`
        breach*/non_mol/nonmol/non_molestation/nmo/restraining_order/ro_in_force/injunction/dvpn/dvpo/dapn/dapo/cbo/shpo/srod/spo/stalking_protection/occupation_order/prohibited_steps/court_order/exclusion_zone/on_tag/broke_curfew/breaking_curfew/bail/bail_conditions/on_licence/licence_conditions/recalled_to_prison/unlawfully_at_large/warrant_out/wanted_on/community_protection/cpn/pspo/dispersal/banning_order/football_banning/pub_watch/notification/sex_offender/registered_sex/rso/on_the_register/absconded/absconder/escaped/failed_to_return/wandered_off_from_prison/open_prison/no_contact_order/protective_order/forced_marriage_protection
        order .. in_force/in_place/against/says/breach*/against_him/against_her/not_to/until/till/served/granted/still | not/isnt/shouldnt/supposed/meant/allowed/banned .. to .. contact/come/be_near/go_near/within/see/be_here/be_there/be_alone/enter/have_contact/approach/be_around/have_a_phone/use_the_internet/drive/own | shouldnt .. be .. near/here/there/contact*/within/with_kids/around | within # .. metres/miles/yards | protected address | ~cut/~take off .. tag | tag .. cut_off/off/alarm/flat
      `),
    },
  ]),
  ...broader('justice', 3, [
    {
      name: 'a witness leant on, or justice misled',
      danger: 2,
      says: 'Somebody is said to have leant on a witness or victim, to have hidden or made evidence, or to have misled the police or a court',
      reads: phrases(`
        witness*/statement/evidence/court/trial/jury/juror/charges/case .. intimidat*/threat*/drop/withdraw/retract/change/lied/lie/lying/pressur*/nobbl*/scared/offered/paid/offer/money/followed/hid/hidden/wiped/deleted/burned/burnt/destroyed/perjur*/false/made_up | ~drop/~withdraw/~retract/~change .. charges/statement/case/complaint/evidence/it/story .. or/if/or_else/money/£ | perver*/perjur*/false_allegation/false_report/wasting_police_time/made_it_up/made_up_the/lied_to_police/lied_in_court/false_alibi/alibi/aiding/harbour*/assist*_offender/hiding_him/hiding_her/tipping_off
        grass/grassed/grassing/grasses/snitch*/snitches/stitches .. | dont/not_to/do_not/better_not .. go/talk/speak/give/testify/say/turn_up .. police/court/evidence/statement/feds/coppers | ~offer/~pay .. <money> .. drop/withdraw/not_to/change/keep/stay/court/statement | ~get_rid/~dispose/~hide/~burn/~wash/~wipe/~delete/~bury/~chuck .. clothes/knife/gun/phone/evidence/cctv/footage/weapon/messages/blood/sim | ~phone/~mobile/~sim/~drugs/~spice/~package .. in/into .. prison/jail/hmp/cell/custody/visit/wing | threw/throwing/thrown/chucked .. over .. prison .. wall | smuggl*/contraband/plugged/concealed
      `),
    },
  ]),
  ...broader('care', 3, [
    {
      name: 'somebody who depends on care ill-used or left',
      says: 'Somebody who depends on others is said to have been hurt, robbed, left or not cared for',
      reads: phrases(`
        son/daughter/nephew/niece/grandson/lodger/tenant/neighbour ... slap*/hit/hits/drag*/push*/pinch*/tied/locked_her/locked_him/left_him/left_her/withheld/sedat*/bruis*/smack*/twist*/grab* ... mum/dad/mother/father/nan/elderly/dementia/her/him
        carer/carers/care_staff/care_worker/care_home/nursing_home/home_manager/night_staff/agency/support_worker/hca/nurse/staff/matron ... slap*/hit/hits/rough/shout*/pull*/drag*/push*/swore/swear*/handl*/pinch*/force*/tied/locked/left_him/left_her/left_them/restrain*/dropped/sleeping/asleep_on/mock*/film*/laugh*/taunt*/withheld/no_buzzer/out_of_reach/dehydrat*/sedat*/overmedicat*/not_turned/soiled/falsif*/filled_in/not_been/never_came/no_visit/smack*/threw/thrown/twist*/grab*/bruis*/nip*
        resident/residents/patient/service_user/mother/dad/mum/nan/grandad/client/tenant/old/elderly/oap/she/he ... left .. in .. own/soiled/wet/urine/faeces/dirty/bed_all/chair_all/same_clothes/pad/dark/cold/nightie/corridor | bedsore*/bed_sore*/pressure_sore*/pressure_ulcer*/grade_#/maggots/sepsis/dehydrated/malnourished/emaciated/weight_loss/lost_#_stone/unwashed/not_been_turned/not_changed/not_fed/no_food_in/call_bell/buzzer/out_of_reach/bruising_both/grip_marks/finger_marks/fingertip/unexplained/tied_to/strapped/restrained/locked_in_room/do_not_resuscitate/dnr_without/wrong_medication/morphine_patch/patches_missing/medication_missing/controlled_drugs/meds_missing/mar_sheet/mar_chart/falsif*_records/wilful_neglect/ill_treat*/neglect*/whistleblow*/whistle_blow*
        resident/patient/hca/nurse/carer/staff_member/service_user ... punched/slapped/kicked/bit/hit/grabbed/assaulted/touched/exposed/pushed/scratched/spat/threw/strangled/attacked/stabbed/choked .. | ~punch/~slap/~hit/~kick/~bite/~scratch/~grab .. hca/nurse/carer/staff/resident/doctor/porter
        food/fridge/cupboards/heating/phone/house ... empty/mouldy/bare/off/taken/sold/cut/filthy/unplugged .. | not .. let/letting/allowed .. visit/see/in/district_nurse/social_worker/family .. | door .. kept/locked/shut/chained .. | wont let .. anyone/family/nurse/social/us/carers .. in/see/visit/speak | speaks/answers for .. | changed .. will/locks/bank/number
      `),
    },
  ]),
  ...broader('unsaid', 1, [
    {
      name: 'the handler’s own short name for an offence',
      says: 'The log uses a name or short form that is used for an offence',
      reads: phrases(`
        gbh/abh/aoabh/s5/s4/s4a/s18/s20/s39/s47/poa/twoc/utmv/tda/bilking/mowp/boj/moj/crim_dam/burg_dwelling/burg/dwelling_burglary/theft_from_mv/tfmv/tomv/shoplifter/shoplifting/going_equipped/handling/possession/pwits/offweap/bladed_article/drink_drive/drug_drive/opl/fts/hit_and_run/dv_assault/dv/dom_assault/rape/robbery/arson/harassment/stalking/malcomms/kidnap/false_imp/fraud/blackmail/affray/indecent_exposure/outraging/cruelty/neglect/fgm/hba/honour_based/modern_slavery/nrm/mse/cse/cce/county_lines/coercive_control/ccb/revenge_porn/upskirting/voyeurism/grooming/indecent_images/offender/offenders/offs/suspect/suspects/susp/susps/perpetrator/perp/perps/culprit/culprits/assailant/attacker/attackers/perpetrators
      `),
    },
    {
      name: 'told, but nothing is wanted done',
      faint: true,
      says: 'Somebody tells of it and wants nothing done, which people often say of a crime; whether they complain does not decide it',
      reads: phrases(`
        not/no/never/nor/doesnt/dont/didnt/dunt/wont/isnt/wouldnt .. want/wanting/wants/wish/wishing/keen/support*/willing/interested/press/pressing/wanna ... charges/police/prosecut*/owt/anything/action/complaint/statement/trouble/fuss/out/arrest*/lose_job/lose_his_job/involved/recorded/doing/it_taking/ambo/court/anyone_told/pursu*/further/record/knowing/attend*
        refus*/declin* .. statement/complain/complaint/details/prosecut*/police/ambo/to_engage/to_support/to_say/to_name | just/only .. want/wants/wanted .. it/logging/logged/noted/noting/recorded/said/on_record/down/crime_number/to_stop | wants it .. logged/noted/noting/logging/put_right/on_record/recorded | on the quiet | on .. qt | for .. insurance/insurer | crime number/ref/no .. for | log .. only | keep .. between us/in_house/inhouse/out_of_it/quiet | deal/dealing/dealt/handle/handled/sort/sorted .. in_house/inhouse/internally/internal/ourselves/within_the_family/between_themselves/in_the_family/informally | hush* up | sweep .. under | says/said/he_is/hes/she_is/shes .. sorry | wont happen again | first time .. he/she/hes | give/giving .. another/last/second chance | family .. matter | protecting him/her | covering for
      `),
    },
  ]),
]
