//! What changed, for people: a page in Markdown.

mod proof;

use std::fmt::Write;

use tallfest_base::{Lang, Text, text};
use tallfest_rules::Severity;

use super::{
    Certainty, Changes, CodeChange, FormChanges, Part, QuestionChange, RouteChange, RuleChange,
    Span, TableChange, Turn, Weighed, WholeForm, WordingChange,
};

/// What changed, to a reader of `lang`.
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_catalog::changes::{Changes, of_form, page};
/// use tallfest_forms::smiso::contact::Contact;
///
/// let changes = Changes::new(2014, 2015, [of_form::<Contact>(2014, 2015, [])]);
/// assert_eq!(page(&changes, Lang::En), "# Changes from 2014 to 2015\n\nNothing changed.\n");
/// ```
pub fn page(changes: &Changes, lang: Lang) -> String {
    let Changes { from, to, forms, rules, .. } = changes;
    let title =
        text("Endringer fra {} til {to}", "Endringar frå {} til {to}", "Changes from {} to {to}");
    let title = title.to(lang).replace("{}", &from.to_string()).replace("{to}", &to.to_string());
    let mut page = format!("# {title}\n");
    if changes.is_empty() {
        let nothing = text("Ingenting er endret.", "Ingenting er endra.", "Nothing changed.");
        let _ = write!(page, "\n{}\n", nothing.to(lang));
    }
    for form in forms {
        let _ = write!(page, "\n## {} (`{}/{}`)\n\n", form.label.to(lang), form.system, form.form);
        for line in lines(form, lang) {
            let _ = writeln!(page, "- {line}");
        }
    }
    if !rules.is_empty() {
        let _ = write!(page, "\n## {}\n\n", text("Regler", "Reglar", "Rules").to(lang));
        for change in rules {
            let _ = writeln!(page, "- {}", rule(change, lang));
        }
    }
    if let Some(proofs) = &changes.proof {
        page.push_str(&proof::section(proofs, lang));
    }
    page
}

/// What changed in a form, a line each in Markdown.
pub(crate) fn lines(form: &FormChanges, lang: Lang) -> Vec<String> {
    let whole = form.itself.iter().map(|change| whole(change, lang));
    let questions = form.questions.iter().map(|change| question(change, lang));
    let codes = form.codes.iter().map(|change| code(change, lang));
    let wordings = form.wordings.iter().map(|change| wording(change, lang));
    let routes = form.routes.iter().map(|change| route(change, lang));
    let tables = form.tables.iter().map(|change| table(change, lang));
    whole.chain(questions).chain(codes).chain(wordings).chain(routes).chain(tables).collect()
}

/// `**nytt spørsmål:** `, or that it goes.
fn heading(change: Turn, added: Text, removed: Text, lang: Lang) -> String {
    let words = match change {
        Turn::Added => added,
        Turn::Removed => removed,
    };
    format!("**{}**", words.to(lang))
}

/// The years of something, and how well they are known: `2020–2021, utledet`.
fn years(span: Span, lang: Lang) -> String {
    let Span { first, last, certainty, .. } = span;
    let years = match last {
        Some(last) if last == first => first.to_string(),
        Some(last) => format!("{first}–{last}"),
        None => format!("{first}–"),
    };
    format!("{years}, {}", known(certainty, lang))
}

const fn known(certainty: Certainty, lang: Lang) -> &'static str {
    match certainty {
        Certainty::Seen => text("nevnt i en kilde", "nemnt i ei kjelde", "named by a source"),
        Certainty::Inferred => text("utledet", "utleidd", "inferred"),
    }
    .to(lang)
}

fn whole(change: &WholeForm, lang: Lang) -> String {
    let added = text("nytt skjema", "nytt skjema", "new form");
    let removed = text("skjemaet går ut", "skjemaet går ut", "the form is no longer sent");
    let questions = match change.questions {
        1 => text("1 spørsmål", "1 spørsmål", "1 question"),
        _ => text("{} spørsmål", "{} spørsmål", "{} questions"),
    };
    let questions = questions.to(lang).replace("{}", &change.questions.to_string());
    let heading = heading(change.span.change, added, removed, lang);
    format!("{heading}, {questions} ({})", years(change.span, lang))
}

