//! Of a person's stays in the year exactly one is the first of the year: the earliest.

use tallfest_base::{Answer, Integer, Stated, inferred, text};
use tallfest_forms::{
    crisis::{lists::PreviousContact, resident::fields},
    lists::YesNo,
};

use super::{ByPerson, Records, Span, Year, count, flags::are_not_one, summary::key};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-009"),
        severity: &[warning(inferred(2021))],
        asks: &[
            fields::PERSON_REF.place(),
            fields::FIRST_STAY_THIS_YEAR.place(),
            fields::ARRIVAL.place(),
        ],
        message: text(
            "for {count} personer er det ikke nøyaktig ett opphold, det tidligste, som er årets første",
            "for {count} personar er det ikkje nøyaktig eitt opphald, det tidlegaste, som er det første i året",
            "for {count} persons it is not exactly one stay, the earliest, that is the first of the year",
        ),
        why: text(
            "Beboere telles av «årets første opphold». Står det på to av en persons opphold, blir personen talt to ganger; står det ikke på noe, blir personen ikke talt. Opplysninger om personen hentes fra det første.",
            "Bebuarar blir talde av «det første opphaldet i året». Står det på to av opphalda til ein person, blir personen talt to gonger; står det ikkje på noko, blir personen ikkje talt. Opplysningar om personen blir henta frå det første.",
            "Residents are counted by \"first stay of the year\". Where two of a person's stays say so, the person is counted twice; where none does, not at all. What concerns the person is taken from the first.",
        ),
        mend: text(
            "Svar ja på det tidligste av personens opphold i året, og nei på de andre.",
            "Svar ja på det tidlegaste av opphalda til personen i året, og nei på dei andre.",
            "Answer yes on the earliest of the person's stays in the year, and no on the others.",
        ),
        source: "K-B23, domain.md 3.8, R-09",
    },
    check,
    examples: &[
        Example::pass(2021, "one stay of each person", |records| {
            records.stays_of_2021();
            for (number, stay) in records.residents.iter_mut().enumerate() {
                stay.person_ref = key("p", number);
            }
        }),
        Example::pass(2021, "the earlier of two", |records| two(records, [YesNo::Yes, YesNo::No])),
        Example::fail(2021, "the later of two", |records| two(records, [YesNo::No, YesNo::Yes])),
        Example::fail(2021, "both", |records| two(records, [YesNo::Yes, YesNo::Yes])),
        Example::fail(2021, "neither", |records| two(records, [YesNo::No, YesNo::No])),
        Example::pass(2021, "of one is not stated whether it is the first", |records| {
            two(records, [YesNo::NotStated, YesNo::No]);
        }),
        Example::pass(2021, "the first has nights in place of days", |records| {
            two(records, [YesNo::Yes, YesNo::No]);
            if let Some(stay) = records.residents.first_mut() {
                stay.nights = Answer::Given(Stated::Known(Integer::whole(7)));
                (stay.arrival, stay.departure) = (Answer::Absent, Answer::Absent);
            }
        }),
        Example::unknown(2021, "no person has a key", Records::stays_of_2021, Reason::NotAnswered),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stays = year.stays.rows.iter();
    let stays = ByPerson::of(stays.map(|row| (row.person, (row.span, row.first))));
    if stays.is_empty() {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    let broken = count(stays.each().filter(|stays| {
        let stays = stays.clone().copied();
        are_not_one(stays.clone().map(|(_, first)| first)) || is_not_the_earliest(stays)
    }));
    if broken == 0 {
        return Verdict::Held;
    }
    findings.at(fields::FIRST_STAY_THIS_YEAR.place()).with("count", Shown::Count(broken)).broken()
}

/// Whether a person arrived earlier than for the stay that is said to be the first.
fn is_not_the_earliest(stays: impl Iterator<Item = (Option<Span>, Option<bool>)> + Clone) -> bool {
    let arrivals = stays.clone().filter_map(|(span, _)| span.map(|span| span.arrival));
    let earliest = arrivals.min();
    let mut first = stays.filter(|(_, first)| *first == Some(true));
    first.any(|(span, _)| span.map(|span| span.arrival) > earliest)
}

/// The first two stays are one person's, and said to be the first of the year or not.
fn two(records: &mut Records, first: [YesNo; 2]) {
    records.stays_of_2021();
    records.one_resident(2);
    for (stay, first) in records.residents.iter_mut().zip(first) {
        stay.first_stay_this_year = Answer::Given(first);
        stay.previous_contact = Answer::Given(PreviousContact::EarlierResident.bit());
    }
}
