//! Where new users made contact by a visit, the centre has visits.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    lists::{FirstContactMode, NewUser},
    user::fields,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-027"),
        severity: &[warning(seen(2009))],
        asks: &[fields::FIRST_CONTACT_MODE.place(), fields::NEW_USER.place()],
        message: text(
            "{count} nye brukere tok kontakt ved besøk første gang, men senteret har ingen besøk på skjema B",
            "{count} nye brukarar tok kontakt ved besøk første gong, men senteret har ingen besøk på skjema B",
            "{count} new users made contact by a visit the first time, but the centre has no visits on form B",
        ),
        why: text(
            "Den som er ny i år og kom på besøk, står også på skjema B. Uten besøk mangler trolig skjema B.",
            "Den som er ny i år og kom på besøk, står også på skjema B. Utan besøk manglar truleg skjema B.",
            "Whoever is new this year and came by a visit also stands on form B. Without visits, form B is probably missing.",
        ),
        mend: text(
            "Send besøkene, eller rett hvordan brukerne tok kontakt.",
            "Send besøka, eller rett korleis brukarane tok kontakt.",
            "Send the visits, or mend how the users made contact.",
        ),
        source: "C-27: follows from the two forms",
    },
    check,
    examples: &[
        Example::pass(2020, "a new user came by a visit, and there are visits", |records| {
            first_user(records, NewUser::New, FirstContactMode::Visit);
        }),
        Example::fail(2020, "a new user came by a visit, and there are none", |records| {
            records.visits.clear();
            first_user(records, NewUser::New, FirstContactMode::Visit);
        }),
        Example::beside(
            &[RuleId::new("C-024")],
            Example::pass(2020, "a new user came by a visit, and there is one", |records| {
                records.visits.truncate(1);
                first_user(records, NewUser::New, FirstContactMode::Visit);
            }),
        ),
        Example::pass(2020, "an earlier user came by a visit, and there are none", |records| {
            records.visits.clear();
            first_user(records, NewUser::Earlier, FirstContactMode::Visit);
        }),
        Example::pass(2020, "a new user telephoned, and there are none", |records| {
            records.visits.clear();
            first_user(records, NewUser::New, FirstContactMode::Phone);
        }),
        Example::beside(
            &[RuleId::new("COM-009b")],
            Example::pass(2020, "nobody says how they came, and there are visits", |records| {
                records.users.iter_mut().for_each(|user| user.first_contact_mode = Answer::Absent);
            }),
        ),
        Example::unknown(
            2020,
            "nobody says how they came, and there are no visits",
            |records| {
                records.visits.clear();
                records.users.iter_mut().for_each(|user| user.first_contact_mode = Answer::Absent);
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "nobody says whether they are new, and there are no visits",
            |records| {
                records.visits.clear();
                records.users.iter_mut().for_each(|user| user.new_user = Answer::Absent);
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (users, count) = (&year.users, year.users.new_by_visit);
    if year.visits.records > 0 {
        return Verdict::Held;
    }
    if count > 0 {
        let finding = findings.at(fields::FIRST_CONTACT_MODE.place());
        return finding.with("count", Shown::Count(count)).broken();
    }
    let nobody_says = |slot| users.answers.known(slot) == 0;
    if nobody_says(fields::NEW_USER.slot()) || nobody_says(fields::FIRST_CONTACT_MODE.slot()) {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    Verdict::Held
}

fn first_user(records: &mut Records, new: NewUser, mode: FirstContactMode) {
    if let Some(user) = records.users.first_mut() {
        user.new_user = Answer::Given(new);
        user.first_contact_mode = Answer::Given(mode);
    }
}
