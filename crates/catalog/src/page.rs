//! A rule's page, in Markdown.

mod changes;

use std::fmt::Write;

use tallfest_base::{Lang, Text, text};
use tallfest_rules::Severity;

use crate::document::{Example, Finding, Rule, Verdict, Weight};

/// A rule's page to a reader of `lang`.
pub fn page(rule: &Rule, lang: Lang) -> String {
    let heading = |nb, nn, en| text(nb, nn, en).to(lang);
    let mut page = format!("# {}: {}\n\n", rule.id, rule.message.to(lang));
    let _ = writeln!(page, "**{}**", severities(rule, lang));
    for (title, words) in [
        (heading("Hvorfor", "Kvifor", "Why"), rule.why.to(lang)),
        (heading("Slik rettes det", "Slik blir det retta", "How to mend it"), rule.mend.to(lang)),
    ] {
        let _ = write!(page, "\n## {title}\n\n{words}\n");
    }
    if !rule.asks.is_empty() {
        let _ = write!(page, "\n## {}\n\n", heading("Spørsmål", "Spørsmål", "Questions"));
        for place in &rule.asks {
            let (label, form) = (place.label.to(lang), place.form_label.to(lang));
            let question = place.pointer.split('/').nth(1).unwrap_or_default();
            let there = format!("../codebook/{}-{}.{lang}.md#{question}", place.system, place.form);
            let _ = writeln!(page, "- [{label}]({there}) (`{}`), {form}", place.pointer);
        }
    }
    if !rule.examples.is_empty() {
        let _ = write!(page, "\n## {}\n\n", heading("Eksempler", "Døme", "Examples"));
        let _ = writeln!(page, "{}\n", BESIDE_SAMPLE.to(lang));
        for (number, example) in (1..).zip(&rule.examples) {
            add_example(&mut page, number, example, lang);
        }
    }
    if !rule.instances.is_empty() {
        let _ = write!(page, "\n{} {}\n", INSTANCES.to(lang), linked(&rule.instances));
    }
    let _ = write!(page, "\n{}: {}\n", heading("Kilde", "Kjelde", "Source"), rule.source);
    page
}

const BESIDE_SAMPLE: Text = text(
    "Hvert eksempel er et gyldig utgangspunkt med en endring, og det regelen sier om det.",
    "Kvart døme er eit gyldig utgangspunkt med ei endring, og det regelen seier om det.",
    "Each example is a valid sample with a change, and what the rule says of it.",
);

fn add_example(page: &mut String, number: usize, example: &Example, lang: Lang) {
    // What a rule's file calls an example is English; the changes say it in every language.
    let name = if lang == Lang::En { format!(" ({})", example.name) } else { String::new() };
    let says = verdict(example, lang);
    let _ = writeln!(page, "{number}. **{}: {says}**{name}", example.year);
    let given = example.given.iter().map(|given| given.to(lang).to_owned());
    let mut changes: Vec<_> = given.chain(changes::lines(&example.changes, lang)).collect();
    if changes.is_empty() {
        changes.push(UNCHANGED.to(lang).to_owned());
    }
    for line in changes {
        let _ = writeln!(page, "   - {line}");
    }
    for found in &example.findings {
        let _ = writeln!(page, "   - {}", finding(found, lang));
    }
    if !example.beside.is_empty() {
        let _ = writeln!(page, "   - {} {}", BESIDE.to(lang), linked(&example.beside));
    }
}

fn linked(ids: &[String]) -> String {
    ids.iter().map(|id| format!("[{id}]({id}.md)")).collect::<Vec<_>>().join(", ")
}

const INSTANCES: Text = text(
    "For noen spørsmål har en egen regel tatt plassen:",
    "For nokre spørsmål har ein eigen regel teke plassen:",
    "At some questions a rule of its own stands for it:",
);

const UNCHANGED: Text = text("ingenting er endret", "ingenting er endra", "nothing is changed");
const BESIDE: Text = text("her slår også ut:", "her slår òg ut:", "here these find something too:");

fn verdict(example: &Example, lang: Lang) -> String {
    let words = match example.verdict {
        Verdict::Held => text("godtas", "blir godteke", "passes"),
        Verdict::Broken => text("gir funn", "gir funn", "is found"),
        Verdict::NotInForce => {
            text("regelen gjelder ikke", "regelen gjeld ikkje", "the rule is not in force")
        }
        Verdict::NotEvaluated => {
            text("blir ikke vurdert", "blir ikkje vurdert", "is not evaluated")
        }
    };
    let reason = example.reason.as_ref().map(|reason| format!(", {}", reason.label.to(lang)));
    words.to(lang).to_owned() + &reason.unwrap_or_default()
}

fn finding(found: &Finding, lang: Lang) -> String {
    let mut place = vec![];
    if let Some(file) = &found.file {
        place.push(format!("`{file}`"));
    }
    if let Some(line) = found.line {
        place.push(format!("{} {line}", text("linje", "linje", "line").to(lang)));
    }
    if !found.pointer.is_empty() {
        place.push(format!("`{}`", found.pointer));
    }
    let place = if place.is_empty() { String::new() } else { format!(" {}", place.join(", ")) };
    format!("**{}**{place}: {}", label(&found.severity, lang), found.message.to(lang))
}

/// The severities of a rule over the years: `feil (2009–); advarsel (2014–2019)`.
pub fn severities(rule: &Rule, lang: Lang) -> String {
    rule.severity.iter().map(|weight| severity(weight, lang)).collect::<Vec<_>>().join("; ")
}

fn severity(weight: &Weight, lang: Lang) -> String {
    let publication = if weight.at_publication == weight.severity {
        String::new()
    } else {
        let words = text(", {} ved publisering", ", {} ved publisering", ", {} at publication");
        words.to(lang).replace("{}", label(&weight.at_publication, lang))
    };
    let years = match weight.last {
        Some(last) if last == weight.first => last.to_string(),
        Some(last) => format!("{}–{last}", weight.first),
        None => format!("{}–", weight.first),
    };
    format!("{}{publication} ({years})", label(&weight.severity, lang))
}

/// The word that people read for a severity.
fn label(code: &str, lang: Lang) -> &str {
    let severity = Severity::ALL.into_iter().find(|severity| severity.code() == code);
    severity.map_or(code, |severity| severity.label().to(lang))
}
