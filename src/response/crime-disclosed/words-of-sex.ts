import { phrases } from './phrases.ts'
import { broader, type Sign } from './sign.ts'

/** Sexual offences and images, and what is done to children and to those who depend on others. */
export const WORDS_OF_SEX: Sign[] = [
  ...broader('sexual', 3, [
    {
      name: 'sex or touching without a yes',
      says: 'Somebody is said to have had sex with, or touched, another who did not or could not agree; it is recorded whatever they want done',
      reads: phrases(`
        ~rape/~molest/~grope/~fondle/~letch/~perv/~dry_hump/~hump/~frot* | interfer* with .. <kid>/her/him/me/girls/boys/sister/brother/daughter/himself | ~touch/~feel/~rub/~stroke/~squeeze/~grab/~pinch/~slap/~brush/~press/~cup/~tickle/~pat .. bum/bottom/backside/arse/breast/breasts/boob/boobs/chest/thigh/thighs/inner/crotch/groin/privates/private/genitals/penis/vagina/between_legs/knickers/up_skirt/down_below/inappropriately/tits/willy/fanny/front_bottom/minnie/foof
        ~touch/~feel <who> .. where/in_a_way/wrong/sleep/asleep/funny/down/there/up/under | ~feel .. up | touched/touches/touching/touchin .. up/inappropriat*/sexual*/funny/strange/secret/wrong/there/private*/under | ~put/~slide/~stick/~shove/~run .. hand/hands/fingers/finger/tongue/thing .. up/down/in/inside/between/on/under .. skirt/top/trousers/pants/knickers/bra/shorts/dress/thigh/legs/leg/mouth/bum/her/him/me/pyjamas/nightie/blanket
        up .. skirt/dress/kilt | upskirt* | down .. blouse/top/trousers/knickers | ~press/~rub/~push/~grind .. himself/herself/against/up_against/erection/penis/groin | ~pull/~take/~rip/~cut/~yank/~tug .. down/off .. knickers/trousers/pants/bra/top/shorts/skirt/bikini/boxers/leggings/towel/clothes | ~pull/~yank/~take .. knickers/trousers/pants/bra/shorts/skirt/bikini/boxers/leggings/towel .. down/off
        woke/wakes/waking/woken/came_round/come_round/coming_round/wake_up/waking_up .. him/he/someone/naked/undressed/knickers/inside/on_top/touching/wet/sore/bed/halls/room/flat/strange/and_know/blood/pain/hands/finger/fingers/condom/trousers/clothes | no knickers | knickers/bra/tights/trousers/clothes/underwear .. gone/missing/off/inside_out/on_back_to_front/torn/down/ripped
        while/whilst/when .. asleep/sleeping/slept/passed_out/unconscious/out_of_it/too_drunk/drunk/off_her_face/off_his_face ... he/him/his/man/lad/someone/they/hands/sex/did/do | took/taken/taking/take advantage | ~do/did/does/doing it .. while/whilst/when/anyway/though/asleep/to_her/to_me/to_him | ~force .. himself/herself/into/to/sex/her/him/me/kiss/oral/anal | ~make .. do .. things/stuff/it/that/sexual | made .. touch/kiss/watch/suck/strip/undress/lie/have
        didnt/dint/not/never/dont .. want/consent*/agree*/say_yes/up_for_it/wanted/want_to ... he/him/it/sex/carried/did/went/kept/done/anyway/still | said/says/saying/told/telling/begged/asked/screamed .. no/stop/to_stop/not_to/dont/get_off ... he/carried/kept/didnt/anyway/still/wouldnt/did/went/him/but | wouldnt/didnt/wont/refused/never .. stop/take_no/get_off ... told/said/asked/sex/inside | took/takes/slipped/pulled .. condom/johnny .. off | condom .. off/split_on/removed/without | without .. condom/consent/wanting/agreeing
        nonconsensual/non_consensual | no consent | unconsent* | sexual*/sexually .. assault*/abus*/touch*/offen*/attack*/harass*/activity/act/advances/favours/exploit*/communicat*/comments/disclosure | indecen* | sex/sexual act .. with/off/from/for .. <kid>/pupil/patient/prisoner/client/animal/dog/rent/drugs/money/debt/lift/vapes/room | sex for rent | ~sleep with .. landlord/teacher/pupil/stepdaughter/for | pupil/student/patient/prisoner/inmate .. relationship/affair/sleeping/sex/kiss* .. | teacher/coach/priest/vicar/scout/officer/carer/tutor/imam/doctor ... kiss*/sex/relationship/texting/touch*/naked/bed/sleep*/messag*
        sore/hurts/bleeding/itching/discharge/bruis* .. down_there/below/between/inside/private/legs/front/bottom | kiss*/snog* .. <who> .. without/wouldnt/neck/forc*/when/and | ~try/tried .. to .. kiss/snog/touch/take_her/pull_her/get_her/rape/undress/get_in_bed/grope | ~climb/~get/~got .. in/into/in_with .. bed .. with/her/my/his/daughter/resident/patient | sti/chlamydia/gonorrhoea/pregnant/termination/morning_after .. <kid>
        years/yrs/yr back/ago .. uncle/dad/father/stepdad/priest/teacher/he/brother/coach/grandad/neighbour/babysitter | when i/she/he .. was .. little/young/child/kid/small/six/seven/eight/nine/ten/eleven/twelve/thirteen/at_school/married/# ... he/uncle/dad/father/stepdad/priest/teacher/brother/coach/man/used | historic* | non_recent | used to .. do/make/touch/come/get/put/watch .. <who>/it/in/into/while/when/things | never told .. a_soul/anyone/anybody | date rape | ~finger/~lick/~suck .. her/him/me/girl/boy/child | incest | bestiality | necrophil*
      `),
    },
    {
      name: 'shown, watched or filmed',
      danger: 2,
      says: 'Somebody is said to have exposed themselves, or spied on or filmed another in private',
      reads: phrases(`
        ~flash/~expose/~wank/~masturbat*/~moon/~streak | ~play with .. himself/hisself/itself/themself/his_self/his_bits | ~touch/~fiddle/~pleasure .. himself/hisself | ~get/~have/~take/~whip .. out .. bus/park/her/me/them/girls/kids/train | ~get/~have/~whip .. it/his_thing/his_tackle/his_bits/todger/willy/penis/dick/cock/privates/old_man .. out | ~wave/~show/~swing .. willy/penis/todger/bits/privates/tackle/manhood/thing/himself
        no/without trousers/pants/clothes .. | with out trousers | naked/nude/trousers_down/trousers_round_ankles/undone/bollock_naked/nothing_on/stark_naked/flies ... street/window/at/kids/park/outside/path/canal/people/school/women/girls/joggers | indecent exposure | tackle out | dogging | penis/willy/todger/manhood/bits/genitals .. out/showing/hanging/poking/hand
        camera/phone/lens/gopro/webcam/pen_camera/clock ... toilet/toilets/shower/showers/changing/cubicle/bathroom/bedroom/skirt/skirts/dress/loo/loos/sunbed/locker/fitting_room/tanning | ~film/~photo*/~record/~video/~take/~snap .. pics/pictures/photos/photo/video/them/her/me/women/girls ... changing/shower/toilet/undress*/skirt/skirts/bath/asleep/sleeping/naked/bum/bums/legs/crotch/breastfeeding/beach/gym/escalator
        hole .. in .. wall/cubicle/partition/door | ~peep/~perv*/~spy .. | peeping tom | ~look/~watch/~peer .. through/under/over .. cubicle/toilet/window/changing/shower/bathroom/keyhole/gap/curtain | two way mirror | knickers/underwear/bras .. stolen/gone/missing/taken/washing_line/line/off_the_line
      `),
    },
  ]),
  ...broader('images', 3, [
    {
      name: 'intimate images',
      danger: 2,
      says: 'Intimate images are said to have been made, sent, shared or threatened with',
      reads: phrases(`
        nude/nudes/naked/topless/intimate/explicit/private/sexual/sexy/rude/dirty/mucky/indecent/sex/bath/underwear/bikini .. photo/photos/pic/pics/picture/pictures/image/images/video/videos/vid/clip/snap/snaps/selfie/selfies/tape/film/content/footage | nude/nudes | dick pic/pics/picture/pictures | sextort*/sexting/deepfake/deep_fake/revenge_porn/onlyfans/fakes
        photo/photos/pic/pics/picture/pictures/image/images/video/videos/vid/clip/footage .. of .. her/him/me/them/us/daughter/son/pupil/teacher/<kid>/ex ... in_the_bath/undress*/naked/sex/bed/skirt/shower/underwear/bra/knickers/gone_round/round_the/going_round/everyone/group/shared/sent/posted/online/school/snap/snapchat/airdrop*
        gone/going/went/goes/been/sent/passed .. round/around .. work/the_year/the_school/school/year/snap/snapchat/whatsapp/group/class/everyone/the_office/town/mates/lads | ~send/~share/~post/~upload/~show/~leak/~airdrop/~forward/~put/~sell .. pics/photos/pictures/images/video/videos/nudes/vid/clip/them .. work/of/to/on/online/round/mates/family/everyone/mum/dad/friends/group/site
        ~ask/~want/~beg/~pressure/~push/~pester/~trick .. for/to/into .. pics/photos/pictures/images/nudes/video/selfie/camera_on/cam/undress/strip/more/feet | ~send .. pic/pics/picture/photo/photos/video .. of .. his/himself/himself/penis/willy/bits/himself_in/in_pants/naked | ai/app .. undress*/nude/naked/face_on | face .. put/stuck/swapped .. on .. | ~threaten/says_hell/says_shell/going_to/will .. send/share/post/leak/show/tell .. pics/photos/pictures/images/video/nudes/them
      `),
    },
  ]),
  ...broader('child', 3, [
    {
      name: 'a child used, lured or drawn in',
      says: 'An adult is said to have approached, met, messaged, filmed or used a child',
      reads: phrases(`
        groom* | paedo*/pedo*/nonce | <kid> ... chat*/talk*/messag*/snapchat/roblox/discord/online/instagram/tiktok/xbox/whatsapp ... man/bloke/older/stranger/adult/#_year/meet/pics/secret/boyfriend/gifts/robux/hotel/pictures/sex*/bra/undress* | man/bloke/adult/male/coach/stranger/someone/he/teacher ... chat*/talk*/messag*/msg*/snapchat/texting/dms/dm/inbox .. <kid>/kids/children/girls/boys/daughter/pupil | ~ask/~tell <kid>/girls/boys/her/him/kids/children .. get_in/into/meet/come/to_his/keep_secret/secret/show/take_off/sit_on/touch/pics/his_flat/his_van
        ~approach/~stop/~follow/~beckon/~try .. <kid>/kids/children/girls/boys/schoolgirls ... home/car/van/lift/sweets/puppy/puppies/kittens/in/money/camera/vape/phone | ~offer/~give/~buy/~sell .. <kid>/kids/children/girls/boys/her/him/youngsters/youths/schoolkids .. sweets/lift/money/vapes/vape/alcohol/booze/cider/vodka/drugs/weed/phone/trainers/cigs/cigarettes/fags/drink/lifts/gifts/new/knife/spice/cannabis/pills/edibles/gummies
        <kid> .. boyfriend/bf/relationship/pregnant/going_out/seeing/with .. .. #/man/older/twenties/thirties/adult/works/drives/car | <kid> .. pregnant/pg/expecting/sexually_active/having_sex/missing_with/hotel/found_in/found_with/found_at/taxi/new_phone/new_trainers/two_phones/burner/county/running/dealing/carrying/delivering/money/cash/older/men/coming_home/bruise*/marks | older men/males/lads/man/boyfriend | our_secret/little_secret/dont_tell_mum/not_to_tell/keep_it_a_secret/special_friend/secret
        sexual*/inappropriate .. behaviour/language/knowledge/contact/messages .. child/school/year/brother/sister/nursery/played | harmful sexual | cse/cce/csa/county_lines | images/pictures/videos .. of .. children/kids/minors/child | child abuse/exploit*/sexual* | indecent images
      `),
    },
    {
      name: 'a child hurt, left or not cared for',
      says: 'A child is said to have been hurt, left alone, or not looked after',
      reads: phrases(`
        ~smack/~slap/~hit/~beat/~whack/~shake/~kick/~hurt/~punch/~belt/~lock/~drag/~throw/~burn/~starve/~grab/~shove/~pinch/~cane/~slipper/~scream_at/~shout_at/~swear_at .. <kid>/kids/children/baby/child | <kid> .. says/said/told/tells/disclos*/alleg*/draws/drew/wrote/confid* ... home/dad/mum/he/she/stepdad/uncle/him/daddy/mummy/hits/hit/hurts/smack*/belt/secret/touch*/sleep/scared/bed/grandad/locked/brother
        <kid> .. marks/bruis*/cigarette/burn/burns/handprint/black_eye/weals/fracture*/broken/shaken/bleed/unexplained/thin/hungry/filthy/smell*/starving/nappy/lice/nits/rash/cold/barefoot/pyjamas/flinch*/wetting/soiled | baby/infant/# wks/# mths ... bruis*/fracture/broken/shaken/limp/bleed/skull/ribs/burn
        ~leave/left .. <kid>/kids/children/baby/them .. home/alone/on_own/on_their_own/unattended/in_car/in_the_car/outside/by_themselves/with_stranger/while/to_fend/overnight/all_night | <kid> .. left/found/home .. alone/on_own/on_their_own/in_car/wander*/unsupervis*/by_themselves/in_charge/looking_after | kids/children/baby .. alone/on_own/on_their_own/by_themselves/in_car | nobody/noone/no_adult/no_adults/no_parent .. home/in/with/there/looking_after ... <kid>
        drunk/drinking/off_her_face/off_his_face/high/stoned/smoking_weed/drugs/needles/using/passed_out/asleep_on_sofa ... baby/kids/children/child/toddler/bairn/pram/school_run/<kid> | baby/kids/children/child/toddler/pram/<kid> ... drunk/drugs/needles/stoned/spliff/vodka/heroin/crack/weed/passed_out | no/nowt/nothing .. food/nappies/milk/bedding/beds/heating/electric/cot/to_eat .. in/for/house/kids/baby/child | not been fed/changed/washed/fed | eating/scaveng*/begging .. bins/food/neighbours
        neglect*/cruelty/malnour*/emaciat* | locked .. in/out .. room/bedroom/cupboard/shed/garden/cellar/dark/car/bathroom/garage/night/rain/cold | fgm/cut/circumcis*/cutting .. girl/daughter/sister/abroad/holiday/party | ritual/exorcis*/witchcraft/juju/possessed/demon .. child/boy/girl/spirit/beat* | not .. at school .. # .. weeks/months | sold/selling/swap* .. baby/child | discipline/disciplin* .. belt/stick/slipper/smack*/flex/cane/strap
      `),
    },
  ]),
  ...broader('liberty', 3, [
    {
      name: 'held, taken or married off',
      says: 'Somebody is said to be kept in, taken, or made to marry',
      reads: phrases(`
        ~kidnap/~abduct/~imprison/~bundle/~snatch <who> | ~bundle/~drag/~pull/~throw/~force/~push/~shove .. into/in/in_the_back_of .. car/van/boot/taxi/house/alley/bushes/toilet/toilets/garage | ~lock/~shut/~bolt/~barricade/~padlock/~trap/~nail <who> .. in/out/inside/up | ~lock .. in .. room/bedroom/house/flat/bathroom/cellar/shed/garage/car/cupboard/toilet/container | locked/trapped/kept/shut in/inside .. by/he/since/for/and/with/all/no_key
        ~take .. keys/key/handle .. so .. | ~hide .. keys | stopped/stops/stopping/prevented/blocking/blocked .. leaving/from_leaving/going/getting_out/exit/way_out | wont/wouldnt/didnt/refus*/not .. let/letting .. out/leave/go/out_of_the_car/off | ~hold/~keep <who> .. there/against/hostage/prisoner/captive/in/overnight/for_hours/until/till/at | ~hold/kept .. hostage/prisoner/captive | not .. free to .. leave | child/daughter/son/baby/kids/children .. taken/took/gone/kept .. abroad/out_of_the_country/without/country/airport/not_returned/not_brought/by_dad/by_father/by_mother
        ~take .. to/back_to .. pakistan/india/bangladesh/somalia/nigeria/turkey/iraq/romania/albania/abroad ... marry/married/wedding/passport/cousin/engaged/engagement/holiday/hols/against | marry/married/wedding/engaged/engagement/marriage ... force*/made/against/cousin/passport/abroad/doesnt_want/dont_want/uncle/family_say/ran_away/or_else/#_yrs/aged | told .. she/he/shes ..  marrying/to_marry | arranged .. without/against | false imprison* | tied .. up/to
      `),
    },
  ]),
  ...broader('exploitation', 3, [
    {
      name: 'people used for gain',
      says: 'Somebody is said to be made to work, sell, carry, pay or live for the gain of others',
      reads: phrases(`
        traffick*/slave*/slavery/exploit*/gangmaster*/servitude/cuckoo*/bonded | boss/owner/gaffer/they/man/couple/family/madam/he/employer ... keep/keeps/took/holds/has/have/got/confiscat* .. passport/passports/papers/id/documents/wages | passport/passports/papers/documents/id .. kept/taken/took/held/with_boss/locked/confiscated/not_got | no/not/never/isnt/arent/aint/nowt .. pay/paid/wages/wage .. till/until/since/for/debt/by/just/only/but | work/works/working/worked .. for .. nothing/food/free/no_pay/keep/a_bed/debt/#_hours/seven_days/7_days/pennies
        ~pay/~work .. off .. debt | debt/owes/owe .. for .. travel/flight/journey/visa/rent/boat | # days .. a week | sleeps/sleep/sleeping/lives/living/live/kept .. in/on/above/behind .. shed/garage/container/caravan/car_wash/warehouse/floor/shop/restaurant/nail_bar/kitchen/outbuilding/lorry/mattress | # .. to a room | scared of .. boss/gaffer/owner | little/no/dont_speak/doesnt_speak english ... boss/work*/passport/sleep*/shut/scared/scar*/house/men/owner/car | not allowed to .. leave/speak/talk
        men/blokes/different_men/clients/punters/customers ... coming/visiting/all_hours/upstairs/day_and_night/girls/girl/massage | brothel/pimp*/escort/sex_work*/massage_parlour/pop_up_brothel/red_light ... | made/makes/making/forced/forces/force .. to .. work/beg/sell/steal/shoplift/carry/deal/deliver/hold/store/clean/cook/open .. | ~use .. home/flat/house/account/name/address/card/bank_account/her/him .. for/to .. | mov* into .. home/flat/house/bungalow/place ... drugs/wont_leave/dealing/deal/people/took/taken/bedroom/vulnerable/money/sofa | taken/taking/took over .. home/flat/house/bungalow/place/room
        friends/mates/people/lads/couple/woman/man/neighbour/lodger/they/youths .. come/comes/coming/turn/turns/turn_up/round/appear .. payday/pay_day/benefits/giro/pension_day/when_he_gets/when_she_gets/for_money/for_his/eat .. | eat/eats/eating .. her/his/their food | make/makes/made/get/gets/gives/lends .. her/him .. buy/pay/lend/give/get/withdraw/sign ... baccy/fags/booze/drink/money/phone/contract/contracts/loan/vodka/food/takeaway | learning/learn/learng diff*/disab* | vulnerable ... money/card/bank/drugs/flat/friends/phone/contract | took/taken/has/borrowed .. telly/tv/phone/xbox/card .. for_a_loan/as_security/security/till_he_pays/for_debt
        mule/smurf* | ~pay .. into .. account ... keep/cut/percent/back/move/transfer/withdraw | asked/told/paid .. to .. carry/hold/mind/look_after/stash/deliver/drop/plug/swallow ... package/packages/bag/box/gear/drugs/cash/knife/gun/envelope | running/runs/delivering/shotting .. drugs/gear/packages/county/line/for_them/for_olders | trap_house/bando/going_cunch/cunch/shotting
      `),
    },
  ]),
]
