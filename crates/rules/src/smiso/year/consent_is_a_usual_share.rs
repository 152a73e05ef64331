//! At least half of a centre's users consented to the form, and not all.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{lists::Consent, user::fields},
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// 75 per cent of the forms had consent in 2019 (MU19). In per cent.
const LEAST: u64 = 50;
/// With fewer forms, a share says nothing (C-26).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-026"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONSENT.place()],
        message: text(
            "{consented} av {forms} brukerskjemaer har samtykke; det pleier å være minst {least} prosent, og ikke alle",
            "{consented} av {forms} brukarskjema har samtykke; det pleier å vere minst {least} prosent, og ikkje alle",
            "{consented} of {forms} user forms have consent; it is usually {least} per cent at least, and not all",
        ),
        why: text(
            "Tre av fire brukere i landet samtykker. Har alle samtykket, mangler trolig skjemaene til dem som ikke gjorde det. Har få samtykket, sier tallene lite.",
            "Tre av fire brukarar i landet samtykkjer. Har alle samtykt, manglar truleg skjema til dei som ikkje gjorde det. Har få samtykt, seier tala lite.",
            "Three of four users in the country consent. Where all do, the forms of those who did not are probably missing. Where few do, the figures say little.",
        ),
        mend: text(
            "Send også et skjema, uten innhold, for brukere som ikke samtykket. Er det gjort, bekreft andelen.",
            "Send også eit skjema, utan innhald, for brukarar som ikkje samtykte. Er det gjort, stadfest delen.",
            "Send a form, without content, for users who did not consent too. If that is done, confirm the share.",
        ),
        source: "MU19, C-26",
    },
    check,
    examples: &[
        Example::pass(2020, "30 of 40 users consented", |_| ()),
        Example::pass(2020, "20 of 40 users consented", |records| consented(records, 20)),
        Example::fail(2020, "19 of 40 users consented", |records| consented(records, 19)),
        Example::pass(2020, "29 of 30 users consented", |records| {
            records.users.truncate(30);
            consented(records, 29);
        }),
        Example::fail(2020, "30 of 30 users consented", |records| records.users.truncate(30)),
        Example::fail(2020, "20 of 20 users of a centre without visits", |records| {
            records.users.truncate(20);
            records.visits.clear();
        }),
        Example::fail(2020, "50 of 101 users consented", |records| {
            let consented: Vec<_> =
                records.users.iter().take(24).cycle().take(50).cloned().collect();
            let refused: Vec<_> = records.users.iter().skip(30).cycle().take(51).cloned().collect();
            records.users = [consented, refused].concat();
            for visit in &mut records.visits {
                visit.first_visit_this_year = Answer::Given(YesNo::Yes);
            }
        }),
        Example::unknown(
            2020,
            "19 of 19 users consented",
            |records| records.users.truncate(19),
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let forms = year.users.answers.known(fields::CONSENT.slot());
    let consented = year.users.consented;
    if forms < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if consented * 100 >= forms * LEAST && consented < forms {
        return Verdict::Held;
    }
    findings
        .at(fields::CONSENT.place())
        .with("consented", Shown::Count(consented))
        .with("forms", Shown::Count(forms))
        .with("least", Shown::Count(LEAST))
        .broken()
}

/// The first users consented; the others, of the 30 who did in the sample, did not.
fn consented(records: &mut Records, consented: usize) {
    for user in records.users.iter_mut().take(30).skip(consented) {
        *user = user.without_content(Consent::Refused);
    }
}
