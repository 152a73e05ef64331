//! Form A: contacts with a centre.

use tallfest_base::{
    Answer, CentreFacts, Completion, Condition, Date, FormInfo, Key, Records, Sample, date, form,
    inferred, questions, seen, seen_about, text,
};

use crate::{
    lists::{AgeBand, Gender, UserGroup, YesNo, YesNoDk},
    questions::RECORD_ID,
    register::facts::RUNS_HELPLINE,
    smiso::lists::{Channel, ContactKind, PartnerType, Party},
    sources::{M20, MA20, MA23, MK20, MS24, P17, P20, P23, R10, R15, S0, S3},
};

questions! {
    CONTACT_DATE = "contact_date", inferred(2016), "Dato for henvendelsen" | "Dato for førespurnaden" | "Date of the contact", from [S3];
    CONTACT_PARTY = "contact_party", seen(2009),
        "Hvem henvendelsen kommer fra" | "Kven førespurnaden kjem frå" | "Whom the contact is from",
        about "Brukere er utsatte, pårørende og andre brukere; samarbeidspartnere er andre tjenester, også når de besøker senteret"
            | "Brukarar er utsette, pårørande og andre brukarar; samarbeidspartnarar er andre tenester, også når dei besøkjer senteret"
            | "Users are abused persons, relatives and other users; cooperation partners are other services, also when they visit the centre", from [S0, M20];
    CONTACT_CHANNEL = "contact_channel", seen(2009), "Kontaktmåte" | "Kontaktmåte" | "How contact was made",
        about "Besøk er bare for samarbeidspartnere; besøk av brukere føres på skjema B"
            | "Besøk er berre for samarbeidspartnarar; besøk av brukarar blir førte på skjema B"
            | "A visit is for cooperation partners only; users' visits are on form B", from [S0, MK20];
    CONTACT_KIND = "contact_kind", seen_about(2021), "Type henvendelse" | "Type førespurnad" | "Kind of contact",
        about "Planlagte samtaler på telefon eller video føres som henvendelser, ikke som besøk"
            | "Planlagde samtalar på telefon eller video blir førte som førespurnader, ikkje som besøk"
            | "Planned talks by telephone or video are contacts, not visits", from [MA23, MS24];
    USER_GROUP = "user_group", inferred(2009), "Utsatt eller pårørende" | "Utsett eller pårørande" | "Abused person or relative",
        about "En utsatt har selv vært utsatt for incest eller andre seksuelle overgrep"
            | "Ein utsett har sjølv vore utsett for incest eller andre seksuelle overgrep"
            | "An abused person has experienced incest or other sexual abuse themselves", from [R10];
    GENDER = "gender", seen_about(2009), "Kjønn" | "Kjønn" | "Gender", from [R15, P17];
    AGE_GROUP = "age_group", seen_about(2009), "Aldersgruppe" | "Aldersgruppe" | "Age band",
        about "Alder i hele år ved henvendelsen" | "Alder i heile år ved førespurnaden" | "Age in completed years at the contact", from [P20];
    FIRST_CONTACT_EVER = "first_contact_ever", seen_about(2009),
        "Første henvendelse noensinne" | "Første førespurnad nokon gong" | "First contact ever",
        about "Første gang ved dette senteret" | "Første gong ved dette senteret" | "The first time at this centre", from [P23];
    FIRST_CONTACT_THIS_YEAR = "first_contact_this_year", inferred(2009),
        "Brukerens første henvendelse i år" | "Første førespurnad frå brukaren i år" | "The user's first contact this year",
        about "Ja på brukerens første henvendelse til senteret i registreringsåret; personer telles slik"
            | "Ja på den første førespurnaden frå brukaren til senteret i registreringsåret; personar blir talde slik"
            | "Yes on the user's first contact with the centre in the registration year; this is how persons are counted", from [R15, P17, MK20];
    PARTNER_TYPE = "partner_type", inferred(2009),
        "Type samarbeidspartner" | "Type samarbeidspartnar" | "Kind of cooperation partner", from [S0];
    PARTNER_ABOUT_USER = "partner_about_user", inferred(2009),
        "Henvendelsen gjelder en bruker" | "Førespurnaden gjeld ein brukar" | "The contact is about a user", from [R10];
    NATIONAL_HELPLINE = "national_helpline", inferred(2009),
        "Henvendelse til Hjelpetelefonen for seksuelt misbrukte"
        | "Førespurnad til Hjelpetelefonen for seksuelt misbrukte"
        | "Contact with the national helpline for sexually abused persons",
        about "Bare for senteret som driver hjelpetelefonen"
            | "Berre for senteret som driv hjelpetelefonen"
            | "Only for the centre that runs the helpline", from [MA20, P20];
}

/// Form A.
pub static FORM: FormInfo = FormInfo {
    system: "smiso",
    id: "contact",
    files: &["contacts"],
    records: Records::Many,
    label: text("Skjema A: henvendelse", "Skjema A: førespurnad", "Form A: contact"),
    unit: text("henvendelser", "førespurnader", "contacts"),
    valid: seen(2009),
};

form! {
    /// One contact with a centre: by telephone, e-mail, text message, letter, social media or chat, or a cooperation
    /// partner's contact or visit. On the pages of 2023, only the first of a user's contacts in a day counts.
    #[doc(alias = "henvendelse")]
    pub struct Contact, form FORM, fields in fields {
        RECORD_ID               => record_id: Key, Required;
        CONTACT_DATE            => contact_date: Date, Required;
        CONTACT_PARTY           => contact_party: Party, Required;
        CONTACT_CHANNEL         => contact_channel: Channel, Required;
        CONTACT_KIND            => contact_kind: ContactKind, Required,
            when CONTACT_PARTY.is(Party::User.bit());
        USER_GROUP              => user_group: UserGroup, Required,
            when CONTACT_PARTY.is(Party::User.bit());
        GENDER                  => gender: Gender, Required, when CONTACT_PARTY.is(Party::User.bit());
        AGE_GROUP               => age_group: AgeBand, Required, when CONTACT_PARTY.is(Party::User.bit());
        FIRST_CONTACT_EVER      => first_contact_ever: YesNoDk, Required,
            when CONTACT_PARTY.is(Party::User.bit());
        FIRST_CONTACT_THIS_YEAR => first_contact_this_year: YesNo, Required,
            when CONTACT_PARTY.is(Party::User.bit());
        PARTNER_TYPE            => partner_type: PartnerType, Required,
            when CONTACT_PARTY.is(Party::Partner.bit());
        PARTNER_ABOUT_USER      => partner_about_user: YesNo, Required,
            when CONTACT_PARTY.is(Party::Partner.bit());
        NATIONAL_HELPLINE       => national_helpline: YesNo, Required,
            when Condition::Centre(&RUNS_HELPLINE);
    }
}

impl Sample for Contact {
    /// A user phones in 2020, when planned talks were not told apart yet.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("c-1")),
            contact_date: Answer::Given(date(2020, 3, 12)),
            contact_party: Answer::Given(Party::User),
            contact_channel: Answer::Given(Channel::Phone),
            user_group: Answer::Given(UserGroup::Abused),
            gender: Answer::Given(Gender::Female),
            age_group: Answer::Given(AgeBand::From18To23),
            first_contact_ever: Answer::Given(YesNoDk::No),
            first_contact_this_year: Answer::Given(YesNo::Yes),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default().with(&RUNS_HELPLINE, false))
            .complete(&mut sample);
        sample
    }
}
