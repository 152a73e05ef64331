//! In each county of the year lies a centre against incest and sexual abuse, or one serves it, or there is a reason.
//!
//! It is a rule of the register, never of a centre. A register that names no county of the year, such as one of made-up
//! places, is not judged.

use std::collections::BTreeSet;

use tallfest_base::{CodeList, Date, date, seen, text};
use tallfest_forms::{
    register::{Centre, DIXI, Unserved},
    registry::{County, System},
};

use super::{NO_REGISTER, Submissions};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, error};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("REG-001"),
        severity: &[error(seen(2009))],
        asks: &[],
        message: text(
            "fylket {county} har ikke noe senter mot incest og seksuelle overgrep, og ingen grunn er ført opp",
            "fylket {county} har ikkje noko senter mot incest og seksuelle overgrep, og ingen grunn er ført opp",
            "the county {county} has no centre against incest and sexual abuse, and no reason is given",
        ),
        why: text(
            "Det skal være et senter i hvert fylke. Mangler ett i registeret, er tallene for landet og prosentgrunnlaget feil.",
            "Det skal vere eit senter i kvart fylke. Manglar eitt i registeret, er tala for landet og prosentgrunnlaget feil.",
            "There is to be a centre in every county. If one is missing from the register, the figures for the country and the percentage base are wrong.",
        ),
        mend: text(
            "Før opp senteret i `year.json`, eller fylket under `serves` hos senteret som dekker det, eller under `unserved` med dato og grunn.",
            "Før opp senteret i `year.json`, eller fylket under `serves` hos senteret som dekkjer det, eller under `unserved` med dato og grunn.",
            "Enter the centre into `year.json`, or the county under `serves` of the centre that covers it, or under `unserved` with a date and a reason.",
        ),
        source: "S4 (centres in every county), REG-1",
    },
    check,
    examples: &[
        Example::pass(2020, "a centre in each county", |submissions| {
            in_each_county(submissions, None);
        }),
        Example::fail(2020, "no centre in Vestland", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
        }),
        Example::fail(2020, "only a crisis centre in Vestland", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            add(submissions, |centre| {
                System::Crisis.code().clone_into(&mut centre.system);
                centre.county = Some(County::Vestland.code().to_owned());
            });
        }),
        Example::fail(2020, "only a resource centre against rape in Vestland", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            add(submissions, |centre| {
                centre.kind = Some(DIXI.to_owned());
                centre.county = Some(County::Vestland.code().to_owned());
            });
        }),
        Example::pass(2020, "a centre serves Vestland from an office there", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            add(submissions, |centre| {
                centre.county = Some(County::Agder.code().to_owned());
                centre.serves = vec![County::Vestland.code().to_owned()];
            });
        }),
        Example::pass(
            2020,
            "no centre in Vestland since the last day of the year",
            |submissions| {
                in_each_county(submissions, Some(County::Vestland));
                unserved(submissions, date(2020, 12, 31), "closed, and the next is not open yet");
            },
        ),
        Example::fail(2020, "no centre in Vestland from the year after", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            unserved(submissions, date(2021, 1, 1), "closed, and the next is not open yet");
        }),
        Example::fail(2020, "no centre in Vestland, and no reason", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            unserved(submissions, date(2020, 12, 31), " ");
        }),
        Example::fail(2020, "of another county, it is said why it has none", |submissions| {
            in_each_county(submissions, Some(County::Oslo));
            unserved(submissions, date(2020, 12, 31), "closed, and the next is not open yet");
        }),
        Example::unknown(
            2020,
            "made-up counties",
            |submissions| add(submissions, |centre| centre.county = Some("Fylke A".to_owned())),
            Reason::RegisterSilent,
        ),
        Example::unknown(
            2020,
            "one submission was looked at, not the year",
            |submissions| {
                in_each_county(submissions, Some(County::Vestland));
                submissions.is_part = true;
            },
            Reason::RegisterSilent,
        ),
        NO_REGISTER,
        Example::pass(2020, "submissions of another system", |submissions| {
            in_each_county(submissions, Some(County::Vestland));
            for received in &mut submissions.received {
                System::Crisis.code().clone_into(&mut received.manifest.system);
            }
            let register = submissions.register.iter_mut();
            let centres = register.flat_map(|register| &mut register.centres);
            for centre in centres.filter(|centre| !centre.expected.is_empty()) {
                System::Crisis.code().clone_into(&mut centre.system);
            }
        }),
    ],
};

fn check(submissions: &Submissions, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    if !submissions.is_of(System::Smiso.code()) {
        return Verdict::Held;
    }
    let served: BTreeSet<_> = register.centres.iter().flat_map(counties).collect();
    let has_any = County::of_year(context.year).any(|county| served.contains(county.code()));
    if submissions.is_part || !has_any {
        return Verdict::NotEvaluated(Reason::RegisterSilent);
    }
    for county in County::of_year(context.year) {
        let has_reason = register.unserved.iter().any(|one| {
            let is_given = !one.reason.trim().is_empty() && one.since.year() <= context.year;
            one.county == county.code() && is_given
        });
        if !served.contains(county.code()) && !has_reason {
            let name = County::LIST.at(county.index()).map(Shown::Code);
            let _ = name.map(|name| findings.whole().with("county", name).broken());
        }
    }
    findings.verdict()
}

/// The counties in which a centre against incest and sexual abuse lies, or that it serves.
fn counties(centre: &Centre) -> impl Iterator<Item = &str> {
    let is_ours = centre.system == System::Smiso.code() && centre.kind.as_deref() != Some(DIXI);
    let counties = centre.county.iter().chain(&centre.serves).map(String::as_str);
    counties.filter(move |_| is_ours)
}

/// A centre in each county but one, of which nothing is expected.
fn in_each_county(submissions: &mut Submissions, but: Option<County>) {
    for county in County::of_year(2020).filter(|county| Some(*county) != but) {
        add(submissions, |centre| centre.county = Some(county.code().to_owned()));
    }
}

fn add(submissions: &mut Submissions, edit: impl FnOnce(&mut Centre)) {
    let Some(register) = &mut submissions.register else { return };
    if let Some(mut centre) = register.centres.first().cloned() {
        centre.centre = format!("smiso-{:02}", register.centres.len() + 1);
        centre.expected.clear();
        edit(&mut centre);
        register.centres.push(centre);
    }
}

fn unserved(submissions: &mut Submissions, since: Date, reason: &str) {
    if let Some(register) = &mut submissions.register {
        register.unserved.push(Unserved {
            county: County::Vestland.code().to_owned(),
            since,
            reason: reason.to_owned(),
        });
    }
}
