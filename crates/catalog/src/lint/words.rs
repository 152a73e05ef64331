//! What is found, for people: a page in Markdown.

use std::fmt::Write;

use tallfest_base::{Lang, Text, Year, text};

use super::{Lint, LintFinding, LintKind};

/// What is found, to a reader of `lang`.
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_catalog::lint::{Lint, page};
/// assert_eq!(page(&Lint::new([]), Lang::En), "# The survey itself\n\nNothing was found.\n");
/// ```
pub fn page(lint: &Lint, lang: Lang) -> String {
    let title = text("Undersøkelsen selv", "Undersøkinga sjølv", "The survey itself");
    let mut page = format!("# {}\n\n", title.to(lang));
    if lint.findings.is_empty() {
        let nothing = text("Ingenting er funnet.", "Ingenting er funne.", "Nothing was found.");
        let _ = writeln!(page, "{}", nothing.to(lang));
    }
    for finding in &lint.findings {
        let _ = writeln!(page, "- {}", line(finding, lang));
    }
    page
}

fn line(finding: &LintFinding, lang: Lang) -> String {
    let LintFinding { kind, system, form, label, years, rules, implied_by, reason, .. } = finding;
    let about = about(finding, lang);
    let itself = text("skjemaet selv", "skjemaet sjølv", "the form itself").to(lang);
    let by = if implied_by.is_empty() { itself.to_owned() } else { implied_by.join(", ") };
    let told = words(*kind, finding.places.is_empty()).to(lang);
    let told = told.replace("{about}", &about).replace("{rules}", &rules.join(", "));
    let told = told.replace("{by}", &by);
    let on_purpose = text("; med vilje: ", "; med vilje: ", "; on purpose: ").to(lang);
    let before = if finding.is_on_purpose() { on_purpose } else { "; " };
    let because = reason.as_ref().map(|reason| format!("{before}{}", reason.to(lang)));
    let because = because.unwrap_or_default();
    let (heading, label) = (heading(finding).to(lang), label.to(lang));
    format!("**{heading}** {label} (`{system}/{form}`; {}): {told}{because}", spans(years))
}

const fn words(kind: LintKind, is_everywhere: bool) -> Text {
    match kind {
        LintKind::DeadQuestion => text(
            "ingen får spørsmålet {about}",
            "ingen får spørsmålet {about}",
            "nobody is asked {about}",
        ),
        LintKind::CircularRouting => text(
            "stilles bare på grunn av hverandre: {about}",
            "blir stilte berre på grunn av kvarandre: {about}",
            "asked only because of each other: {about}",
        ),
        LintKind::Contradiction if is_everywhere => text(
            "ingen post oppfyller alle disse reglene: {rules}",
            "ingen post oppfyller alle desse reglane: {rules}",
            "no record satisfies all of these rules: {rules}",
        ),
        LintKind::Contradiction => text(
            "ingen post med et slikt svar på {about} oppfyller alle disse reglene: {rules}",
            "ingen post med eit slikt svar på {about} oppfyller alle desse reglane: {rules}",
            "no record with such an answer to {about} satisfies all of these rules: {rules}",
        ),
        LintKind::ImpliedRule => text(
            "{rules} finner ikke noe som ikke er funnet av {by}",
            "{rules} finn ikkje noko som ikkje er funne av {by}",
            "{rules} finds nothing that is not found by {by}",
        ),
        LintKind::UnneededReason => text(
            "{rules} følger ikke av andre regler, men sier hvorfor",
            "{rules} følgjer ikkje av andre reglar, men seier kvifor",
            "{rules} does not follow from other rules, but says why it does",
        ),
        LintKind::NotDecided if is_everywhere => text("{rules}", "{rules}", "{rules}"),
        LintKind::NotDecided => text("{about}", "{about}", "{about}"),
    }
}

const fn heading(finding: &LintFinding) -> Text {
    match finding.kind {
        LintKind::DeadQuestion => text("dødt spørsmål:", "dødt spørsmål:", "dead question:"),
        LintKind::CircularRouting => {
            text("ring av spørsmål:", "ring av spørsmål:", "circular routing:")
        }
        LintKind::Contradiction => text("motsigelse:", "motseiing:", "contradiction:"),
        LintKind::ImpliedRule => text("overflødig regel:", "overflødig regel:", "implied rule:"),
        LintKind::UnneededReason => {
            text("unødvendig grunn:", "unødvendig grunn:", "unneeded reason:")
        }
        LintKind::NotDecided => text("ikke avgjort:", "ikkje avgjort:", "not decided:"),
    }
}

/// The questions that it is about, each with its pointer, and the code.
fn about(finding: &LintFinding, lang: Lang) -> String {
    let places = finding
        .places
        .iter()
        .map(|place| format!("{} (`{}`)", lang.quoted(place.label.to(lang)), place.pointer));
    let code = finding.code.iter().map(|code| format!("`{code}`"));
    places.chain(code).collect::<Vec<_>>().join(", ")
}

/// Years as people write them: `2014–2016, 2020`.
fn spans(years: &[Year]) -> String {
    let mut spans: Vec<(Year, Year)> = vec![];
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => spans.push((*year, *year)),
        }
    }
    let span = |(first, last): &(Year, Year)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}
