//! The code lists of stays, and of the persons on them.

use tallfest_base::{code_list, inferred, seen_about};

code_list! {
    /// Earlier contact with a crisis centre.
    pub enum PreviousContact = "previous_contact" {
        Never           = "never",            seen_about(2019), "ikke vært i kontakt før" | "ikkje vore i kontakt før" | "not been in contact before", None;
        EarlierResident = "earlier_resident", seen_about(2019), "beboer før"              | "bebuar før"               | "resident before";
        EarlierDayUser  = "earlier_day_user", inferred(2019),   "dagbruker før"           | "dagbrukar før"            | "day user before";
        OtherContact    = "other_contact",    inferred(2019),   "annen kontakt før"       | "annan kontakt før"        | "other contact before";
        + NotStated, seen_about(2019);
    }
}

code_list! {
    /// Who took the initiative to the contact.
    pub enum ContactInitiator = "who_initiated_contact" {
        ThePerson         = "self",                inferred(2014), "beboeren selv"        | "bebuaren sjølv"      | "the resident";
        FamilyFriends     = "family_friends",      inferred(2014), "familie eller venner" | "familie eller vener" | "family or friends";
        Police            = "police",              inferred(2014), "politiet"             | "politiet"            | "police";
        ChildWelfare      = "child_welfare",       inferred(2014), "barnevernstjenesten"  | "barnevernstenesta"   | "child welfare service";
        HealthService     = "health_service",      inferred(2014), "helsetjenesten"       | "helsetenesta"        | "health service";
        Nav               = "nav",                 inferred(2014), "NAV"                  | "NAV"                 | "NAV";
        OtherCrisisCentre = "other_crisis_centre", inferred(2014), "annet krisesenter"    | "anna krisesenter"    | "other crisis centre";
        Other             = "other",               inferred(2014), "andre"                | "andre"               | "others";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Marital status before the stay.
    #[doc(alias = "sivilstand")]
    pub enum MaritalStatus = "marital_status" {
        MarriedRegistered = "married_registered", seen_about(2014), "gift eller registrert partner" | "gift eller registrert partnar" | "married or registered partner";
        Cohabiting        = "cohabiting",         seen_about(2014), "samboer"                       | "sambuar"                       | "cohabiting";
        LivingAlone       = "living_alone",       seen_about(2014), "bodde alene"                   | "budde åleine"                  | "lived alone";
        SeparatedDivorced = "separated_divorced", inferred(2014),   "separert eller skilt"          | "separert eller skild"          | "separated or divorced";
        Widowed           = "widowed",            inferred(2014),   "enke eller enkemann"           | "enkje eller enkjemann"         | "widowed";
        Other             = "other",              inferred(2014),   "annen sivilstand"              | "annan sivilstand"              | "other marital status";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Disability, as the person or staff state it.
    #[doc(alias = "funksjonsnedsettelse")]
    pub enum Disability = "crisis_disability" {
        Physical = "physical", inferred(2014), "fysisk funksjonsnedsettelse"  | "fysisk funksjonsnedsetjing"  | "physical disability";
        Mental   = "mental",   inferred(2014), "psykisk funksjonsnedsettelse" | "psykisk funksjonsnedsetjing" | "mental disability";
        Other    = "other",    inferred(2014), "annen funksjonsnedsettelse"   | "anna funksjonsnedsetjing"    | "other disability";
        None     = "none",     inferred(2014), "ingen funksjonsnedsettelse"   | "inga funksjonsnedsetjing"    | "no disability", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// The kind of violence.
    #[doc(alias = "vold")]
    pub enum ViolenceType = "violence_type" {
        Psychological  = "psychological",   seen_about(2014), "psykisk vold"   | "psykisk vald"   | "psychological violence";
        Physical       = "physical",        seen_about(2014), "fysisk vold"    | "fysisk vald"    | "physical violence";
        Threats        = "threats",         seen_about(2014), "trusler"        | "truslar"        | "threats";
        Sexual         = "sexual",          inferred(2014),   "seksuell vold"  | "seksuell vald"  | "sexual violence";
        Material       = "material",        inferred(2014),   "materiell vold" | "materiell vald" | "material violence";
        Economic       = "economic",        inferred(2014),   "økonomisk vold" | "økonomisk vald" | "economic violence";
        Digital        = "digital",         inferred(2014),   "digital vold"   | "digital vald"   | "digital violence";
        ForcedMarriage = "forced_marriage", inferred(2014),   "tvangsekteskap" | "tvangsekteskap" | "forced marriage";
        Trafficking    = "trafficking",     inferred(2014),   "menneskehandel" | "menneskehandel" | "human trafficking";
        Other          = "other",           inferred(2014),   "annen vold"     | "annan vald"     | "other violence";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Whether the violence was repeated.
    pub enum ViolenceRepeated = "violence_repeated" {
        Repeated = "repeated", seen_about(2019), "gjentatt vold"  | "gjenteken vald" | "repeated violence"
            until 2023 "gjentatte overgrep" | "gjentekne overgrep" | "repeated abuse";
        Single   = "single",   seen_about(2019), "enkelthendelse" | "enkelthending"  | "a single event";
        + DoesNotKnow, seen_about(2019);
        + NotStated, seen_about(2019);
    }
}

code_list! {
    /// How long the violence lasted.
    pub enum ViolenceDuration = "violence_duration" {
        Under1Year = "under_1_year",  inferred(2014), "under 1 år"      | "under 1 år"       | "less than 1 year";
        From1To4   = "1_4_years",     inferred(2014), "1–4 år"          | "1–4 år"           | "1–4 years";
        From5To9   = "5_9_years",     inferred(2014), "5–9 år"          | "5–9 år"           | "5–9 years";
        From10     = "10_plus_years", inferred(2014), "10 år eller mer" | "10 år eller meir" | "10 years or more";
        + DoesNotKnow, inferred(2014);
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// What the perpetrator is to the person. A stranger is a kind of person, never a missing answer.
    #[doc(alias = "voldsutøver")]
    pub enum Perpetrator = "crisis_perpetrator_relation" {
        SpouseCohabitant = "spouse_cohabitant", seen_about(2014),
            "ektefelle eller samboer"                     | "ektefelle eller sambuar"                    | "spouse or cohabitant";
        FormerPartner    = "former_partner",    seen_about(2014),
            "tidligere ektefelle, samboer eller kjæreste" | "tidlegare ektefelle, sambuar eller kjærast" | "former spouse, cohabitant or partner";
        Partner          = "partner",           seen_about(2014),
            "kjæreste"                                    | "kjærast"                                    | "boyfriend or girlfriend";
        Parent           = "parent",            seen_about(2014),
            "foreldre"                                    | "foreldre"                                   | "parents";
        StepParent       = "step_parent",       seen_about(2014),
            "steforeldre"                                 | "steforeldre"                                | "step-parents";
        OwnChild         = "own_child",         seen_about(2014),
            "egne barn"                                   | "eigne barn"                                 | "own children";
        OtherFamily      = "other_family",      seen_about(2014),
            "annen familie"                               | "annan familie"                              | "other family";
        Acquaintance     = "acquaintance",      seen_about(2014),
            "bekjent"                                     | "kjenning"                                   | "acquaintance";
        Stranger         = "stranger",          seen_about(2014),
            "ukjent person"                               | "ukjend person"                              | "stranger";
        + DoesNotKnow, inferred(2014);
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// The perpetrator's gender.
    pub enum PerpetratorGender = "crisis_perpetrator_gender" {
        Male   = "male",   seen_about(2014), "mann"   | "mann"   | "man";
        Female = "female", seen_about(2014), "kvinne" | "kvinne" | "woman";
        + DoesNotKnow, inferred(2014);
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Where the resident went after the stay.
    pub enum LeftTo = "left_to" {
        OwnHome           = "own_home",            inferred(2014),   "egen bolig"               | "eigen bustad"             | "own home";
        NewHome           = "new_home",            inferred(2014),   "ny bolig"                 | "ny bustad"                | "new home";
        FamilyFriends     = "family_friends",      inferred(2014),   "familie eller venner"     | "familie eller vener"      | "family or friends";
        OtherCrisisCentre = "other_crisis_centre", inferred(2014),   "annet krisesenter"        | "anna krisesenter"         | "other crisis centre";
        BackToPerpetrator = "back_to_perpetrator", seen_about(2014), "tilbake til voldsutøver"  | "tilbake til valdsutøvar"  | "back to the perpetrator";
        Institution       = "institution",         inferred(2014),   "institusjon"              | "institusjon"              | "institution";
        Other             = "other",               inferred(2014),   "annet sted"               | "annan stad"               | "other place";
        StillResident     = "still_resident",      inferred(2014),   "bor fortsatt på senteret" | "bur framleis på senteret" | "still lives at the centre";
        + DoesNotKnow, inferred(2014);
        + NotStated, seen_about(2014);
    }
}
