//! A text of a record holds neither a telephone number nor an e-mail address: one rule, instantiated for each form.

use tallfest_base::{Form, Text, seen, text, texts};

use super::{
    Places,
    contact_details::{has_email, has_phone},
};
use crate::{
    Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight, warning,
};

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// The rule for a form, over all its texts.
pub(crate) const fn rule<T: Form + Subject>(examples: &'static [Example<T::Draft>]) -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-012b"),
            severity: SEVERITY,
            asks: Places::<T>::HIDDEN,
            message: text(
                "{question} inneholder noe som ligner {found}",
                "{question} inneheld noko som liknar {found}",
                "{question} holds something that looks like {found}",
            ),
            why: text(
                "Et telefonnummer eller en e-postadresse kan peke ut en person. Tekster skal ikke si hvem noen er.",
                "Eit telefonnummer eller ei e-postadresse kan peike ut ein person. Tekstar skal ikkje seie kven nokon er.",
                "A telephone number or an e-mail address can point out a person. Texts are not to say who anybody is.",
            ),
            mend: text(
                "Ta det ut. Er det noe annet enn det ser ut som, bekreft det.",
                "Ta det ut. Er det noko anna enn det ser ut som, stadfest det.",
                "Take it out. If it is something other than it looks like, confirm it.",
            ),
            source: "domain.md 4, COM-12",
        },
        check: check::<T>,
        examples,
    }
}

const PHONE: Text = text("et telefonnummer", "eit telefonnummer", "a telephone number");
const EMAIL: Text = text("en e-postadresse", "ei e-postadresse", "an e-mail address");

fn check<T: Form>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for (slot, text) in texts(record) {
        for (is_there, found) in [(has_phone(text), PHONE), (has_email(text), EMAIL)] {
            if is_there {
                let finding = findings.at(slot.place()).with("found", Shown::Words(found));
                let _ = finding.with("question", Shown::Place(slot.place())).broken();
            }
        }
    }
    findings.verdict()
}
