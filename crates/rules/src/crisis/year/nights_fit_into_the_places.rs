//! An offer has no more nights in a year than its places give.

use tallfest_base::{
    Answer, CodeList, Date, Integer, Stated, Year as RegistrationYear, date, inferred, text,
};
use tallfest_forms::crisis::{lists::OfferFor, offer::fields, resident::fields as resident};

use super::{Records, Year, verdict};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-026"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::PLACES.place(),
            resident::OFFER.place(),
            resident::ARRIVAL.place(),
            resident::DEPARTURE.place(),
            resident::NIGHTS.place(),
        ],
        message: text(
            "{side} har {nights} overnattingsdøgn av voksne i året; {places} plasser gir høyst {most}",
            "{side} har {nights} overnattingsdøgn av vaksne i året; {places} plassar gir høgst {most}",
            "the {side} has {nights} nights of adults in the year; {places} places give {most} at most",
        ),
        why: text(
            "En plass er én seng eller ett rom hver natt. Er det flere netter enn det, er trolig en avreise glemt eller antallet plasser feil.",
            "Ein plass er éi seng eller eitt rom kvar natt. Er det fleire netter enn det, er truleg ei avreise gløymd eller talet på plassar feil.",
            "A place is one bed or one room each night. Where there are more nights, a departure is probably forgotten, or the number of places is wrong.",
        ),
        mend: text(
            "Rett antallet plasser eller datoene på oppholdene. Bor flere på ett rom, bekreft det.",
            "Rett talet på plassar eller datoane på opphalda. Bur fleire på eitt rom, stadfest det.",
            "Mend the number of places or the days of the stays. If several share a room, confirm it.",
        ),
        source: "K-O21, R-26",
    },
    check,
    examples: &[
        Example::pass(2020, "far fewer nights than places give", |_| ()),
        Example::pass(2020, "one place for men, taken on 366 nights", all_year),
        Example::fail(2020, "one place for men, taken on 366 nights and one more", |records| {
            all_year(records);
            if let Some(stay) =
                records.residents.iter_mut().find(|stay| stay.offer.is(OfferFor::Men))
            {
                stay.departure = Answer::Given(date(2020, 4, 2));
            }
        }),
        Example::fail(2020, "no place for men, and 28 nights", |records| places(records, 0)),
        Example::pass(2020, "no place for men, and no stays of men", |records| {
            places(records, 0);
            records.residents.retain(|stay| !stay.offer.is(OfferFor::Men));
        }),
        Example::fail(2020, "one place for men, and 400 nights without days", |records| {
            places(records, 1);
            for stay in records.residents.iter_mut().filter(|stay| stay.offer.is(OfferFor::Men)) {
                stay.nights = Answer::Given(Stated::Known(Integer::whole(100)));
                (stay.arrival, stay.departure) = (Answer::Absent, Answer::Absent);
            }
        }),
        Example::unknown(
            2020,
            "the places for men are not stated",
            |records| {
                records.edit_offer(OfferFor::Men, |offer| {
                    offer.places = Answer::Given(Stated::NotStated);
                });
            },
            Reason::NotAnswered,
        ),
        Example::fail(2020, "too few for men, and of women it is not stated", |records| {
            places(records, 0);
            records.edit_offer(OfferFor::Women, |offer| {
                offer.places = Answer::Given(Stated::NotStated);
            });
        }),
        Example::pass(2020, "no questionnaire, and no stays", |records| {
            records.offers.truncate(1);
            records.residents.retain(|stay| stay.offer.is(OfferFor::Women));
        }),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_known = true;
    for offer in OfferFor::ALL {
        let nights = year.stays.at(*offer).filter_map(|stay| stay.nights_in(context.year));
        let nights: u64 = nights.sum();
        if nights == 0 {
            continue;
        }
        let places = year.offer(*offer).and_then(|offer| offer.places.known());
        let Some(places) = places.map(|places| places.units()) else {
            is_known = false;
            continue;
        };
        let most = places * days_in(context.year);
        if nights > most {
            let finding = findings.at(fields::PLACES.place());
            let finding = finding.with("side", common::code(*offer));
            let finding = finding.with("nights", Shown::Count(nights));
            let finding = finding.with("places", Shown::Count(places));
            let _ = finding.with("most", Shown::Count(most)).broken();
        }
    }
    verdict(findings, is_known)
}

fn days_in(year: RegistrationYear) -> u64 {
    let new_year = [year, year.saturating_add(1)].map(|year| Date::new(year, 1, 1));
    let [Some(first), Some(next)] = new_year else { return 0 };
    first.days_until(next).unwrap_or(0)
}

fn places(records: &mut Records, places: u64) {
    for offer in records.offers.iter_mut().filter(|one| one.offer.is(OfferFor::Men)) {
        offer.places = Answer::Given(Stated::Known(Integer::whole(places)));
    }
}

/// The four stays of men are a quarter of a year each, one after another, in one place.
fn all_year(records: &mut Records) {
    places(records, 1);
    let quarters =
        [date(2020, 1, 1), date(2020, 4, 1), date(2020, 7, 1), date(2020, 10, 1), date(2021, 1, 1)];
    let stays = records.residents.iter_mut().filter(|stay| stay.offer.is(OfferFor::Men));
    for (stay, quarter) in stays.zip(quarters.windows(2)) {
        if let [arrival, departure] = quarter {
            stay.arrival = Answer::Given(*arrival);
            stay.departure = Answer::Given(*departure);
        }
    }
}
