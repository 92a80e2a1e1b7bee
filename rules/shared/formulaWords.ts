/**
 * Words that say nothing about one person's matter. A sentence made of nothing else (and of names)
 * would fit any message. Lower case, one term each; names of things, faults and feelings are
 * missing on purpose.
 */
export const formulaWords: ReadonlySet<string> = new Set(
  [
    // pronouns, articles, small words
    `a an the this that these those it its i me my mine we us our ours you your yours yourself he she they them
    their one ones some any all each every both other another such same own more most much many few
    little bit lot quick quickly very really so too also just only even still now then here there
    today tonight always again once and or but nor if as than though while because since until
    to of in on at by for with from into out up off over through within without before after during
    about back down via per upon under not regarding concerning which who what where recent recently latest last two three`,
    // auxiliaries
    `am is are was were be been being 's 'd do does did doing have has had having will would can could may
    might shall should must let lets need needs needed want wants able going gonna wish like`,
    // greetings
    `hi hello hey hiya heya howdy dear greetings good great nice lovely wonderful fantastic fine morning
    afternoon evening day week weekend year everyone everybody all folks team friend there sir madam
    ma'am mr mrs ms miss mx dr prof monday tuesday wednesday thursday friday saturday sunday happy merry g'day yo
    hola bonjour ciao namaste aloha hallo mate buddy pal love dude valued customer client user member guest
    subscriber holder`,
    // thanks and welcome
    `thank thanks thankyou thx ty cheers welcome appreciate appreciated grateful gratitude glad pleased
    delighted pleasure privilege honour honor kind kindly please pls plz hope hopes hoping trust well
    everything anything something else`,
    // the business of answering
    `contact contacting contacted reach reaching reached touch write writing written wrote message
    messages messaging email emails emailing mail note letter call calling called caller callers chat
    chatting text request requests enquiry enquiries inquiry inquiries query queries question questions
    concern concerns issue issues matter matters case cases ticket submission correspondence
    communication receive receives received receipt receiving acknowledge acknowledged logged registered
    opened created assigned queue queued help helps helping assist assists assisting assistance support
    supporting serve serving service services answer answers answering answered respond responding response reply
    replying replied handle handling handled address addressing resolve resolving resolved solve solving process
    processing processed proceed proceeding continue continuing begin beginning start started starting
    get gets getting got go further forward forwards ahead follow following followed move moving take takes taking
    look looking deal dealing provide providing give giving ask asking know make making sure ensure
    bring use using find finding come comes see allow allows enable`,
    // who answers
    `name agent advisor adviser representative rep assistant specialist manager colleague colleagues
    department dept desk office company care customers clients users members people person human bot
    virtual automated`,
    // the form's own reasons
    `information info detail details data item items thing things step steps moment minute minutes second
    seconds unfortunately afraid meantime meanwhile regret check checks next discuss discussing complete
    happily gladly sure certainly time sec mo reason reasons purpose purposes security secure safety verification verify verifying
    verified identification identify identifying identity authentication authenticate privacy protection protect protecting
    confidentiality compliance record records reference file files standard policy procedure
    routine regulation regulations law legal required requirement requirements necessary mandatory
    better best faster smoothly efficiently effectively promptly correctly properly accurately first firstly
    initially quickly asap possible possibly available important value valued business
    patience understanding interest opportunity attention loyal loyalty bear hold wait online soon shortly
    additional extra basic relevant right correct ok okay alright great perfect anyway formalities formality
    housekeeping admin paperwork quality training satisfaction priority
    validate validating safely`,
  ]
    .join(' ')
    .split(/\s+/),
);