fn question(change: &QuestionChange, lang: Lang) -> String {
    let added = text("nytt spørsmål:", "nytt spørsmål:", "new question:");
    let removed = text("spørsmål går ut:", "spørsmål går ut:", "question removed:");
    let limit = change.limit.map(|limit| {
        let words = text(", høyst {}", ", høgst {}", ", at most {}");
        words.to(lang).replace("{}", &limit.to_string())
    });
    let heading = heading(change.span.change, added, removed, lang);
    let (label, id) = (lang.quoted(change.label.to(lang)), &change.question);
    let limit = limit.unwrap_or_default();
    format!("{heading} {label} (`{id}`{limit}; {})", years(change.span, lang))
}

fn code(change: &CodeChange, lang: Lang) -> String {
    let (added, removed) = match change.part {
        Part::Answer => (
            text("nytt svar:", "nytt svar:", "new answer:"),
            text("svar går ut:", "svar går ut:", "answer removed:"),
        ),
        Part::Row => (
            text("ny rad:", "ny rad:", "new row:"),
            text("rad går ut:", "rad går ut:", "row removed:"),
        ),
    };
    let heading = heading(change.span.change, added, removed, lang);
    let to = text("på", "på", "to").to(lang);
    let (label, code) = (lang.quoted(change.label.to(lang)), &change.code);
    let question = lang.quoted(change.question_label.to(lang));
    let id = &change.question;
    format!("{heading} {label} (`{code}`; {}) {to} {question} (`{id}`)", years(change.span, lang))
}

fn wording(change: &WordingChange, lang: Lang) -> String {
    let heading = text("ny ordlyd:", "ny ordlyd:", "new wording:").to(lang);
    let (before, after) = (lang.quoted(change.before.to(lang)), lang.quoted(change.after.to(lang)));
    let id = &change.question;
    let code = change.code.as_ref().map(|code| format!("`{code}`, ")).unwrap_or_default();
    let known = known(change.certainty, lang);
    format!("**{heading}** {before} → {after} ({code}`{id}`; {known})")
}

fn route(change: &RouteChange, lang: Lang) -> String {
    let heading = text("stilles til andre:", "blir stilt til andre:", "asked of others:").to(lang);
    let (label, id) = (lang.quoted(change.label.to(lang)), &change.question);
    let (before, after) = (change.before.to(lang), change.after.to(lang));
    let known = known(change.certainty, lang);
    format!("**{heading}** {label} (`{id}`; {known}): {before} → {after}")
}

fn table(change: &TableChange, lang: Lang) -> String {
    let added = text("ny tabell:", "ny tabell:", "new table:");
    let removed = text("tabell går ut:", "tabell går ut:", "table removed:");
    let heading = heading(change.span.change, added, removed, lang);
    let (label, id) = (lang.quoted(change.label.to(lang)), &change.table);
    format!("{heading} {label} (`{id}`; {})", years(change.span, lang))
}

fn rule(change: &RuleChange, lang: Lang) -> String {
    let RuleChange { rule, message, certainty, before, after, .. } = change;
    let (heading, weight) = match (before, after) {
        (None, Some(after)) => (text("ny regel:", "ny regel:", "new rule:"), weight(after, lang)),
        (Some(before), None) => {
            (text("regel går ut:", "regel går ut:", "rule removed:"), weight(before, lang))
        }
        (before, after) => {
            let each = [before, after].into_iter().flatten();
            let weights: Vec<_> = each.map(|it| weight(it, lang)).collect();
            let words = text("ny alvorlighetsgrad:", "ny alvorsgrad:", "new severity:");
            (words, weights.join(" → "))
        }
    };
    let known = known(*certainty, lang);
    format!("**{}** {rule} ({weight}; {known}): {}", heading.to(lang), message.to(lang))
}

/// `advarsel`, or `advarsel, feil ved publisering`.
fn weight(weighed: &Weighed, lang: Lang) -> String {
    let label = |code: &str| {
        let severity = Severity::ALL.into_iter().find(|severity| severity.code() == code);
        severity.map_or("", |severity| severity.label().to(lang))
    };
    let severity = label(&weighed.severity);
    if weighed.at_publication == weighed.severity {
        return severity.to_owned();
    }
    let words = text(", {} ved publisering", ", {} ved publisering", ", {} at publication");
    format!("{severity}{}", words.to(lang).replace("{}", label(&weighed.at_publication)))
}
