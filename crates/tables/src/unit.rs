//! What one in a cell is. Two units cannot be added.

use tallfest_base::{Text, text};

/// What one in a cell is.
pub trait Unit: Copy + Sync + 'static {
    /// Its name in the plural.
    const LABEL: Text;
    /// What a reader must know of any table of this unit.
    const NOTE: Option<Text> = None;
}

macro_rules! units {
    ($($(#[$doc:meta])+ $unit:ident = $nb:literal | $nn:literal | $en:literal
        $(, note $note_nb:literal | $note_nn:literal | $note_en:literal)?;)+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $unit;
        impl Unit for $unit {
            const LABEL: Text = text($nb, $nn, $en);
            $(const NOTE: Option<Text> = Some(text($note_nb, $note_nn, $note_en));)?
        }
    )+};
}
units! {
    /// Contacts: records of form A.
    #[doc(alias = "henvendelser")]
    Contacts = "henvendelser" | "førespurnader" | "contacts";
    /// Persons, made from events by the flag "first this year".
    #[doc(alias = "personer")]
    Persons = "personer" | "personar" | "persons",
        note "Personer er summert over sentrene: en person som har brukt to sentre, er talt to ganger."
        | "Personar er summerte over sentra: ein person som har brukt to senter, er talt to gonger."
        | "Persons are summed over the centres: a person at two centres is counted twice.";
    /// Visits: records of form B.
    #[doc(alias = "besøk")]
    Visits = "besøk" | "besøk" | "visits";
    /// Users with a form C, once per centre and year.
    #[doc(alias = "brukere")]
    Users = "brukere" | "brukarar" | "users",
        note "Brukere er summert over sentrene: en bruker med skjema ved to sentre er talt to ganger."
        | "Brukarar er summerte over sentra: ein brukar med skjema ved to senter er talt to gonger."
        | "Users are summed over the centres: a user with a form at two centres is counted twice.";
    /// Offers of crisis centres: records of their yearly questionnaire.
    #[doc(alias = "tilbud")]
    Offers = "tilbud" | "tilbod" | "offers",
        note "Et krisesenters tilbud til kvinner og tilbudet til menn er talt hver for seg."
        | "Tilbodet eit krisesenter har til kvinner og tilbodet til menn er talde kvar for seg."
        | "A crisis centre's offer to women and its offer to men are counted one by one.";
    /// Stays of adults.
    #[doc(alias = "opphold")]
    Stays = "opphold" | "opphald" | "stays";
    /// Adults who stayed, made from stays by the flag "first this year".
    #[doc(alias = "beboere")]
    Residents = "beboere" | "bebuarar" | "residents",
        note "Beboere er summert over sentrene: en person som har bodd på to sentre, er talt to ganger."
        | "Bebuarar er summerte over sentra: ein person som har budd på to senter, er talt to gonger."
        | "Residents are summed over the centres: a person who stayed at two centres is counted twice.";
    /// Nights.
    #[doc(alias = "overnattingsdøgn")]
    Nights = "overnattingsdøgn" | "overnattingsdøgn" | "nights",
        note "Hvert døgn er talt i sitt eget år. Et opphold over nyttår er med i begge årene, med døgnene i hvert av dem, så gjennomsnittet av alle opphold er lavere enn av de som er avsluttet."
        | "Kvart døgn er talt i sitt eige år. Eit opphald over nyttår er med i begge åra, med døgna i kvart av dei, så gjennomsnittet av alle opphald er lågare enn av dei som er avslutta."
        | "Each night is counted in its own year. A stay over New Year is in both years with the nights in each, so that the mean of all stays is lower than that of those that have ended.";
    /// Nights of stays that ended in the year, those before the year included.
    #[doc(alias = "overnattingsdøgn")]
    NightsOfEnded = "overnattingsdøgn" | "overnattingsdøgn" | "nights",
        note "Alle døgn i opphold som ble avsluttet i året, også døgn før nyttår. Et opphold uten datoer har ingen kjent lengde."
        | "Alle døgn i opphald som vart avslutta i året, òg døgn før nyttår. Eit opphald utan datoar har inga kjend lengd."
        | "All nights of stays that ended in the year, those before New Year included. A stay without days has no known length.";
    /// Stays of children.
    #[doc(alias = "opphold for barn")]
    ChildStays = "opphold for barn" | "opphald for barn" | "children's stays";
    /// Children who stayed, made from stays by the flag "first this year".
    #[doc(alias = "barn")]
    Children = "barn" | "barn" | "children",
        note "Barn er summert over sentrene: et barn som har bodd på to sentre, er talt to ganger."
        | "Barn er summerte over sentra: eit barn som har budd på to senter, er talt to gonger."
        | "Children are summed over the centres: a child who stayed at two centres is counted twice.";
    /// Day visits and talks by telephone together: the day offer.
    #[doc(alias = "dagtilbud")]
    DayEvents = "dagsbesøk og samtaler på telefon" | "dagsbesøk og samtalar på telefon" | "day visits and talks by telephone";
    /// Day visits.
    #[doc(alias = "dagsbesøk")]
    DayVisits = "dagsbesøk" | "dagsbesøk" | "day visits";
    /// One-to-one talks by telephone.
    #[doc(alias = "enesamtaler på telefon")]
    Talks = "enesamtaler på telefon" | "einesamtalar på telefon" | "one-to-one talks by telephone";
    /// Persons who came by day, made from visits by the flag "first this year".
    #[doc(alias = "dagbrukere")]
    DayUsers = "dagbrukere" | "dagbrukarar" | "day users",
        note "Dagbrukere er summert over sentrene: en person som har brukt to sentre, er talt to ganger. De som samtaler på telefon, er talt for seg, og kan være de samme."
        | "Dagbrukarar er summerte over sentra: ein person som har brukt to senter, er talt to gonger. Dei som samtalar på telefon, er talde for seg, og kan vere dei same."
        | "Day users are summed over the centres: a person at two centres is counted twice. Those who talk by telephone are counted apart, and can be the same.";
    /// Persons who had talks by telephone, made from talks by the flag "first this year".
    #[doc(alias = "brukere av samtaler på telefon")]
    TalkUsers = "personer med samtaler på telefon" | "personar med samtalar på telefon" | "persons with talks by telephone",
        note "Personer er summert over sentrene: en person som har brukt to sentre, er talt to ganger. Dagbrukere er talt for seg, og kan være de samme."
        | "Personar er summerte over sentra: ein person som har brukt to senter, er talt to gonger. Dagbrukarar er talde for seg, og kan vere dei same."
        | "Persons are summed over the centres: a person at two centres is counted twice. Day users are counted apart, and can be the same.";
    /// Years of a life.
    #[doc(alias = "år")]
    YearsOfLife = "år" | "år" | "years";
    /// Centres: records of the annual questionnaire.
    #[doc(alias = "sentre")]
    Centres = "sentre" | "senter" | "centres";
    /// Employees.
    #[doc(alias = "ansatte")]
    Employees = "ansatte" | "tilsette" | "employees",
        note "Ansatte i en organisasjon som driver både et senter mot overgrep og et krisesenter, er talt i begge systemene. Tallene for de to skal ikke legges sammen."
        | "Tilsette i ein organisasjon som driv både eit senter mot overgrep og eit krisesenter, er talde i begge systema. Tala for dei to skal ikkje leggjast saman."
        | "Employees of an organisation that runs both a centre against abuse and a crisis centre are counted in both systems. The figures of the two are not to be added.";
    /// Full-time equivalents.
    #[doc(alias = "årsverk")]
    Fte = "årsverk" | "årsverk" | "full-time equivalents",
        note "Årsverk i en organisasjon som driver både et senter mot overgrep og et krisesenter, er talt i begge systemene. Tallene for de to skal ikke legges sammen."
        | "Årsverk i ein organisasjon som driv både eit senter mot overgrep og eit krisesenter, er talde i begge systema. Tala for dei to skal ikkje leggjast saman."
        | "Full-time equivalents of an organisation that runs both a centre against abuse and a crisis centre are counted in both systems. The figures of the two are not to be added.";
    /// Teaching and information assignments.
    #[doc(alias = "oppdrag")]
    Assignments = "oppdrag" | "oppdrag" | "assignments";
    /// Hours a week.
    #[doc(alias = "timer")]
    Hours = "timer per uke" | "timar per veke" | "hours a week";
    /// Kilometres.
    Kilometres = "kilometer" | "kilometer" | "kilometres";
    /// Places at a crisis centre: beds or rooms.
    #[doc(alias = "plasser")]
    Places = "plasser" | "plassar" | "places";
    /// Volunteers.
    #[doc(alias = "frivillige")]
    Volunteers = "frivillige" | "frivillige" | "volunteers";
    /// Municipalities, as each centre counts its own.
    #[doc(alias = "kommuner")]
    Municipalities = "kommuner" | "kommunar" | "municipalities",
        note "Hvert senter teller sine egne kommuner; en kommune med to sentre er talt to ganger."
        | "Kvart senter tel sine eigne kommunar; ein kommune med to senter er talt to gonger."
        | "Each centre counts its own municipalities; a municipality of two centres is counted twice.";
    /// Magazines with an advertisement.
    #[doc(alias = "magasiner")]
    Magazines = "magasiner" | "magasin" | "magazines";
    /// Lectures.
    #[doc(alias = "foredrag")]
    Lectures = "foredrag" | "foredrag" | "lectures";
    /// Network groups of former users.
    #[doc(alias = "nettverksgrupper")]
    Groups = "nettverksgrupper" | "nettverksgrupper" | "network groups";
    /// High-security cases.
    #[doc(alias = "høysikkerhetssaker")]
    Cases = "høysikkerhetssaker" | "høgtryggleikssaker" | "high-security cases";
    /// Norwegian kroner.
    Kroner = "kroner" | "kroner" | "NOK";
}
