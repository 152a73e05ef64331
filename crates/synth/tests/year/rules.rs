//! No rule finds anything but what published figures force.

use tallfest_base::Form;
use tallfest_forms::{
    register::Centre,
    smiso::{annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit},
};
use tallfest_rules::{
    Active, Checks, Context, Event, Fault, Severity,
    smiso::{self, year::Year},
    submission::{self, Received, Submissions},
};
use tallfest_synth::{FORCED_WARNINGS, NationalYear, Plan, YEARS};

use crate::{year, year_of};

fn context(entry: &Centre, year: u16) -> Context<'_> {
    Context { centre: &entry.centre, facts: entry.facts(), ..Context::of_year(year) }
}

/// Nothing but hints for analysts and forced warnings.
fn assert_is_expected(fault: &Fault, centre: &str) {
    let forced = FORCED_WARNINGS.iter().any(|forced| forced.rule == fault.rule.id);
    let is_warning = fault.severity == Severity::Warning;
    assert!(fault.severity == Severity::Info || (is_warning && forced), "{centre}: {fault:?}");
}

/// Checks a centre as the pass does.
fn check(centre: &tallfest_synth::Centre, year: u16) {
    let entry = centre.entry();
    let context = context(&entry, year);
    let expect = |event: Event| {
        if let Event::Fault(fault) = event {
            assert_is_expected(&fault, &entry.centre);
        }
    };
    let mut summary = Year::default();
    let checks = Checks::new(smiso::contact::RULES, &context);
    for contact in centre.contacts() {
        let row = contact.row();
        checks.check(&contact, row.as_ref(), &[], &context, expect);
        summary.contacts.add(&contact, row.as_ref());
    }
    let checks = Checks::new(smiso::visit::RULES, &context);
    for visit in centre.visits() {
        let row = visit.row();
        checks.check(&visit, row.as_ref(), &[], &context, expect);
        summary.visits.add(&visit, row.as_ref());
    }
    let checks = Checks::new(smiso::user::RULES, &context);
    for user in centre.users() {
        let row = user.row();
        checks.check(&user, row.as_ref(), &[], &context, expect);
        summary.users.add(&user, row.as_ref());
    }
    let annual = centre.annual();
    let checks = Checks::new(smiso::annual::RULES, &context);
    checks.check(annual, annual.row().as_ref(), &[], &context, expect);
    summary.annual = Some(Box::new(annual.clone()));
    if let Some(pandemic) = centre.pandemic() {
        let checks = Checks::new(smiso::pandemic::RULES, &context);
        checks.check(pandemic, pandemic.row().as_ref(), &[], &context, expect);
        summary.pandemic = Some(Box::new(pandemic.clone()));
    }
    Active::new(smiso::year::RULES, &context).check(&summary, &context, |_| true, expect);
}

#[test]
fn nothing_is_found() {
    for year in YEARS {
        year_of(year, 1).centres().iter().for_each(|centre| check(centre, year));
    }
}

/// Of other seeds and scales every fourth centre is checked.
#[test]
fn nothing_is_found_whatever_the_seed() {
    for seed in [7, 8, 99] {
        for year in YEARS {
            year_of(year, seed).centres().iter().step_by(4).for_each(|centre| check(centre, year));
        }
    }
    let plan = Plan { scale: 4, centres: Some(3), ..Plan::default() };
    NationalYear::new(&plan)
        .unwrap()
        .centres()
        .iter()
        .skip(1)
        .for_each(|centre| check(centre, 2020));
}

#[test]
fn nothing_is_found_in_the_submissions_together() {
    let year = year(1);
    let files = [Contact::INFO, Visit::INFO, User::INFO, Annual::INFO, Pandemic::INFO];
    let forms = files.map(|form| form.file().to_owned()).to_vec();
    let received = year.centres().iter().map(|centre| Received {
        manifest: centre.manifest(),
        hash: centre.id(),
        forms: forms.clone(),
        forms_of_system: forms.clone(),
        numbers: None,
    });
    let submissions = Submissions {
        register: Some(year.register()),
        received: received.collect(),
        is_part: false,
    };
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
