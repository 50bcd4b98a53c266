"""Words by which names of people are known in a letter, in the languages of Europe's shops, and words that are none."""

TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Sr|Sra|Srta|Señora?|Signora?|Sig"
    r"|Pan|Pani|Dhr|Mevr"
)
TITLE = rf"(?:{TITLES})\.?"
LINK = r"(?:von|van|de|der|den|del|della|da|dos|di|la|le|bin|al|ter|zu)"
CLOSING = (
    r"(?:(?:best|kind|kindest|warm|warmest|many|with(?: kind| best)?|my best) )?regards"
    r"|(?:yours )?sincerely(?: yours)?|yours (?:truly|faithfully|sincerely)"
    r"|(?:many )?thanks(?: again| so much| a lot| in advance)?|thank you(?: so much)?|cheers|best(?: wishes)?"
    r"|all the best|love|hugs|xoxo|cordially|respectfully|take care|signed|sent by|ta|tia"
    r"|(?:mit )?(?:freundlichen|freundliche|viele|liebe|beste|besten|herzliche|schöne) gr(?:ü|u|ue)(?:ß|ss)en?|mfg"
    r"|lg|vg|gru(?:ß|ss)|danke|vielen dank|(?:bien )?cordialement|bien à vous|merci(?: d'avance)?|cdt"
    r"|(?:un )?saludos?|atentamente|gracias|cordiali saluti|grazie|distinti saluti|met vriendelijke groet(?:en)?"
    r"|groet(?:jes|en)?|bedankt|obrigad[oa]|atenciosamente|pozdrawiam|dziękuję|mvh|med vänlig hälsning|hälsningar"
    r"|hilsen"
)
GREETING = (
    r"dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|liebe[rs]?|hallo|sehr geehrter?|guten tag|chère?"
    r"|cher|bonjour|estimad[oa]|querid[oa]|hola|car[oa]|gentile|buongiorno|ciao|beste|geachte|prezad[oa]|olá|hej"
    r"|kära|szanown[ay]|drog[ia]"
)
SAYS = (
    r"my (?:full )?name(?:'s| is)|(?:my )?name ?:|mein name ist|ich hei(?:ß|ss)e|je m'appelle|mon nom est|me llamo"
    r"|mi nombre es|mi chiamo|il mio nome è|mijn naam is|ik heet|meu nome é|me chamo|nazywam się|jag heter"
    r"|jeg hedder|jeg heter|call me|signed by"
)
# in the place of a name, none: "Thanks, Amazon"
OTHERS = """
    a i all an and any are as at be best but customer customers do dear everybody everyone folks for friend friends
    from god good great guys happy have hello hi how if in is it its just ladies gentlemen love madam me merry my no
    not nothing of on one or our out please ps seller shop sir sirs so support team thank thanks that the there they
    this to too very was we well what when who with world yes you your amazon ebay etsy google apple united delta
    southwest jetblue american virgin america usairways airlines airways airline service services company store
    staff management manager office department english german french spanish italian american british canadian
    australian indian chinese japanese irish scottish mexican african european asian christian muslim jewish
    catholic black white monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december size medium small large petite kitty santa mom mum dad mother
    father grandma baby still really again also only here now never always new old first perfect quality recommended
    recommend highly definitely awesome excellent nice amazing worth buy bought price product item prime internet
    youtube facebook instagram twitter iphone ipad android windows usa uk us nyc
"""
FEW = frozenset(OTHERS.split())
