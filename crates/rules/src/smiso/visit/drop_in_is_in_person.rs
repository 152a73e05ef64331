//! Whoever drops in or comes to the open house is there in person: not by telephone, not by video.

use tallfest_base::{Answer, CodeSet, date, inferred, text};
use tallfest_forms::smiso::{
    lists::{VisitChannel, VisitPurpose},
    visit::{Visit, fields},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Visit> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-006"),
        // How a visit was carried out was asked in these years only (B-005).
        severity: &[warning(inferred(2020).until(2021))],
        asks: &[fields::VISIT_CHANNEL.place(), fields::VISIT_PURPOSE.place()],
        message: text(
            "besøket er ført som {channel}, men formålet er {purpose}",
            "besøket er ført som {channel}, men formålet er {purpose}",
            "the visit is recorded as {channel}, but its purpose is {purpose}",
        ),
        why: text(
            "Innomstikk og åpent hus er opphold på senteret. Samtaler på telefon eller video har et annet formål.",
            "Innomstikk og ope hus er opphald på senteret. Samtalar på telefon eller video har eit anna formål.",
            "Drop-in and open house are stays at the centre. Talks by telephone or video have another purpose.",
        ),
        mend: text(
            "Rett formålet eller gjennomføringsmåten. Er begge riktige, bekreft det.",
            "Rett formålet eller gjennomføringsmåten. Er begge rette, stadfest det.",
            "Mend the purpose or how the visit was carried out. If both are right, confirm it.",
        ),
        source: "S3, S4 (what an open house is), B-06",
    },
    check,
    examples: &[
        Example::pass(2020, "drop-in, in person", |visit| {
            visited(visit, VisitChannel::Physical, VisitPurpose::DropIn.bit());
        }),
        Example::pass(2020, "a talk by telephone", |visit| {
            visited(visit, VisitChannel::PhoneCovid, VisitPurpose::IndividualTalk.bit());
        }),
        Example::pass(2021, "a talk by video", |visit| {
            visit.visit_date = Answer::Given(date(2021, 2, 12));
            visited(visit, VisitChannel::VideoCovid, VisitPurpose::FamilyTalk.bit());
        }),
        Example::pass(2020, "a talk, and how is not stated", |visit| {
            visited(visit, VisitChannel::NotStated, VisitPurpose::IndividualTalk.bit());
        }),
        Example::pass(2020, "in person, and the purpose is not stated", |visit| {
            visited(visit, VisitChannel::Physical, VisitPurpose::NotStated.bit());
        }),
        Example::fail(2020, "drop-in by telephone", |visit| {
            visited(visit, VisitChannel::PhoneCovid, VisitPurpose::DropIn.bit());
        }),
        Example::fail(2021, "drop-in and a talk, by video", |visit| {
            visit.visit_date = Answer::Given(date(2021, 2, 12));
            let purposes = VisitPurpose::DropIn.bit().or(VisitPurpose::IndividualTalk.bit());
            visited(visit, VisitChannel::VideoCovid, purposes);
        }),
        Example::unknown(
            2020,
            "drop-in, and how is not stated",
            |visit| visited(visit, VisitChannel::NotStated, VisitPurpose::DropIn.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "drop-in, and how is not answered",
            |visit| {
                visited(visit, VisitChannel::Physical, VisitPurpose::DropIn.bit());
                visit.visit_channel = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "by telephone, and the purpose is not stated",
            |visit| visited(visit, VisitChannel::PhoneCovid, VisitPurpose::NotStated.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "by telephone, and the purpose is not answered",
            |visit| {
                visited(visit, VisitChannel::PhoneCovid, VisitPurpose::DropIn.bit());
                visit.visit_purpose = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(visit: &Visit, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let channel = visit.visit_channel.given().filter(|it| **it != VisitChannel::NotStated);
    let purposes = visit.visit_purpose.given().filter(|it| !it.has(VisitPurpose::NotStated));
    match (channel, purposes.map(|purposes| purposes.has(VisitPurpose::DropIn))) {
        (Some(VisitChannel::Physical), _) | (_, Some(false)) => Verdict::Held,
        (Some(channel), Some(true)) => findings
            .at(fields::VISIT_CHANNEL.place())
            .with("channel", common::code(*channel))
            .with("purpose", common::code(VisitPurpose::DropIn))
            .broken(),
        _ => Verdict::NotEvaluated(Reason::NotAnswered),
    }
}

fn visited(visit: &mut Visit, channel: VisitChannel, purposes: CodeSet<VisitPurpose>) {
    visit.visit_channel = Answer::Given(channel);
    visit.visit_purpose = Answer::Given(purposes);
}
