/**
 * A name as it is registered, then what people are called instead: everyday British usage, with spellings that are told apart only in
 * writing. Not exhaustive: a force loads its own with `readNicknames`.
 * Three to a line, so that the table can be read in one sitting.
 */
export const NICKNAMES: readonly string[] = `
abigail abby abbie abi gail | abdul abdool abdal | adam ad
adrian ade | agnes aggie nessa | aisha ayesha aysha
alan allan allen al | albert bert bertie al | alexander alex alec sandy al xander alasdair alistair
alexandra alex sandra sandy lexi lexie ally | alfred alf alfie fred freddie | ali aly
alice ali allie alys | alison ali ally allison | amanda mandy manda
amelia millie mia amy emilia | andrea andie | andrew andy drew
angela angie ange | ann anne anna annie nan nancy | anastasia stacey ana
annabel bella anna annabelle | anthony tony ant antony | antonia toni tonia
arthur art artie | barbara babs barb | barnaby barney
barry baz bazza | beatrice bea trixie | benjamin ben benny benji
bernadette bernie | bernard bernie | beverley bev
bridget bridie biddy | bradley brad | caroline carol carrie caz
carolyn carol lyn | cameron cam | catherine cathy cath kate katie katherine kathryn kathleen cat kitty kit
cecilia cissy celia | charles charlie chas chaz chuck | charlotte charlie lottie lotte char
chloe clo | christian chris | christina chris chrissie tina
christine chris chrissie tina | christopher chris kit topher | claire clare clair
clifford cliff | clive cliff | colin col
cynthia cindy | daniel dan danny | danielle dani dan
david dave davey davy dai | deborah debbie deb debra | dennis den denny denis
derek del derrick | desmond des | diana di
dominic dom nic dominick | donald don donnie | dorothy dot dotty dolly
douglas doug dougie | duncan dunc | edmund ed eddie ted ned
edward ed eddie ted teddy ned | edwin ed eddie | edith edie
eileen aileen | eleanor ellie nell nellie nora elinor elle | elizabeth liz lizzie beth betty bess bessie eliza libby elspeth lisa elisabeth betsy liza
ellen ellie nell nellie | emily em emmy millie | emma em emmy
eric rick | ernest ernie | esther essie hetty
eugene gene | evelyn eve evie | ethan eth
felicity flick fliss | florence flo flossie florrie | frances fran frankie fanny
francis frank frankie fran | frank frankie | franklin frank
frederick fred freddie freddy | gabriel gabe | gabrielle gaby gabby
gareth gaz gary | gary gaz gazza garry | gavin gav
geoffrey geoff jeff jeffrey | george georgie | georgina georgie gina
gerald gerry jerry | gerard gerry ged | gillian gill jill gilly
gordon gordy | grace gracie | graham graeme grahame gray
gregory greg | gwendoline gwen gwenda | hannah hanna han
harold harry hal | harriet harry hattie hatty | harrison harry
harvey harv | heather hev | helen nell nellie ellen lena
helena lena nell | henrietta etta hattie hetty | henry harry hal hank
herbert bert herbie | hilary hils hillary | hugh hughie huw
hussein hussain husain hossain | ian iain | ibrahim ebrahim
imogen immy | irene rene | isaac ike zac
isabella bella izzy isabelle isabel isobel belle | jacob jake jack cobi | jacqueline jackie jacqui jacky
jack jackie | james jim jimmy jamie jem | jane janie janey jayne
janet jan | janice jan | jasmine jas jaz yasmin
jason jay jase | jean jeannie | jeffrey jeff geoff
jemima jem | jennifer jen jenny jenni | jeremy jem jerry jez
jerome jerry | jessica jess jessie | joan joanie
joanna jo joanne anna | joanne jo joanna | john johnny jack jon
jonathan jon jonny john johnathan | joseph joe joey jo yusuf | josephine jo josie
joshua josh | joyce joy | judith judy jude
julia jules julie | julian jules | julie jules
juliet jules | karen kaz | kathleen kath kathy katie kate
katherine kate katie kathy kath kay kitty kat | kayleigh kay kayley | kelly kel
kenneth ken kenny | kevin kev | kimberley kim kimberly
laura lori | lauren loz laurie | lawrence larry laurie laurence
lee leigh | leonard len lenny leo | leslie les lesley
lewis lew louis lou | lillian lily lil | linda lin lindy lynda
lindsay linds lindsey | lorraine lorri | louise lou
louisa lou | lucy lu luce | lucinda lucy cindy
luke luca | lydia liddy | lynn lyn lynne
madeleine maddy maddie madeline | malcolm mal | margaret maggie meg peggy marge margie mags rita greta daisy madge
maria mia marie | marilyn lyn | marion marian
mark marc marcus | martha marty | martin marty martyn
mary molly polly mae may marie | mathilda tilly matilda | matilda tilly mattie
matthew matt matty mathew | maureen mo | maurice mo morris
maximilian max | melanie mel | melissa mel lissa
mercy mercia | michael mick mike mickey mikey micheal | michelle shell shelly
mildred millie | miriam mim | mohammed mohammad muhammad muhammed mohamed mohamad mo mohd md
molly moll | morgan mo | muriel mu
nathan nate nath | nathaniel nathan nate nat | neil neal niall
nicholas nick nicky nico nicolas | nicola nicky nikki nic | nigel nige
noah no | norman norm | oliver ollie olly
olivia liv livvy ollie libby | oscar os | owen ewan
pamela pam | patience pat | patricia pat tricia trish patsy patti
patrick pat paddy | paul pauly | paula polly
pauline paula polly | penelope penny | peter pete
philip phil pip phillip | philippa pippa pip phil | phyllis phyl
priscilla cilla | prudence prue | rachel rach rachael
ralph rafe | raymond ray | rebecca becky becca bex
reginald reg reggie | reuben rube | rhiannon rhi
richard rick ricky dick richie rich dickie | robert rob bob bobby robbie bert | roberta bobbie
robin rob | roderick rod roddy | rodney rod
roger rodge | roland roly | ronald ron ronnie
rosalind ros | rose rosie | rosemary rose rosie
rosamund ros | roxanne roxy | rupert rupe
russell russ | ruth ruthie | ryan ry
sally sal | salvatore sal | samantha sam sammy
samuel sam sammy | sandra sandy | sarah sara sally sadie
scarlett scar | sean shaun shawn shane | sebastian seb
sharon shaz shazza | sheila shelagh | shirley shirl
sidney sid sydney | simon si | sophia sophie soph
sophie soph sophia | stanley stan | stella stell
stephanie steph stevie | stephen steve steven stevie ste | steven steve stephen stevie ste
stuart stu stewart | susan sue susie suzie | susannah sue susie suzie anna
suzanne sue suzie | sylvia syl silvia | tabitha tabby
tamara tammy | terence terry tel terrance | teresa terry tess tessa theresa
thaddeus tad | theodore theo ted teddy | theodora dora thea
thomas tom tommy | timothy tim timmy | tobias toby
tracey tracy trace | trevor trev | valerie val
vanessa nessa ness | vera ronnie | veronica ronnie vera
victor vic | victoria vicky vicki tori vic | vincent vince vinny
violet vi | virginia ginny | vivian viv vivien
vivienne viv | walter wally walt | wayne waz
wilfred wilf fred | william will bill billy willy liam wills | winifred win winnie freda
yvonne eve | yusuf yousef yousuf joseph | zachary zac zach zak
zoe zo
`
  .trim()
  .split(/ \| |\n/)
