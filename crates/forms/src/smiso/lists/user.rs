//! The code lists of form C.

use tallfest_base::{code_list, inferred, seen, seen_about};

code_list! {
    /// Whether the user agreed to the form. A form exists without consent; content only with it.
    #[doc(alias = "samtykke")]
    pub enum Consent = "consent" {
        Consented = "consented",           seen_about(2009), "samtykket"                    | "samtykt"                     | "consented";
        Refused   = "refused",             seen_about(2009), "ikke samtykket"               | "ikkje samtykt"               | "did not consent";
        TooYoung  = "not_asked_too_young", seen_about(2009), "ikke spurt på grunn av ung alder" | "ikkje spurd på grunn av ung alder" | "not asked because of young age";
    }
}

code_list! {
    /// Who filled the form in, and when.
    pub enum FilledInBy = "filled_in_by" {
        Together   = "together_in_visit", seen_about(2009),
            "bruker og ansatt sammen under besøket" | "brukar og tilsett saman under besøket" | "user and employee together during the visit";
        StaffAfter = "staff_after",       seen_about(2009),
            "ansatt etter besøket"                  | "tilsett etter besøket"                 | "employee after the visit";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// Whether a user is abused themselves, a relative or other user, or both.
    pub enum UserRole = "user_role" {
        Abused   = "abused",         seen(2009),       "utsatt"                       | "utsett"                       | "abused person";
        Relative = "relative_other", seen(2009),       "pårørende eller annen bruker" | "pårørande eller annan brukar" | "relative or other user";
        Both     = "both",           seen_about(2019), "både utsatt og pårørende"     | "både utsett og pårørande"     | "both abused and relative";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// Whether the user is new at the centre this year.
    #[doc(alias = "ny bruker")]
    pub enum NewUser = "new_user" {
        New     = "new",     seen_about(2009),
            "ikke benyttet senteret før registreringsåret" | "ikkje brukt senteret før registreringsåret" | "had not used the centre before the registration year";
        Earlier = "earlier", seen_about(2009),
            "benyttet senteret tidligere år"               | "brukt senteret tidlegare år"                | "had used the centre in earlier years";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// What a relative or other user is to the abused person.
    #[doc(alias = "pårørende")]
    pub enum RelationToAbused = "relation_to_abused" {
        BiologicalMother = "biological_mother", seen_about(2009), "biologisk mor"                  | "biologisk mor"                    | "biological mother";
        BiologicalFather = "biological_father", seen_about(2009), "biologisk far"                  | "biologisk far"                    | "biological father";
        StepParent       = "step_parent",       inferred(2009),   "steforelder"                    | "steforelder"                      | "step-parent";
        FosterParent     = "foster_parent",     inferred(2009),   "fosterforelder"                 | "fosterforelder"                   | "foster parent";
        Sibling          = "sibling",           inferred(2009),   "søsken"                         | "sysken"                           | "sibling";
        SpousePartner    = "spouse_partner",    seen_about(2009), "ektefelle, partner eller kjæreste" | "ektefelle, partnar eller kjærast" | "spouse or partner";
        Friend           = "friend",            inferred(2009),   "venn"                           | "ven"                              | "friend";
        OtherFamily      = "other_family",      inferred(2009),   "annen familie"                  | "annan familie"                    | "other family";
        Professional     = "professional",      inferred(2009),   "fagperson"                      | "fagperson"                        | "professional";
        Other            = "other",             inferred(2009),   "annen relasjon"                 | "annan relasjon"                   | "other relation";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// How the user came to know of the centre.
    pub enum InformationSource = "information_source" {
        PrivatePerson   = "private_person",   seen_about(2010), "privatpersoner"              | "privatpersonar"             | "private persons";
        InternetWebsite = "internet_website", seen_about(2010), "internett eller hjemmeside"  | "internett eller heimeside"  | "internet or website";
        HealthService   = "health_service",   inferred(2010),   "helsetjenesten"              | "helsetenesta"               | "health service";
        School          = "school",           inferred(2010),   "skole"                       | "skule"                      | "school";
        Police          = "police",           inferred(2010),   "politiet"                    | "politiet"                   | "police";
        Other           = "other",            inferred(2010),   "andre kilder"                | "andre kjelder"              | "other sources";
        + NotStated, seen_about(2010);
    }
}

code_list! {
    /// How the user made contact the first time.
    pub enum FirstContactMode = "first_contact_mode" {
        Phone           = "phone",             seen_about(2009), "telefon"                   | "telefon"                   | "telephone";
        EmailLetterSms  = "email_letter_sms",  seen_about(2009), "e-post, brev eller SMS"    | "e-post, brev eller SMS"    | "e-mail, letter or text message";
        Visit           = "visit",             seen_about(2009), "besøk"                     | "besøk"                     | "visit";
        SocialMediaChat = "social_media_chat", seen_about(2009), "sosiale medier eller chat" | "sosiale medium eller chat" | "social media or chat";
        Other           = "other",             seen_about(2009), "annen kontaktmåte"         | "annan kontaktmåte"         | "other channel";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// Highest completed education.
    pub enum Education = "education" {
        Primary        = "primary",         inferred(2009), "grunnskole"                | "grunnskule"                | "primary and lower secondary school";
        UpperSecondary = "upper_secondary", inferred(2009), "videregående skole"        | "vidaregåande skule"        | "upper secondary school";
        Higher         = "higher",          inferred(2009), "universitet eller høgskole" | "universitet eller høgskule" | "university or university college";
        None           = "none",            inferred(2009), "ingen fullført utdanning"  | "inga fullført utdanning"   | "no completed education", None;
        + NotStated, inferred(2009);
    }
}

code_list! {
    /// Attachment to working life.
    pub enum WorkAttachment = "work_attachment" {
        Employed  = "employed",   inferred(2009), "i arbeid"                   | "i arbeid"                   | "employed";
        Student   = "student",    inferred(2009), "under utdanning"            | "under utdanning"            | "in education";
        JobSeeker = "job_seeker", inferred(2009), "arbeidssøker"               | "arbeidssøkjar"              | "job seeker";
        Benefits  = "benefits",   inferred(2009), "trygd eller annen ytelse"   | "trygd eller anna yting"     | "on benefits";
        Other     = "other",      inferred(2009), "annen tilknytning"          | "anna tilknyting"            | "other attachment";
        + NotStated, inferred(2009);
    }
}

code_list! {
    /// Disability, as the user or staff state it.
    #[doc(alias = "funksjonsnedsettelse")]
    pub enum Disability = "disability" {
        Physical = "physical", seen_about(2018), "fysisk funksjonsnedsettelse" | "fysisk funksjonsnedsetjing"  | "physical disability";
        Mental   = "mental",   seen_about(2018), "psykisk funksjonsnedsettelse" | "psykisk funksjonsnedsetjing" | "mental disability";
        Other    = "other",    inferred(2018),   "annen funksjonsnedsettelse"  | "anna funksjonsnedsetjing"    | "other disability";
        None     = "none",     seen_about(2018), "ingen funksjonsnedsettelse"  | "inga funksjonsnedsetjing"    | "no disability", None;
        + NotStated, seen_about(2018);
    }
}

code_list! {
    /// Age at the first abuse, in bands. Their edges changed between the forms of 2017 and 2018.
    pub enum AgeAtFirstAbuse = "age_first_abuse" {
        Under7      = "under_7",       seen_about(2009),             "før fylte 7 år"        | "før fylte 7 år"        | "before turning 7";
        From7To13   = "7_13",          seen_about(2018),             "7–13 år"               | "7–13 år"               | "7–13 years";
        From14To17  = "14_17",         seen_about(2018),             "14–17 år"              | "14–17 år"              | "14–17 years";
        UpTo12      = "12_or_younger", seen_about(2009).until(2017), "12 år eller yngre"     | "12 år eller yngre"     | "12 years or younger";
        From13To17  = "13_17",         inferred(2009).until(2017),   "13–17 år"              | "13–17 år"              | "13–17 years";
        From18      = "18_plus",       seen_about(2009),             "18 år eller eldre"     | "18 år eller eldre"     | "18 years or older";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// How long the abuse lasted.
    pub enum AbuseDuration = "abuse_duration" {
        SingleEvent  = "single_event",  seen_about(2009), "enkeltstående overgrep" | "enkeltståande overgrep" | "a single event";
        Under1Year   = "under_1_year",  inferred(2009),   "under 1 år"             | "under 1 år"             | "less than 1 year";
        From1To4     = "1_4_years",     inferred(2009),   "1–4 år"                 | "1–4 år"                 | "1–4 years";
        From5        = "5_plus_years",  seen_about(2009), "5 år eller mer"         | "5 år eller meir"        | "5 years or more";
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// The kind of abuse: the four grades of FMSO's definitions, inferred as alternatives.
    pub enum AbuseType = "abuse_type" {
        OffensiveBehaviour = "offensive_behaviour", inferred(2014), "seksuelt krenkende atferd" | "seksuelt krenkjande åtferd" | "sexually offensive behaviour";
        SexualAct          = "sexual_act",          inferred(2014), "seksuell handling"         | "seksuell handling"          | "sexual act";
        Intercourse        = "intercourse",         inferred(2014), "seksuell omgang"           | "seksuell omgang"            | "sexual intercourse";
        Rape               = "rape",                inferred(2014), "voldtekt"                  | "valdtekt"                   | "rape";
        Other              = "other",               inferred(2014), "annet overgrep"            | "anna overgrep"              | "other abuse";
        + Declined, seen(2014);
        + NotStated, seen(2014);
    }
}

code_list! {
    /// What the perpetrator is to the abused person. A stranger is a kind of person, never a missing answer.
    #[doc(alias = "overgriper")]
    pub enum Perpetrator = "smiso_perpetrator_relation" {
        Father             = "father",              seen_about(2009), "far"                     | "far"                      | "father";
        Mother             = "mother",              seen_about(2009), "mor"                     | "mor"                      | "mother";
        StepFather         = "step_father",         seen_about(2009), "stefar"                  | "stefar"                   | "step-father";
        Grandparent        = "grandparent",         seen_about(2009), "besteforelder"           | "besteforelder"            | "grandparent";
        Sibling            = "sibling",             seen_about(2009), "søsken"                  | "sysken"                   | "sibling";
        StepSibling        = "step_sibling",        seen_about(2009), "stesøsken"               | "stesysken"                | "step-sibling";
        NearRelative       = "near_relative",       seen_about(2009), "annen nær slektning"     | "annan nær slektning"      | "other near relative";
        Partner            = "partner",             seen_about(2009), "partner, kjæreste eller tidligere partner" | "partnar, kjærast eller tidlegare partnar" | "partner or former partner";
        FriendAcquaintance = "friend_acquaintance", seen_about(2009), "venn eller bekjent"      | "ven eller kjenning"       | "friend or acquaintance";
        Authority          = "authority",           inferred(2009),   "fagperson, leder eller lærer" | "fagperson, leiar eller lærar" | "professional, leader or teacher";
        Stranger           = "stranger",            seen_about(2009), "ukjent person"           | "ukjend person"            | "stranger";
        + DoesNotKnow, inferred(2009);
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// The perpetrator's gender; in 2009 boys and girls under 18 apart.
    pub enum PerpetratorGender = "smiso_perpetrator_gender" {
        Male        = "male",          seen_about(2009),             "mann"              | "mann"             | "man";
        Female      = "female",        seen_about(2009),             "kvinne"            | "kvinne"           | "woman";
        BoyUnder18  = "boy_under_18",  seen_about(2009).until(2009), "gutt under 18 år"  | "gut under 18 år"  | "boy under 18";
        GirlUnder18 = "girl_under_18", seen_about(2009).until(2009), "jente under 18 år" | "jente under 18 år" | "girl under 18";
        + DoesNotKnow, inferred(2009);
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// Whether the abuse was reported to the police.
    #[doc(alias = "anmeldt")]
    pub enum Reported = "reported" {
        All  = "all",  seen_about(2009), "ja, alle saker"       | "ja, alle saker"       | "yes, all cases";
        Some = "some", seen_about(2009), "ja, noen av sakene"   | "ja, nokre av sakene"  | "yes, some of the cases";
        No   = "no",   seen_about(2009), "nei"                  | "nei"                  | "no";
        + DoesNotKnow, seen_about(2009);
        + NotStated, seen_about(2009);
    }
}

code_list! {
    /// What became of the report to the police.
    pub enum CaseOutcome = "case_outcome" {
        Dismissed          = "dismissed",           seen_about(2009), "henlagt"             | "lagd bort"             | "dismissed";
        UnderInvestigation = "under_investigation", inferred(2009),   "under etterforskning" | "under etterforsking"  | "under investigation";
        Convicted          = "convicted",           inferred(2009),   "domfelt"             | "domfelt"               | "convicted";
        Acquitted          = "acquitted",           inferred(2009),   "frifunnet"           | "frikjend"              | "acquitted";
        + DoesNotKnow, inferred(2009);
        + NotStated, seen_about(2009);
    }
}

smiso_agencies! {
    /// Which other services have helped the user.
    pub enum HelpReceived = "help_received" {
        HealthService = "health_service", inferred(2010), "annen helsetjeneste" | "anna helseteneste" | "other health service";
        Other         = "other",          inferred(2010), "andre"               | "andre"             | "others";
        None          = "none",           inferred(2010), "ingen"               | "ingen"             | "none", None;
        + NotStated, inferred(2010);
    }
}
