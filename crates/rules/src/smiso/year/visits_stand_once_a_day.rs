//! How many of a centre's visits look like another of the same day. Two users can look alike, so that a repeat is
//! lawful, and a centre is never asked; it speaks only where something repeats.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{lists::Gender, smiso::visit::fields};

use super::{Records, Year, summary::ONCE_A_DAY};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, info};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-003"),
        severity: &[info(seen_about(ONCE_A_DAY))],
        asks: &[
            fields::VISIT_DATE.place(),
            fields::USER_GROUP.place(),
            fields::GENDER.place(),
            fields::AGE_GROUP.place(),
        ],
        message: text(
            "{repeated} av {all} besøk ligner et annet samme dag",
            "{repeated} av {all} besøk liknar eit anna same dag",
            "{repeated} of {all} visits look like another of the same day",
        ),
        why: text(
            "Bare det første besøket til en bruker i løpet av en dag skal telles. Uten en nøkkel for brukeren er like besøk lovlige; andelen sier om noe kan være talt to ganger.",
            "Berre det første besøket til ein brukar i løpet av ein dag skal teljast. Utan ein nøkkel for brukaren er like besøk lovlege; delen seier om noko kan vere talt to gonger.",
            "Only the first visit of a user in a day is counted. Without a key for the user, visits that look alike are lawful; their share tells whether something may be counted twice.",
        ),
        mend: text(
            "Ingenting å rette: opplysningen er for den som bruker tallene.",
            "Ingenting å rette: opplysninga er for den som bruker tala.",
            "Nothing to mend: this is for those who use the figures.",
        ),
        source: "MA23, B-03",
    },
    check,
    examples: &[
        Example::pass(2023, "no two visits look alike", Records::once_a_day),
        Example::fail(2023, "two visits of a day look alike", |records| {
            records.once_a_day();
            same_day(records);
        }),
        Example::pass(2023, "two visits of a day, one by a man", |records| {
            records.once_a_day();
            same_day(records);
            if let Some(visit) = records.visits.get_mut(3) {
                visit.gender = Answer::Given(Gender::Male);
            }
        }),
        Example::pass(2023, "no visits", |records| {
            records.once_a_day();
            records.visits.clear();
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (all, repeated) = year.visits.repeats.all_and_repeated();
    if repeated == 0 {
        return Verdict::Held;
    }
    findings
        .at(fields::VISIT_DATE.place())
        .with("repeated", Shown::Count(repeated))
        .with("all", Shown::Count(all))
        .broken()
}

/// The fourth visit, which else looks like the second, is on its day.
fn same_day(records: &mut Records) {
    let day = records.visits.get(1).map(|visit| visit.visit_date.clone());
    if let (Some(visit), Some(day)) = (records.visits.get_mut(3), day) {
        visit.visit_date = day;
    }
}
