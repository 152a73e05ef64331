//! A centre's premises have an office.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::Room,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-016"),
        severity: &[warning(seen(2009))],
        asks: &[fields::PREMISES.place()],
        message: text(
            "lokalene er {found}, uten kontor; alle sentrene hadde kontor i 2020",
            "lokala er {found}, utan kontor; alle sentra hadde kontor i 2020",
            "the premises are {found}, without an office; all centres had one in 2020",
        ),
        why: text(
            "Et senter uten kontor er uvanlig; oftest er det glemt i listen over rom.",
            "Eit senter utan kontor er uvanleg; oftast er det gløymt i lista over rom.",
            "A centre without an office is unusual; most often it was forgotten in the list of rooms.",
        ),
        mend: text(
            "Kryss av for kontor. Har senteret ikke noe, bekreft det.",
            "Kryss av for kontor. Har senteret ikkje noko, stadfest det.",
            "Tick the office. If the centre has none, confirm it.",
        ),
        source: "S0: 22 of 22, D-16",
    },
    check,
    examples: &[
        Example::pass(2020, "an office only", |annual| premises(annual, Room::Office)),
        Example::fail(2020, "a kitchen only", |annual| premises(annual, Room::Kitchen)),
        Example::fail(2020, "no premises of its own", |annual| premises(annual, Room::None)),
        Example::unknown(
            2020,
            "premises are not stated",
            |annual| premises(annual, Room::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "premises are not answered",
            |annual| annual.premises = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(rooms) = annual.premises.given().filter(|rooms| !rooms.has(Room::NotStated)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if rooms.has(Room::Office) {
        return Verdict::Held;
    }
    let found = common::answer(fields::PREMISES.slot(), annual);
    findings.at(fields::PREMISES.place()).with("found", found).broken()
}

fn premises(annual: &mut Annual, room: Room) {
    annual.premises = Answer::Given(room.bit());
}
