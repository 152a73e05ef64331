//! The code lists of the pandemic supplement.

use tallfest_base::{code_list, inferred, seen};

code_list! {
    /// A service in the pandemic supplement: the rows of its matrices.
    pub enum PandemicService = "pandemic_service" {
        IndividualTalk       = "individual_talk",        seen(2020),
            "enesamtale"                                 | "einesamtale"                               | "one-to-one talk";
        ContactOtherServices = "contact_other_services", seen(2020),
            "hjelp til å ta kontakt med andre tjenester" | "hjelp til å ta kontakt med andre tenester" | "help to contact other services";
        EscortToMeeting      = "escort_to_meeting",      seen(2020),
            "følge til møte med andre tjenester"         | "følgje til møte med andre tenester"        | "escort to a meeting with other services";
        CollaborationGroup   = "collaboration_group",    seen(2020),
            "deltakelse i ansvarsgrupper eller samarbeidsgrupper rundt bruker" | "deltaking i ansvarsgrupper eller samarbeidsgrupper rundt brukar" | "taking part in responsibility or collaboration groups around a user";
        CoupleTalk           = "couple_talk",            seen(2020),
            "parsamtale"                                 | "parsamtale"                                | "couple talk";
        FamilyTalk           = "family_talk",            seen(2020),
            "familiesamtale"                             | "familiesamtale"                            | "family talk";
        ChildYouthOffer      = "child_youth_offer",      seen(2020),
            "tilbud til barn og unge"                    | "tilbod til barn og unge"                   | "services for children and young people";
        ThemeMeeting         = "theme_meeting",          seen(2020),
            "temamøter eller undervisning"               | "temamøte eller undervisning"               | "theme meetings or teaching";
        SocialActivity       = "social_activity",        seen(2020),
            "sosiale aktiviteter i regi av senteret"     | "sosiale aktivitetar i regi av senteret"    | "social activities run by the centre";
        GroupOffer           = "group_offer",            seen(2020),
            "selvhjelpsgruppe eller annet gruppetilbud"  | "sjølvhjelpsgruppe eller anna gruppetilbod" | "self-help group or other group service";
        DropIn               = "drop_in",                seen(2020),
            "innomstikk eller åpent hus"                 | "innomstikk eller ope hus"                  | "drop-in or open house";
    }
}

code_list! {
    /// How a service was kept up during the pandemic.
    pub enum ServiceStatus = "covid_service_status" {
        OpenNoMeasures    = "open_no_measures",   seen(2020), "åpent uten smitteverntiltak"  | "ope utan smitteverntiltak"    | "open without infection control";
        OpenWithMeasures  = "open_with_measures", seen(2020), "åpent med smitteverntiltak"   | "ope med smitteverntiltak"     | "open with infection control";
        TemporarilyClosed = "temporarily_closed", seen(2020), "midlertidig stengt"           | "mellombels stengt"            | "temporarily closed";
        NotOffered        = "not_offered",        seen(2020), "senteret har ikke tilbudet"   | "senteret har ikkje tilbodet"  | "the centre does not have the service", Alone;
        + NotStated, seen(2020);
    }
}

code_list! {
    /// Infection control for users.
    pub enum UserMeasure = "covid_user_measures" {
        Hygiene      = "hygiene",        seen(2020),     "hygieniske smitteverntiltak"          | "hygieniske smitteverntiltak"         | "hygienic measures";
        TalksToPhone = "talks_to_phone", seen(2020),     "samtaler flyttet til telefon"         | "samtalar flytta til telefon"         | "talks moved to the telephone";
        TalksOutside = "talks_outside",  seen(2020),     "samtaler utenfor senteret"            | "samtalar utanfor senteret"           | "talks outside the centre";
        TalksVideo   = "talks_video",    seen(2020),     "samtaler på video"                    | "samtalar på video"                   | "talks by video";
        Other        = "other",          seen(2020),     "andre smitteverntiltak for brukere"   | "andre smitteverntiltak for brukarar" | "other measures for users";
        None         = "none",           inferred(2020), "ingen tiltak for brukere"             | "ingen tiltak for brukarar"           | "no measures for users", None;
        + NotStated, seen(2020);
    }
}

code_list! {
    /// Whether the pandemic kept the centre from helping users.
    pub enum PreventedHelp = "covid_prevented_help" {
        LargeExtent = "large_extent", seen(2020), "i stor grad"    | "i stor grad"      | "to a large extent";
        SomeExtent  = "some_extent",  seen(2020), "i noen grad"    | "i nokon grad"     | "to some extent";
        No          = "no",           seen(2020), "ikke forhindret" | "ikkje forhindra" | "not prevented";
        + NotStated, seen(2020);
    }
}

