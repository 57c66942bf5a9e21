import { phrases } from './phrases.ts'
import type { Reason } from './reasons.ts'

/**
 * What the police are rung about that is seldom a crime. It takes no sign back: it only says what a log is about in which no
 * sign was found, so that what neither tells of a crime nor says what it was can be asked about.
 */
export const ROUTINE: readonly Omit<Reason, 'from' | 'to' | 'source'>[] = [
  {
    name: 'a question, or news of something on record',
    of: [],
    reads: phrases(`
      ask/asks/asking/wants_to_know/want_to_know/wondering/wonders/enquir*/query/querying .. if/how/when/whether/about/for/re/who/can/closure/needs | is it ok/legal/illegal/against/allowed/theft | is he allowed to .. trim/cut/build/park | what are our/my rights | how do/does/to/long .. | home safety leaflet | crime prevention .. advice/leaflet/visit | writing/researching .. novel/dissertation/book/essay/project | change of address/name/vehicle | certificate holder/renewal | planning ahead | wants/want/needs .. licence/permit/form/certificate/stats/advice_on/statement_moved/coat_back/property_back/collar/appointment/reference/copy/report_for_insurance/log_for
      update .. on/re/to | ring/ringing/rung/rang back re | no .. update | trial date | court date | serial no/number | crime .. already | already .. recorded/crimed/reported/on_log/aware/being_dealt | nothing new | oic .. aware/emailed/informed/to_ring | chasing/chased .. | case .. finished/closed | digital unit | victim of .. last/the_march/the_april/the_may | statement .. moved/appointment | insurance/insurer .. want/wants/need/needs .. log/ref/date/number | thank/thanks/thanking/letter_of_thanks/compliment/complaint_about_police | mash/cafcass/dbs/social_services .. check/checks/ask
    `),
  },
  {
    name: 'property lost or found',
    of: [],
    reads: phrases(`
      lost/dropped/mislaid/misplaced/left .. phone/purse/wallet/keys/ring/glasses/bag/passport/licence/card/dog/cat/tortoise/parrot/hearing_aid/coat/umbrella/teeth/rucksack/watch/bracelet/earring .. in/on/at/somewhere/out/near/by/while/abroad | left her/his/my/their .. on .. bus/train/tram/bench/taxi/counter/roof | lost .. property | found/handed .. purse/wallet/phone/keys/bag/ring/cash/card/passport/tin/bike/tortoise/dog/medal/glasses/in | handed in | owner/owners .. number/traced/collected/located/informed | collected
    `),
  },
  {
    name: 'the road, animals, weather or fire',
    of: [],
    reads: phrases(`
      pot_hole/pothole/potholes/sinkhole/manhole/debris/spillage/oil_spill/tree_down/branch_down/flooding/flooded/surface_water/black_ice/ungritted/crash_barrier/cone/cones/roadworks/diversion/road_closure/closure | lights .. out/stuck/red/not_working/fault | broken/broke/break down | breakdown | recovery .. on_way/arranged/called/en_route | cars/car/van/lorry .. parked/blocking/abandoned/over/across ... zig_zag/zig_zags/verge/drive/driveway/kerb/dropped_kerb/pavement/junction/bay/disabled/double_yellows/flat_tyre/months/weeks/moved/shifted | parking .. | scraped own/her_own/his_own | own .. gatepost/bumper/wall | self inflicted
      cow/cows/sheep/horse/horses/pony/ponies/swan/duck/ducks/deer/pig/pigs/dog/cattle/bullocks/goose/geese/badger/donkey .. on/in/loose/wandering/out/stuck/hit/lying/by .. road/lane/motorway/m6/a50/a500/carriageway/hard_shoulder/line/vehicle/railway/verge/garden/canal/bank/roundabout/ice | farmer/owner .. informed/aware/rung/told/getting/walking/coming | rspca .. informed/aware/attending/told/collecting | stray .. dog/cat | swan/owl/bird/hedgehog .. foot/wing/injured/wire/lake/chimney/netting | dog .. fine | water bowl
      bbq/barbecue/bonfire/chip_pan/toast/toaster | smoke .. heath/grass/moor/woods/chimney/bbq | fire out | damped down | fs/fire_service/brigade .. aware/attending/satisfied/dealing/damped/on_scene | fireworks .. display/heard/distance/wedding | gas leak/smell | burst main | power/electric cut/outage | last nights blow
    `),
  },
  {
    name: 'health, or a worry with an end',
    of: [],
    reads: phrases(`
      chest pain/pains | low sugar | diabetic/epileptic/hypo/seizure/stroke/angina/asthma/sepsis/pneumonia/covid/flu/wandered/labour/heart_attack/fainted/collapsed/poorly .. | own tablets | od/overdose/paracetamol .. alone/own/note/low/male/female/tablets/nobodys/conveyed | suicid*/low_mood/in_crisis/wants_to_die/cut_own/harmed_self/self_harm*/feeling_low/samaritans/crisis_team/cmht/triage/s136/section_136/mh_team/wanted_a_chat/lonely | low .. wanted/since/chat | passed away | dnr/expected_death/undertaker/certif*/natural | gp .. attending/attended/aware/there | ambo/ambulance .. with/took/conveyed/aware/en_route/on_scene/attending/dealing/there/called | no marks .. house/secure
      in .. hospital/the_haywood/royal_stoke/rsuh/a_and_e/respite/care/bed/bath/shower/garden/loft | having .. hip/knee/operation/bath/baby/scan/dialysis/nap/hair | asleep | flu | keysafe/key_safe | up and .. | safe and well | well and .. | returned/back/found/located/turned_up/walked_in/came_in/come_home/home .. safe/well/ok/himself/herself/on_train/while/at/in/with/by/from | fell asleep | m6 shut | late .. coach/bus/train/off/home | had .. cancelled | appointment | away/gone .. for .. weekend/week/fortnight/hols | not .. reply/replied .. a_day/hour | phone .. dead/died/flat/battery/off ... home/came/back/found | care .. package/pkg/plan/review | daughter/son/mum/sons/family/husband/wife .. aware/informed/coming/with_her/with_him/there/w | hv been
    `),
  },
  {
    name: 'noise, an event, an alarm or a matter between two parties',
    of: [],
    reads: phrases(`
      loud/noisy .. music/party/tv/telly/bass/dog/exhaust/neighbours | music/bass/party/karaoke/drums/diy/busker/singing .. loud/late/bass/ended/off_by/finished/turned | too loud | noise .. app/diary/council/team | turned down/off | ended when asked | moved .. when/on .. asked | off by # | singing/chanting .. platform/fans/good
      carnival/fete/parade/procession/charity_walk/fun_run/vigil/remembrance/funeral_cortege/street_party/wedding/festival/marathon .. closure/query/marshal*/route/parking/permission/sunday | late licence | event .. notification | marshalled/stewarded | notification | pre planned | alarm/alarms/audible/panic_button/panic_btn/pendant/sensor/keyholder .. testing/test/fault/engineer/fitter/code/spider/reset/wind/activated/only/pressed/been/lent/leaned | set off .. testing/while/by | no .. speech | pocket/bum dial | open line | misdial/misdialled | voicemail | child/toddler .. pressed/playing_with_phone/dialled/has_phone
      refuse/refuses/wont .. cut .. it/them/hedge | leylandii/hedge/hedges/boundary/fence_line/overhanging/branches/roots/apples/trees_block/drive_access/shared_drive/right_of_light/party_wall/parking_space/bins/bin_store | surveyor/surveyors/mediator/mediation/solicitors/acas/deposit_scheme/ombudsman/small_claims/contract_says/half_term/contact_dates/handover .. | disagree/disagreement .. over/about | cost/price .. meter/quote | cant agree | fed up | talking it through | not .. get/got up | ppi/cold_calls/recorded_voice/silent_calls_from_call_centre/survey_calls .. | ramblers/walkers/scouts/ringers/choir/birdwatcher/train_spotter/trainspotter/angler/anglers/metal_detectorist_with/shopfitters/window_cleaner/delivery/surveyor/photographer/dog_walker/picnic/sandwiches/flask/kerby/hide_and_seek
      putting up/together .. | fetching .. ball | ticket/permit/licence .. seen/in_date/checked | on .. pigeons/rabbits/clays | landowner .. ring/rang/rung/aware/permission/happy | belongs/belonging to | its/it_is/was/is .. new .. man/woman/neighbour/tenant/owner/doctor/postman | was a joke | joke about | just/only .. wanted .. chat/reassurance/moan/know | free speech | photo/photos/pics .. town_hall/street/building/church/birds/trains/sunset
    `),
  },
  {
    name: 'a sight or a sound with an everyday cause',
    of: [],
    reads: phrases(`
      fox/foxes/vixen/owl/cats/badgers/hedgehog/peacock/parrot .. screaming/calling/mating/noise/fighting/on_roof | drone/drones .. survey/licensed/permit/estate_agent/farmer | ufo/lights_in_sky/lantern/lanterns/starlink/aircraft/helicopter/hot_air_balloon/satellite | bees/wasps/swarm/snake/tarantula/terrapin | bones .. animal/sheep/cow/pig/ancient/archaeolog* | old shell/grenade/ordnance/bomb .. eod/army/museum/dug_up | geocach*/metal_detector/metal_detectorists/bat_survey/ecology_survey/newt_survey/litter_pick*/litter_pickers/dog_walkers/joggers/ghost_hunt*/paranormal/astronomy/stargazing/camera_club/drama/duke_of_edinburgh/dofe/scouts/guides/cadets/brownies
      courting_couple/couple_in_car/couple_kissing/kissing_couple/sleeping_in_car/asleep_in_van/having_a_nap/tired_driver/lorry_driver_resting/waiting_for_recovery/waiting_for_aa/waiting_for_rac/waiting_for_lift/waiting_for_daughter/waiting_for_son/waiting_for_wife/eating_lunch/having_lunch/on_his_break/on_her_break/on_their_break/on_a_break/doing_deliveries/delivering_leaflets/leafleting/canvassing/jehovahs/collecting_for/charity_collector/registered_charity/meter_reader/census/salesman_left/trick_or_treat*/carol_singers/penny_for_the_guy
      begging/beggar/busking/rough_sleeper/homeless/sofa_surfing/preacher/preaching/leaflets/demo/protest/vigil/picket ... polite/peaceful/outreach/moved_on/left/quiet/no_trouble/notified/not_blocking/by_arrangement/no_obstruction/good_natured/lawful | hung up | wrong number | cold caller .. left/polite/gone | sales call | nuisance call .. recorded
      ghost/haunted/voices/rays/implant*/fillings/government/mi5/aliens/thoughts ... known/crisis/cmht/no_one/nobody/mental/meds | sudden death | found .. deceased/dead ... natural/gp/heart/elderly/no_marks/secure/undertaker | end of life | in hospice | went into labour | gone into labour
      detention/suspended/excluded/truant*/bunking_off/not_at_school/school_run/homework/bedtime/teenager/teen/grounded/swearing_at_mum/refusing_to_go ... argument/mum/dad/parents/back_home/advice/fed_up | sibling/siblings/brothers/sisters argument/argued/squabble/bickering/falling_out | argument/argued/arguing/row/rowing/barney/bickering ... nothing/no_threats/calm/calmed/apart/mums/walk/left/sleeping_it_off/both_gone/verbal/washing_up/bins/remote/money_for/dinner
      contract/redundan*/tribunal/grievance/union/acas/dismissed/sacked/rota/holiday_pay/p45/notice_period ... employment/civil/advice/hr/hours/unfair | probate/executor/executry/will_reading/estate/inheritance ... solicitor/dispute/contest*/unfair | faulty/refund/warranty/guarantee/returns/not_as_described/colour/late_delivery ... shop/store/trading/consumer/civil/citizens | deposit scheme | rent arrears | snagging | planning .. objection/application/officer/breach_of
      courier/dpd/evri/royal_mail/hermes/yodel ... neighbour/next_door/safe_place/wrong_house/left_with/behind_bin/depot | neighbour/next_door/nextdoor .. took/had/has .. in/it | subscription/renewal/direct_debit/standing_order/netflix/spotify/disney/prime/gym/insurance_premium .. her/his/son/daughter/forgot/years/own/remember* | test/training/exercise/drill/demonstration/open_day/display .. only/today/planned/notified/airfield/barracks/team
      blood .. thinners/pressure/test/sample/donor | bruise/bruises/bruising .. from/fell/blood_tests/cannula/horse/rugby/warfarin/thinners | grazed knee | cut .. finger/thumb/hand/foot .. knife/glass/tin/grass/cooking/washing_up/coral | bang/banged head/toe/knee .. on/cupboard/door/getting | broke .. leg/arm/wrist/ankle .. skiing/tackle/trampoline/fall/ice/ladder/football | fair tackle | clash of heads
    `),
  },
]
