//! Form B: visits and participations of users.

use tallfest_base::{
    Answer, CentreFacts, CodeSet, Completion, Date, FormInfo, Key, Records, Sample, date, form,
    inferred, questions, seen, seen_about, text,
};

use crate::{
    lists::{AgeBand, Gender, UserGroup, YesNo, YesNoDk},
    questions::{PERSON_REF, RECORD_ID},
    smiso::lists::{VisitChannel, VisitPlace, VisitPurpose},
    sources::{M17, M20, M21, MU19, P20, R09, R15, S0, S3, S4},
};

questions! {
    VISIT_DATE = "visit_date", inferred(2009), "Dato for besøket" | "Dato for besøket" | "Date of the visit", from [S3];
    USER_GROUP = "user_group", seen(2009), "Utsatt eller pårørende" | "Utsett eller pårørande" | "Abused person or relative",
        about "En utsatt har selv vært utsatt for incest eller andre seksuelle overgrep"
            | "Ein utsett har sjølv vore utsett for incest eller andre seksuelle overgrep"
            | "An abused person has experienced incest or other sexual abuse themselves", from [S0, M20];
    GENDER = "gender", seen_about(2009), "Kjønn" | "Kjønn" | "Gender", from [R15];
    AGE_GROUP = "age_group", inferred(2009), "Aldersgruppe" | "Aldersgruppe" | "Age band",
        about "Alder i hele år ved besøket" | "Alder i heile år ved besøket" | "Age in completed years at the visit", from [P20];
    FIRST_VISIT_EVER = "first_visit_ever", seen(2009), "Førstegangsbesøk" | "Førstegongsbesøk" | "First visit ever",
        about "Første gang ved dette senteret" | "Første gong ved dette senteret" | "The first time at this centre", from [R09];
    FIRST_VISIT_THIS_YEAR = "first_visit_this_year", inferred(2009),
        "Brukerens første besøk i år" | "Første besøket til brukaren i år" | "The user's first visit this year",
        about "Ja på brukerens første besøk ved senteret i registreringsåret; personer telles slik"
            | "Ja på det første besøket til brukaren ved senteret i registreringsåret; personar blir talde slik"
            | "Yes on the user's first visit to the centre in the registration year; this is how persons are counted", from [MU19, M17];
    VISIT_PURPOSE = "visit_purpose", inferred(2009), "Formål med besøket" | "Formål med besøket" | "Purpose of the visit", from [M21, S3, S4];
    VISIT_PLACE = "visit_place", inferred(2009), "Sted for besøket" | "Stad for besøket" | "Place of the visit", from [S3, M21, S4];
    VISIT_CHANNEL = "visit_channel", inferred(2020).until(2021),
        "Gjennomføringsmåte" | "Gjennomføringsmåte" | "How the visit was carried out",
        about "I 2020 og 2021 ble samtaler på telefon og video i stedet for besøk ført her"
            | "I 2020 og 2021 vart samtalar på telefon og video i staden for besøk førte her"
            | "In 2020 and 2021, talks by telephone and video in place of visits were recorded here", from [S3];
}

/// Form B.
pub static FORM: FormInfo = FormInfo {
    system: "smiso",
    id: "visit",
    files: &["visits"],
    records: Records::Many,
    label: text("Skjema B: besøk", "Skjema B: besøk", "Form B: visit"),
    unit: text("besøk", "besøk", "visits"),
    valid: seen(2009),
};

form! {
    /// One user's visit, or participation in an activity run by the centre; of a group event, one record for each
    /// participant and occasion. On the pages of 2023, only the first of a user's visits in a day counts.
    #[doc(alias = "besøk")]
    pub struct Visit, form FORM, fields in fields {
        RECORD_ID             => record_id: Key, Required;
        PERSON_REF            => person_ref: Key, Optional;
        VISIT_DATE            => visit_date: Date, Required;
        USER_GROUP            => user_group: UserGroup, Required;
        GENDER                => gender: Gender, Required;
        AGE_GROUP             => age_group: AgeBand, Required;
        FIRST_VISIT_EVER      => first_visit_ever: YesNoDk, Required;
        FIRST_VISIT_THIS_YEAR => first_visit_this_year: YesNo, Required;
        VISIT_PURPOSE         => visit_purpose: CodeSet<VisitPurpose>, Required;
        VISIT_PLACE           => visit_place: VisitPlace, Required;
        VISIT_CHANNEL         => visit_channel: VisitChannel, Required;
    }
}

impl Sample for Visit {
    /// A user comes to the centre for a talk in 2020.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("b-1")),
            visit_date: Answer::Given(date(2020, 2, 12)),
            user_group: Answer::Given(UserGroup::Abused),
            gender: Answer::Given(Gender::Female),
            age_group: Answer::Given(AgeBand::From30To39),
            first_visit_ever: Answer::Given(YesNoDk::No),
            first_visit_this_year: Answer::Given(YesNo::Yes),
            visit_purpose: Answer::Given(VisitPurpose::IndividualTalk.bit()),
            visit_place: Answer::Given(VisitPlace::AtCentre),
            visit_channel: Answer::Given(VisitChannel::Physical),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
