//! Tables of shapes that the catalogue does not have, for the laws: sums with an axis, a matrix before another axis,
//! a month that is not the only axis, populations of every kind of condition.

use tallfest_base::{Asked, Condition, Text, seen, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields as child},
        day_visit::{DayVisit, fields as day_visit},
        offer::{Offer, fields as offer},
        resident::{Resident, fields as resident},
    },
    lists::YesNo,
    municipal::report::{Report, fields as report},
    register::facts::RUNS_HELPLINE,
    smiso::{
        annual::{Annual, fields as annual},
        contact::{Contact, fields as contact},
        lists::Room,
        pandemic::{Pandemic, fields as pandemic},
        user::{User, fields as user},
        visit::{Visit, fields as visit},
    },
};
use tallfest_tables::{
    AnyTable, Axis, Band, Base, Centres, Contacts, Employees, Fte, Measure, Population, Protection,
    Table, Unanswered::LeftOut, Unanswered::OwnClass, Users, Visits, Worked,
};

use crate::recount::Tabled;

/// A form with such tables.
pub trait Crossed: Tabled {
    /// The tables.
    const CROSSED: &'static [&'static dyn AnyTable<Self>];

    /// Those of the catalogue, and these.
    fn all() -> impl Iterator<Item = &'static dyn AnyTable<Self>> {
        Self::TABLES.iter().chain(Self::CROSSED).copied()
    }

    /// The table of this id.
    fn named(id: &str) -> Option<&'static dyn AnyTable<Self>> {
        Self::all().find(|table| table.id() == id)
    }
}

impl Crossed for Annual {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[
        &FTE_BY_ORGANISATION,
        &GENDER_BY_WEBSITE,
        &ROOMS_BY_WEBSITE,
        &AGENCIES_BY_FORUM,
        &FORUM_BY_AGENCIES,
        &WEBSITE_BY_AGENCIES_BY_FORUM,
        &WITHOUT_OFFICE,
    ];
}

impl Crossed for Contact {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] =
        &[&MONTH_BY_PARTY, &GENDER_BY_MONTH, &AT_THE_HELPLINE];
}

impl Crossed for Visit {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&PURPOSES_BY_MONTH];
}

impl Crossed for User {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&ADULTS_BY_DISABILITIES];
}

impl Crossed for Pandemic {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] =
        &[&MEASURES_BY_PREVENTED, &PREVENTED_BY_MONTHS_CLOSED];
}

impl Crossed for Offer {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&SERVICES_BY_OFFER];
}

impl Crossed for Resident {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&VIOLENCE_BY_GENDER];
}

impl Crossed for Child {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&MONTH_BY_ASSISTANCE];
}

impl Crossed for DayVisit {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&ASSISTANCE_BY_KIND];
}

impl Crossed for Report {
    const CROSSED: &'static [&'static dyn AnyTable<Self>] = &[&GROUPS_BY_PROGRESS];
}

const WORDS: Text = text("", "", "");

