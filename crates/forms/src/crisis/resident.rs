//! Stays of adults. A stay is sent in each year in which it has a night; a person reserves against registration with
//! little being kept.

use tallfest_base::{
    Answer, CentreFacts, Checked, CodeSet, Completion, Condition, Date, Decimal, FormInfo, Integer,
    Key, Records, Sample, Stated, Year, date, form, inferred, questions, seen_about, text,
};

use crate::{
    crisis::{
        content::{self, Reservable},
        lists::{
            ContactInitiator, Disability, LeftTo, MaritalStatus, OfferFor, Perpetrator,
            PerpetratorGender, PreviousContact, RegistrationStatus, ResidentService,
            ViolenceDuration, ViolenceRepeated, ViolenceType,
        },
        questions::{
            AGE, ARRIVAL, ASSISTANCE, DEPARTURE, DISABILITY, FIRST_OF_RESERVED,
            FIRST_STAY_THIS_YEAR, GENDER, GENDER_OF_RESERVED, IMMIGRANT_BACKGROUND, MARITAL_STATUS,
            NIGHTS, OFFER, PERPETRATOR_GENDER, PERPETRATOR_RELATION, REGISTRATION_STATUS, REPORTED,
            VIOLENCE_REPEATED, VIOLENCE_TYPE, WHO_INITIATED_CONTACT,
        },
        stay::{Stay, StayYear},
    },
    lists::{Gender, YesNo, YesNoDk},
    questions::{PERSON_REF, RECORD_ID},
    sources::{B20, K_B20, K_B21, K_B24, K_COV, K_M21, K_R12, S1, SSB07},
};

questions! {
    PREVIOUS_CONTACT = "previous_contact", seen_about(2019),
        "Kontakt med krisesenter før" | "Kontakt med krisesenter før" | "Earlier contact with a crisis centre", from [K_B20, K_B21];
    INTERPRETER = "interpreter", inferred(2014), "Behov for tolk" | "Behov for tolk" | "Need for an interpreter", from [K_R12];
    BROUGHT_CHILDREN = "brought_children", seen_about(2007),
        "Hadde med barn under 18 år" | "Hadde med barn under 18 år" | "Brought children under 18", from [SSB07, K_B24, K_M21];
    N_CHILDREN = "n_children", seen_about(2007),
        "Antall barn som var med" | "Talet på barn som var med" | "Number of children brought", from [SSB07];
    VIOLENCE_DURATION = "violence_duration", seen_about(2014),
        "Voldens varighet" | "Kor lenge valden varte" | "Duration of the violence", from [B20];
    INTAKE_TALK = "intake_talk", seen_about(2014),
        "Inntakssamtale ved første opphold" | "Inntakssamtale ved første opphald" | "Intake talk at the first stay", from [S1];
    LEFT_TO = "left_to", seen_about(2014),
        "Hvor beboeren dro etter oppholdet" | "Kvar bebuaren drog etter opphaldet" | "Where the resident went after the stay",
        about "I det året da oppholdet er slutt" | "I det året då opphaldet er slutt" | "In the year in which the stay ends", from [K_B24, K_COV];
}

/// A number of years in a life: 0 to 120 (rule COM-018).
pub type Years = Decimal<0, 120>;

/// The resident form.
pub static FORM: FormInfo = FormInfo {
    system: "crisis",
    id: "resident",
    files: &["residents"],
    records: Records::Many,
    label: text("Beboerskjema", "Bebuarskjema", "Resident form"),
    unit: text("opphold", "opphald", "stays"),
    valid: seen_about(2007),
};

const REGISTERED: Condition<Resident> =
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit());
static GENDER_ASKED: [Condition<Resident>; 2] = [REGISTERED, Condition::Years(GENDER_OF_RESERVED)];
static FIRST_ASKED: [Condition<Resident>; 2] = [REGISTERED, Condition::Years(FIRST_OF_RESERVED)];

