//! Ages of adults: one rule, made for each form that asks for one.

use tallfest_base::{Answer, Place, Stated, seen, text};
use tallfest_forms::crisis::{
    content::Reservable,
    day_visit::{self, DayVisit},
    resident::{self, Resident, Years},
};

use super::{missing, reserved};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Subject, Verdict, Weight, common,
    warning,
};

/// A record with the age of an adult.
pub(super) trait Aged: Reservable + Default + Subject<Draft = Self> {
    /// What the rule looks at: the age, and whether it is asked.
    const ASKS: &'static [Place; 2];
    /// The age.
    fn age(&self) -> Option<Years>;
    /// Puts another age in: what examples do.
    fn set_age(&mut self, age: Stated<Years>);

    /// Of so many years.
    fn set_years(&mut self, years: u64) {
        self.set_age(Stated::Known(Years::whole(years)));
    }
}

macro_rules! aged {
    ($($record:ty, $form:ident;)+) => {$(
        impl Aged for $record {
            const ASKS: &'static [Place; 2] =
                &[$form::fields::AGE.place(), $form::fields::REGISTRATION_STATUS.place()];
            fn age(&self) -> Option<Years> {
                self.age.known().copied()
            }
            fn set_age(&mut self, age: Stated<Years>) {
                self.age = Answer::Given(age);
            }
        }
    )+};
}
aged! {
    Resident, resident;
    DayVisit, day_visit;
}

/// The highest age that is usual (COM-18).
const USUAL: Years = Years::whole(100);

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// The rule for a form.
pub(super) const fn age_is_usual<T: Aged>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-018b"),
            severity: SEVERITY,
            asks: T::ASKS,
            message: text(
                "alderen er {found}; ventet høyst {most} år",
                "alderen er {found}; venta høgst {most} år",
                "the age is {found}; expected at most {most} years",
            ),
            why: text(
                "En alder over 100 år er oftest et feiltrykk eller et fødselsår.",
                "Ein alder over 100 år er oftast eit feiltrykk eller eit fødselsår.",
                "An age above 100 is mostly a slip or a year of birth.",
            ),
            mend: text(
                "Rett alderen. Er den riktig, bekreft den.",
                "Rett alderen. Er han rett, stadfest han.",
                "Mend the age. If it is right, confirm it.",
            ),
            source: "domain.md 7.1, COM-18: structure",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "as usual", |_: &mut T| ()),
                Example::pass(2020, "100", |record: &mut T| record.set_years(100)),
                Example::fail(2020, "101", |record: &mut T| record.set_years(101)),
                Example::pass(2020, "a person who reserved is not asked", reserved::<T>),
                Example::unknown(
                    2020,
                    "the age is not stated",
                    |record: &mut T| record.set_age(Stated::NotStated),
                    Reason::NotAnswered,
                ),
            ]
        },
    }
}

fn check<T: Aged>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(age) = record.age() else { return missing(record) };
    if age <= USUAL {
        return Verdict::Held;
    }
    let [place, _] = T::ASKS;
    findings
        .at(*place)
        .with("found", common::number(age))
        .with("most", common::number(USUAL))
        .broken()
}