code_list! {
    /// Infection control for employees.
    pub enum StaffMeasure = "covid_staff_measures" {
        Hygiene       = "hygiene",        seen(2020),     "hygieniske smitteverntiltak"           | "hygieniske smitteverntiltak"         | "hygienic measures";
        HomeOffice    = "home_office",    seen(2020),     "hjemmekontor i større grad enn før"    | "heimekontor i større grad enn før"   | "working from home more than before";
        ChangedHours  = "changed_hours",  seen(2020),     "endringer i arbeidstid"                | "endringar i arbeidstid"              | "changed working hours";
        ExtraTraining = "extra_training", seen(2020),     "ekstra opplæring av ansatte"           | "ekstra opplæring av tilsette"        | "extra training of employees";
        Other         = "other",          inferred(2020), "andre smitteverntiltak for ansatte"    | "andre smitteverntiltak for tilsette" | "other measures for employees";
        None          = "none",           inferred(2020), "ingen tiltak for ansatte"              | "ingen tiltak for tilsette"           | "no measures for employees", None;
        + NotStated, seen(2020);
    }
}

code_list! {
    /// What a comment on other changes is about, as the directorate reads it.
    pub enum ChangeTheme = "covid_theme_changes" {
        DigitalDelivery   = "digital_delivery",   inferred(2020), "digital gjennomføring"          | "digital gjennomføring"          | "digital delivery";
        OtherWays         = "other_ways",         inferred(2020), "åpent på andre måter"           | "ope på andre måtar"             | "open in other ways";
        OnlineYoga        = "online_yoga",        inferred(2020), "yoga på nett"                   | "yoga på nett"                   | "yoga online";
        GroupLimits       = "group_limits",       inferred(2020), "begrensninger i gruppetilbud"   | "avgrensingar i gruppetilbod"    | "limits on group services";
        GradualReopening  = "gradual_reopening",  inferred(2020), "gradvis gjenåpning"             | "gradvis gjenopning"             | "gradual reopening";
        UsersDroppingOut  = "users_dropping_out", inferred(2020), "brukere faller fra"             | "brukarar fell frå"              | "users dropping out";
        + NotStated, inferred(2020);
    }
}

code_list! {
    /// What a comment on infection control for users is about, as the directorate reads it.
    pub enum UserMeasureTheme = "covid_theme_user_measures" {
        Refurnishing        = "refurnishing",         inferred(2020), "ommøblering"               | "ommøblering"               | "refurnishing";
        VisitReorganisation = "visit_reorganisation", inferred(2020), "omorganisering av besøk"   | "omorganisering av besøk"   | "reorganised visits";
        Airing              = "airing",               inferred(2020), "lufting og desinfisering"  | "lufting og desinfisering"  | "airing and disinfection";
        Cohorts             = "cohorts",              inferred(2020), "inndeling i kohorter"      | "inndeling i kohortar"      | "division into cohorts";
        HomeOffice          = "home_office",          inferred(2020), "hjemmekontor"              | "heimekontor"               | "working from home";
        SignUp              = "sign_up",              inferred(2020), "påmelding til grupper"     | "påmelding til grupper"     | "signing up for groups";
        + NotStated, inferred(2020);
    }
}

code_list! {
    /// What a comment on running the centre is about, as the directorate reads it.
    pub enum RunningTheme = "covid_theme_running" {
        GroupOffersLimited   = "group_offers_limited",    inferred(2020), "gruppetilbud stengt eller begrenset" | "gruppetilbod stengde eller avgrensa" | "group services closed or limited";
        OutreachDeprioritised = "outreach_deprioritised", inferred(2020), "utadrettet arbeid nedprioritert"     | "utoverretta arbeid nedprioritert"    | "outreach given less priority";
        Reorganisation       = "reorganisation",          inferred(2020), "omorganisering og nye rutiner"       | "omorganisering og nye rutinar"       | "reorganisation and new routines";
        PoorerOffer          = "poorer_offer",            inferred(2020), "dårligere tilbud til brukerne"       | "dårlegare tilbod til brukarane"      | "poorer services for users";
        HardToBuildRelations = "hard_to_build_relations", inferred(2020), "vansker med å knytte relasjoner"     | "vanskar med å knyte relasjonar"      | "hard to build relations";
        FollowupHampered     = "followup_hampered",       inferred(2020), "vanskelig oppfølging av brukere"     | "vanskeleg oppfølging av brukarar"    | "hard to follow users up";
        + NotStated, inferred(2020);
    }
}

code_list! {
    /// What a comment on infection control for employees is about, as the directorate reads it.
    pub enum StaffMeasureTheme = "covid_theme_staff_measures" {
        Cohorts      = "cohorts",      inferred(2020), "kohorter eller endret arbeidstid"         | "kohortar eller endra arbeidstid"          | "cohorts or changed working hours";
        HomeOffice   = "home_office",  inferred(2020), "tilrettelegging for hjemmekontor"         | "tilrettelegging for heimekontor"          | "arrangements for working from home";
        Digital      = "digital",      inferred(2020), "økt bruk av telefon og digitale kanaler"  | "auka bruk av telefon og digitale kanalar" | "more use of telephone and digital channels";
        Training     = "training",     inferred(2020), "opplæring i rutiner"                      | "opplæring i rutinar"                      | "training in routines";
        Disinfection = "disinfection", inferred(2020), "desinfisering av lokaler"                 | "desinfisering av lokale"                  | "disinfection of premises";
        ServiceCar   = "service_car",  inferred(2020), "bruk av tjenestebil"                      | "bruk av tenestebil"                       | "use of a service car";
        + NotStated, inferred(2020);
    }
}
