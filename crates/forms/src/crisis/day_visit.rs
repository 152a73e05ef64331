//! Day visits, and one-to-one talks by telephone, which are of the day offer from 2020.

use tallfest_base::{
    Answer, CentreFacts, Checked, CodeSet, Completion, Condition, Date, FormInfo, Key, Question,
    Records, Sample, Stated, date, form, inferred, questions, seen_about, text,
};

use crate::{
    crisis::{
        content::{self, Reservable},
        lists::{
            ContactInitiator, DayAssistance, DayVisitPlace, Disability, EventKind, MaritalStatus,
            OfferFor, Perpetrator, PerpetratorGender, RegistrationStatus, ViolenceRepeated,
            ViolenceType,
        },
        questions::{self as shared, FIRST_OF_RESERVED, GENDER, OFFER, only_inferred},
        resident::Years,
    },
    lists::{Gender, YesNo, YesNoDk},
    questions::{PERSON_REF, RECORD_ID},
    sources::{K_B20, K_D21, K_D23, K_D24, K_MET, K_P20, S1},
};

/// As of a stay.
pub static REGISTRATION_STATUS: Question = only_inferred(&shared::REGISTRATION_STATUS);
/// As of a stay.
pub static AGE: Question = only_inferred(&shared::AGE);
/// As of a stay.
pub static MARITAL_STATUS: Question = only_inferred(&shared::MARITAL_STATUS);
/// As of a stay.
pub static IMMIGRANT_BACKGROUND: Question = only_inferred(&shared::IMMIGRANT_BACKGROUND);
/// As of a stay.
pub static DISABILITY: Question = only_inferred(&shared::DISABILITY);
/// As of a stay.
pub static VIOLENCE_TYPE: Question = only_inferred(&shared::VIOLENCE_TYPE);
/// As of a stay.
pub static VIOLENCE_REPEATED: Question = only_inferred(&shared::VIOLENCE_REPEATED);
/// As of a stay.
pub static PERPETRATOR_RELATION: Question = only_inferred(&shared::PERPETRATOR_RELATION);
/// As of a stay.
pub static PERPETRATOR_GENDER: Question = only_inferred(&shared::PERPETRATOR_GENDER);
/// As of a stay.
pub static REPORTED: Question = only_inferred(&shared::REPORTED);
/// As of a stay.
pub static WHO_INITIATED_CONTACT: Question = only_inferred(&shared::WHO_INITIATED_CONTACT);

questions! {
    EVENT_KIND = "event_kind", seen_about(2014),
        "Dagsbesøk eller enesamtale på telefon" | "Dagsbesøk eller einesamtale på telefon" | "Day visit or one-to-one talk by telephone",
        about "En enesamtale på telefon er strukturert og målrettet, på linje med en vanlig enesamtale"
            | "Ein einesamtale på telefon er strukturert og målretta, på linje med ein vanleg einesamtale"
            | "A one-to-one talk by telephone is structured and purposeful, equal to an ordinary one", from [K_MET, K_P20, K_D24];
    EVENT_DATE = "event_date", inferred(2014), "Dato" | "Dato" | "Date", from [K_B20];
    VISIT_PLACE = "visit_place", seen_about(2019), "Sted for besøket" | "Stad for besøket" | "Place of the visit", from [K_MET];
    FIRST_VISIT_THIS_YEAR = "first_visit_this_year", seen_about(2014),
        "Årets første dagsbesøk" | "Det første dagsbesøket i året" | "First day visit of the year",
        about "Ja på personens første dagsbesøk ved senteret i registreringsåret; dagbrukere telles slik"
            | "Ja på det første dagsbesøket til personen ved senteret i registreringsåret; dagbrukarar blir talde slik"
            | "Yes on the person's first day visit to the centre in the registration year; this is how day users are counted", from [K_D23];
    FIRST_TALK_THIS_YEAR = "first_talk_this_year", inferred(2020),
        "Årets første enesamtale på telefon" | "Den første einesamtalen på telefon i året" | "First one-to-one talk by telephone of the year",
        about "Ja på personens første samtale med senteret i registreringsåret; de som samtaler på telefon, telles slik, og legges ikke sammen med dagbrukere"
            | "Ja på den første samtalen personen har med senteret i registreringsåret; dei som samtalar på telefon, blir talde slik, og blir ikkje lagde saman med dagbrukarar"
            | "Yes on the person's first talk with the centre in the registration year; this is how users of talks are counted, and they are not added to day users", from [K_P20];
    EARLIER_CONTACT = "earlier_contact", seen_about(2021),
        "Tidligere kontakt med krisesenter" | "Tidlegare kontakt med krisesenter" | "Earlier contact with a crisis centre", from [K_D21, K_D24];
    EARLIER_RESIDENT = "earlier_resident", seen_about(2021),
        "Tidligere beboer" | "Tidlegare bebuar" | "Former resident", from [K_D21];
    ASSISTANCE = "assistance", seen_about(2014), "Bistand mottatt" | "Hjelp som vart gitt" | "Help given", from [S1, K_D23];
}

