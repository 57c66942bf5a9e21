import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** The road: drink, danger, leaving, and driving without the right to. */
export const WORDS_OF_THE_ROAD: Sign[] = [
  ...broader('driving', 1, [
    {
      name: 'drink, drugs or danger at the wheel',
      danger: 2,
      says: 'Somebody is said to have driven, or been in charge, when not fit, or dangerously',
      reads: phrases(`
        drunk/drinking/pissed/hammered/bladdered/smashed/leathered/steaming/wasted/off_his_face/off_her_face/stoned/high/slurring/unsteady/stagger*/swaying/stumbl*/falling_over/couldnt_stand/cant_stand/could_hardly/barely_stand/#_pints/pints/cans/bottle_of_wine/vodka/shots/had_a_few/had_a_skinful/skinful/stinks_of/stank_of/smells_of/reeks_of/smelt_of/over_the_limit/been_drinking/been_on_it ... car/van/drive/drives/drove/driving/driven/wheel/vehicle/keys/getting_in/got_in/gets_in/set_off/pulled_off/pulled_out/left_in/behind_the/school_run/transit/truck/moped/motor/taxi/lorry/tractor/scooter/bus/quad/kerb
        driver/driving/drove/drives/drive/car/van/wheel/vehicle/taxi/lorry/bus/scooter/driven ... drunk/pissed/hammered/bladdered/stank/stinks/stunk/reek*/slurring/slurred/unsteady/couldnt_stand/stoned/weed/cannabis/spliff/joint/pints/cans/can_of/vodka/bottle/drinking/over_the_limit/asleep/slumped/balloon/balloons/nos | drink/drunk/drug driv* | smells/smelt/smell/stank/stinks/reeks/reeked/stinking of .. drink/alcohol/booze/beer/weed/cannabis/lager | asleep/slumped .. wheel | over the limit | fail* .. breath .. test
        <vehicle>/driver/he/lad/racer/lads/motorbike/bikes/youths/they ... all_over_the_road/wrong_side/wrong_way/swerv*/weaving/mounted/mounting/pavement/no_lights/without_lights/red_light/reds/red_lights/thru_#_reds/tailgat*/undertak*/overtook/overtaking/overtakes/racing/raced/donuts/doughnuts/wheelie*/drift*/handbrake/speeding/like_a_maniac/like_an_idiot/like_a_lunatic/#_mph/#_odd/stupid_speed/too_fast/flying/hooning/jump_out_the_way/nearly_hit/nearly_took/almost_hit/had_to_jump/had_to_leap/leap/dive/missed_by_inches/crossing/lollipop
        ~jump/~run/~go/~shoot through/thru .. red/reds/lights/barrier/barriers/crossing | lad/boy racer/racers | dangerous/careless/reckless/erratic .. driv*/rid* | brake check* | ~cut <who> up | road rage | ~tailgat* | ~drive/~ride/~swing/~swerve/~aim/~mount .. at/into/towards/pavement/verge/in_front .. | ~swing/~pull in .. and/on/front | ~force/~run/~push/~knock/~put <who>/off/into .. ditch/road/verge/hedge/bike/kerb/central | ~clip .. cyclist/him/her/me/child/pushchair/horse/arm/elbow | horse .. spooked/close_pass/clipped | close pass | escooter/e_scooter/electric_scooter/surron/sur_ron/off_road_bike/off_roaders/trials_bike/mini_moto/pit_bike/ebike .. pavement/path/park/precinct/kids/children/masked/balaclava/nearly/field/illegal/no_helmet
        on .. phone/mobile .. driving/driver/wheel/lorry/bus | texting .. driving/wheel | driving/driver/drives ... phone/texting/on_mobile/facetime/watching | no .. seat_belt/seatbelt/child_seat/car_seat | kids/child/children/baby .. loose/on_lap/standing/no_belt/not_strapped/in_boot/through_sunroof/front_seat | load .. unsecured/insecure/fell | ~drag .. along/under .. car/van | death by | killed .. crash/collision/driver | pedestrian/cyclist/child/cyclist .. hit/struck/knocked_down/mown/run_over .. by
      `),
    },
    {
      name: 'left a crash, or no right to drive',
      says: 'Somebody is said to have left a crash without stopping, given false details, or driven with no right to',
      reads: phrases(`
        didnt/dint/not/never/fail*/refus*/without/wouldnt/no .. stop/stopped/stopping/leave_details/left_details/swap_details/exchange/give_details/give_name/details_left/note | hit and run | fts/mowp/ftstop | ~hit/~clip/~scrape/~bump/~dent/~shunt/~reverse/~crash/~smash/~run/~knock/~wipe/~plough/~drive/~go ... and/then .. drove/driven/gone/left/sped/went/cleared/scarpered/carried_on/off/ran/legged/made_off/buggered/away | car/van/wing_mirror/mirror/bumper/door/gate/wall/fence .. hit/clipped/scraped/dented/smashed/bashed/wiped .. overnight/while_parked/in_car_park/no_note/gone/drove/by_a/by_someone/parked
        ~drive/~sped/~speed/~tear/~shoot/~zoom/~race/~screech/~ride/~clear/~scarper off/away | carried on | cleared off/off_out | gone/left/made_off/off/fled/decamp*/scarper*/legged/ran/run .. scene/on_foot/fields/before_police/across_the/over_the/from_car/from_vehicle/towards | abandoned .. car/vehicle | got out .. looked/laughed/swore/shouted/ran/had_a_look ... and/off/left/false/wrong | details .. false/wrong/fake/made_up/not_real | no/without/never_had/not_got/hasnt_got/aint_got/revoked/expired/lapsed/provisional/hasnt_passed/never_passed/not_passed .. licence/license/insurance/mot/tax/l_plates/test/plates/helmet/lesson/supervision
        uninsured/unlicensed/untaxed/disqualified/disqual*/banned/ban ... driv*/drive/drives/car/van/wheel/road/seen/behind | driv*/drove/drives/wheel ... banned/disqual*/no_licence/no_insurance/uninsured/ban/underage/provisional/about_#/fourteen/thirteen/twelve/fifteen/only_#/yr_old/kid/child/ten/eleven | about #/fourteen/thirteen/twelve/fifteen/sixteen .. he_is/no_l_plates/driving/wheel | no l plates | joy .. rid* | false/cloned/no/wrong/stolen/obscured/covered/taped/fake .. plate/plates/reg/number_plate/number_plates/vrm | medical/epilep*/seizures/eyesight/blind/dementia ... driving/drives/still_drives/behind_the_wheel | told .. not .. to .. drive
      `),
    },
  ]),
]
