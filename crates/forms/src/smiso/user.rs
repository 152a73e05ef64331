//! Form C: users, once per centre and registration year. A form exists without consent; content only with it.

mod content;

use tallfest_base::{
    Answer, CentreFacts, CodeSet, Completion, Decimal, FormInfo, Key, Records, Sample, Stated,
    form, inferred, questions, seen, seen_about, text,
};

pub use content::Content;

use crate::{
    lists::{AgeBand, Gender, YesNoDk},
    questions::{PERSON_REF, RECORD_ID},
    smiso::lists::{
        AbuseDuration, AbuseType, Activity, AgeAtFirstAbuse, CaseOutcome, Consent, Disability,
        Education, FilledInBy, FirstContactMode, HelpReceived, InformationSource, NewUser,
        Perpetrator, PerpetratorGender, RelationToAbused, Reported, UserRole, WorkAttachment,
    },
    sources::{
        M17, M18, M20, M21, MK20, MO20, MT20, MU19, P17, P19, P20, P21, P22, P23, PREL, R09, R10,
        R14, R15, S0,
    },
};

questions! {
    CONSENT = "consent", seen_about(2009), "Samtykke til utfylling" | "Samtykke til utfylling" | "Consent to the form",
        about "Uten samtykke skal ingenting annet enn dette stå på skjemaet"
            | "Utan samtykke skal ingenting anna enn dette stå på skjemaet"
            | "Without consent, nothing but this stands on the form", from [MU19];
    FILLED_IN_BY = "filled_in_by", seen_about(2009),
        "Hvem som fylte ut skjemaet" | "Kven som fylte ut skjemaet" | "Who filled the form in", from [S0];
    USER_ROLE = "user_role", seen(2009),
        "Bruker som utsatt eller pårørende" | "Brukar som utsett eller pårørande" | "User as abused person or relative", from [P21, P22, P23, M20];
    GENDER = "gender", seen_about(2009), "Kjønn" | "Kjønn" | "Gender", from [P20];
    AGE = "age", seen_about(2009), "Alder" | "Alder" | "Age",
        about "Hele år ved utgangen av registreringsåret"
            | "Heile år ved utgangen av registreringsåret"
            | "Completed years at the end of the registration year", from [P22];
    AGE_GROUP = "age_group", seen_about(2009), "Aldersgruppe" | "Aldersgruppe" | "Age band",
        about "Ett av alder og aldersgruppe er nok" | "Eitt av alder og aldersgruppe er nok" | "One of age and age band is enough", from [R09, P17];
    NEW_USER = "new_user", seen_about(2009), "Ny bruker i år" | "Ny brukar i år" | "New user this year", from [P21, P22];
    RELATION_TO_ABUSED = "relation_to_abused", seen_about(2009),
        "Relasjon til den utsatte" | "Relasjon til den utsette" | "Relation to the abused person", from [R15, M17, MU19, M20];
    INFORMATION_SOURCE = "information_source", seen_about(2010),
        "Hvordan brukeren fikk vite om senteret" | "Korleis brukaren fekk vite om senteret" | "How the user came to know of the centre", from [R10, MK20, M21];
    FIRST_CONTACT_MODE = "first_contact_mode", seen_about(2009),
        "Hvordan brukeren tok kontakt første gang" | "Korleis brukaren tok kontakt første gong" | "How the user made contact the first time", from [MK20, R15];
    EDUCATION = "education", inferred(2009), "Høyeste utdanning" | "Høgaste utdanning" | "Highest education", from [M18];
    WORK_ATTACHMENT = "work_attachment", inferred(2009),
        "Tilknytning til arbeidslivet" | "Tilknyting til arbeidslivet" | "Attachment to working life", from [M18];
    DISABILITY = "disability", seen_about(2018),
        "Funksjonsnedsettelse" | "Funksjonsnedsetjing" | "Disability",
        about "Slik brukeren eller ansatte oppgir det" | "Slik brukaren eller tilsette oppgir det" | "As the user or staff state it", from [M18];
    IMMIGRANT_BACKGROUND = "immigrant_background", inferred(2009),
        "Innvandrerbakgrunn" | "Innvandrarbakgrunn" | "Immigrant background", from [MT20];
    AGE_FIRST_ABUSE = "age_first_abuse", seen_about(2009),
        "Alder ved første overgrep" | "Alder ved første overgrep" | "Age at the first abuse", from [MO20, M17, M18, R15, P23];
    ABUSE_DURATION = "abuse_duration", seen_about(2009),
        "Overgrepenes varighet" | "Kor lenge overgrepa varte" | "Duration of the abuse", from [R15, P17, P23];
    ABUSE_TYPE = "abuse_type", seen(2014), "Type overgrep" | "Type overgrep" | "Kind of abuse", from [R14];
    PERPETRATOR_RELATION = "perpetrator_relation", seen_about(2009),
        "Relasjon til overgriper" | "Relasjon til overgripar" | "Relation to the perpetrator", from [PREL, P20, P21, P23];
    PERPETRATOR_GENDER = "perpetrator_gender", seen_about(2009),
        "Overgripers kjønn" | "Kjønnet til overgripar" | "Gender of the perpetrator", from [P21, P23, R09];
    REPORTED = "reported", seen_about(2009), "Anmeldt til politiet" | "Meldt til politiet" | "Reported to the police",
        about "Anmeldt når som helst før skjemaet ble fylt ut"
            | "Meldt når som helst før skjemaet vart fylt ut"
            | "Reported at any time before the form was filled in", from [R15, MO20, P23];
    CASE_OUTCOME = "case_outcome", seen_about(2009), "Utfall av anmeldelsen" | "Utfall av meldinga" | "Outcome of the report", from [P19, P23];
    HELP_CONTACT_AT_TIME = "help_contact_at_time", seen_about(2009),
        "Kontakt med hjelpeapparatet i tiden rundt overgrepet"
        | "Kontakt med hjelpeapparatet i tida rundt overgrepet"
        | "Contact with support services around the time of the abuse", from [P19];
    YEARS_UNTIL_TOLD = "years_until_told", inferred(2009),
        "Antall år fra overgrep til man fortalte om det"
        | "Kor mange år frå overgrep til ein fortalde om det"
        | "Years from the abuse until it was told of", from [P19];
    HELP_RECEIVED = "help_received", inferred(2010),
        "Hjelp og bistand fra andre tjenester" | "Hjelp og bistand frå andre tenester" | "Help from other services", from [R10];
    ACTIVITY_PARTICIPATION = "activity_participation", inferred(2010),
        "Deltakelse i aktiviteter på senteret" | "Deltaking i aktivitetar på senteret" | "Participation in activities at the centre", from [R10, M21];
}

