//! Stays of children: like those of adults, with a stay of a parent to lean on.

use tallfest_base::{
    Answer, CentreFacts, Checked, CodeSet, Completion, Condition, Date, Decimal, FormInfo, Integer,
    Key, LAST_YEAR, Question, Records, Sample, Stated, Year, date, form, inferred, questions,
    seen_about, text,
};

use crate::{
    crisis::{
        content::{self, Reservable},
        lists::{
            CameWith, ChildAgency, ChildPerpetrator, ChildService, DecidedBy, InterruptionReason,
            OfferFor, RegistrationStatus, ViolenceExperience,
        },
        questions::{
            self as shared, ARRIVAL, ASSISTANCE, DEPARTURE, FIRST_OF_RESERVED,
            FIRST_STAY_THIS_YEAR, GENDER, NIGHTS, OFFER, PERPETRATOR_RELATION, only_inferred,
        },
        stay::{Stay, StayYear},
    },
    lists::{Gender, YesNo, YesNoDk},
    questions::{PERSON_REF, RECORD_ID},
    sources::{K_C20, K_C23, K_C24, K_F19, K_P18, S1},
};

/// As of an adult's stay.
pub static REGISTRATION_STATUS: Question = only_inferred(&shared::REGISTRATION_STATUS);

questions! {
    REGISTRATION_DECIDED_BY = "registration_decided_by", seen_about(2014),
        "Hvem som har tatt stilling til registrering" | "Kven som har teke stilling til registrering" | "Who decided on the registration",
        about "For barn under 16 år er det omsorgspersonen"
            | "For barn under 16 år er det omsorgspersonen"
            | "For children under 16 it is the caregiver", from [K_C20, K_C23];
    PARENT_FORM_REF = "parent_form_ref", inferred(2014),
        "Forelderens opphold" | "Opphaldet til forelderen" | "The parent's stay",
        about "Løpenummeret på forelderens opphold ved samme senter"
            | "Løpenummeret på opphaldet til forelderen ved same senter"
            | "The record number of the parent's stay at the same centre", from [K_P18];
    CAME_WITH = "came_with", seen_about(2014), "Kom sammen med" | "Kom saman med" | "Came with", from [K_P18];
    AGE = "age", seen_about(2014), "Alder ved ankomst" | "Alder ved framkomst" | "Age at arrival",
        about "Hele år" | "Heile år" | "Completed years", from [K_C23];
    EARLIER_RESIDENT = "earlier_resident", seen_about(2014),
        "Beboer på krisesenter tidligere" | "Bebuar på krisesenter tidlegare" | "Resident at a crisis centre before", from [K_C20, K_C23, K_C24];
    EARLIER_STAYS_N = "earlier_stays_n", seen_about(2014),
        "Antall tidligere opphold" | "Talet på tidlegare opphald" | "Number of earlier stays", from [K_C20];
    FIRST_STAY_YEAR = "first_stay_year", seen_about(2014),
        "År for første opphold" | "Året for det første opphaldet" | "Year of the first stay", from [K_C20];
    VIOLENCE_EXPERIENCE = "violence_experience", seen_about(2024),
        "Voldserfaringer" | "Valdserfaringar" | "Experiences of violence", from [K_C24];
    IN_KINDERGARTEN = "in_kindergarten", seen_about(2014), "Går i barnehage" | "Går i barnehage" | "Goes to kindergarten", from [K_C20, K_C23, K_C24];
    IN_SCHOOL = "in_school", seen_about(2014), "Går på skole" | "Går på skule" | "Goes to school", from [K_C20, K_C23, K_C24];
    INTERRUPTION = "interruption", seen_about(2014),
        "Avbrudd i barnehage- eller skolegang" | "Avbrot i barnehage- eller skulegang" | "Interruption of kindergarten or school", from [K_C20, K_C24];
    INTERRUPTION_REASON = "interruption_reason", seen_about(2014),
        "Årsak til avbrudd" | "Årsak til avbrot" | "Reason of the interruption", from [K_C20, K_C24];
    WELCOME_TALK = "welcome_talk", seen_about(2014),
        "Velkomstsamtale ved første opphold" | "Velkomstsamtale ved første opphald" | "Welcome talk at the first stay", from [S1];
    CHILD_WELFARE_CONTACT = "child_welfare_contact", seen_about(2014),
        "Kontakt med barnevernstjenesten opprettet"
        | "Kontakt med barnevernstenesta oppretta"
        | "Contact with the child welfare service established", from [K_C20];
    OTHER_AGENCY_CONTACT = "other_agency_contact", inferred(2014),
        "Kontakt med andre instanser" | "Kontakt med andre instansar" | "Contact with other services", from [K_C23];
    CONTACT_WITH_PERPETRATOR = "contact_with_perpetrator", seen_about(2014),
        "Samvær med voldsutøver" | "Samvær med valdsutøvar" | "Contact with the perpetrator", from [K_C24, K_F19];
    RETURNED_TO_PERPETRATOR = "returned_to_perpetrator", inferred(2014),
        "Flyttet tilbake til voldsutøver" | "Flytta tilbake til valdsutøvar" | "Moved back to the perpetrator", from [K_C23];
}

