//! Where the network groups of women or of men are counted, both are; none is 0.

use tallfest_base::{Answer, Integer, Slot, Stated, Test, seen, text};
use tallfest_forms::municipal::report::{Report, fields};

use crate::{
    Breach, Context, Example, Findings, Rule, RuleId, RuleInfo, Said, Shown, Verdict, error,
};

pub(super) static RULE: Rule<Report> = Rule {
    info: RuleInfo {
        id: RuleId::new("M-006"),
        severity: &[error(seen(2014))],
        asks: &[fields::NETWORK_GROUP_WOMEN.place(), fields::NETWORK_GROUP_MEN.place()],
        message: text(
            "bare det ene tallet på nettverksgrupper er oppgitt; {question} mangler",
            "berre det eine talet på nettverksgrupper er oppgitt; {question} manglar",
            "only one of the numbers of network groups is stated; {question} is missing",
        ),
        why: text(
            "Ingen grupper er 0. Mangler tallet, kan ingen skille det fra 0.",
            "Ingen grupper er 0. Manglar talet, kan ingen skilje det frå 0.",
            "No groups are 0. Where the number is missing, nobody can tell it from 0.",
        ),
        mend: text(
            "Sett inn tallet, også når det er 0.",
            "Set inn talet, også når det er 0.",
            "Put the number in, also where it is 0.",
        ),
        source: "S2: 1 and 0, M-06",
    },
    check,
    examples: &[
        Example::pass(2020, "1 and 0", |_| ()),
        Example::fail(2020, "1 for women, not stated for men", |report| {
            report.network_group_men = Answer::Given(Stated::NotStated);
        }),
        Example::fail(2020, "0 for men, not stated for women", |report| {
            report.network_group_women = Answer::Given(Stated::NotStated);
        }),
        Example::pass(2020, "neither is stated", |report| {
            report.network_group_women = Answer::Given(Stated::NotStated);
            report.network_group_men = Answer::Given(Stated::NotStated);
        }),
    ],
};

pub(super) static SAID: Said<Report> = Said::by(&RULE.info, |_| {
    let (women, men) = (fields::NETWORK_GROUP_WOMEN.slot(), fields::NETWORK_GROUP_MEN.slot());
    let only = |counted: Slot<Report>, missing: Slot<Report>| Breach {
        at: missing,
        when: Test::every([counted.is_known(), missing.is_known().negated()]),
    };
    vec![only(women, men), only(men, women)]
});

fn check(report: &Report, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    // mutant `groups.known().is_some()` to `!groups.known().is_some()`: no example says at which of the two it is found.
    let is_counted = |groups: &Answer<Stated<Integer>>| groups.known().is_some();
    let counted = (is_counted(&report.network_group_women), is_counted(&report.network_group_men));
    let place = match counted {
        (true, false) => fields::NETWORK_GROUP_MEN.place(),
        (false, true) => fields::NETWORK_GROUP_WOMEN.place(),
        (true, true) | (false, false) => return Verdict::Held,
    };
    findings.at(place).with("question", Shown::Place(place)).broken()
}