/// The day-visit form.
pub static FORM: FormInfo = FormInfo {
    system: "crisis",
    id: "day_visit",
    files: &["day_visits"],
    records: Records::Many,
    label: text(
        "Skjema for dagsbesøk og enesamtaler på telefon",
        "Skjema for dagsbesøk og einesamtalar på telefon",
        "Form of day visits and one-to-one talks by telephone",
    ),
    unit: text(
        "dagsbesøk og samtaler på telefon",
        "dagsbesøk og samtalar på telefon",
        "day visits and talks by telephone",
    ),
    valid: seen_about(2014),
};

const REGISTERED: Condition<DayVisit> =
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit());
static FIRST_ASKED: [Condition<DayVisit>; 2] = [REGISTERED, Condition::Years(FIRST_OF_RESERVED)];
static FIRST_VISIT_ASKED: [Condition<DayVisit>; 2] =
    [fields::EVENT_KIND.is(EventKind::DayVisit.bit()), Condition::Any(&FIRST_ASKED)];
static FIRST_TALK_ASKED: [Condition<DayVisit>; 2] =
    [fields::EVENT_KIND.is(EventKind::PhoneTalk.bit()), Condition::Any(&FIRST_ASKED)];

form! {
    /// One visit by day, at the centre or outside it, or one talk by telephone. What concerns the person is taken from the
    /// first visit of the year.
    #[doc(alias = "dagsbesøk")]
    pub struct DayVisit, form FORM, fields in fields,
    content behind fields::REGISTRATION_STATUS.opens(RegistrationStatus::Registered.bit()) => {
        RECORD_ID             => record_id: Key, Required;
        PERSON_REF            => person_ref: Key, Optional;
        EVENT_KIND            => event_kind: EventKind, Required;
        EVENT_DATE            => event_date: Date, Required;
        REGISTRATION_STATUS   => registration_status: RegistrationStatus, Required;
        OFFER                 => offer: OfferFor, Required;
        VISIT_PLACE           => visit_place: DayVisitPlace, Required,
            when EVENT_KIND.is(EventKind::DayVisit.bit());
        FIRST_VISIT_THIS_YEAR => first_visit_this_year: YesNo, Required,
            when Condition::All(&FIRST_VISIT_ASKED);
        FIRST_TALK_THIS_YEAR  => first_talk_this_year: YesNo, Required,
            when Condition::All(&FIRST_TALK_ASKED);
        EARLIER_CONTACT       => earlier_contact: YesNoDk, Required, when REGISTERED;
        EARLIER_RESIDENT      => earlier_resident: YesNoDk, Required, when REGISTERED;
        GENDER                => gender: Gender, Required;
        AGE                   => age: Stated<Years>, Required, when REGISTERED;
        MARITAL_STATUS        => marital_status: MaritalStatus, Required, when REGISTERED;
        IMMIGRANT_BACKGROUND  => immigrant_background: YesNoDk, Required, when REGISTERED;
        DISABILITY            => disability: CodeSet<Disability>, Required, when REGISTERED;
        VIOLENCE_TYPE         => violence_type: CodeSet<ViolenceType>, Required, when REGISTERED;
        VIOLENCE_REPEATED     => violence_repeated: ViolenceRepeated, Required, when REGISTERED;
        PERPETRATOR_RELATION  => perpetrator_relation: CodeSet<Perpetrator>, Required, when REGISTERED;
        PERPETRATOR_GENDER    => perpetrator_gender: CodeSet<PerpetratorGender>, Required, when REGISTERED;
        REPORTED              => reported: YesNoDk, Required, when REGISTERED;
        WHO_INITIATED_CONTACT => who_initiated_contact: ContactInitiator, Required, when REGISTERED;
        ASSISTANCE            => assistance: CodeSet<DayAssistance>, Required, when REGISTERED;
    }
}

