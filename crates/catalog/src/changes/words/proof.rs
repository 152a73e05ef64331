//! What is decided of the records of two years, for people.

use std::fmt::Write;

use tallfest_base::{Lang, Text, text};

use crate::{
    changes::{Difference, Direction, Doubt, FormProof, Verdict},
    model::Kind,
};

const HEADING: Text = text(
    "Gjelder postene også i det andre året?",
    "Gjeld postane også i det andre året?",
    "Are the records valid in the other year too?",
);

const HOW: Text = text(
    "Avgjort for alle tenkelige poster, hver for seg og uten senterregister. En post sier ikke hvilket år den er fra. \
     Datoer, og svar som er et årstall, er flyttet til det andre året; alt annet står som det er. Gyldig er en post uten feil.",
    "Avgjort for alle tenkjelege postar, kvar for seg og utan senterregister. Ein post seier ikkje kva år han er frå. \
     Datoar, og svar som er eit årstal, er flytta til det andre året; alt anna står som det er. Gyldig er ein post utan feil.",
    "Decided for every possible record on its own and without a register of centres. A record does not say which year it \
     is of. Days, and answers that name a year, are moved to the other year; all else stays. Valid is a record without errors.",
);

/// All forms, and of each both ways.
pub(super) fn section(proofs: &[FormProof], lang: Lang) -> String {
    let mut page = format!("\n## {}\n\n{}\n\n", HEADING.to(lang), HOW.to(lang));
    for FormProof { system, form, label, directions } in proofs {
        let _ = writeln!(page, "- **{}** (`{system}/{form}`)", label.to(lang));
        for direction in directions {
            add(&mut page, direction, lang);
        }
    }
    page
}

fn add(page: &mut String, direction: &Direction, lang: Lang) {
    let Direction { from, to, verdict, differences, not_decided, beside } = direction;
    let verdict = match verdict {
        Verdict::AllValid => text(
            "alle gyldige poster er gyldige",
            "alle gyldige postar er gyldige",
            "all valid records are valid",
        ),
        Verdict::NotAll => text(
            "ikke alle gyldige poster er gyldige",
            "ikkje alle gyldige postar er gyldige",
            "not all valid records are valid",
        ),
        Verdict::NoRecords => text(
            "ingen poster er gyldige i {from}",
            "ingen postar er gyldige i {from}",
            "no record is valid in {from}",
        ),
        Verdict::NotDecided => text("ikke avgjort", "ikkje avgjort", "not decided"),
    };
    let verdict = verdict.to(lang).replace("{from}", &from.to_string());
    let rules: Vec<_> = beside.iter().map(|beside| beside.rule.as_str()).collect();
    let apart = if rules.is_empty() {
        String::new()
    } else {
        let words = text(
            " (regler som bare koden kjenner, er de samme: {})",
            " (reglar som berre koden kjenner, er dei same: {})",
            " (rules that only the code knows are the same: {})",
        );
        words.to(lang).replace("{}", &rules.join(", "))
    };
    let _ = writeln!(page, "  - {from} → {to}: **{verdict}**{apart}");
    for difference in differences {
        let _ = writeln!(page, "    - {}: `{}`", told(difference, lang), difference.record);
    }
    for Doubt { rule, question, why } in not_decided {
        let about: Vec<_> = rule
            .iter()
            .cloned()
            .chain(question.iter().map(|id| format!("`{id}`")))
            .map(|about| format!("{about}: "))
            .collect();
        let undecided = text("ikke avgjort:", "ikkje avgjort:", "not decided:").to(lang);
        let _ = writeln!(page, "    - **{undecided}** {}{}", about.concat(), why.to(lang));
    }
}

/// What is refused: the codes, the question, the rule that finds it.
fn told(difference: &Difference, lang: Lang) -> String {
    let Difference { kind, rule, question, label, codes, .. } = difference;
    let what = match kind {
        Kind::Form => text("skjemaet finnes ikke", "skjemaet finst ikkje", "there is no such form"),
        Kind::Question => {
            text("spørsmål fra andre år", "spørsmål frå andre år", "a question of other years")
        }
        Kind::Row => text("rad fra andre år", "rad frå andre år", "a row of other years"),
        Kind::Code => text("svar fra andre år", "svar frå andre år", "an answer of other years"),
        Kind::Company => text(
            "svar som skal stå alene",
            "svar som skal stå åleine",
            "an answer that must stand alone",
        ),
        Kind::NotAsked => {
            text("svar uten spørsmål", "svar utan spørsmål", "an answer that is not asked for")
        }
        Kind::Missing => text("svar mangler", "svar manglar", "an answer is missing"),
        Kind::Rule => text("bryter regelen", "bryt regelen", "breaks the rule"),
    };
    let codes =
        if codes.is_empty() { String::new() } else { format!(" (`{}`)", codes.join("`, `")) };
    let question = match (label, question) {
        (Some(label), Some(id)) => format!(": {} (`{id}`; {rule})", lang.quoted(label.to(lang))),
        (None, _) | (_, None) => format!(" ({rule})"),
    };
    format!("{}{codes}{question}", what.to(lang))
}
