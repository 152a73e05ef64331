//! The stay of a child lies within the parent's stay that it names.

use tallfest_base::{Answer, Integer, Stated, Text, date, inferred, text};
use tallfest_forms::crisis::{child::fields, resident::fields as resident};

use super::{Year, count, summary::key};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-002"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::PARENT_FORM_REF.place(),
            fields::ARRIVAL.place(),
            fields::DEPARTURE.place(),
            resident::RECORD_ID.place(),
            resident::ARRIVAL.place(),
            resident::DEPARTURE.place(),
        ],
        message: text(
            "{count} opphold for barn {fault}",
            "{count} opphald for barn {fault}",
            "{count} children's stays {fault}",
        ),
        why: text(
            "Barnet bor på senteret sammen med forelderen. Viser skjemaet til feil opphold, blir barn og forelder koblet feil.",
            "Barnet bur på senteret saman med forelderen. Viser skjemaet til feil opphald, blir barn og forelder kopla feil.",
            "The child lives at the centre together with the parent. Where the form names the wrong stay, child and parent are joined wrongly.",
        ),
        mend: text(
            "Rett løpenummeret eller datoene. Er forelderen på sykehus, eller kom barnet før eller ble lenger, bekreft det.",
            "Rett løpenummeret eller datoane. Er forelderen på sjukehus, eller kom barnet før eller vart lenger, stadfest det.",
            "Mend the record number or the days. If the parent is in hospital, or the child came earlier or stayed longer, confirm it.",
        ),
        source: "K-C23, K-02",
    },
    check,
    examples: &[
        Example::pass(2020, "as long as the mother's", |_| ()),
        Example::pass(2020, "the first day of the mother's stay only", |records| {
            if let Some(child) = records.children.first_mut() {
                child.departure = Answer::Given(date(2020, 1, 3));
            }
        }),
        Example::fail(2020, "from the day before", |records| {
            if let Some(child) = records.children.first_mut() {
                child.arrival = Answer::Given(date(2020, 1, 1));
            }
        }),
        Example::fail(2020, "to the day after", |records| {
            if let Some(child) = records.children.first_mut() {
                child.departure = Answer::Given(date(2020, 1, 10));
            }
        }),
        Example::fail(2020, "a stay that is not there", |records| {
            records.children.remove(1);
            if let Some(child) = records.children.first_mut() {
                child.parent_form_ref = key("x", 0);
            }
        }),
        Example::pass(2020, "nights in place of the child's days", |records| {
            if let Some(child) = records.children.first_mut() {
                child.nights = nights();
                (child.arrival, child.departure) = (Answer::Absent, Answer::Absent);
            }
        }),
        Example::pass(2020, "nights in place of the mother's days", |records| {
            if let Some(stay) = records.residents.first_mut() {
                stay.nights = nights();
                (stay.arrival, stay.departure) = (Answer::Absent, Answer::Absent);
            }
        }),
        Example::unknown(
            2020,
            "no stays of adults",
            |records| records.residents.clear(),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no child names a stay",
            |records| {
                for child in &mut records.children {
                    child.parent_form_ref = Answer::Absent;
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

const OUTSIDE: Text = text(
    "ligger ikke innenfor forelderens opphold",
    "ligg ikkje innanfor opphaldet til forelderen",
    "are not within the parent's stay",
);
const NOT_THERE: Text = text(
    "viser til et opphold som ikke er med i innsendingen",
    "viser til eit opphald som ikkje er med i innsendinga",
    "name a stay that is not in the submission",
);

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(pairs) = year.with_parents() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let spans = pairs.iter().filter_map(|(child, stay)| child.span.zip((*stay)?.span));
    let outside = count(spans.filter(|(child, stay)| !child.is_within(*stay)));
    let not_there = count(pairs.iter().filter(|(_, stay)| stay.is_none()));
    for (all, fault) in [(outside, OUTSIDE), (not_there, NOT_THERE)] {
        if all > 0 {
            let finding = findings.at(fields::PARENT_FORM_REF.place());
            let finding = finding.with("count", Shown::Count(all));
            let _ = finding.with("fault", Shown::Words(fault)).broken();
        }
    }
    findings.verdict()
}

fn nights() -> Answer<Stated<Integer>> {
    Answer::Given(Stated::Known(Integer::whole(7)))
}
