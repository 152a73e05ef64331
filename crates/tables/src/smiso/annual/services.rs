//! Services at the centre.

use tallfest_base::{Answer, Asked, Sample, inferred, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::{Annual, fields},
        lists::{CentreService, OpenHouseKind},
    },
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Population, Protection, Table, Unanswered, Worked};

/// Centres by the services that they have.
pub static SERVICES: Table<Annual, Centres> = Table {
    id: "smiso-services-offered",
    title: text("Sentre etter tilbud", "Senter etter tilbod", "Centres by services"),
    valid: inferred(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::SERVICES_OFFERED, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |services_offered| Annual { services_offered, ..without_open_house() };
            let talk = CentreService::IndividualTalk.bit();
            let both = talk.or(CentreService::CoupleTalk.bit());
            vec![
                with(Answer::Given(talk)),
                with(Answer::Given(both)),
                with(Answer::Given(CentreService::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[
            (&["individual_talk"], 2),
            (&["couple_talk"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// Centres with an open house by how it is held.
pub static OPEN_HOUSE: Table<Annual, Centres> = Table {
    id: "smiso-open-house-kind",
    title: text(
        "Sentre etter type åpent hus",
        "Senter etter type ope hus",
        "Centres by kind of open house",
    ),
    valid: inferred(2014),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre med innomstikk eller åpent hus",
            "Senter med innomstikk eller ope hus",
            "Centres with drop-in or open house",
        ),
        records: Asked::When(fields::SERVICES_OFFERED.has(CentreService::DropIn.bit())),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OPEN_HOUSE_KIND, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |open_house_kind| Annual { open_house_kind, ..Sample::sample() };
            let both = OpenHouseKind::FixedHours.bit().or(OpenHouseKind::UserRun.bit());
            vec![
                Sample::sample(),
                with(Answer::Given(both)),
                with(Answer::Absent),
                without_open_house(),
            ]
        },
        cells: &[(&["fixed_hours"], 2), (&["user_run"], 1), (&["-"], 1)],
    },
};

/// Centres by whether they have services adapted for children and young people.
pub static FOR_CHILDREN: Table<Annual, Centres> = Table {
    id: "smiso-child-offer",
    title: text(
        "Sentre etter om de har tilrettelagt tilbud til barn og unge",
        "Senter etter om dei har tilrettelagt tilbod til barn og unge",
        "Centres by whether they have adapted services for children and young people",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CHILD_OFFER, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |child_offer| Annual { child_offer, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// Centres by whether they have services adapted for persons with an immigrant background.
pub static FOR_IMMIGRANTS: Table<Annual, Centres> = Table {
    id: "smiso-immigrant-offer",
    title: text(
        "Sentre etter om de har tilrettelagt tilbud til personer med innvandrerbakgrunn",
        "Senter etter om dei har tilrettelagt tilbod til personar med innvandrarbakgrunn",
        "Centres by whether they have adapted services for persons with an immigrant background",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IMMIGRANT_OFFER, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |immigrant_offer| Annual { immigrant_offer, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// Centres by whether they have services adapted for men.
pub static FOR_MEN: Table<Annual, Centres> = Table {
    id: "smiso-men-offer",
    title: text(
        "Sentre etter om de har tilrettelagt tilbud til menn",
        "Senter etter om dei har tilrettelagt tilbod til menn",
        "Centres by whether they have adapted services for men",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MEN_OFFER, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |men_offer| Annual { men_offer, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// A centre with talks only, which is not asked about an open house.
fn without_open_house() -> Annual {
    Annual {
        services_offered: Answer::Given(CentreService::IndividualTalk.bit()),
        open_house_kind: Answer::Absent,
        ..Sample::sample()
    }
}
