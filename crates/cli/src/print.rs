//! Findings for people: grouped by file and rule, with the spot where to mend.

use std::{collections::BTreeMap, fmt::Write};

use anstyle::Style;
use tallfest::{
    FileReport, Finding,
    base::{Lang, Text, text},
    rules::{Reason, RuleId, RuleInfo, Severity, Shown},
};

use crate::{report::Checked, terminal::style};

/// How many findings of a rule in a file are printed, unless all are asked for (`domain.md` 10.5).
const FIRST: usize = 5;

/// The findings, and a summary at the end.
pub(crate) fn findings(checked: &[Checked], lang: Lang, all: bool) -> String {
    let mut out = String::new();
    for (path, report) in checked.iter().flat_map(Checked::files) {
        file(&mut out, &path, report, lang, all);
    }
    summary(&mut out, checked, lang);
    out
}

fn file(out: &mut String, path: &str, report: &FileReport, lang: Lang, all: bool) {
    // What the centre has confirmed is looked at already.
    let is_shown = |finding: &&Finding| all || finding.confirmed.is_none();
    let findings: Vec<_> = report.findings().into_iter().filter(is_shown).collect();
    if findings.is_empty() {
        return;
    }
    let bold = Style::new().bold();
    let _ = writeln!(out, "{bold}{path}{bold:#}");
    let mut rules: Vec<RuleId> = vec![];
    for finding in &findings {
        if !rules.contains(&finding.fault.rule.id) {
            rules.push(finding.fault.rule.id);
        }
    }
    for rule in rules {
        let of_rule: Vec<_> =
            findings.iter().filter(|finding| finding.fault.rule.id == rule).collect();
        let shown = if all { of_rule.len() } else { FIRST };
        for finding in of_rule.iter().take(shown) {
            one(out, finding, lang);
        }
        if let Some(first) = of_rule.first() {
            mend(out, first, lang);
        }
        let total = report.totals().find(|(id, ..)| *id == rule).map_or(0, |(.., total)| total);
        let total = if all { total } else { total.saturating_sub(report.confirmed(rule)) };
        let more = total.saturating_sub(u64::try_from(of_rule.len().min(shown)).unwrap_or(0));
        if more > 0 {
            let words = text(
                "  … og {} til av {rule}",
                "  … og {} til av {rule}",
                "  … and {} more of {rule}",
            );
            let words = words.to(lang).replace("{}", &more.to_string());
            let _ = writeln!(out, "{}", words.replace("{rule}", rule.as_str()));
        }
    }
    out.push('\n');
}

fn one(out: &mut String, finding: &Finding, lang: Lang) {
    let colour = style(finding.severity());
    let severity = finding.severity().label().to(lang);
    let waived = match (finding.waived, finding.confirmed) {
        (true, _) => text(" (fritatt)", " (fritatt)", " (waived)"),
        (false, Some(_)) => text(" (bekreftet)", " (stadfesta)", " (confirmed)"),
        (false, None) => text("", "", ""),
    };
    let waived = waived.to(lang);
    let _ = writeln!(
        out,
        "  {colour}{severity}{waived} {}{colour:#}{}: {}",
        finding.rule_id(),
        at(finding, lang),
        finding.message(lang)
    );
    spot(out, finding);
}

/// Where a finding stands: ` linje 17 (c-17)`, or in a sheet ` rad 17, kolonne C (Kontaktmåte), post c-17`.
fn at(finding: &Finding, lang: Lang) -> String {
    let numbered = |words: Text| {
        finding.line.map_or_else(String::new, |line| format!(" {} {line}", words.to(lang)))
    };
    let record = finding.record_id.as_ref();
    if finding.sheet.is_none() {
        let line = numbered(text("linje", "linje", "line"));
        return line + &record.map_or_else(String::new, |id| format!(" ({id})"));
    }
    let mut at = numbered(text("rad", "rad", "row"));
    if let Some(column) = finding.column() {
        let _ = write!(at, ", {} {column}", text("kolonne", "kolonne", "column").to(lang));
        let label = finding.fault.place.map(|place| format!(" ({})", place.label(lang)));
        at += &label.unwrap_or_default();
    }
    if let Some(id) = record {
        let _ = write!(at, ", {} {id}", text("post", "post", "record").to(lang));
    }
    at
}

