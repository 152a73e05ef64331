//! A centre that had a website the year before has one.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{lists::YesNo, smiso::annual::fields};

use super::{Years, annuals};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common::stated_code,
    warning,
};

pub(super) static RULE: Rule<Years> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-023"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::WEBSITE.place()],
        message: text(
            "senteret hadde egen nettside året før, og har ingen nå",
            "senteret hadde eiga nettside året før, og har inga no",
            "the centre had a website of its own the year before, and has none now",
        ),
        why: text(
            "Alle sentrene hadde nettside i 2020, og få legger den ned.",
            "Alle sentera hadde nettside i 2020, og få legg henne ned.",
            "All centres had a website in 2020, and few close it.",
        ),
        mend: text(
            "Rett svaret. Er nettsiden lagt ned, bekreft det.",
            "Rett svaret. Er nettsida lagd ned, stadfest det.",
            "Mend the answer. If the website is closed, confirm it.",
        ),
        source: "S0 (22 of 22), D-23",
    },
    check,
    examples: &[
        Example::pass(2020, "a website in both years", |_| ()),
        Example::fail(2020, "a website the year before, and none now", |years| {
            website(&mut years.now, YesNo::No);
        }),
        Example::pass(2020, "none the year before, and one now", |years| {
            website(&mut years.before, YesNo::No);
        }),
        Example::pass(2020, "none in both years", |years| {
            website(&mut years.before, YesNo::No);
            website(&mut years.now, YesNo::No);
        }),
        Example::unknown(
            2020,
            "not stated now",
            |years| website(&mut years.now, YesNo::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "not stated the year before",
            |years| website(&mut years.before, YesNo::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no questionnaire the year before",
            |years| years.before.annual = None,
            Reason::NotAnswered,
        ),
    ],
};

fn check(years: &Years, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let websites = annuals(years)
        .and_then(|(before, now)| stated_code(&before.website).zip(stated_code(&now.website)));
    match websites {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some((YesNo::Yes, YesNo::No)) => findings.at(fields::WEBSITE.place()).broken(),
        Some(_) => Verdict::Held,
    }
}

fn website(records: &mut crate::smiso::year::Records, answer: YesNo) {
    if let Some(annual) = &mut records.annual {
        annual.website = Answer::Given(answer);
    }
}
