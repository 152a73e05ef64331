//! The share of stays that are reserved against registration is not far from what it is elsewhere.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::crisis::resident::fields;

use super::Year;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// In per cent: 7.6 to 9.0 of men's stays in the country (K-M21).
const LEAST: u64 = 2;
/// See [`LEAST`].
const MOST: u64 = 25;
/// With fewer stays, a share says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-028"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::REGISTRATION_STATUS.place()],
        message: text(
            "{reserved} av {all} opphold er reservert mot registrering; det pleier å være mellom {least} og {most} prosent",
            "{reserved} av {all} opphald er reserverte mot registrering; det pleier å vere mellom {least} og {most} prosent",
            "{reserved} of {all} stays are reserved against registration; it is usually between {least} and {most} per cent",
        ),
        why: text(
            "Er mange reservert, sier tallene lite om beboerne. Er nesten ingen det, har kanskje ikke alle fått spørsmålet.",
            "Er mange reserverte, seier tala lite om bebuarane. Er nesten ingen det, har kanskje ikkje alle fått spørsmålet.",
            "Where many are reserved, the figures say little of the residents. Where hardly any is, perhaps not everybody was asked.",
        ),
        mend: text(
            "Se etter at alle er spurt, og at svaret er riktig på skjemaene. Er det slik, bekreft det.",
            "Sjå etter at alle er spurde, og at svaret er rett på skjema. Er det slik, stadfest det.",
            "See that everybody was asked, and that the answer is right on the forms. If it is so, confirm it.",
        ),
        source: "K-M21, R-28",
    },
    check,
    examples: &[
        Example::pass(2020, "3 of 36", |_| ()),
        Example::pass(2020, "2 of 100", |records| records.stays(100, 2)),
        Example::fail(2020, "1 of 100", |records| records.stays(100, 1)),
        Example::fail(2020, "2 of 101", |records| records.stays(101, 2)),
        Example::pass(2020, "25 of 100", |records| records.stays(100, 25)),
        Example::fail(2020, "26 of 100", |records| records.stays(100, 26)),
        Example::fail(2020, "25 of 99", |records| records.stays(99, 25)),
        Example::fail(2020, "none of 20", |records| records.stays(20, 0)),
        Example::unknown(2020, "none of 19", |records| records.stays(19, 0), Reason::FewRecords),
        Example::unknown(
            2020,
            "none of 20, of whom one did not answer",
            |records| {
                records.stays(20, 0);
                if let Some(stay) = records.residents.first_mut() {
                    stay.registration_status = Answer::Absent;
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let all = year.stays.answers.known(fields::REGISTRATION_STATUS.slot());
    let reserved = year.stays.reserved;
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if reserved * 100 >= all * LEAST && reserved * 100 <= all * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::REGISTRATION_STATUS.place())
        .with("reserved", Shown::Count(reserved))
        .with("all", Shown::Count(all))
        .with("least", Shown::Count(LEAST))
        .with("most", Shown::Count(MOST))
        .broken()
}
