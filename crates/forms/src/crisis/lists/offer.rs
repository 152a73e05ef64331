//! The code lists of the yearly questionnaire of an offer.

use tallfest_base::{code_list, inferred, seen, seen_about};

code_list! {
    /// How men are housed.
    pub enum MenHousing = "men_housing_solution" {
        OwnPremises          = "own_premises",           seen_about(2014),
            "egne lokaler"                                  | "eigne lokale"                                   | "premises of its own";
        SameBuildingSeparate = "same_building_separate", seen_about(2014),
            "samme bygning, fysisk atskilt"                 | "same bygning, fysisk skilt"                     | "the same building, physically separated";
        Temporary            = "temporary",              seen_about(2014),
            "midlertidig løsning (hotell eller leid bolig)" | "mellombels løysing (hotell eller leigd bustad)" | "temporary solution (hotel or rented housing)";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A written template or procedure for adult residents.
    pub enum ResidentProcedure = "resident_procedures" {
        IntakeTalk     = "intake_talk",     seen_about(2014),
            "mal for inntakssamtale"                   | "mal for inntakssamtale"                | "template for the intake talk";
        MapNeeds       = "map_needs",       seen_about(2014),
            "mal for kartlegging av hjelpebehov"       | "mal for kartlegging av hjelpebehov"    | "template for mapping the need for help";
        MapThreats     = "map_threats",     seen_about(2014),
            "mal for kartlegging av beskyttelsesbehov" | "mal for kartlegging av behov for vern" | "template for mapping the need for protection";
        FollowupDuring = "followup_during", seen_about(2014),
            "mal for oppfølging under oppholdet"       | "mal for oppfølging under opphaldet"    | "template for follow-up during the stay";
        FollowupAfter  = "followup_after",  seen_about(2014),
            "mal for oppfølging etter oppholdet"       | "mal for oppfølging etter opphaldet"    | "template for follow-up after the stay";
        None           = "none",            inferred(2014),
            "ingen skriftlige maler"                   | "ingen skriftlege malar"                | "no written templates", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A written template or procedure for children.
    pub enum ChildProcedure = "child_procedures" {
        WelcomeTalk    = "welcome_talk",    seen_about(2014),
            "mal for velkomstsamtale"                    | "mal for velkomstsamtale"                        | "template for the welcome talk";
        MapNeeds       = "map_needs",       seen_about(2014),
            "mal for kartlegging av barnas hjelpebehov"  | "mal for kartlegging av hjelpebehovet til barna" | "template for mapping the children's need for help";
        FollowupDuring = "followup_during", seen_about(2014),
            "mal for oppfølging av barn under oppholdet" | "mal for oppfølging av barn under opphaldet"     | "template for follow-up of children during the stay";
        FollowupAfter  = "followup_after",  seen_about(2014),
            "mal for oppfølging av barn etter oppholdet" | "mal for oppfølging av barn etter opphaldet"     | "template for follow-up of children after the stay";
        None           = "none",            inferred(2014),
            "ingen skriftlige maler for barn"            | "ingen skriftlege malar for barn"                | "no written templates for children", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A written procedure for day users.
    pub enum DayProcedure = "day_procedures" {
        MapNeedsProtection = "map_needs_protection", seen_about(2014),
            "prosedyre for kartlegging av hjelpe- og beskyttelsesbehov" | "prosedyre for kartlegging av behov for hjelp og vern" | "procedure for mapping the need for help and protection";
        Followup           = "followup",             seen_about(2014),
            "prosedyre for oppfølging av dagbrukere"                    | "prosedyre for oppfølging av dagbrukarar"              | "procedure for follow-up of day users";
        None               = "none",                 inferred(2014),
            "ingen skriftlige prosedyrer for dagbrukere"                | "ingen skriftlege prosedyrar for dagbrukarar"          | "no written procedures for day users", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A security measure of the house. A shielded address is one too: it says nothing of a person's.
    #[doc(alias = "sikkerhetstiltak")]
    pub enum SecurityMeasure = "security_measures" {
        CameraEntrance      = "camera_entrance",      seen_about(2014),
            "kameraovervåkning ved inngangspartiet"                          | "kameraovervaking ved inngangspartiet"                     | "camera surveillance at the entrance";
        Intercom            = "intercom",             seen_about(2014),
            "porttelefon ved inngangsdøren"                                  | "porttelefon ved inngangsdøra"                             | "intercom at the entrance door";
        RegularCheck        = "regular_check",        seen_about(2014),
            "prosedyre for regelmessig kontroll av fysiske sikkerhetstiltak" | "prosedyre for jamleg kontroll av fysiske tryggingstiltak" | "procedure for regular checks of physical security";
        UserConfidentiality = "user_confidentiality", seen_about(2014),
            "krav om taushetserklæring for brukere"                          | "krav om teieerklæring for brukarar"                       | "users must promise confidentiality";
        ThreatProcedure     = "threat_procedure",     seen_about(2014),
            "skriftlig rutine for håndtering av trusselsituasjoner"          | "skriftleg rutine for handtering av trusselsituasjonar"    | "written routine for threatening situations";
        ResidentReview      = "resident_review",      seen_about(2014),
            "rutine for gjennomgang av sikkerhetstiltak med beboerne"        | "rutine for gjennomgang av tryggingstiltak med bebuarane"  | "routine for going through security with the residents";
        PlayArea            = "play_area",            seen_about(2014),
            "skjermet og oversiktlig uteareal for lek"                       | "skjerma og oversiktleg uteareal for leik"                 | "shielded outdoor area for play, easy to overlook";
        SecuredDoor         = "secured_door",         seen_about(2014),
            "sikret eller forsterket dør med sikkerhetslås"                  | "sikra eller forsterka dør med tryggleikslås"              | "secured or reinforced door with a security lock";
        OutdoorArea         = "outdoor_area",         seen_about(2014),
            "skjermet, oversiktlig og opplyst uteareal"                      | "skjerma, oversiktleg og opplyst uteareal"                 | "shielded and lit outdoor area, easy to overlook";
        ShieldedView        = "shielded_view",        seen_about(2014),
            "skjermet for innsyn"                                            | "skjerma for innsyn"                                       | "shielded from view";
        ElectronicAccess    = "electronic_access",    seen_about(2014),
            "elektronisk adgangskontroll for ansatte"                        | "elektronisk tilgangskontroll for tilsette"                | "electronic access control for employees";
        LockableWindows     = "lockable_windows",     seen_about(2014),
            "sikrede vinduer som kan låses"                                  | "sikra vindauge som kan låsast"                            | "secured windows that can be locked";
        ImpactGlass         = "impact_glass",         seen_about(2014),
            "slagsikkert eller hærverkshemmende glass i vinduer"             | "slagsikkert eller hærverkshemmande glas i vindauge"       | "impact-proof or vandal-resistant glass in windows";
        ShieldedAddress     = "shielded_address",     seen_about(2014),
            "skjermet adresse"                                               | "skjerma adresse"                                          | "shielded address";
        BurglarAlarm        = "burglar_alarm",        seen_about(2014),
            "innbruddsalarm"                                                 | "innbrotsalarm"                                            | "burglar alarm";
        Airlock             = "airlock",              seen_about(2014),
            "sluse ved inngang eller utvidet inngangsparti"                  | "sluse ved inngangen eller utvida inngangsparti"           | "airlock at the entrance, or an extended entrance";
        SecuredInnerDoors   = "secured_inner_doors",  seen_about(2014),
            "sikrede eller forsterkede dører inne"                           | "sikra eller forsterka dører inne"                         | "secured or reinforced doors inside";
        Sara                = "sara",                 seen(2019),
            "samarbeid med risikoanalytiker eller SARA"                      | "samarbeid med risikoanalytikar eller SARA"                | "cooperation with a risk analyst or SARA";
        Other               = "other",                seen_about(2014),
            "andre sikkerhetstiltak"                                         | "andre tryggingstiltak"                                    | "other security measures";
        None                = "none",                 inferred(2014),
            "ingen sikkerhetstiltak"                                         | "ingen tryggingstiltak"                                    | "no security measures", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// How users' experiences are collected.
    #[doc(alias = "brukererfaringer")]
    pub enum ParticipationType = "participation_types" {
        EvaluationTalk          = "evaluation_talk",            seen_about(2014),
            "evalueringssamtale med bruker" | "evalueringssamtale med brukar" | "evaluation talk with a user";
        RegularResidentMeeting  = "regular_resident_meeting",   seen_about(2014),
            "regelmessig beboermøte"        | "jamlege bebuarmøte"            | "regular residents' meeting";
        ResidentMeetingAsNeeded = "resident_meeting_as_needed", seen_about(2014),
            "beboermøte ved behov"          | "bebuarmøte ved behov"          | "residents' meeting when needed";
        EvaluationForm          = "evaluation_form",            seen_about(2014),
            "evalueringsskjema"             | "evalueringsskjema"             | "evaluation form";
        Other                   = "other",                      inferred(2014),
            "innhenting på andre måter"     | "innhenting på andre måtar"     | "collected in other ways";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Information work towards the public.
    #[doc(alias = "informasjonsarbeid")]
    pub enum OutreachType = "crisis_outreach_types" {
        Brochures          = "brochures",            seen_about(2014),
            "brosjyrer og plakater på venterom"                           | "brosjyrar og plakatar på venterom"                           | "brochures and posters in waiting rooms";
        VisitedServices    = "visited_services",     seen_about(2014),
            "besøkt eller informert i hjelpeapparatet"                    | "besøkt eller informert i hjelpeapparatet"                    | "visited or informed support services";
        Facebook           = "facebook",             seen_about(2014),
            "egen Facebook-profil"                                        | "eigen Facebook-profil"                                       | "Facebook profile of its own";
        VisitedSchools     = "visited_schools",      seen_about(2014),
            "besøkt eller informert på skoler og utdanningsinstitusjoner" | "besøkt eller informert på skular og utdanningsinstitusjonar" | "visited or informed schools and educational institutions";
        PressAds           = "press_ads",            seen_about(2014),
            "annonser i lokalpressen"                                     | "annonsar i lokalpressa"                                      | "advertisements in the local press";
        TwitterOtherSocial = "twitter_other_social", seen_about(2014),
            "Twitter eller andre sosiale medier"                          | "Twitter eller andre sosiale medium"                          | "Twitter or other social media";
        Other              = "other",                seen_about(2014),
            "informert på andre måter"                                    | "informert på andre måtar"                                    | "informed in other ways";
        None               = "none",                 inferred(2014),
            "ikke utadrettet informasjon"                                 | "ikkje utoverretta informasjon"                               | "no information work", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A kind of school that was visited.
    pub enum SchoolLevel = "school_levels" {
        HigherEducation = "higher_education", seen_about(2014), "relevante høyskoleutdanninger" | "relevante høgskuleutdanningar" | "relevant higher education";
        UpperSecondary  = "upper_secondary",  seen_about(2014), "videregående skoler"           | "vidaregåande skular"           | "upper secondary schools";
        Primary         = "primary",          seen_about(2014), "grunnskoler"                   | "grunnskular"                   | "primary and lower secondary schools";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Whether an offer has been full in the year.
    pub enum CapacityFull = "capacity_full" {
        No      = "no",      seen_about(2014), "nei"              | "nei"               | "no";
        Once    = "once",    seen_about(2014), "ja, én gang"      | "ja, éin gong"      | "yes, once";
        Several = "several", seen_about(2014), "ja, flere ganger" | "ja, fleire gonger" | "yes, several times";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Employees by full or part time, as rows of counts.
    #[doc(alias = "heltid")]
    pub enum StaffTime = "staff_fulltime_parttime" {
        FullTime = "full_time", seen_about(2015), "heltid" | "heiltid" | "full time";
        PartTime = "part_time", seen_about(2015), "deltid" | "deltid"  | "part time";
        + NotStated, seen_about(2015);
    }
}

code_list! {
    /// Employees by highest education, as rows of counts. Primary school alone is not on the other system's list.
    pub enum StaffEducation = "crisis_staff_education" {
        Higher         = "higher",          seen_about(2014),
            "universitets- eller høgskoleutdanning" | "universitets- eller høgskuleutdanning" | "university or university college education";
        UpperSecondary = "upper_secondary", seen_about(2014),
            "videregående skole"                    | "vidaregåande skule"                    | "upper secondary school";
        Primary        = "primary",         seen_about(2014),
            "grunnskole"                            | "grunnskule"                            | "primary and lower secondary school";
        Other          = "other",           seen_about(2014),
            "annen utdanning"                       | "anna utdanning"                        | "other education";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A special competence among the employees.
    pub enum SpecialCompetence = "staff_special_competence" {
        MentalHealth = "mental_health", seen_about(2014), "psykisk helse"                 | "psykisk helse"                 | "mental health";
        SubstanceUse = "substance_use", seen_about(2014), "rus"                           | "rus"                           | "substance use";
        MenExposed   = "men_exposed",   seen_about(2014), "menn utsatt for vold"          | "menn utsette for vald"         | "men exposed to violence";
        Other        = "other",         inferred(2014),   "annen særskilt kompetanse"     | "annan særskild kompetanse"     | "other special competence";
        None         = "none",          inferred(2014),   "ingen med særskilt kompetanse" | "ingen med særskild kompetanse" | "none with special competence", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// What kind of organisation a crisis centre is.
    pub enum OrganisationForm = "crisis_organisation_form" {
        InterMunicipalCompany = "inter_municipal_company", seen_about(2014), "interkommunalt selskap"  | "interkommunalt selskap" | "inter-municipal company";
        Municipal             = "municipal",               seen_about(2014), "kommunal virksomhet"     | "kommunal verksemd"      | "municipal service";
        Foundation            = "foundation",              seen_about(2014), "stiftelse"               | "stifting"               | "foundation";
        Other                 = "other",                   seen_about(2014), "annen organisasjonsform" | "anna organisasjonsform" | "other form of organisation";
        + NotStated, seen_about(2014);
    }
}
