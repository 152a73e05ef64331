//! Children come for the services for children and young people to centres that have them.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{annual::fields as annual, lists::CentreService, visit::fields},
};

use super::{
    Year, services,
    visits_are_for_what_is_offered::{for_the_young, without_youth_offer},
};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-007b"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::VISIT_PURPOSE.place(),
            fields::AGE_GROUP.place(),
            annual::SERVICES_OFFERED.place(),
        ],
        message: text(
            "{count} besøk av brukere under 18 år er til tilbud til barn og unge, som senteret ikke har i årsskjemaet",
            "{count} besøk av brukarar under 18 år er til tilbod til barn og unge, som senteret ikkje har i årsskjemaet",
            "{count} visits of users under 18 are for services for children and young people, which the centre does not have in the annual questionnaire",
        ),
        why: text(
            "Tall for tilbudet til barn og unge bygger på begge skjemaene. Når de sier ulike ting, er ett av dem trolig feil.",
            "Tal for tilbodet til barn og unge byggjer på begge skjema. Når dei seier ulike ting, er eitt av dei truleg feil.",
            "Figures on services for children and young people are built on both forms. Where they disagree, one of them is probably wrong.",
        ),
        mend: text(
            "Kryss av for tilbudet i årsskjemaet, eller rett formålet på besøkene.",
            "Kryss av for tilbodet i årsskjemaet, eller rett formålet på besøka.",
            "Tick the service in the annual questionnaire, or mend the purpose of the visits.",
        ),
        source: "S3, B-07",
    },
    check,
    examples: &[
        Example::pass(2020, "a child at a centre with services for children", |records| {
            for_the_young(records, AgeBand::Under18);
        }),
        Example::pass(2020, "a child comes for a talk to a centre without", |records| {
            without_youth_offer(records);
            if let Some(visit) = records.visits.get_mut(1) {
                visit.age_group = Answer::Given(AgeBand::Under18);
            }
        }),
        Example::fail(2020, "a child at a centre without", |records| {
            without_youth_offer(records);
            for_the_young(records, AgeBand::Under18);
        }),
        Example::beside(
            &[RuleId::new("B-008")],
            Example::pass(2020, "a young person of 18 or more at a centre without", |records| {
                without_youth_offer(records);
                for_the_young(records, AgeBand::From18To23);
            }),
        ),
        Example::pass(
            2020,
            "no child comes, and the centre has no annual questionnaire",
            |records| {
                records.annual = None;
            },
        ),
        Example::unknown(
            2020,
            "no annual questionnaire",
            |records| {
                for_the_young(records, AgeBand::Under18);
                records.annual = None;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the services are not stated",
            |records| {
                for_the_young(records, AgeBand::Under18);
                if let Some(annual) = &mut records.annual {
                    annual.services_offered = Answer::Given(CentreService::NotStated.bit());
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let count = year.visits.for_children_under_18;
    if count == 0 {
        return Verdict::Held;
    }
    match services::offered(year).map(|offered| offered.has(CentreService::ChildYouthOffer)) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some(true) => Verdict::Held,
        Some(false) => {
            findings.at(fields::VISIT_PURPOSE.place()).with("count", Shown::Count(count)).broken()
        }
    }
}