/// The spot: the key that has to be mended, with everything else left out and a value shown only if it is ours.
fn spot(out: &mut String, finding: &Finding) {
    let fault = &finding.fault;
    // A key that is none of ours is shown if it is a slip for one.
    let unknown = match &fault.unknown_key {
        Some(Shown::Slip(key)) => Some(key.as_str()),
        Some(_) | None => None,
    };
    let question = fault.place.map(|place| place.question.id);
    let row = fault.place.and_then(|place| place.row).map(|row| row.code);
    let keys: Vec<_> = [question, row, unknown].into_iter().flatten().collect();
    if keys.is_empty() {
        return;
    }
    let dim = Style::new().dimmed();
    // What has no column in its sheet has no spot.
    if finding.sheet.is_some_and(|sheet| sheet.column.is_none()) {
        return;
    }
    let margin = finding.line.map_or_else(String::new, |line| line.to_string());
    let found = fault
        .values
        .iter()
        .find(|(name, value)| *name == "found" || matches!(value, Shown::Date(_)));
    let found =
        found.filter(|_| fault.unknown_key.is_none()).and_then(|(_, value)| value.in_record());
    let (colour, value) = (style(finding.severity()), found.unwrap_or_else(|| "…".to_owned()));
    if let Some(cell) = finding.cell() {
        let value = value.trim_matches('"');
        let _ = writeln!(out, "    {dim}{cell:>6} |{dim:#} {value}");
        let mark = "^".repeat(value.chars().count());
        let _ = writeln!(out, "    {dim}       |{dim:#} {colour}{mark}{colour:#}");
        return;
    }
    let keys: Vec<_> = keys.iter().map(|key| format!("\"{key}\": ")).collect();
    let key = keys.join("{…, ");
    let before = format!("{{…, {key}");
    let _ = writeln!(out, "    {dim}{margin:>6} |{dim:#} {before}{value}, …}}");
    let (pad, mark) = (" ".repeat(before.chars().count()), "^".repeat(value.chars().count()));
    let _ = writeln!(out, "    {dim}       |{dim:#} {pad}{colour}{mark}{colour:#}");
}

fn mend(out: &mut String, finding: &Finding, lang: Lang) {
    if finding.severity() > Severity::Info {
        let dim = Style::new().dimmed();
        let words = text("rett", "rett", "mend").to(lang);
        let _ = writeln!(out, "    {dim}{words}:{dim:#} {}", finding.fault.rule.mend.to(lang));
    }
}

fn summary(out: &mut String, checked: &[Checked], lang: Lang) {
    let files = || checked.iter().flat_map(Checked::files);
    let mut counts: BTreeMap<Severity, u64> = BTreeMap::new();
    let mut confirmed = 0;
    let mut not_evaluated: BTreeMap<(RuleId, Reason), (&'static RuleInfo, u64)> = BTreeMap::new();
    for (_, report) in files() {
        for (rule, severity, total) in report.totals() {
            *counts.entry(severity).or_default() += total;
            confirmed += report.confirmed(rule);
        }
        for entry in report.not_evaluated() {
            let counted =
                not_evaluated.entry((entry.rule.id, entry.reason)).or_insert((entry.rule, 0));
            counted.1 += entry.times;
        }
    }
    if !not_evaluated.is_empty() {
        let title = text("Ikke evaluert:", "Ikkje evaluert:", "Not evaluated:");
        let _ = writeln!(out, "{}", title.to(lang));
        for ((id, reason), (_, times)) in not_evaluated {
            let line = match times {
                1 => text("  {id} (én gang): ", "  {id} (éin gong): ", "  {id} (once): "),
                _ => text("  {id} ({n} ganger): ", "  {id} ({n} gonger): ", "  {id} ({n} times): "),
            };
            let line = line.to(lang);
            let line = line.replace("{id}", id.as_str()).replace("{n}", &times.to_string());
            let _ = writeln!(out, "{line}{}", reason.label().to(lang));
        }
        out.push('\n');
    }
    let records: u64 = files().map(|(_, report)| report.records()).sum();
    let read = match records {
        1 => text("1 post lest: ", "1 post lesen: ", "1 record read: "),
        _ => text("{} poster lest: ", "{} postar lesne: ", "{} records read: "),
    };
    let mut line = read.to(lang).replace("{}", &records.to_string());
    let severities = Severity::ALL.into_iter().rev();
    let of_severity = |severity: Severity| {
        let count = counts.get(&severity).copied().unwrap_or(0);
        let shown = count > 0 || severity != Severity::Fatal;
        let of_these = if severity == Severity::Warning && confirmed > 0 {
            format!(", {confirmed} {}", text("bekreftet", "stadfesta", "confirmed").to(lang))
        } else {
            String::new()
        };
        shown.then(|| format!("{count} {}{of_these}", counted(severity, count).to(lang)))
    };
    line += &severities.filter_map(of_severity).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "{line}");
}

/// What so many findings of a severity are called.
const fn counted(severity: Severity, count: u64) -> Text {
    match severity {
        Severity::Fatal => text("som stopper lesingen", "som stoppar lesinga", "fatal"),
        Severity::Error if count == 1 => text("feil", "feil", "error"),
        Severity::Error => text("feil", "feil", "errors"),
        Severity::Warning if count == 1 => text("advarsel", "åtvaring", "warning"),
        Severity::Warning => text("advarsler", "åtvaringar", "warnings"),
        Severity::Info if count == 1 => text("opplysning", "opplysning", "info"),
        Severity::Info => text("opplysninger", "opplysningar", "infos"),
    }
}