/// The age of a child: 0 to 17 (rule K-001).
pub type ChildAge = Decimal<0, 17>;

/// A year of the calendar.
pub type CalendarYear = Decimal<0, LAST_YEAR>;

/// The child form.
pub static FORM: FormInfo = FormInfo {
    system: "crisis",
    id: "child",
    files: &["children"],
    records: Records::Many,
    label: text("Barneskjema", "Barneskjema", "Child form"),
    unit: text("opphold for barn", "opphald for barn", "children's stays"),
    valid: seen_about(2014),
};

const REGISTERED: Condition<Child> =
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit());
static FIRST_ASKED: [Condition<Child>; 2] = [REGISTERED, Condition::Years(FIRST_OF_RESERVED)];
static KINDERGARTEN_OR_SCHOOL: [Condition<Child>; 2] =
    [fields::IN_KINDERGARTEN.is(YesNo::Yes.bit()), fields::IN_SCHOOL.is(YesNo::Yes.bit())];
const PARENT: CodeSet<ChildPerpetrator> =
    ChildPerpetrator::Father.bit().or(ChildPerpetrator::Mother.bit());

form! {
    /// One stay of a child at a crisis centre. What concerns the child is taken from the first stay of the year.
    #[doc(alias = "barneskjema")]
    pub struct Child, form FORM, fields in fields,
    content behind fields::REGISTRATION_STATUS.opens(RegistrationStatus::Registered.bit()) => {
        RECORD_ID                => record_id: Key, Required;
        PERSON_REF               => person_ref: Key, Optional;
        REGISTRATION_STATUS      => registration_status: RegistrationStatus, Required;
        REGISTRATION_DECIDED_BY  => registration_decided_by: DecidedBy, Required;
        OFFER                    => offer: OfferFor, Required;
        PARENT_FORM_REF          => parent_form_ref: Key, Optional;
        CAME_WITH                => came_with: CameWith, Required, when REGISTERED;
        GENDER                   => gender: Gender, Required;
        AGE                      => age: Stated<ChildAge>, Required, when REGISTERED;
        ARRIVAL                  => arrival: Date, OneOf("length");
        DEPARTURE                => departure: Date, Optional;
        NIGHTS                   => nights: Stated<Integer>, OneOf("length");
        FIRST_STAY_THIS_YEAR     => first_stay_this_year: YesNo, Required,
            when Condition::Any(&FIRST_ASKED);
        EARLIER_RESIDENT         => earlier_resident: YesNoDk, Required, when REGISTERED;
        EARLIER_STAYS_N          => earlier_stays_n: Stated<Integer>, Required,
            when EARLIER_RESIDENT.is(YesNoDk::Yes.bit());
        FIRST_STAY_YEAR          => first_stay_year: Stated<CalendarYear>, Required,
            when EARLIER_RESIDENT.is(YesNoDk::Yes.bit());
        PERPETRATOR_RELATION     => perpetrator_relation: CodeSet<ChildPerpetrator>, Required, when REGISTERED;
        VIOLENCE_EXPERIENCE      => violence_experience: CodeSet<ViolenceExperience>, Required, when REGISTERED;
        IN_KINDERGARTEN          => in_kindergarten: YesNo, Required, when REGISTERED;
        IN_SCHOOL                => in_school: YesNo, Required, when REGISTERED;
        INTERRUPTION             => interruption: YesNo, Required,
            when Condition::Any(&KINDERGARTEN_OR_SCHOOL);
        INTERRUPTION_REASON      => interruption_reason: CodeSet<InterruptionReason>, Required,
            when INTERRUPTION.is(YesNo::Yes.bit());
        WELCOME_TALK             => welcome_talk: YesNo, Required, when REGISTERED;
        ASSISTANCE               => assistance: CodeSet<ChildService>, Required, when REGISTERED;
        CHILD_WELFARE_CONTACT    => child_welfare_contact: YesNoDk, Required, when REGISTERED;
        OTHER_AGENCY_CONTACT     => other_agency_contact: CodeSet<ChildAgency>, Required, when REGISTERED;
        CONTACT_WITH_PERPETRATOR => contact_with_perpetrator: YesNoDk, Required,
            when PERPETRATOR_RELATION.has(PARENT);
        RETURNED_TO_PERPETRATOR  => returned_to_perpetrator: YesNoDk, Required,
            when PERPETRATOR_RELATION.has(PARENT.or(ChildPerpetrator::StepFather.bit()));
    }
}

