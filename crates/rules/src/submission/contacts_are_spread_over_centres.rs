//! No centre has most of the country's contacts, the helpline's left out.
//!
//! With its helpline, one centre has had 47 per cent (Vestfold, 2020). It is for the analyst: a national figure then
//! says much of one centre.

use tallfest_base::{seen, text};
use tallfest_forms::manifest::Status;

use super::{Received, Submissions};
use crate::{
    Context, Example, Findings, Numbers, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, info,
    smiso::year::OUTSIDE_HELPLINE,
};

/// Of the country's contacts, in per cent.
const MOST: u64 = 40;
/// With fewer contacts in the country, a share says nothing. Our assumption: about 20 400 were outside the helpline in
/// 2020 (MA20).
const ENOUGH: u64 = 1_000;
/// With fewer centres, one of them has a large share by its nature. Our assumption: there are 20 to 24 (COM-01).
const CENTRES: usize = 10;

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-010"),
        severity: &[info(seen(2009))],
        asks: &[],
        message: text(
            "senteret {centre} har {contacts} av {all} henvendelser i landet utenom hjelpetelefonen; det er over {most} prosent",
            "senteret {centre} har {contacts} av {all} førespurnader i landet utanom hjelpetelefonen; det er over {most} prosent",
            "the centre {centre} has {contacts} of the country's {all} contacts outside the helpline; that is above {most} per cent",
        ),
        why: text(
            "Når ett senter har mange av henvendelsene, sier tallet for landet mest om det senteret.",
            "Når eitt senter har mange av førespurnadene, seier talet for landet mest om det senteret.",
            "Where one centre has many of the contacts, the figure for the country tells mostly of that centre.",
        ),
        mend: text(
            "Vis tallet for landet med og uten senteret.",
            "Vis talet for landet med og utan senteret.",
            "Show the figure for the country with and without the centre.",
        ),
        source: "MA20, P20 (47 per cent with the helpline), A-10",
    },
    check,
    examples: &[
        Example::pass(2020, "ten centres with as many contacts each", |submissions| {
            ten(submissions, 100, 100);
        }),
        Example::pass(2020, "one centre has 600 of 1 500", |submissions| {
            ten(submissions, 600, 100);
        }),
        Example::fail(2020, "one centre has 601 of 1 501", |submissions| {
            ten(submissions, 601, 100);
        }),
        Example::fail(2020, "one centre has 550 of 1 000", |submissions| {
            ten(submissions, 550, 50);
        }),
        Example::unknown(
            2020,
            "one centre has 549 of 999",
            |submissions| ten(submissions, 549, 50),
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "nine centres",
            |submissions| {
                ten(submissions, 9_000, 100);
                submissions.received.truncate(9);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "nine centres and a draft",
            |submissions| {
                ten(submissions, 9_000, 100);
                if let Some(last) = submissions.received.last_mut() {
                    last.manifest.status = Status::Draft;
                }
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "the contacts of one centre were not looked at",
            |submissions| {
                ten(submissions, 9_000, 100);
                if let Some(last) = submissions.received.last_mut() {
                    last.numbers = None;
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let of_centres: Vec<_> =
        submissions.counting().filter(|received| received.is_final()).collect();
    if of_centres.len() < CENTRES {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    let contacts = |received: &Received| received.numbers.as_ref()?.get(OUTSIDE_HELPLINE);
    let Some(all) = of_centres.iter().map(|received| contacts(received)).sum::<Option<u64>>()
    else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    for received in of_centres {
        let contacts = contacts(received).unwrap_or_default();
        if contacts * 100 > all * MOST {
            let centre = Shown::Id(received.manifest.centre.clone());
            let finding = findings.whole().with("centre", centre);
            let finding = finding.with("contacts", Shown::Count(contacts));
            let _ =
                finding.with("all", Shown::Count(all)).with("most", Shown::Count(MOST)).broken();
        }
    }
    findings.verdict()
}

/// Ten centres, of which the register tells nothing: the first has `first` contacts, the others `others` each.
fn ten(submissions: &mut Submissions, first: u64, others: u64) {
    submissions.register = None;
    let Some(sample) = submissions.received.first().cloned() else { return };
    let centre = |number: u64| {
        let mut received = sample.clone();
        received.manifest.centre = format!("smiso-{number:02}");
        let contacts = if number == 1 { first } else { others };
        received.numbers = Some(Numbers::from([(OUTSIDE_HELPLINE, contacts)]));
        received
    };
    submissions.received = (1..=10).map(centre).collect();
}
