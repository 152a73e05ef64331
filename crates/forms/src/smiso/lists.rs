//! The code lists of the SMISO forms: here those of form A and of the annual questionnaire, and rows that lists share.

use tallfest_base::{code_list, code_rows, inferred, seen, seen_about};

pub use crate::lists::CooperationForm;

code_list! {
    /// Whom a contact is from.
    pub enum Party = "contact_party" {
        User    = "user",                seen(2009), "bruker"            | "brukar"            | "user";
        Partner = "cooperation_partner", seen(2009), "samarbeidspartner" | "samarbeidspartnar" | "cooperation partner";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// How a contact was made. A visit here is a partner's: users' visits are on form B.
    #[doc(alias = "kontaktmåte")]
    pub enum Channel = "contact_channel" {
        Phone  = "phone",             seen(2009),       "telefon"                   | "telefon"                   | "telephone";
        Email  = "email",             seen(2009),       "e-post"                    | "e-post"                    | "e-mail";
        Sms    = "sms",               seen(2009),       "SMS"                       | "SMS"                       | "text message";
        Letter = "letter",            seen(2009),       "brev"                      | "brev"                      | "letter";
        Chat   = "social_media_chat", seen_about(2009), "sosiale medier eller chat" | "sosiale medium eller chat" | "social media or chat";
        Visit  = "visit",             seen(2009),       "besøk"                     | "besøk"                     | "visit";
        Video  = "video",             inferred(2021),   "video"                     | "video"                     | "video";
        Other  = "other",             inferred(2009),   "annen kontaktmåte"         | "annan kontaktmåte"         | "other channel";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// Whether a contact was a planned talk. On the pages of 2023, not on those of 2020; the first year is not known.
    pub enum ContactKind = "contact_kind" {
        Unplanned        = "unplanned",          seen_about(2021), "ikke avtalt henvendelse"     | "ikkje avtalt førespurnad"    | "unplanned contact";
        PlannedPhoneTalk = "planned_phone_talk", seen_about(2021), "planlagt samtale på telefon" | "planlagd samtale på telefon" | "planned talk by telephone";
        PlannedVideoTalk = "planned_video_talk", seen_about(2021), "planlagt samtale på video"   | "planlagd samtale på video"   | "planned talk by video";
        + NotStated, seen_about(2021);
    }
}

code_rows! {
    smiso_agencies {
        Nav               = "nav",                seen(2009), "NAV"                   | "NAV"                  | "NAV";
        MentalHealth      = "mental_health",      seen(2009), "psykisk helsetjeneste" | "psykisk helseteneste" | "mental health service";
        Police            = "police",             seen(2009), "politiet"              | "politiet"             | "police";
        ChildWelfare      = "child_welfare",      seen(2009), "barnevernstjenesten"   | "barnevernstenesta"    | "child welfare service";
        FamilyCounselling = "family_counselling", seen(2009), "familievernet"         | "familievernet"        | "family counselling service";
        AssaultCentre     = "assault_centre",     seen(2009), "overgrepsmottak"       | "overgrepsmottak"      | "sexual assault centre";
        ChildrensHouse    = "childrens_house",    seen(2009), "barnehus"              | "barnehus"             | "children's house";
    }
}

smiso_agencies! {
    /// Another service that a centre works with: the rows of the cooperation matrix.
    #[doc(alias = "instans")]
    pub enum Agency = "smiso_agency" {}
}

smiso_agencies! {
    /// What a cooperation partner is: the services of [`Agency`], and others. Taken from the annual questionnaire.
    #[doc(alias = "samarbeidspartner")]
    pub enum PartnerType = "partner_type" {
        School = "school", inferred(2009), "skole"                   | "skule"                   | "school";
        Other  = "other",  inferred(2009), "annen samarbeidspartner" | "annan samarbeidspartnar" | "other cooperation partner";
        + NotStated, inferred(2009);
    }
}

code_list! {
    /// Employees by gender, as rows of counts.
    pub enum StaffGender = "staff_gender" {
        Female = "female", seen_about(2014), "kvinner" | "kvinner" | "women";
        Male   = "male",   seen_about(2014), "menn"    | "menn"    | "men";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Employees by highest education, as rows of counts. Primary school alone stands on the crisis centres' list only.
    pub enum StaffEducation = "staff_education" {
        Higher         = "higher",          seen_about(2014),
            "universitets- eller høgskoleutdanning" | "universitets- eller høgskuleutdanning" | "university or university college education";
        UpperSecondary = "upper_secondary", seen_about(2014),
            "videregående skole"                    | "vidaregåande skule"                    | "upper secondary school";
        Other          = "other",           seen_about(2014),
            "annen utdanning"                       | "anna utdanning"                        | "other education";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// How often staff are supervised from outside.
    pub enum SupervisionFrequency = "supervision_frequency" {
        MoreThanMonthly = "more_than_monthly", seen_about(2014), "oftere enn månedlig"      | "oftare enn månadleg"      | "more often than monthly";
        Monthly         = "monthly",           seen_about(2014), "hver måned"               | "kvar månad"               | "every month";
        LessThanMonthly = "less_than_monthly", seen_about(2014), "sjeldnere enn hver måned" | "sjeldnare enn kvar månad" | "less often than every month";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Who supervises the staff.
    pub enum SupervisorType = "supervisor_type" {
        SupervisionCompetence    = "supervision_competence",    seen_about(2014),
            "person med veilederkompetanse"                | "person med rettleiarkompetanse"               | "person trained in supervision";
        PsychologistPsychiatrist = "psychologist_psychiatrist", seen_about(2014),
            "psykolog eller psykiater"                     | "psykolog eller psykiater"                     | "psychologist or psychiatrist";
        HealthSocial             = "health_social",             seen_about(2014),
            "person med helse- og sosialfaglig kompetanse" | "person med helse- og sosialfagleg kompetanse" | "person trained in health and social care";
        Other                    = "other",                     seen_about(2014),
            "person med annen kompetanse"                  | "person med annan kompetanse"                  | "person with other training";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Cooperation with RVTS, the regional resource centres on violence, traumatic stress and suicide prevention.
    pub enum RvtsCooperation = "rvts_cooperation" {
        Courses             = "courses",              seen_about(2014),
            "kurs eller kompetansetiltak" | "kurs eller kompetansetiltak" | "courses or other training";
        StaffSupervision    = "staff_supervision",    seen_about(2014),
            "veiledning av ansatte"       | "rettleiing av tilsette"      | "supervision of employees";
        OutreachSupervision = "outreach_supervision", seen_about(2014),
            "veiledning i utadrettet informasjon og undervisning" | "rettleiing i utoverretta informasjon og undervisning" | "supervision in outreach and teaching";
        Other               = "other",                seen_about(2014),
            "annet samarbeid med RVTS"    | "anna samarbeid med RVTS"     | "other cooperation with RVTS";
        None                = "none",                 inferred(2014),
            "ikke samarbeid med RVTS"     | "ikkje samarbeid med RVTS"    | "no cooperation with RVTS", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Information work towards the public.
    #[doc(alias = "informasjonsarbeid")]
    pub enum OutreachType = "outreach_types" {
        BrochuresPosters = "brochures_posters", seen_about(2014),
            "brosjyrer og plakater på venterom"       | "brosjyrar og plakatar på venterom"       | "brochures and posters in waiting rooms";
        Teaching         = "teaching",          seen_about(2014),
            "undervisningsoppdrag i regi av senteret" | "undervisningsoppdrag i regi av senteret" | "teaching assignments run by the centre";
        Facebook         = "facebook",          seen_about(2014),
            "egen Facebook-profil"                    | "eigen Facebook-profil"                   | "Facebook profile of its own";
        PressAds         = "press_ads",         seen_about(2014),
            "annonser i lokalpressen"                 | "annonsar i lokalpressa"                  | "advertisements in the local press";
        Twitter          = "twitter",           seen_about(2014),
            "egen Twitter-profil"                     | "eigen Twitter-profil"                    | "Twitter profile of its own";
        Other            = "other",             seen_about(2014),
            "annet informasjonsarbeid"                | "anna informasjonsarbeid"                 | "other information work";
        None             = "none",              inferred(2014),
            "ikke informasjonsarbeid"                 | "ikkje informasjonsarbeid"                | "no information work", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Whom teaching and information assignments were for, as rows of counts.
    #[doc(alias = "målgruppe")]
    pub enum TeachingTarget = "teaching_target" {
        SchoolPrimary        = "school_primary",         inferred(2014),
            "grunnskole"                 | "grunnskule"                 | "primary and lower secondary school";
        SchoolUpperSecondary = "school_upper_secondary", inferred(2014),
            "videregående skole"         | "vidaregåande skule"         | "upper secondary school";
        Kindergarten         = "kindergarten",           inferred(2014),
            "barnehage"                  | "barnehage"                  | "kindergarten";
        HigherEducation      = "higher_education",       inferred(2014),
            "universitet eller høgskole" | "universitet eller høgskule" | "university or university college";
        Services             = "services",               inferred(2014),
            "ansatte i hjelpeapparatet"  | "tilsette i hjelpeapparatet" | "employees of support services";
        Other                = "other",                  inferred(2014),
            "andre målgrupper"           | "andre målgrupper"           | "other target groups";
        + NotStated, inferred(2014);
    }
}

code_list! {
    /// Where teaching and information assignments took place, as rows of counts.
    pub enum AssignmentPlace = "assignments_place" {
        OwnCentre     = "own_centre",      seen_about(2014), "på eget senter"      | "på eige senter"      | "at the centre itself";
        AtOtherAgency = "at_other_agency", seen_about(2014), "hos andre instanser" | "hos andre instansar" | "at other services";
        + NotStated, inferred(2014);
    }
}

code_list! {
    /// A kind of room that a centre has.
    #[doc(alias = "lokaler")]
    pub enum Room = "premises" {
        Office       = "office",        seen_about(2014), "kontor"             | "kontor"             | "office";
        Kitchen      = "kitchen",       seen_about(2014), "kjøkken"            | "kjøken"             | "kitchen";
        MeetingRoom  = "meeting_room",  seen_about(2014), "møterom"            | "møterom"            | "meeting room";
        LivingRoom   = "living_room",   seen_about(2014), "oppholdsrom"        | "opphaldsrom"        | "living room";
        TalkRoom     = "talk_room",     seen_about(2014), "samtalerom"         | "samtalerom"         | "talk room";
        ActivityRoom = "activity_room", seen_about(2014), "aktivitetsrom"      | "aktivitetsrom"      | "activity room";
        Other        = "other",         seen_about(2014), "andre typer rom"    | "andre typar rom"    | "other kinds of rooms";
        None         = "none",          inferred(2014),   "ingen egne lokaler" | "ingen eigne lokale" | "no premises of its own", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// How users' experiences are collected.
    #[doc(alias = "brukererfaringer")]
    pub enum UserParticipation = "user_participation" {
        EvaluationTalk      = "evaluation_talk",      seen_about(2014),
            "evalueringssamtale med bruker"           | "evalueringssamtale med brukar"          | "evaluation talk with a user";
        UserMeeting         = "user_meeting",         seen_about(2014),
            "brukermøte"                              | "brukarmøte"                             | "user meeting";
        SuggestionBox       = "suggestion_box",       seen_about(2014),
            "forslagskasse"                           | "forslagskasse"                          | "suggestion box";
        EvaluationForm      = "evaluation_form",      seen_about(2014),
            "evalueringsskjema"                       | "evalueringsskjema"                      | "evaluation form";
        BoardRepresentative = "board_representative", seen_about(2014),
            "representant fra brukergruppen i styret" | "representant frå brukargruppa i styret" | "representative of the users on the board";
        Other               = "other",                seen_about(2014),
            "innhenting på andre måter"               | "innhenting på andre måtar"              | "collected in other ways";
        None                = "none",                 inferred(2014),
            "ingen rutine"                            | "ingen rutine"                           | "no routine", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// What kind of organisation a centre is.
    pub enum OrganisationForm = "organisation_form" {
        Foundation            = "foundation",              seen_about(2014), "stiftelse"               | "stifting"               | "foundation";
        InterMunicipalCompany = "inter_municipal_company", seen_about(2014), "interkommunalt selskap"  | "interkommunalt selskap" | "inter-municipal company";
        VoluntaryOrganisation = "voluntary_organisation",  seen_about(2014), "frivillig organisasjon"  | "frivillig organisasjon" | "voluntary organisation";
        Other                 = "other",                   seen_about(2014), "annen organisasjonsform" | "anna organisasjonsform" | "other form of organisation";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// An organisation that a centre is a member of. `other` follows as a remainder.
    pub enum Membership = "membership" {
        Nok                = "nok",                seen_about(2014), "Nok. (tidligere FMSO)" | "Nok. (tidlegare FMSO)" | "Nok. (formerly FMSO)";
        Virke              = "virke",              seen_about(2014), "Virke"                 | "Virke"                 | "Virke";
        Samfunnsbedriftene = "samfunnsbedriftene", seen_about(2014), "Samfunnsbedriftene"    | "Samfunnsbedriftene"    | "Samfunnsbedriftene";
        Other              = "other",              inferred(2014),   "annen organisasjon"    | "annan organisasjon"    | "other organisation";
        None               = "none",               inferred(2014),   "ikke medlem"           | "ikkje medlem"          | "not a member", None;
        + NotStated, seen_about(2014);
    }
}

code_rows! {
    centre_services {
        IndividualTalk       = "individual_talk",        seen(2009),
            "enesamtale"                                 | "einesamtale"                               | "one-to-one talk";
        CoupleTalk           = "couple_talk",            seen(2009),
            "parsamtale"                                 | "parsamtale"                                | "couple talk";
        FamilyTalk           = "family_talk",            seen(2009),
            "familiesamtale"                             | "familiesamtale"                            | "family talk";
        SelfHelpGroup        = "self_help_group",        seen(2009),
            "selvhjelpsgruppe"                           | "sjølvhjelpsgruppe"                         | "self-help group";
        OtherGroup           = "other_group",            seen(2009),
            "annet gruppetilbud"                         | "anna gruppetilbod"                         | "other group service";
        ThemeMeeting         = "theme_meeting",          seen(2009),
            "temamøte eller undervisning"                | "temamøte eller undervisning"               | "theme meeting or teaching";
        SocialActivity       = "social_activity",        seen(2009),
            "sosial aktivitet i regi av senteret"        | "sosial aktivitet i regi av senteret"       | "social activity run by the centre";
        DropIn               = "drop_in",                seen(2009),
            "innomstikk eller åpent hus"                 | "innomstikk eller ope hus"                  | "drop-in or open house";
        Course               = "course",                 seen(2009),
            "kurs"                                       | "kurs"                                      | "course";
    } without visit_purposes {
        PhoneCounselling     = "phone_counselling",      seen(2009),
            "rådgivning på telefon"                      | "rådgjeving på telefon"                     | "counselling by telephone";
    } {
        ContactOtherServices = "contact_other_services", seen(2009),
            "hjelp til å ta kontakt med andre tjenester" | "hjelp til å ta kontakt med andre tenester" | "help to contact other services";
        EscortToMeeting      = "escort_to_meeting",      seen(2009),
            "følge til møte med andre tjenester"         | "følgje til møte med andre tenester"        | "escort to a meeting with other services";
        CollaborationGroup   = "collaboration_group",    seen(2009),
            "deltakelse i ansvarsgruppe eller samarbeidsgruppe rundt bruker" | "deltaking i ansvarsgruppe eller samarbeidsgruppe rundt brukar" | "taking part in a responsibility or collaboration group around a user";
        ChildYouthOffer      = "child_youth_offer",      seen(2009),
            "tilbud til barn og unge"                    | "tilbod til barn og unge"                   | "services for children and young people";
        Other                = "other",                  seen(2009),
            "annet tilbud"                               | "anna tilbod"                               | "other service";
    }
}

centre_services! {
    /// A service of a centre.
    #[doc(alias = "tilbud")]
    pub enum CentreService = "centre_services" {
        + NotStated, seen(2009);
    }
}

visit_purposes! {
    /// What a visit is for: the services of a centre without counselling by telephone.
    pub enum VisitPurpose = "visit_purpose" {
        + NotStated, seen(2009);
    }
}

centre_services! {
    /// What a user has taken part in at the centre: its services, or none of them.
    pub enum Activity = "activity_participation" {
        None = "none", inferred(2009), "ingen av tilbudene" | "ingen av tilboda" | "none of the services", None;
        + NotStated, inferred(2009);
    }
}

// After the rows that they share.
mod pandemic;
mod user;
mod visit;

pub use pandemic::*;
pub use user::*;
pub use visit::*;

code_list! {
    /// How an open house is held.
    #[doc(alias = "åpent hus")]
    pub enum OpenHouseKind = "open_house_kind" {
        FixedHours = "fixed_hours", seen_about(2014), "fast åpningstid hver uke" | "fast opningstid kvar veke" | "fixed opening hours every week";
        UserRun    = "user_run",    seen_about(2014), "brukerstyrte aktiviteter" | "brukarstyrte aktivitetar"  | "activities run by users";
        None       = "none",        inferred(2014),   "ikke åpent hus"           | "ikkje ope hus"             | "no open house", None;
        + NotStated, inferred(2014);
    }
}

code_list! {
    /// How a centre is adapted for people with disabilities.
    #[doc(alias = "tilrettelegging")]
    pub enum Accessibility = "accessibility" {
        UniversalDesign  = "universal_design",  seen_about(2014), "universelt utformet"       | "universelt utforma"       | "universal design";
        StepFree         = "step_free",         inferred(2014),   "trinnfri adkomst"          | "trinnfri tilkomst"        | "step-free access";
        AccessibleToilet = "accessible_toilet", inferred(2014),   "handikaptoalett"           | "handikaptoalett"          | "accessible toilet";
        HearingAid       = "hearing_aid",       inferred(2014),   "tiltak for hørselshemmede" | "tiltak for høyrselshemma" | "measures for people with impaired hearing";
        VisualAid        = "visual_aid",        inferred(2014),   "tiltak for synshemmede"    | "tiltak for synshemma"     | "measures for people with impaired vision";
        Other            = "other",             inferred(2014),   "annen tilrettelegging"     | "anna tilrettelegging"     | "other adaptation";
        None             = "none",              inferred(2014),   "ingen tilrettelegging"     | "inga tilrettelegging"     | "no adaptation", None;
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// Where a centre's money comes from, as rows of amounts.
    pub enum FundingSource = "funding_source" {
        Municipality = "municipality", seen_about(2014), "kommune"         | "kommune"         | "municipality";
        County       = "county",       seen_about(2014), "fylkeskommune"   | "fylkeskommune"   | "county";
        HealthTrust  = "health_trust", seen_about(2014), "helseforetak"    | "helseføretak"    | "health trust";
        State        = "state",        seen_about(2014), "stat"            | "stat"            | "state";
        Other        = "other",        inferred(2014),   "andre inntekter" | "andre inntekter" | "other income";
    }
}
