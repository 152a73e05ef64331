//! At least every second visitor has a user form, with consent or without.

use tallfest_base::{seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{user::fields, visit::fields as visit},
};

use super::{Year, users_are_among_the_visitors::first};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Forms per visitor, in per cent: 71, 78 and 83 in the country in 2017, 2018 and 2019 (MU19).
const LEAST: u64 = 50;
/// With fewer visitors, a share says nothing (C-25).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-025"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONSENT.place(), visit::FIRST_VISIT_THIS_YEAR.place()],
        message: text(
            "det er {forms} brukerskjemaer for {visitors} besøkende; det pleier å være minst {least} prosent",
            "det er {forms} brukarskjema for {visitors} besøkjande; det pleier å vere minst {least} prosent",
            "there are {forms} user forms for {visitors} visitors; there are usually {least} per cent at least",
        ),
        why: text(
            "Tall om brukerne bygger på skjemaene. Når få har fått et skjema, sier de lite om dem som bruker senteret. Også den som ikke samtykker, har et skjema, uten innhold.",
            "Tal om brukarane byggjer på skjema. Når få har fått eit skjema, seier dei lite om dei som bruker senteret. Også den som ikkje samtykkjer, har eit skjema, utan innhald.",
            "Figures on users are built on the forms. Where few have one, they say little of those who use the centre. Whoever does not consent has a form too, without content.",
        ),
        mend: text(
            "Se etter om det mangler brukerskjemaer. Er alle med, bekreft det.",
            "Sjå etter om det manglar brukarskjema. Er alle med, stadfest det.",
            "See whether user forms are missing. If all are there, confirm it.",
        ),
        source: "MU19, C-25",
    },
    check,
    examples: &[
        Example::pass(2020, "40 forms for 50 visitors", |_| ()),
        Example::pass(2020, "40 forms for 80 visitors", |records| first(records, 80, YesNo::No)),
        Example::fail(2020, "40 forms for 81 visitors", |records| first(records, 81, YesNo::No)),
        Example::fail(2020, "9 forms for 20 visitors", |records| {
            records.users.truncate(9);
            first(records, 20, YesNo::No);
        }),
        Example::unknown(
            2020,
            "9 forms for 19 visitors",
            |records| {
                records.users.truncate(9);
                first(records, 19, YesNo::No);
            },
            Reason::FewRecords,
        ),
        Example::fail(2020, "50 forms for 101 visitors", |records| {
            let more: Vec<_> = records.users.iter().take(10).cloned().collect();
            records.users.extend(more);
            first(records, 101, YesNo::No);
        }),
        Example::fail(2020, "one form for 50 visitors", |records| records.users.truncate(1)),
        Example::unknown(
            2020,
            "a centre without form C",
            |records| records.users.clear(),
            Reason::FewRecords,
        ),
        Example::given(
            |context| context.year_is_over = false,
            Example::unknown(
                2020,
                "the year is not over",
                |records| first(records, 81, YesNo::No),
                Reason::YearNotOver,
            ),
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (forms, visitors) = (year.users.records, year.visits.persons);
    if !context.year_is_over {
        return Verdict::NotEvaluated(Reason::YearNotOver);
    }
    // A centre without form C is a real centre (`domain.md` 9.3).
    if forms == 0 || visitors < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if forms * 100 >= visitors * LEAST {
        return Verdict::Held;
    }
    findings
        .at(fields::CONSENT.place())
        .with("forms", Shown::Count(forms))
        .with("visitors", Shown::Count(visitors))
        .with("least", Shown::Count(LEAST))
        .broken()
}
