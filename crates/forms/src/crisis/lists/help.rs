//! The code lists of help: what a centre offers, and what of it a person was given.

use tallfest_base::{code_list, inferred, seen_about};

/// Makes `help_list!` of a table of all kinds of help. Each question has a list of its own: the rows it takes from the
/// table, in its own order and in its own years.
macro_rules! help_table {
    (($d:tt) $($name:ident = $code:literal, $nb:literal | $nn:literal | $en:literal
        $(until $last:literal $was_nb:literal | $was_nn:literal | $was_en:literal)* $(, $role:ident)?;)+) => {
        macro_rules! help_list {
            ($d(#[$d meta:meta])* pub enum $d list:ident = $d id:literal { $d($d rows:tt)+ }) => {
                help_list! { @ [$d(#[$d meta])* pub enum $d list = $d id] [] $d($d rows)+ }
            };
            $((@ [$d($d head:tt)+] [$d($d taken:tt)*] $name, $d valid:expr; $d($d rows:tt)*) => {
                help_list! {
                    @ [$d($d head)+]
                    [$d($d taken)* $name = $code, $d valid, $nb | $nn | $en
                        $(until $last $was_nb | $was_nn | $was_en)* $(, $role)?;]
                    $d($d rows)*
                }
            };)+
            (@ [$d($d head:tt)+] [$d($d taken:tt)+] $d($d common:tt)*) => {
                code_list! { $d($d head)+ { $d($d taken)+ $d($d common)* } }
            };
        }
    };
}

help_table! {
    ($)
    Talk                 = "talk",                   "samtaletilbud" | "samtaletilbod" | "talks";
    IntakeTalk           = "intake_talk",            "inntakssamtale" | "inntakssamtale" | "intake talk";
    WelcomeTalk          = "welcome_talk",           "velkomstsamtale med informasjon om krisesentertilbudet" | "velkomstsamtale med informasjon om krisesentertilbodet" | "welcome talk with information on the crisis centre's services";
    IndividualTalk       = "individual_talk",        "enesamtale" | "einesamtale" | "one-to-one talk";
    TalkWithoutParent    = "talk_without_parent",    "samtale uten mor eller far til stede" | "samtale utan mor eller far til stades" | "talk without mother or father present";
    TalkWithParent       = "talk_with_parent",       "samtale med mor eller far til stede" | "samtale med mor eller far til stades" | "talk with mother or father present";
    ContactOtherServices = "contact_other_services", "hjelp til å ta kontakt med andre tjenester" | "hjelp til å ta kontakt med andre tenester" | "help to contact other services";
    AttendMeetings       = "attend_meetings",        "deltakelse i møter med andre tjenester" | "deltaking i møte med andre tenester" | "taking part in meetings with other services";
    FindHousing          = "find_housing",           "hjelp til å finne bolig" | "hjelp til å finne bustad" | "help to find housing";
    MapNeeds             = "map_needs",              "systematisk kartlegging av hjelpebehov" | "systematisk kartlegging av hjelpebehov" | "systematic mapping of the need for help";
    MapThreatsOwn        = "map_threats_own",        "systematisk kartlegging av trusler og beskyttelsesbehov i regi av krisesentertilbudet"
        | "systematisk kartlegging av truslar og behov for vern i regi av krisesentertilbodet"
        | "systematic mapping of threats and the need for protection by the crisis centre";
    MapThreatsOther      = "map_threats_other",      "systematisk kartlegging av trusler og beskyttelsesbehov i regi av andre"
        | "systematisk kartlegging av truslar og behov for vern i regi av andre"
        | "systematic mapping of threats and the need for protection by others";
    FollowupPlanDuring   = "followup_plan_during",   "plan for oppfølging under oppholdet" | "plan for oppfølging under opphaldet" | "plan for follow-up during the stay";
    FollowupPlanAfter    = "followup_plan_after",    "plan for oppfølging etter oppholdet" | "plan for oppfølging etter opphaldet" | "plan for follow-up after the stay";
    ResponsibilityGroup  = "responsibility_group",   "deltakelse i samarbeidsgrupper" | "deltaking i samarbeidsgrupper" | "taking part in collaboration groups"
        until 2023 "deltakelse i ansvarsgrupper" | "deltaking i ansvarsgrupper" | "taking part in responsibility groups";
    PracticalHelp        = "practical_help",         "praktisk hjelp" | "praktisk hjelp" | "practical help";
    Childcare            = "childcare",              "barnepass" | "barnepass" | "childcare";
    ViewingEscort        = "viewing_escort",         "følge på boligvisning" | "følgje på bustadvising" | "escort to a viewing of a home";
    MovingHelp           = "moving_help",            "hjelp til flytting" | "hjelp til flytting" | "help with moving";
    LeisureOwn           = "leisure_own",            "fritidsaktiviteter i regi av krisesentertilbudet" | "fritidsaktivitetar i regi av krisesentertilbodet" | "leisure activities run by the crisis centre";
    LeisureOther         = "leisure_other",          "fritidsaktiviteter i regi av andre" | "fritidsaktivitetar i regi av andre" | "leisure activities run by others";
    Icdp                 = "icdp",                   "foreldreveiledningsgruppe (ICDP)" | "foreldrerettleiingsgruppe (ICDP)" | "parenting group (ICDP)";
    OtherGroup           = "other_group",            "andre gruppetilbud" | "andre gruppetilbod" | "other group services";
    Lawyer               = "lawyer",                 "advokatbistand" | "advokathjelp" | "legal assistance";
    PrimaryContact       = "primary_contact",        "primærkontakt blant de ansatte" | "primærkontakt blant dei tilsette" | "primary contact among the employees";
    CooperationSchool    = "cooperation_school",     "samarbeid med barnets barnehage eller skole" | "samarbeid med barnehagen eller skulen til barnet" | "cooperation with the child's kindergarten or school";
    TransportSchool      = "transport_school",       "skyss til barnehage eller skole" | "skyss til barnehage eller skule" | "transport to kindergarten or school";
    KindergartenAtCentre = "kindergarten_at_centre", "barnehagetilbud på krisesenteret" | "barnehagetilbod på krisesenteret" | "kindergarten at the crisis centre";
    SchoolAtCentre       = "school_at_centre",       "skoletilbud på krisesenteret" | "skuletilbod på krisesenteret" | "schooling at the crisis centre";
    ChildGroups          = "child_groups",           "grupper for barn" | "grupper for barn" | "groups for children";
    ResidentialOffer     = "residential_offer",      "tilbud om å benytte krisesenterets botilbud" | "tilbod om å bruke butilbodet på krisesenteret" | "use of the crisis centre's accommodation";
    ChildOffer           = "child_offer",            "tilbud til barn" | "tilbod til barn" | "services for children";
    HomeFollowup         = "home_followup",          "oppfølging i hjemmet" | "oppfølging i heimen" | "follow-up at home";
    Other                = "other",                  "annet tilbud" | "anna tilbod" | "other service";
    None                 = "none",                   "ingen av tilbudene" | "ingen av tilboda" | "none of the services", None;
}

help_list! {
    /// A service for adult residents.
    pub enum ResidentService = "resident_services" {
        IntakeTalk,           seen_about(2014);
        IndividualTalk,       seen_about(2014);
        ContactOtherServices, seen_about(2014);
        AttendMeetings,       seen_about(2014);
        FindHousing,          seen_about(2014);
        MapNeeds,             seen_about(2014);
        FollowupPlanDuring,   seen_about(2014);
        MapThreatsOwn,        seen_about(2014);
        FollowupPlanAfter,    seen_about(2014);
        ResponsibilityGroup,  seen_about(2014);
        PracticalHelp,        seen_about(2014);
        Childcare,            seen_about(2014);
        MapThreatsOther,      seen_about(2014);
        ViewingEscort,        seen_about(2014);
        MovingHelp,           seen_about(2014);
        LeisureOwn,           seen_about(2014);
        LeisureOther,         seen_about(2014);
        Icdp,                 seen_about(2014);
        OtherGroup,           seen_about(2014);
        Lawyer,               inferred(2014);
        PrimaryContact,       seen_about(2024);
        Other,                seen_about(2014);
        None,                 seen_about(2014);
        + NotStated, seen_about(2014);
    }
}

help_list! {
    /// A service for children.
    pub enum ChildService = "child_services" {
        WelcomeTalk,          seen_about(2014);
        TalkWithoutParent,    seen_about(2014);
        TalkWithParent,       seen_about(2014);
        CooperationSchool,    seen_about(2014);
        TransportSchool,      seen_about(2014);
        MapNeeds,             seen_about(2014);
        MapThreatsOwn,        seen_about(2014);
        MapThreatsOther,      seen_about(2014);
        FollowupPlanDuring,   seen_about(2014);
        LeisureOwn,           seen_about(2014);
        LeisureOther,         seen_about(2014);
        PrimaryContact,       seen_about(2014);
        ResponsibilityGroup,  seen_about(2014);
        KindergartenAtCentre, seen_about(2014);
        SchoolAtCentre,       seen_about(2014);
        ChildGroups,          seen_about(2014);
        Other,                seen_about(2014);
        None,                 seen_about(2014);
        + NotStated, seen_about(2014);
    }
}

help_list! {
    /// A service for day users.
    pub enum DayService = "day_services" {
        IndividualTalk,       seen_about(2014);
        ContactOtherServices, seen_about(2014);
        MapNeeds,             seen_about(2014);
        AttendMeetings,       seen_about(2014);
        MapThreatsOwn,        seen_about(2014);
        ResidentialOffer,     seen_about(2014);
        MapThreatsOther,      seen_about(2014);
        Lawyer,               seen_about(2014);
        LeisureOwn,           seen_about(2014);
        LeisureOther,         seen_about(2014);
        Icdp,                 seen_about(2014);
        ChildOffer,           seen_about(2014);
        HomeFollowup,         seen_about(2014);
        OtherGroup,           seen_about(2014);
        Other,                seen_about(2014);
        None,                 seen_about(2014);
        + NotStated, seen_about(2014);
    }
}

help_list! {
    /// A service for relatives, to whom nothing is owed by law.
    #[doc(alias = "pårørende")]
    pub enum RelativeService = "relatives_services" {
        IndividualTalk,       seen_about(2014);
        ContactOtherServices, seen_about(2014);
        MapNeeds,             seen_about(2014);
        MapThreatsOwn,        seen_about(2014);
        MapThreatsOther,      seen_about(2014);
        ResidentialOffer,     seen_about(2014);
        Lawyer,               seen_about(2014);
        AttendMeetings,       seen_about(2014);
        LeisureOwn,           seen_about(2014);
        LeisureOther,         seen_about(2014);
        ChildOffer,           seen_about(2014);
        HomeFollowup,         seen_about(2014);
        Icdp,                 seen_about(2014);
        Other,                seen_about(2014);
        + NotStated, seen_about(2014);
    }
}

help_list! {
    /// What a day user was given: the services for day users, and talks of any kind.
    pub enum DayAssistance = "day_assistance" {
        Talk,                 seen_about(2014);
        IndividualTalk,       seen_about(2014);
        ContactOtherServices, seen_about(2014);
        MapNeeds,             seen_about(2014);
        AttendMeetings,       seen_about(2014);
        MapThreatsOwn,        seen_about(2014);
        ResidentialOffer,     seen_about(2014);
        MapThreatsOther,      seen_about(2014);
        Lawyer,               seen_about(2014);
        LeisureOwn,           seen_about(2014);
        LeisureOther,         seen_about(2014);
        Icdp,                 seen_about(2014);
        ChildOffer,           seen_about(2014);
        HomeFollowup,         seen_about(2014);
        OtherGroup,           seen_about(2014);
        Other,                seen_about(2014);
        None,                 seen_about(2014);
        + NotStated, seen_about(2014);
    }
}
