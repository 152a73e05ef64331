//! There are contacts in every month between the first and the last, but for July.
//!
//! The rule list says "two or more consecutive months, or one month other than July". Of two months in a row one is
//! not July, so that both say: the months without contacts are none, or July alone.

use tallfest_base::{Answer, Date, Lang, Text, seen, text};
use tallfest_forms::smiso::contact::fields;

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Counted from 0: the month of holidays, in which a centre may be closed.
const JULY: usize = 6;
/// With fewer contacts, a month without any says nothing (COM-15).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-015"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_DATE.place()],
        message: text(
            "ingen henvendelser i {months}, men både før og etter",
            "ingen førespurnader i {months}, men både før og etter",
            "no contacts in {months}, but both before and after",
        ),
        why: text(
            "En måned uten henvendelser midt i året kan bety at registreringer har gått tapt.",
            "Ein månad utan førespurnader midt i året kan tyde at registreringar har gått tapt.",
            "A month without contacts in the middle of the year may mean that records are lost.",
        ),
        mend: text(
            "Se etter om det mangler henvendelser. Var senteret stengt, bekreft det.",
            "Sjå etter om det manglar førespurnader. Var senteret stengt, stadfest det.",
            "See whether contacts are missing. If the centre was closed, confirm it.",
        ),
        source: "S3 (contacts per month), COM-15",
    },
    check,
    examples: &[
        Example::pass(2020, "contacts in every month", |_| ()),
        Example::pass(2020, "none in July", |records| without(records, &[7])),
        Example::fail(2020, "none in February", |records| without(records, &[2])),
        Example::fail(2020, "none in November", |records| without(records, &[11])),
        Example::fail(2020, "none in July and August", |records| without(records, &[7, 8])),
        Example::pass(2020, "none before April or after September", |records| {
            without(records, &[1, 2, 3, 10, 11, 12]);
        }),
        Example::fail(2020, "20 contacts, none in March", |records| {
            without(records, &[3]);
            records.contacts.truncate(20);
        }),
        Example::unknown(
            2020,
            "19 contacts, none in March",
            |records| {
                without(records, &[3]);
                records.contacts.truncate(19);
            },
            Reason::FewRecords,
        ),
        Example::given(
            |context| context.year_is_over = false,
            Example::unknown(
                2020,
                "the year is not over",
                |records| without(records, &[3]),
                Reason::YearNotOver,
            ),
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let months = &year.contacts.days.by_month;
    if !context.year_is_over {
        return Verdict::NotEvaluated(Reason::YearNotOver);
    }
    if months.iter().sum::<u64>() < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    let from = months.iter().take_while(|count| **count == 0).count();
    let after = months.iter().rev().take_while(|count| **count == 0).count();
    let between = months.iter().enumerate().take(months.len() - after).skip(from);
    let empty: Vec<usize> =
        between.filter(|(_, count)| **count == 0).map(|(month, _)| month).collect();
    if empty.iter().all(|month| *month == JULY) {
        return Verdict::Held;
    }
    let names = Shown::made(|lang| names(&empty, lang));
    findings.at(fields::CONTACT_DATE.place()).with("months", names).broken()
}

fn names(months: &[usize], lang: Lang) -> String {
    let names = months.iter().filter_map(|month| MONTHS.get(*month)).map(|name| name.to(lang));
    names.collect::<Vec<_>>().join(", ")
}

const MONTHS: [Text; 12] = [
    text("januar", "januar", "January"),
    text("februar", "februar", "February"),
    text("mars", "mars", "March"),
    text("april", "april", "April"),
    text("mai", "mai", "May"),
    text("juni", "juni", "June"),
    text("juli", "juli", "July"),
    text("august", "august", "August"),
    text("september", "september", "September"),
    text("oktober", "oktober", "October"),
    text("november", "november", "November"),
    text("desember", "desember", "December"),
];

/// The contacts of these months are in May instead.
fn without(records: &mut Records, months: &[u8]) {
    for contact in &mut records.contacts {
        let day = contact.contact_date.given().filter(|day| months.contains(&day.month()));
        if let Some(day) = day.and_then(|day| Date::new(day.year(), 5, day.day())) {
            contact.contact_date = Answer::Given(day);
        }
    }
}