macro_rules! crossed {
    ($($name:ident: $record:ty, $unit:ident = $measure:expr, $axes:expr, $records:expr;)+) => {$(
        static $name: Table<$record, $unit> = Table {
            id: stringify!($name),
            title: WORDS,
            valid: seen(2009),
            unit: $unit,
            population: Population { words: WORDS, records: $records },
            measure: $measure,
            axes: $axes,
            base: Base::Stated,
            protection: Protection::INSTITUTIONS,
            worked: Worked { records: Vec::new, cells: &[] },
        };
    )+};
}
crossed! {
    FTE_BY_ORGANISATION: Annual, Fte = Measure::sum(&annual::STAFF_FTE),
        &[Axis::of(&annual::ORGANISATION_FORM, OwnClass)], Asked::Always;
    GENDER_BY_WEBSITE: Annual, Employees = Measure::sum_of_rows(&annual::STAFF_GENDER),
        &[Axis::of(&annual::WEBSITE, OwnClass)], Asked::Always;
    ROOMS_BY_WEBSITE: Annual, Centres = Measure::Records,
        &[Axis::of(&annual::PREMISES, OwnClass), Axis::of(&annual::WEBSITE, OwnClass)], Asked::Always;
    AGENCIES_BY_FORUM: Annual, Centres = Measure::Records,
        &[Axis::of(&annual::COOPERATION_AGENCIES, OwnClass), Axis::of(&annual::MUNICIPAL_FORUM, LeftOut)],
        Asked::Always;
    FORUM_BY_AGENCIES: Annual, Centres = Measure::Records,
        &[Axis::of(&annual::MUNICIPAL_FORUM, OwnClass), Axis::of(&annual::COOPERATION_AGENCIES, LeftOut)],
        Asked::Always;
    WEBSITE_BY_AGENCIES_BY_FORUM: Annual, Centres = Measure::Records,
        &[Axis::of(&annual::WEBSITE, OwnClass), Axis::of(&annual::COOPERATION_AGENCIES, LeftOut),
            Axis::of(&annual::MUNICIPAL_FORUM, OwnClass)], Asked::Always;
    WITHOUT_OFFICE: Annual, Centres = Measure::Records,
        &[Axis::of(&annual::WEBSITE, LeftOut)], Asked::When(Condition::Any(&NO_OFFICE));
    PURPOSES_BY_MONTH: Visit, Visits = Measure::Records,
        &[Axis::how_many(&visit::VISIT_PURPOSE, OwnClass), Axis::months(&visit::VISIT_DATE, LeftOut)], Asked::Always;
    ADULTS_BY_DISABILITIES: User, Users = Measure::Records,
        &[Axis::bands(&user::AGE, HALVES, LeftOut), Axis::of(&user::DISABILITY, OwnClass)],
        Asked::When(Condition::Not(&CHILD));
    MEASURES_BY_PREVENTED: Pandemic, Centres = Measure::Records,
        &[Axis::how_many(&pandemic::COVID_STAFF_MEASURES, OwnClass), Axis::of(&pandemic::COVID_PREVENTED_HELP, LeftOut)],
        Asked::Always;
    PREVENTED_BY_MONTHS_CLOSED: Pandemic, Centres = Measure::Records,
        &[Axis::of(&pandemic::COVID_PREVENTED_HELP, OwnClass), Axis::bands(&pandemic::COVID_CLOSED_DURATION, HALVES, LeftOut)],
        Asked::Always;
    MONTH_BY_PARTY: Contact, Contacts = Measure::Records,
        &[Axis::months(&contact::CONTACT_DATE, OwnClass), Axis::of(&contact::CONTACT_PARTY, LeftOut)], Asked::Always;
    GENDER_BY_MONTH: Contact, Contacts = Measure::Records,
        &[Axis::of(&contact::GENDER, LeftOut), Axis::months(&contact::CONTACT_DATE, LeftOut)], Asked::Always;
    SERVICES_BY_OFFER: Offer, Centres = Measure::Records,
        &[Axis::of(&offer::OFFER, OwnClass), Axis::of(&offer::RESIDENT_SERVICES, OwnClass)], Asked::Always;
    VIOLENCE_BY_GENDER: Resident, Visits = Measure::Records,
        &[Axis::of(&resident::GENDER, OwnClass), Axis::of(&resident::VIOLENCE_TYPE, LeftOut)], Asked::Always;
    MONTH_BY_ASSISTANCE: Child, Visits = Measure::Records,
        &[Axis::months(&child::ARRIVAL, LeftOut), Axis::how_many(&child::ASSISTANCE, OwnClass)], Asked::Always;
    ASSISTANCE_BY_KIND: DayVisit, Visits = Measure::Records,
        &[Axis::of(&day_visit::ASSISTANCE, OwnClass), Axis::of(&day_visit::EVENT_KIND, OwnClass)], Asked::Always;
    GROUPS_BY_PROGRESS: Report, Centres = Measure::Records,
        &[Axis::of(&report::TARGET_GROUP_INFORMATION, OwnClass),
            Axis::of(&report::CHILDREN_CODE6_INTERVIEWS, LeftOut)], Asked::Always;
    AT_THE_HELPLINE: Contact, Contacts = Measure::Records,
        &[Axis::of(&contact::NATIONAL_HELPLINE, OwnClass)], Asked::When(Condition::Centre(&RUNS_HELPLINE));
}

static HALVES: &[Band] = &[
    Band { code: "low", label: WORDS, up_to: 9 },
    Band { code: "high", label: WORDS, up_to: u64::MAX },
];
static CHILD: Condition<User> = user::AGE.below(18);

static OFFICE: Condition<Annual> = annual::PREMISES.has(Room::Office.bit());
static NO_OFFICE: [Condition<Annual>; 2] =
    [Condition::All(&EARLY_WITHOUT_WEBSITE), Condition::Not(&OFFICE)];
static EARLY_WITHOUT_WEBSITE: [Condition<Annual>; 2] =
    [annual::WEBSITE.is(YesNo::No.bit()), Condition::Years(seen(2009).until(2019))];
