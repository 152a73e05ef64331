//! No rule finds anything but what published figures force.

use std::fmt::Debug;

use tallfest_base::Form;
use tallfest_rules::{Checks, Context, Event, Rule, Severity, Subject, crisis};
use tallfest_synth::{CRISIS_YEARS, CrisisCentre, FORCED_WARNINGS};

use crate::year;

/// Checks records as the pass does, and tells the rules of the warnings.
fn check<T: Form + Subject + Debug>(
    records: impl Iterator<Item = T>,
    rules: &'static [&'static Rule<T>],
    context: &Context<'_>,
) -> Vec<&'static str> {
    let checks = Checks::new(rules, context);
    let mut warnings = vec![];
    for record in records {
        checks.check(&record, record.row().as_ref(), &[], context, |event| {
            let Event::Fault(fault) = event else { return };
            let rule = fault.rule.id;
            let forced = FORCED_WARNINGS.iter().any(|forced| forced.rule == rule);
            let is_warning = fault.severity == Severity::Warning;
            let centre = context.centre;
            let expected = fault.severity == Severity::Info || (is_warning && forced);
            assert!(expected, "{centre} {}: {fault:?} {record:?}", context.year);
            if is_warning {
                warnings.push(rule.as_str());
            }
        });
    }
    warnings
}

fn check_centre(centre: &CrisisCentre, year: u16) -> Vec<&'static str> {
    let entry = centre.entry();
    let of_year = Context::of_year(year);
    let context = Context { centre: &entry.centre, facts: entry.facts(), ..of_year };
    assert_eq!(check(centre.residents(), crisis::resident::RULES, &context), [""; 0]);
    assert_eq!(check(centre.children(), crisis::child::RULES, &context), [""; 0]);
    assert_eq!(check(centre.day_visits(), crisis::day_visit::RULES, &context), [""; 0]);
    check(centre.offers().cloned(), crisis::offer::RULES, &context)
}

#[test]
fn nothing_is_found_but_what_is_forced() {
    for of in CRISIS_YEARS {
        for seed in [1, 6] {
            let year = year(of, seed);
            let found = year.centres().iter().flat_map(|centre| check_centre(centre, of));
            let found: Vec<_> = found.collect();
            // What is said to be forced is found.
            for forced in FORCED_WARNINGS {
                assert!(of != 2020 || found.contains(&forced.rule.as_str()), "{}", forced.rule);
            }
        }
    }
}