/// What a reserved visit or talk keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReservedVisit {
    /// Whether it was a visit or a talk.
    pub event_kind: Option<EventKind>,
    /// The day.
    pub event_date: Option<Date>,
    /// At which offer it was.
    pub offer: Option<OfferFor>,
    /// Where a visit took place.
    pub visit_place: Option<DayVisitPlace>,
    /// Whether it is the person's first visit of the year, from 2021.
    pub first_visit_this_year: Option<YesNo>,
    /// Whether it is the person's first talk of the year, from 2021.
    pub first_talk_this_year: Option<YesNo>,
    /// The person's gender.
    pub gender: Option<Gender>,
}

impl Reservable for DayVisit {
    type Kept = ReservedVisit;

    fn kept(checked: Checked<'_, Self>) -> ReservedVisit {
        ReservedVisit {
            event_kind: content::code(checked, &fields::EVENT_KIND),
            event_date: content::day(checked, &fields::EVENT_DATE),
            offer: content::code(checked, &fields::OFFER),
            visit_place: content::code(checked, &fields::VISIT_PLACE),
            first_visit_this_year: content::code(checked, &fields::FIRST_VISIT_THIS_YEAR),
            first_talk_this_year: content::code(checked, &fields::FIRST_TALK_THIS_YEAR),
            gender: content::code(checked, &fields::GENDER),
        }
    }
}

impl Sample for DayVisit {
    /// A woman of 41 comes to the centre for a talk in 2020.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("d-1")),
            event_kind: Answer::Given(EventKind::DayVisit),
            event_date: Answer::Given(date(2020, 2, 12)),
            registration_status: Answer::Given(RegistrationStatus::Registered),
            offer: Answer::Given(OfferFor::Women),
            visit_place: Answer::Given(DayVisitPlace::AtCentre),
            first_visit_this_year: Answer::Given(YesNo::Yes),
            gender: Answer::Given(Gender::Female),
            age: Answer::Given(Stated::Known(Years::whole(41))),
            marital_status: Answer::Given(MaritalStatus::LivingAlone),
            immigrant_background: Answer::Given(YesNoDk::No),
            disability: Answer::Given(Disability::None.bit()),
            violence_type: Answer::Given(ViolenceType::Psychological.bit()),
            violence_repeated: Answer::Given(ViolenceRepeated::Repeated),
            perpetrator_relation: Answer::Given(Perpetrator::FormerPartner.bit()),
            perpetrator_gender: Answer::Given(PerpetratorGender::Male.bit()),
            reported: Answer::Given(YesNoDk::Yes),
            who_initiated_contact: Answer::Given(ContactInitiator::ThePerson),
            assistance: Answer::Given(DayAssistance::Talk.bit().or(DayAssistance::MapNeeds.bit())),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
