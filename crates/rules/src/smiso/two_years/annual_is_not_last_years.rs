//! The annual questionnaire is not, in every answer, that of the year before.

use tallfest_base::{seen, text};
use tallfest_forms::smiso::annual::fields;

use super::{Years, annuals};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, warning};

pub(super) static RULE: Rule<Years> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-025"),
        severity: &[warning(seen(2009))],
        asks: &[fields::STAFF_COUNT.place()],
        message: text(
            "hvert svar i årsskjemaet er som året før",
            "kvart svar i årsskjemaet er som året før",
            "every answer of the annual questionnaire is that of the year before",
        ),
        why: text(
            "Et skjema som er kopiert fra året før, sier ingenting om året.",
            "Eit skjema som er kopiert frå året før, seier ingenting om året.",
            "A questionnaire copied from the year before says nothing about the year.",
        ),
        mend: text(
            "Gå gjennom svarene. Er alt som før, bekreft det.",
            "Gå gjennom svara. Er alt som før, stadfest det.",
            "Go through the answers. If everything is as before, confirm it.",
        ),
        source: "D-25",
    },
    check,
    examples: &[
        Example::pass(2020, "the longest way is another", |_| ()),
        Example::fail(2020, "the same in every answer", |years| {
            years.now.annual.clone_from(&years.before.annual);
        }),
        Example::unknown(
            2020,
            "no questionnaire the year before",
            |years| years.before.annual = None,
            Reason::NotAnswered,
        ),
    ],
};

fn check(years: &Years, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match annuals(years) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some((before, now)) if before == now => findings.at(fields::STAFF_COUNT.place()).broken(),
        Some(_) => Verdict::Held,
    }
}