impl Child {
    /// How long the stay is.
    pub fn stay(&self) -> Stay {
        Stay {
            arrival: self.arrival.given().copied(),
            departure: self.departure.given().copied(),
            nights: self.nights.known().map(|nights| nights.units()),
        }
    }

    /// How many nights of the stay are in a registration year; see [`Stay::nights_in`].
    pub fn nights_in(&self, year: Year) -> Option<u64> {
        self.stay().nights_in(year, StayYear::default())
    }
}

/// What a reserved stay of a child keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReservedChild {
    /// Who decided that it is reserved.
    pub decided_by: Option<DecidedBy>,
    /// At which offer it was.
    pub offer: Option<OfferFor>,
    /// The child's gender.
    pub gender: Option<Gender>,
    /// Whether it is the child's first of the year, from 2021.
    pub first_stay_this_year: Option<YesNo>,
    /// How long it is.
    pub stay: Stay,
}

impl Reservable for Child {
    type Kept = ReservedChild;

    fn kept(checked: Checked<'_, Self>) -> ReservedChild {
        ReservedChild {
            decided_by: content::code(checked, &fields::REGISTRATION_DECIDED_BY),
            offer: content::code(checked, &fields::OFFER),
            gender: content::code(checked, &fields::GENDER),
            first_stay_this_year: content::code(checked, &fields::FIRST_STAY_THIS_YEAR),
            stay: Stay {
                arrival: content::day(checked, &fields::ARRIVAL),
                departure: content::day(checked, &fields::DEPARTURE),
                nights: content::number(checked, &fields::NIGHTS),
            },
        }
    }
}

impl Sample for Child {
    /// A girl of 8 who came with her mother in 2020, and whose school was interrupted.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("k-1")),
            registration_status: Answer::Given(RegistrationStatus::Registered),
            registration_decided_by: Answer::Given(DecidedBy::Caregiver),
            offer: Answer::Given(OfferFor::Women),
            came_with: Answer::Given(CameWith::Mother),
            parent_form_ref: Answer::Given(Key::literal("r-1")),
            gender: Answer::Given(Gender::Female),
            age: Answer::Given(Stated::Known(ChildAge::whole(8))),
            arrival: Answer::Given(date(2020, 3, 2)),
            departure: Answer::Given(date(2020, 3, 23)),
            first_stay_this_year: Answer::Given(YesNo::Yes),
            earlier_resident: Answer::Given(YesNoDk::No),
            perpetrator_relation: Answer::Given(ChildPerpetrator::Father.bit()),
            in_kindergarten: Answer::Given(YesNo::No),
            in_school: Answer::Given(YesNo::Yes),
            interruption: Answer::Given(YesNo::Yes),
            interruption_reason: Answer::Given(InterruptionReason::Safety.bit()),
            welcome_talk: Answer::Given(YesNo::Yes),
            assistance: Answer::Given(
                ChildService::WelcomeTalk.bit().or(ChildService::MapNeeds.bit()),
            ),
            child_welfare_contact: Answer::Given(YesNoDk::Yes),
            other_agency_contact: Answer::Given(ChildAgency::Police.bit()),
            contact_with_perpetrator: Answer::Given(YesNoDk::No),
            returned_to_perpetrator: Answer::Given(YesNoDk::No),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
