//! A question is not "not stated" on many of a centre's records of a form; one finding for each question that is.

use tallfest_base::{Slot, seen, text};

use super::{Places, sums::Summed};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight,
    warning,
};

/// In per cent of the records that answer the question (COM-14).
const MOST: u64 = 25;
/// With fewer answers, a share says nothing (COM-14).
const ENOUGH: u64 = 20;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

pub(crate) const fn rule<S: Subject, T: Summed<S>>(
    examples: &'static [Example<S::Draft>],
) -> Rule<S> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-014"),
            severity: SEVERITY,
            asks: Places::<T>::CODED,
            message: text(
                "{question} er ikke oppgitt for {not_stated} av {answered} {records}; det pleier å være høyst {most} prosent",
                "{question} er ikkje oppgitt for {not_stated} av {answered} {records}; det pleier å vere høgst {most} prosent",
                "{question} is not stated for {not_stated} of {answered} {records}; it is usually {most} per cent at most",
            ),
            why: text(
                "Når mye ikke er oppgitt, sier fordelingen lite, og tallene for landet blir usikre.",
                "Når mykje ikkje er oppgitt, seier fordelinga lite, og tala for landet blir usikre.",
                "Where much is not stated, the distribution says little, and the figures for the country are uncertain.",
            ),
            mend: text(
                "Fyll ut det senteret vet. Er resten ukjent, bekreft det.",
                "Fyll ut det senteret veit. Er resten ukjend, stadfest det.",
                "Fill in what the centre knows. If the rest is unknown, confirm it.",
            ),
            source: "domain.md 3.2, COM-14",
        },
        check: check::<S, T>,
        examples,
    }
}

fn check<S: Subject, T: Summed<S>>(year: &S, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_enough = false;
    for (slot, (answered, not_stated)) in Slot::<T>::all().zip(&T::answers(year).stated) {
        if *answered < ENOUGH {
            continue;
        }
        is_enough = true;
        if not_stated * 100 > answered * MOST {
            let finding = findings.at(slot.place()).with("question", Shown::Place(slot.place()));
            let finding = finding.with("not_stated", Shown::Count(*not_stated));
            let finding = finding.with("answered", Shown::Count(*answered));
            let finding = finding.with("records", Shown::Words(T::INFO.unit));
            let _ = finding.with("most", Shown::Count(MOST)).broken();
        }
    }
    if is_enough { findings.verdict() } else { Verdict::NotEvaluated(Reason::FewRecords) }
}
