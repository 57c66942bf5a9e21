import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** Threats, control and pursuit as people tell of them: what will happen, what is not allowed, who turns up again. */
export const WORDS_OF_THREAT: Sign[] = [
  ...broader('threats', 2, [
    {
      name: 'harm promised',
      danger: 3,
      says: 'Somebody is said to have promised to kill or badly hurt another',
      reads: phrases(`
        ill/illl/gonna/gunna/going_to/will/shall/wants_to/want_to/hell/shell/theyll/would/be_the_one_to/swore_to/vowed_to/promis* .. ~kill/~stab/~shoot/~murder/~slit/~knife/~strangle/~bury/~drown/~gut/~behead/~petrol_bomb/~torch/~slice/~chop/~shank/~end .. <who>/ya/you/ye/u/em/someone/everyone/lot/us
        ~kill/~stab/~shoot/~murder/~slit/~strangle/~bury/~gut/~behead/~torch/~burn/~slice/~carve .. ya/you/your/yer/ye/u/ur | ~cut .. up/throat/face/head_off/fingers_off | get/gets/getting .. cut_up/stabbed/shot/burned_out/burnt_out/done_in/bumped_off/merked/wet_up/shanked/whacked
        youre/you_are/hes/shes/theyre/your/ur .. dead/next/finished/a_dead_man/gone/done_for | dead .. when/if/man/meat/by/after/soon/tonight | wont .. see .. christmas/morning/weekend/birthday/sunrise/tomorrow | live to see/regret | last .. breath/day/christmas
        wrap/put/bury/stick/shove/ram .. round/through/in/over/up/down .. head/yed/skull/face/throat/neck/chest/ribs/back/a_box/the_ground/six_feet/a_wheelchair/hospital/body_bag
        ~break/~snap/~smash/~rip/~chop/~cave/~kick .. your/yer/his/her/their/my/ur .. legs/neck/arms/fingers/kneecaps/jaw/face/teeth/head/skull/nose/back/knees/door | cave .. head in | ~burn .. house/place/shop/flat/car/van/caravan/barn/business .. down/with | burn .. house/place/down/out/in_your_bed
        ~set .. on_fire/alight/light | sleep with one eye | pour petrol | ~petrol/~acid/~fire ~bomb | acid .. face/in/on/throw/attack | threat* .. kill/life/stab/knife/gun/acid/burn/shoot | ~rape .. you/her/your/them/mum/wife/daughter | ~finger across .. throat | noose/bullet/bullets/coffin/wreath/dead_rat/funeral_card/sympathy_card .. post/door/letterbox/letter_box/doorstep/step/windscreen/sent/delivered
      `),
    },
    {
      name: 'or else',
      says: 'Somebody is said to have been made to fear what would follow',
      reads: phrases(`
        threat*/intimidat*/menac*/blackmail* | or .. else | or .. shell/hell/ill/theyll/he_will/they_will/we_will/il | or .. get/gets .. it | if ... gets/get .. it/hurt/battered/hers/his/whats_coming | if she/he/i/they/you/we .. doesnt/dont/didnt/does_not ... will/hell/shell/theyll/ill/gets/get/goes/be
        if .. tell/tells/told/leave/leaves/ring/rings/grass/speak/speaks/say/says/report/call .. police/anyone/anybody/her/him/coppers/feds/mum/school ... will/hell/ill/shell/theyll/would | next time .. will/itll/ill/hell/its/youll/theyll/it_will | tick tock | count .. days | days .. numbered
        ~come .. round/back/over/down/after/looking/for .. with/and/to/mob_handed/tooled/lads/boys/brothers/mates/gun/bat/petrol | ~send .. boys/lads/brothers/cousins/someone/people/mates/uncles .. round/down/after/to | know/knows where .. work/live/lives/works/school/kids/parks/drinks/gym/house/family
        watch .. back/yourself/ur_back/yer_back | ~have it coming | ~get .. whats_coming/what_he_deserves/what_she_deserves/yours/sorted/done_over/filled_in | ~sort .. you/him/her/them/me .. out | ~deal .. with you | ~teach .. lesson | ~make .. pay/sorry/regret/disappear/suffer | ~regret .. it | be/youll/hell/shell sorry
        ~wave/~swing/~brandish/~wield/~point/~pull/~produce/~show/~flash/~hold/~draw/~tap/~lift .. <weapon>/something_metal/handle .. | ~pull/~produce/~draw/~whip out .. <weapon> | ~point .. at .. | ~make .. gun/throat/slitting/cut_throat/stabbing .. sign/gesture/fingers/motion | throat gesture
        ~square up/~go_for/~front_up/~offer_out/~chest_out | ~square/~front up .. | ~offer .. out | ~call .. out for .. fight | want/wants/wanting/looking/asking .. for .. fight | ~get in .. face/faces | in .. face/faces .. shouting/screaming/pointing/fists/finger/fist | nose to nose | ~raise .. fist/fists/hand/stick/voice | ~clench* .. fist/fists | ~block .. path/way/doorway/exit/in | ~corner <who>
        ~scare/~frighten/~terrif*/~petrif* .. | scared/frightened/terrified/petrified/afraid .. of/to/for/what/hell/shell/he/him/go/leave/out/stiff/witless/home | too .. scared/frightened/afraid | in fear | feared/fears/fear .. for/safety/violence/life/reprisals/repercussions | shook/shaken .. up | shaking/trembling/crying/in_tears/sobbing/hysterical .. man/male/lad/he/him/boss/dad/after/says
        warned .. him/her/them/me .. off/to/not/what/that | warning .. to .. keep/stay/pay/shut | keep .. mouth shut | keep quiet | say nothing/nowt/owt and | ~put .. windows/door/car .. in/through | ~do .. windows/car/house/legs/kneecaps/you | ~get the .. lads/boys/family/travellers .. on/to/round | made to .. apologise/kneel/beg/strip/lick/eat/kiss/fight/film
      `),
    },
  ]),
  ...broader('control', 3, [
    {
      name: 'one life run by another',
      says: 'One person is said to decide what another may spend, wear, eat, say or see, or where they may go',
      reads: phrases(`
        not/isnt/wasnt/never/arent/aint .. allowed/permitted/let .. work/to/out/in/friends/phone/money/job/heating/shower/drive/her/his/a/without/on | wont/doesnt/didnt/never/dont/wouldnt/wunt let/allow/permit <who>/go/out | wont/doesnt/didnt/never .. let/allow .. her/him/me/them/us/wife/mum/mother/daughter/girlfriend/missus
        has/have/had/needs/got .. to .. ask/account/report/show/send/share/prove/earn/photograph/video .. him/her/permission/receipts/receipt/location/everything/where/screenshots | want/wants/demands/asks_for/checks/needs/keeps .. receipts/receipt/change/screenshots/location/live_location/passwords/password/passcode/pin
        ~go/~look/~read/~check/~search/~scroll/~trawl .. through/at/in .. phone/mobile/messages/texts/emails/handbag/bag/whatsapp/socials/receipts/drawers/bins/underwear | ~go/~look/~scroll/~trawl through .. phone | ~check/~count/~time/~track/~monitor/~log/~listen_to/~record .. her/his/my/their .. phone/mileage/miles/milometer/messages/receipts/change/movements/steps/calls/minutes/breaks/location/shopping/toilet/trips
        ~count .. miles/steps/minutes/pennies/change/calories/tampons | ~give <who> .. <money> .. week/wk/month/day/weekly/allowance/pocket/and/to | <money> .. a week and .. wants/expects/has/have | on .. allowance | ~keep/~hold/~take/~have/~control/~hide/~confiscat*/~cut_up .. her/his/my/their/our/the .. bank_card/card/cards/wages/money/benefits/pip/pension/passport/passports/phone/keys/car_keys/id/papers/tablets/medication/inhaler/glasses/hearing_aids/visa/documents/shoes/bank_account/universal_credit/child_benefit
        card/wages/benefits/pip/pension/money/uc/pay .. goes/go/paid/going .. into/to .. his/her/their | ~pick/~choose/~decide/~say/~tell .. what .. wear/wears/eat/eats/spend/say/do/weigh/cook/watch | <they> .. ~decide who/what/when/if/whether | ~weigh <who> | ~starve <who> | locks/locked/padlock* .. fridge/cupboard/cupboards/thermostat/heating/freezer/food/wifi/doors
        ~cut off/~stop .. seeing/speaking/talking/going/working/having .. work/family/friends/mum/sister/anyone/college/gym/church | fell/fallen out with .. all/everyone/family/friends .. because/since/over/him | no friends left | isolat*/gaslight*/coerc*/controlling/control_freak/possessive/jealous* | walk* on eggshells | asks/ask .. permission | needs/wants .. his say so | cameras/camera/alexa/ring_doorbell/app/cctv .. inside/in_every/lounge/bedroom/kitchen/watch/watches/listen/tracks
        ~threaten .. ~kill himself/herself | hell/he_will/says_hell/shell .. kill himself/herself if | ~take .. kids/children/baby/bab/bairns .. off/away/from/back/abroad/to | report/tell .. social .. services/on | ~say .. shes/hes/im/she_is .. mad/crazy/mental/unfit/fat/useless/worthless/thick/ugly/stupid/disgusting | ~call <who> .. names/fat/useless/thick/mental/worthless/slag/whore/ugly/stupid/pig | ~put <who> down | ~humiliat*/~belittl*/~degrad* | ~make <who> .. sleep_on/beg/kneel/eat/crawl/clean/apologise/strip/ask
        ~time <who> | times her/him/me | back by .. or | home by .. or | sulks/kicks_off/goes_mad/goes_off/loses_it/kicked_off/flips/erupts .. if/when | does as .. told | answers for/over her/him | speaks for her/him | ~withhold .. medication/food/money/insulin | ~stop .. medication/insulin/hrt/contraception/pill | ~hide .. pill/contracepti*/inhaler/keys/passport/shoes | domestic violence/abuse | honou?r based | dowry | izzat | shame on
      `),
    },
  ]),
  ...broader('stalking', 2, [
    {
      name: 'turning up, watching, tracking',
      danger: 3,
      says: 'Somebody is said to follow, watch, track or wait for another',
      reads: phrases(`
        ~follow/~trail/~tail/~stalk/~shadow/~pursue <who> | ~follow .. home/round/around/into/off/from/to/on_foot/in_car | ~stalk/stalker | ~turn/~show/~pop/~roll up .. work/at/outside/in/again/every/everywhere/wherever/unannounced/to/on/uninvited | ~turn up .. again/everywhere | again .. turned up/outside
        outside/opposite/near/across_from/by .. her/his/my/our/their/the .. home/house/flat/office/school/gym/window/shop/salon/surgery/nursery/college/church/bus_stop/gate/work | ~sit/~park/~wait/~stand/~lurk/~hang/~loiter/~skulk/~prowl/~drive .. outside/opposite/round_the_corner/across/up_and_down/past/near/watching/at_the_end/by_the/behind .. | ~drive/~walk/~cycle past .. work/her/his/my/house/slow*/times/again
        ~watch/~stare/~look/~film/~photograph/~video/~record/~spy .. at/on/through/in/into .. her/him/me/us/them/window/windows/curtains/house/kids/children/garden | ~watch <who> | through .. window/curtains/letter_box/letterbox/blinds/hedge | found .. tag/tracker/airtag/gps/device/camera/bug/app/phone .. under/in/on/taped/sewn/hidden/behind/her/his/my
        airtag/air_tag/spyware/stalkerware/gps/life360/find_my/snap_map .. | tracker/tag/device/thing .. taped/stuck/magnet/wheel_arch/wheelarch/bumper/lining | ~know .. where .. been/was/were/am/is/going/goes/parks/sat/lives_now/moved/new_address | ~know .. what .. wearing/wore/had_for/said/watching/ordered/eating
        note/notes/flowers/roses/gift/gifts/card/cards/letter/letters/underwear/chocolates/teddy .. on/left/windscreen/doorstep/car/door/through/desk/under_the_wiper/again/every/anonymous | ~leave .. notes/flowers/roses/gifts/presents/letters | ~ask .. colleagues/neighbours/friends/family/mum/school/kids .. where/about/when .. | ~contact/~ring/~message/~text/~add .. work/her/his/my/family/friends/boss/mum/sister/colleagues/employer/school
        new/fake/different/another/burner/several .. account/accounts/profile/profiles/number/numbers/emails .. every/each/time/block*/again/to/after/when | blocked .. but/and/him/her/them/on/yet/everywhere/number/account | ~keep .. ringing/texting/messaging/calling/emailing/contacting/coming/following/turning/sending/asking/driving/adding/liking/knocking/posting/writing/begging/pestering/staring/looking/touching/filming
        wont .. leave .. alone/be | wont .. take no/hint/stop | told .. to .. stop/leave/go_away/not_to/get_lost/stay/pack .. | obsess*/infatuat*/fixat* | ~reckon/~think/~say .. meant_to_be/belong_to/if_i_cant/married_in/soulmates | restraining | moved/moving/changed/changes/changing .. house/address/number/route/job/jobs/locks/gym/shifts .. because/to_get/away/over/since/times/cos/due | ex .. again/wont/still/keeps/outside/turned/has_been/been/found/knows/got_in/ringing/messaging/texting
      `),
    },
    {
      name: 'the same again and again',
      says: 'Somebody is said to do, again and again, what distresses another',
      reads: phrases(`
        harass*/pester*/torment*/persecut*/bully*/bulli*/victimis*/hound*/hassl*/victimiz*/goad*/taunt* | #/hundreds/dozens/loads/numerous/multiple/endless/constant/non_stop/nonstop/repeated/withheld/silent/unknown/abusive/nasty/vile/anonymous/prank .. calls/texts/messages/emails/msgs/voicemails/letters/missed_calls/dms/comments/reviews/deliveries/taxis/pizzas/phone_calls
        calls/texts/messages/emails/msgs/voicemails .. a night/a day/an hour/every/night/day/constantly/daily/all_hours/since | ~ring/~text/~message/~call/~email .. constantly/repeatedly/all_night/day_and_night/all_hours/every_day/every_night/times/over_and_over/#_times | every/each .. morning/night/day/time/week/weekend/evening .. he/she/they/comes/shouts/bangs/stands/stood/films/filming/leaves/throws/rings/same/for/since/spits
        ~shout/~call/~scream/~yell/~hurl .. grass/nonce/paedo/slag/scum/abuse/names/slut/whore/bitch/tramp/witch/freak/fatty/pig/weirdo/snitch/rat/scab/scrounger/benefit_cheat | nonce/paedo/grass .. painted/written/sprayed/sign/shouted/called/poster/posters/on_door/on_the/facebook | ~post/~put/~spread/~write/~share/~tell .. online/facebook/fb/tiktok/insta/rumours/lies/address/number/everyone/group/nextdoor/employer/neighbours/village .. | posted/puts/put/sharing/shared .. address/phone_number/number/photo/photos/name .. online/facebook/on/group/site/up
        ~set/~make/~create .. up .. profile/account/tinder/page/website/onlyfans/advert/ad .. in/with/of/name | ~set up .. tinder/profile/account/advert/onlyfans | in .. her/his/my name with .. address/number/photo | ~order .. taxis/pizzas/takeaways/coffins/skips/goods/tickets .. to/in .. address/name | men/strangers/people .. turned/turning up .. for/at/asking/expecting
        rubbish/bin/bins/dog_muck/dog_mess/dog_poo/muck/excrement/faeces/poo/urine/wee/fish/maggots/eggs/egg/nails/glass/weedkiller/paint/manure/needle/condom/condoms/bacon/ham/pork/meat .. tipped/emptied/thrown/through/on_his/on_her/on_the_step/step/doorstep/letter_box/letterbox/door_handle/smeared/posted/garden/drive/left/over_the_fence/wrapped
        ~film/~photograph/~record .. him/her/me/us/them/kids/children/wife/staff/visitors/every | ~bang .. on .. walls/wall/door/ceiling/windows .. all/every/night/hours/deliberately/when | ~knock .. and ~run | knock .. door run | cherry/ginger knocking | music .. deliberately/on_purpose/to_spite | to spite | out of spite | on purpose | deliberate* | vendetta | campaign .. against/of | since .. reported/complained/split/broke_up/refused/gave_evidence/left/turned_down/ended/finished_with/spoke
        ~make .. life .. hell/misery/a_misery | on tablets/antidepressants/sick/off_sick/signed_off .. over/because/with/from/due | wont go .. home/out/school/garden/outside/to_bed/near | cant/dont/doesnt/wont sleep .. because/with/for/scared/over | wits end | end of .. tether | cant take .. more | making .. ill | moved out .. because/over
      `),
    },
  ]),
]