/// A number of years in a life: 0 to 120 (rule COM-018).
pub type Years = Decimal<0, 120>;

/// Form C.
pub static FORM: FormInfo = FormInfo {
    system: "smiso",
    id: "user",
    files: &["users"],
    records: Records::Many,
    label: text("Skjema C: bruker", "Skjema C: brukar", "Form C: user"),
    unit: text("brukere", "brukarar", "users"),
    valid: seen(2009),
};

form! {
    /// One user of a centre in a year. What stands behind the consent is dropped unread where there is none.
    #[doc(alias = "brukerskjema")]
    pub struct User, form FORM, fields in fields,
    content behind fields::CONSENT.opens(Consent::Consented.bit()) => {
        RECORD_ID              => record_id: Key, Required;
        PERSON_REF             => person_ref: Key, Optional;
        CONSENT                => consent: Consent, Required;
        FILLED_IN_BY           => filled_in_by: FilledInBy, Required,
            when CONSENT.is(Consent::Consented.bit());
        USER_ROLE              => user_role: UserRole, Required,
            when CONSENT.is(Consent::Consented.bit());
        GENDER                 => gender: Gender, Required, when CONSENT.is(Consent::Consented.bit());
        AGE                    => age: Stated<Years>, OneOf("age"),
            when CONSENT.is(Consent::Consented.bit());
        AGE_GROUP              => age_group: AgeBand, OneOf("age"),
            when CONSENT.is(Consent::Consented.bit());
        NEW_USER               => new_user: NewUser, Required,
            when CONSENT.is(Consent::Consented.bit());
        RELATION_TO_ABUSED     => relation_to_abused: CodeSet<RelationToAbused>, Required,
            when USER_ROLE.is(UserRole::Relative.bit().or(UserRole::Both.bit()));
        INFORMATION_SOURCE     => information_source: CodeSet<InformationSource>, Required,
            when CONSENT.is(Consent::Consented.bit());
        FIRST_CONTACT_MODE     => first_contact_mode: FirstContactMode, Required,
            when CONSENT.is(Consent::Consented.bit());
        EDUCATION              => education: Education, Required,
            when CONSENT.is(Consent::Consented.bit());
        WORK_ATTACHMENT        => work_attachment: CodeSet<WorkAttachment>, Required,
            when CONSENT.is(Consent::Consented.bit());
        DISABILITY             => disability: CodeSet<Disability>, Required,
            when CONSENT.is(Consent::Consented.bit());
        IMMIGRANT_BACKGROUND   => immigrant_background: YesNoDk, Required,
            when CONSENT.is(Consent::Consented.bit());
        AGE_FIRST_ABUSE        => age_first_abuse: AgeAtFirstAbuse, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        ABUSE_DURATION         => abuse_duration: AbuseDuration, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        ABUSE_TYPE             => abuse_type: CodeSet<AbuseType>, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        PERPETRATOR_RELATION   => perpetrator_relation: CodeSet<Perpetrator>, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        PERPETRATOR_GENDER     => perpetrator_gender: CodeSet<PerpetratorGender>, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        REPORTED               => reported: Reported, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        CASE_OUTCOME           => case_outcome: CodeSet<CaseOutcome>, Required,
            when REPORTED.is(Reported::All.bit().or(Reported::Some.bit()));
        HELP_CONTACT_AT_TIME   => help_contact_at_time: YesNoDk, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        YEARS_UNTIL_TOLD       => years_until_told: Stated<Years>, Required,
            when USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()));
        HELP_RECEIVED          => help_received: CodeSet<HelpReceived>, Required,
            when CONSENT.is(Consent::Consented.bit());
        ACTIVITY_PARTICIPATION => activity_participation: CodeSet<Activity>, Required,
            when CONSENT.is(Consent::Consented.bit());
    }
}

