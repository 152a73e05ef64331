//! A centre works with NAV, the mental health service and the police; one finding for each that it does not work with.

use tallfest_base::{Answer, CodeSet, PerCode, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{Agency, CooperationForm},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// Every centre worked with these in 2020 (S0: 22 of 22).
const USUAL: [Agency; 3] = [Agency::Nav, Agency::MentalHealth, Agency::Police];

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-014"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::COOPERATION_AGENCIES.row(Agency::Nav.bit()).place(),
            fields::COOPERATION_AGENCIES.row(Agency::MentalHealth.bit()).place(),
            fields::COOPERATION_AGENCIES.row(Agency::Police.bit()).place(),
        ],
        message: text(
            "senteret samarbeider ikke med {agency}",
            "senteret samarbeider ikkje med {agency}",
            "the centre does not work with {agency}",
        ),
        why: text(
            "Alle sentrene samarbeidet med NAV, psykisk helsetjeneste og politiet i 2020.",
            "Alle sentra samarbeidde med NAV, psykisk helseteneste og politiet i 2020.",
            "All centres worked with NAV, the mental health service and the police in 2020.",
        ),
        mend: text(
            "Se etter at riktig rute er krysset av. Er det slik, bekreft det.",
            "Sjå etter at rett rute er kryssa av. Er det slik, stadfest det.",
            "See that the right box is ticked. If it is so, confirm it.",
        ),
        source: "S0: 22 of 22 for each, D-14",
    },
    check,
    examples: &[
        Example::pass(2020, "cooperation with all three", |_| ()),
        Example::pass(2020, "no cooperation with another service", |annual| {
            with(annual, Agency::ChildWelfare, Some(CooperationForm::None));
        }),
        Example::fail(2020, "no cooperation with NAV", |annual| {
            with(annual, Agency::Nav, Some(CooperationForm::None));
        }),
        Example::fail(2020, "no cooperation with the mental health service", |annual| {
            with(annual, Agency::MentalHealth, Some(CooperationForm::None));
        }),
        Example::fail(2020, "no cooperation with the police", |annual| {
            with(annual, Agency::Police, Some(CooperationForm::None));
        }),
        Example::fail(2020, "none with the police, and NAV is not stated", |annual| {
            with(annual, Agency::Police, Some(CooperationForm::None));
            with(annual, Agency::Nav, Some(CooperationForm::NotStated));
        }),
        Example::unknown(
            2020,
            "NAV is not stated",
            |annual| with(annual, Agency::Nav, Some(CooperationForm::NotStated)),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "NAV is left out",
            |annual| with(annual, Agency::Nav, None),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "cooperation is not answered",
            |annual| annual.cooperation_agencies = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_known = true;
    for agency in USUAL {
        let forms = annual.cooperation_agencies.given().and_then(|rows| rows.row(agency));
        if forms.is_some_and(|forms| forms.has(CooperationForm::None)) {
            let place = fields::COOPERATION_AGENCIES.row(agency.bit()).place();
            let _ = findings.at(place).with("agency", common::code(agency)).broken();
        }
        is_known &= forms.is_some_and(|forms| !forms.has(CooperationForm::NotStated));
    }
    let verdict = findings.verdict();
    if verdict == Verdict::Held && !is_known {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    verdict
}

/// The sample's cooperation with another answer for one service.
fn with(annual: &mut Annual, agency: Agency, form: Option<CooperationForm>) {
    let rows = annual.cooperation_agencies.given().into_iter().flat_map(PerCode::iter);
    let others = rows.filter(|(row, _)| *row != agency).map(|(row, forms)| (row, *forms));
    let row = form.map(|form| (agency, form.bit()));
    let rows: Vec<(Agency, CodeSet<CooperationForm>)> = others.chain(row).collect();
    annual.cooperation_agencies = Answer::Given(PerCode::of(rows));
}