form! {
    /// One stay of an adult at a crisis centre: a time with nights, of one day or many. What concerns the person is taken from
    /// the first stay of the year.
    #[doc(alias = "beboerskjema")]
    pub struct Resident, form FORM, fields in fields,
    content behind fields::REGISTRATION_STATUS.opens(RegistrationStatus::Registered.bit()) => {
        RECORD_ID             => record_id: Key, Required;
        PERSON_REF            => person_ref: Key, Optional;
        REGISTRATION_STATUS   => registration_status: RegistrationStatus, Required;
        OFFER                 => offer: OfferFor, Required;
        GENDER                => gender: Gender, Required, when Condition::Any(&GENDER_ASKED);
        FIRST_STAY_THIS_YEAR  => first_stay_this_year: YesNo, Required,
            when Condition::Any(&FIRST_ASKED);
        ARRIVAL               => arrival: Date, OneOf("length");
        DEPARTURE             => departure: Date, Optional;
        NIGHTS                => nights: Stated<Integer>, OneOf("length");
        AGE                   => age: Stated<Years>, Required, when REGISTERED;
        PREVIOUS_CONTACT      => previous_contact: CodeSet<PreviousContact>, Required, when REGISTERED;
        WHO_INITIATED_CONTACT => who_initiated_contact: ContactInitiator, Required, when REGISTERED;
        MARITAL_STATUS        => marital_status: MaritalStatus, Required, when REGISTERED;
        IMMIGRANT_BACKGROUND  => immigrant_background: YesNoDk, Required, when REGISTERED;
        INTERPRETER           => interpreter: YesNo, Required,
            when IMMIGRANT_BACKGROUND.is(YesNoDk::Yes.bit());
        DISABILITY            => disability: CodeSet<Disability>, Required, when REGISTERED;
        BROUGHT_CHILDREN      => brought_children: YesNo, Required, when REGISTERED;
        N_CHILDREN            => n_children: Stated<Integer>, Required,
            when BROUGHT_CHILDREN.is(YesNo::Yes.bit());
        VIOLENCE_TYPE         => violence_type: CodeSet<ViolenceType>, Required, when REGISTERED;
        VIOLENCE_REPEATED     => violence_repeated: ViolenceRepeated, Required, when REGISTERED;
        VIOLENCE_DURATION     => violence_duration: ViolenceDuration, Required, when REGISTERED;
        PERPETRATOR_RELATION  => perpetrator_relation: CodeSet<Perpetrator>, Required, when REGISTERED;
        PERPETRATOR_GENDER    => perpetrator_gender: CodeSet<PerpetratorGender>, Required, when REGISTERED;
        REPORTED              => reported: YesNoDk, Required, when REGISTERED;
        INTAKE_TALK           => intake_talk: YesNo, Required, when REGISTERED;
        ASSISTANCE            => assistance: CodeSet<ResidentService>, Required, when REGISTERED;
        LEFT_TO               => left_to: LeftTo, Required, when REGISTERED;
    }
}

impl Resident {
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

/// What a reserved stay keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReservedStay {
    /// At which offer it was.
    pub offer: Option<OfferFor>,
    /// The person's gender, from 2017.
    pub gender: Option<Gender>,
    /// Whether it is the person's first of the year, from 2021.
    pub first_stay_this_year: Option<YesNo>,
    /// How long it is.
    pub stay: Stay,
}

impl Reservable for Resident {
    type Kept = ReservedStay;

    fn kept(checked: Checked<'_, Self>) -> ReservedStay {
        ReservedStay {
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

impl Sample for Resident {
    /// A woman of 36 who stayed for three weeks in 2020 with two children.
    fn sample() -> Self {
        let mut sample = Self {
            record_id: Answer::Given(Key::literal("r-1")),
            registration_status: Answer::Given(RegistrationStatus::Registered),
            offer: Answer::Given(OfferFor::Women),
            gender: Answer::Given(Gender::Female),
            first_stay_this_year: Answer::Given(YesNo::Yes),
            arrival: Answer::Given(date(2020, 3, 2)),
            departure: Answer::Given(date(2020, 3, 23)),
            age: Answer::Given(Stated::Known(Years::whole(36))),
            previous_contact: Answer::Given(PreviousContact::Never.bit()),
            who_initiated_contact: Answer::Given(ContactInitiator::ThePerson),
            marital_status: Answer::Given(MaritalStatus::MarriedRegistered),
            immigrant_background: Answer::Given(YesNoDk::No),
            disability: Answer::Given(Disability::None.bit()),
            brought_children: Answer::Given(YesNo::Yes),
            n_children: Answer::Given(Stated::Known(Integer::whole(2))),
            violence_type: Answer::Given(
                ViolenceType::Psychological.bit().or(ViolenceType::Threats.bit()),
            ),
            violence_repeated: Answer::Given(ViolenceRepeated::Repeated),
            violence_duration: Answer::Given(ViolenceDuration::From5To9),
            perpetrator_relation: Answer::Given(Perpetrator::SpouseCohabitant.bit()),
            perpetrator_gender: Answer::Given(PerpetratorGender::Male.bit()),
            reported: Answer::Given(YesNoDk::No),
            intake_talk: Answer::Given(YesNo::Yes),
            assistance: Answer::Given(
                ResidentService::IndividualTalk.bit().or(ResidentService::MapNeeds.bit()),
            ),
            left_to: Answer::Given(LeftTo::NewHome),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