impl User {
    /// The form without its content: the record number, and why there is none.
    #[must_use]
    pub fn without_content(&self, consent: Consent) -> Self {
        let record_id = self.record_id.clone();
        Self { record_id, consent: Answer::Given(consent), ..Self::default() }
    }

    /// The form of a relative, of whom nothing of abuse is asked.
    #[must_use]
    pub fn of_relative(self, relation: CodeSet<RelationToAbused>) -> Self {
        Self {
            user_role: Answer::Given(UserRole::Relative),
            relation_to_abused: Answer::Given(relation),
            age_first_abuse: Answer::Absent,
            abuse_duration: Answer::Absent,
            abuse_type: Answer::Absent,
            perpetrator_relation: Answer::Absent,
            perpetrator_gender: Answer::Absent,
            reported: Answer::Absent,
            case_outcome: Answer::Absent,
            help_contact_at_time: Answer::Absent,
            years_until_told: Answer::Absent,
            ..self
        }
    }
}

impl Sample for User {
    /// An abused woman of 34 who consented, in 2020.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("u-1")),
            consent: Answer::Given(Consent::Consented),
            filled_in_by: Answer::Given(FilledInBy::Together),
            user_role: Answer::Given(UserRole::Abused),
            gender: Answer::Given(Gender::Female),
            age: Answer::Given(Stated::Known(Years::whole(34))),
            new_user: Answer::Given(NewUser::Earlier),
            information_source: Answer::Given(InformationSource::PrivatePerson.bit()),
            first_contact_mode: Answer::Given(FirstContactMode::Phone),
            education: Answer::Given(Education::UpperSecondary),
            work_attachment: Answer::Given(WorkAttachment::Employed.bit()),
            disability: Answer::Given(Disability::None.bit()),
            immigrant_background: Answer::Given(YesNoDk::No),
            age_first_abuse: Answer::Given(AgeAtFirstAbuse::From7To13),
            abuse_duration: Answer::Given(AbuseDuration::From1To4),
            abuse_type: Answer::Given(AbuseType::SexualAct.bit()),
            perpetrator_relation: Answer::Given(Perpetrator::Grandparent.bit()),
            perpetrator_gender: Answer::Given(PerpetratorGender::Male.bit()),
            reported: Answer::Given(Reported::No),
            help_contact_at_time: Answer::Given(YesNoDk::No),
            years_until_told: Answer::Given(Stated::Known(Years::whole(15))),
            help_received: Answer::Given(HelpReceived::MentalHealth.bit()),
            activity_participation: Answer::Given(Activity::IndividualTalk.bit()),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
