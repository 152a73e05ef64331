//! Abused children are users of centres that have services for children and young people.

use tallfest_base::{Answer, Stated, inferred, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::fields as annual,
        lists::CentreService,
        user::{Years, fields},
    },
};

use super::{
    Records, Year, services, summary::CHILD_BELOW,
    visits_are_for_what_is_offered::without_youth_offer,
};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-030"),
        severity: &[warning(inferred(2014))],
        asks: &[fields::AGE.place(), fields::USER_ROLE.place(), annual::SERVICES_OFFERED.place()],
        message: text(
            "{count} utsatte brukere er under {age} år, men senteret har ikke tilbud til barn og unge i årsskjemaet",
            "{count} utsette brukarar er under {age} år, men senteret har ikkje tilbod til barn og unge i årsskjemaet",
            "{count} abused users are under {age}, but the centre has no services for children and young people in the annual questionnaire",
        ),
        why: text(
            "Barn under 16 år har andre rettigheter og trenger et eget tilbud. Alderen kan være ført feil, eller tilbudet mangler i årsskjemaet.",
            "Barn under 16 år har andre rettar og treng eit eige tilbod. Alderen kan vere ført feil, eller tilbodet manglar i årsskjemaet.",
            "Children under 16 have other rights and need services of their own. The age may be recorded wrongly, or the service is missing in the annual questionnaire.",
        ),
        mend: text(
            "Rett alderen, eller kryss av for tilbudet i årsskjemaet. Er begge riktige, bekreft det.",
            "Rett alderen, eller kryss av for tilbodet i årsskjemaet. Er begge rette, stadfest det.",
            "Mend the age, or tick the service in the annual questionnaire. If both are right, confirm it.",
        ),
        source: "bufdir.no (guidance to the centres), C-30",
    },
    check,
    examples: &[
        Example::pass(2020, "a child of 15 at a centre with services for children", |records| {
            first_is_of(records, CHILD_BELOW - 1);
        }),
        Example::fail(2020, "a child of 15 at a centre without", |records| {
            first_is_of(records, CHILD_BELOW - 1);
            without_youth_offer(records);
        }),
        Example::pass(2020, "a user of 16 at a centre without", |records| {
            first_is_of(records, CHILD_BELOW);
            without_youth_offer(records);
        }),
        Example::pass(2020, "a user whose age is not stated at a centre without", |records| {
            without_youth_offer(records);
            if let Some(user) = records.users.first_mut() {
                user.age = Answer::Given(Stated::NotStated);
            }
        }),
        Example::pass(2020, "no child, and no annual questionnaire", |records| {
            records.annual = None;
        }),
        Example::unknown(
            2020,
            "no annual questionnaire",
            |records| {
                first_is_of(records, CHILD_BELOW - 1);
                records.annual = None;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the services are not stated",
            |records| {
                first_is_of(records, CHILD_BELOW - 1);
                if let Some(annual) = &mut records.annual {
                    annual.services_offered = Answer::Given(CentreService::NotStated.bit());
                }
            },
            Reason::NotAnswered,
        ),
        Example::pass(2020, "services for children, but none is adapted otherwise", |records| {
            first_is_of(records, CHILD_BELOW - 1);
            // Another question than the services (D-section of the annual questionnaire).
            if let Some(annual) = &mut records.annual {
                annual.child_offer = Answer::Given(YesNo::No);
            }
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let count = year.users.abused_children;
    if count == 0 {
        return Verdict::Held;
    }
    match services::offered(year).map(|offered| offered.has(CentreService::ChildYouthOffer)) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some(true) => Verdict::Held,
        Some(false) => findings
            .at(fields::AGE.place())
            .with("count", Shown::Count(count))
            .with("age", Shown::Count(CHILD_BELOW))
            .broken(),
    }
}

/// The first user is of this age, and so is what is told of the abuse: a child could not have told of it after 15 years.
fn first_is_of(records: &mut Records, age: u64) {
    if let Some(user) = records.users.first_mut() {
        user.age = Answer::Given(Stated::Known(Years::whole(age)));
        user.years_until_told = Answer::Given(Stated::Known(Years::whole(1)));
    }
}
