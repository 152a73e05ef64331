//! Information adapted to groups of people.

use tallfest_base::{
    Answer, Asked, CodeSet, Condition, Integer, PerCode, Sample, Stated, inferred, seen_about, text,
};
use tallfest_forms::municipal::{
    lists::{InformationMeasure, TargetGroup},
    report::{Report, fields},
};

use super::ALL_REPORTS;
use crate::{
    Axis, Base, Centres, Lectures, Magazines, Measure, Population, Protection, Table, Unanswered,
    Worked,
};

/// Reports by how information was adapted to each group.
pub static BY_GROUP: Table<Report, Centres> = Table {
    id: "municipal-information-by-group",
    title: text(
        "Sentre etter tilpasset informasjon til målgrupper",
        "Senter etter tilpassa informasjon til målgrupper",
        "Centres by information adapted to target groups",
    ),
    valid: inferred(2014),
    unit: Centres,
    population: ALL_REPORTS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::TARGET_GROUP_INFORMATION, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let meeting = InformationMeasure::Meeting.bit();
            let rows = [
                (TargetGroup::Disabled, meeting.or(InformationMeasure::Adverts.bit())),
                (TargetGroup::ElderlyServices, InformationMeasure::None.bit()),
            ];
            let some = Report {
                target_group_information: Answer::Given(PerCode::of(rows)),
                ..Sample::sample()
            };
            vec![some, Report { target_group_information: Answer::Absent, ..Sample::sample() }]
        },
        cells: &[
            (&["disabled", "meeting"], 1),
            (&["disabled", "adverts"], 1),
            (&["elderly_services", "none"], 1),
            (&["disabled", "-"], 1),
            (&["elderly_services", "-"], 1),
            (&["gender_sexual_diversity", "-"], 2),
            (&["parents_of_disabled_children", "-"], 2),
        ],
    },
};

/// Magazines with an advertisement.
pub static MAGAZINES: Table<Report, Magazines> = Table {
    id: "municipal-magazine-adverts",
    title: text("Magasiner med annonse", "Magasin med annonse", "Magazines with an advertisement"),
    valid: seen_about(2014),
    unit: Magazines,
    population: Population {
        words: text(
            "Sentre som har annonsert for en målgruppe",
            "Senter som har annonsert for ei målgruppe",
            "Centres that advertised for a target group",
        ),
        records: Asked::When(Condition::Any(&ADVERTS)),
    },
    measure: Measure::sum(&fields::MAGAZINE_ADVERTS),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |magazine_adverts| Report { magazine_adverts, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                silent(),
            ]
        },
        cells: &[(&[], 17)],
    },
};

/// Lectures for employees of other services.
pub static LECTURES_HELD: Table<Report, Lectures> = Table {
    id: "municipal-lectures",
    title: text(
        "Foredrag for ansatte i andre tjenester",
        "Foredrag for tilsette i andre tenester",
        "Lectures for employees of other services",
    ),
    valid: seen_about(2014),
    unit: Lectures,
    population: Population {
        words: text(
            "Sentre som har holdt foredrag for en målgruppe",
            "Senter som har halde foredrag for ei målgruppe",
            "Centres that lectured for a target group",
        ),
        records: Asked::When(Condition::Any(&LECTURES)),
    },
    measure: Measure::sum(&fields::LECTURES_HELD),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |lectures_held| Report { lectures_held, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                silent(),
            ]
        },
        cells: &[(&[], 17)],
    },
};

static ADVERTS: [Condition<Report>; 4] = for_a_group(InformationMeasure::Adverts.bit());
static LECTURES: [Condition<Report>; 4] = for_a_group(InformationMeasure::Lectures.bit());

const fn for_a_group(measure: CodeSet<InformationMeasure>) -> [Condition<Report>; 4] {
    let rows = &fields::TARGET_GROUP_INFORMATION;
    [
        rows.row_has(TargetGroup::GenderSexualDiversity.bit(), measure),
        rows.row_has(TargetGroup::Disabled.bit(), measure),
        rows.row_has(TargetGroup::ParentsOfDisabledChildren.bit(), measure),
        rows.row_has(TargetGroup::ElderlyServices.bit(), measure),
    ]
}

/// A report that informed nobody.
fn silent() -> Report {
    Report { target_group_information: Answer::Absent, ..Sample::sample() }
}
