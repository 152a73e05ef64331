//! No rule finds anything but what published figures force.

use tallfest_base::Form;
use tallfest_forms::{
    register::Centre,
    smiso::{annual::Annual, contact::Contact},
};
use tallfest_rules::{
    Active, Checks, Context, Event, Fault, Severity,
    smiso::{self, year::Year},
    submission::{self, Received, Submissions},
};
use tallfest_synth::FORCED_WARNINGS;

use crate::year;

fn context(entry: &Centre) -> Context<'_> {
    Context { centre: &entry.centre, facts: entry.facts(), ..Context::of_year(2020) }
}

/// Nothing but hints for analysts and forced warnings.
fn assert_is_expected(fault: &Fault, centre: &str) {
    let forced = FORCED_WARNINGS.iter().any(|forced| forced.rule == fault.rule.id);
    let is_warning = fault.severity == Severity::Warning;
    assert!(fault.severity == Severity::Info || (is_warning && forced), "{centre}: {fault:?}");
}

#[test]
fn nothing_is_found() {
    for seed in [1, 7, 8] {
        let year = year(seed);
        for centre in year.centres() {
            let entry = centre.entry();
            let context = context(&entry);
            let expect = |event: Event| {
                if let Event::Fault(fault) = event {
                    assert_is_expected(&fault, &entry.centre);
                }
            };
            let checks = Checks::new(smiso::contact::RULES, &context);
            let mut summary = Year::default();
            for contact in centre.contacts() {
                let row = contact.row();
                checks.check(&contact, row.as_ref(), &[], &context, expect);
                summary.contacts.add(&contact, row.as_ref());
            }
            let annual = centre.annual();
            let checks = Checks::new(smiso::annual::RULES, &context);
            checks.check(annual, annual.row().as_ref(), &[], &context, expect);
            summary.annual = Some(Box::new(annual.clone()));
            Active::new(smiso::year::RULES, &context).check(&summary, &context, |_| true, expect);
        }
    }
}

#[test]
fn nothing_is_found_in_the_submissions_together() {
    let year = year(1);
    let forms = vec![Contact::INFO.file.to_owned(), Annual::INFO.file.to_owned()];
    let received = year.centres().iter().map(|centre| Received {
        manifest: centre.manifest(),
        hash: centre.id(),
        forms: forms.clone(),
        forms_of_system: forms.clone(),
        contacts: None,
    });
    let submissions = Submissions { register: Some(year.register()), received: received.collect() };
    let context = Context::of_year(2020);
    Active::new(submission::RULES, &context).check(
        &submissions,
        &context,
        |_| true,
        |event| {
            if let Event::Fault(fault) = event {
                assert_is_expected(&fault, "all");
            }
        },
    );
}
