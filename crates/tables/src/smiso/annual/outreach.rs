//! Outreach: information work, the staff for it, the website.

use tallfest_base::{Answer, Asked, Decimal, Sample, Stated, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::{Annual, fields},
        lists::OutreachType,
    },
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Fte, Measure, Population, Protection, Table, Unanswered, Worked};

/// Centres by kind of information work; a centre can do several.
pub static TYPES: Table<Annual, Centres> = Table {
    id: "smiso-outreach-types",
    title: text(
        "Sentre etter type informasjonsarbeid",
        "Senter etter type informasjonsarbeid",
        "Centres by kind of information work",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OUTREACH_TYPES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |outreach_types| Annual { outreach_types, ..Sample::sample() };
            let teaching = OutreachType::Teaching.bit();
            let both = teaching.or(OutreachType::PressAds.bit());
            vec![
                with(Answer::Given(teaching)),
                with(Answer::Given(both)),
                with(Answer::Given(OutreachType::None.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["teaching"], 2), (&["press_ads"], 1), (&["none"], 1), (&["-"], 1)],
    },
};

/// Centres by whether employees have special responsibility for outreach: a fact about the centre, not about its staff.
pub static DEDICATED_STAFF: Table<Annual, Centres> = Table {
    id: "smiso-outreach-dedicated-staff",
    title: text(
        "Sentre etter om egne ansatte har særskilt ansvar for utadrettet arbeid",
        "Senter etter om eigne tilsette har særskilt ansvar for utoverretta arbeid",
        "Centres by whether employees have special responsibility for outreach",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OUTREACH_DEDICATED_STAFF, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |outreach_dedicated_staff| Annual {
                outreach_dedicated_staff,
                ..without_dedicated_staff()
            };
            vec![
                Sample::sample(),
                Sample::sample(),
                without_dedicated_staff(),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// Full-time equivalents for outreach, and the mean of the centres that have any.
pub static FTE: Table<Annual, Fte> = Table {
    id: "smiso-outreach-fte",
    title: text(
        "Årsverk til utadrettet arbeid",
        "Årsverk til utoverretta arbeid",
        "Full-time equivalents for outreach",
    ),
    valid: seen_about(2014),
    unit: Fte,
    population: Population {
        words: text(
            "Sentre med egne ansatte til utadrettet arbeid",
            "Senter med eigne tilsette til utoverretta arbeid",
            "Centres with employees for outreach",
        ),
        records: Asked::When(fields::OUTREACH_DEDICATED_STAFF.is(YesNo::Yes.bit())),
    },
    measure: Measure::sum(&fields::OUTREACH_FTE),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |outreach_fte| Annual { outreach_fte, ..Sample::sample() };
            let tenths = |tenths| Answer::Given(Stated::Known(Decimal::units_of(tenths)));
            vec![
                with(tenths(15)),
                with(tenths(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                without_dedicated_staff(),
            ]
        },
        cells: &[(&[], 18)],
    },
};

/// Centres by whether they have a website of their own.
pub static WEBSITE: Table<Annual, Centres> = Table {
    id: "smiso-website",
    title: text(
        "Sentre etter om de har egen nettside",
        "Senter etter om dei har eiga nettside",
        "Centres by whether they have a website of their own",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::WEBSITE, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |website| Annual { website, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// A centre without employees for outreach, which is not asked on.
fn without_dedicated_staff() -> Annual {
    Annual {
        outreach_dedicated_staff: Answer::Given(YesNo::No),
        outreach_fte: Answer::Absent,
        ..Sample::sample()
    }
}
