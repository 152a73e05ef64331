//! A whole file of a form through the pass with all rules and tables: it never panics, every finding stands on a line of
//! the file, and nothing long enough to be somebody's number is shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tallfest::{
    FileReport, Limits, Source,
    base::{Lang, Records},
    form,
    rules::Context,
};

/// A word that stands in a form's records and in no other's, and the form.
const FORMS: [(&str, &str); 4] = [
    ("contact_party", "contact"),
    ("visit_date", "visit"),
    ("consent", "user"),
    ("covid_", "pandemic"),
];

fuzz_target!(|bytes: &[u8]| {
    // Small, so that the limits themselves are met.
    let limits = Limits { line: 2_000, findings: 20, threads: 1 };
    let context = match bytes.len() % 2 {
        0 => Context::unknown(2020),
        _ => Context::of_year(2022),
    };
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    // One form an input, or most of the time would go to the near misses of foreign fields.
    let has = |word: &str| bytes.windows(word.len()).any(|some| some == word.as_bytes());
    let (_, id) = FORMS.iter().find(|(word, _)| has(word)).unwrap_or(&("", "annual"));
    let form = form("smiso", id).expect("a form of the survey");
    let most = if form.info().records == Records::One { 1 } else { lines };
    let checked = form.check(Source::memory(bytes), &context, &limits);
    is_sound(&checked.file, lines, &limits);
    assert!(usize::try_from(checked.file.records()).is_ok_and(|records| records <= most));
    for table in &checked.tables {
        assert!(table.lines().iter().all(|line| line.answered <= line.asked));
    }
});

fn is_sound(report: &FileReport, lines: usize, limits: &Limits) {
    for finding in report.findings() {
        let line = finding.line.unwrap_or(1);
        assert!(line >= 1 && usize::try_from(line).is_ok_and(|line| line <= lines), "{finding:?}");
        let message = finding.message(Lang::Nb);
        let digits = message.split(|letter: char| !letter.is_ascii_digit());
        // The highest number that there is, is ours.
        let long = digits.filter(|digits| digits.len() >= 8 && *digits != "999999999999999");
        assert_eq!(long.count(), 0, "{message}");
    }
    let findings = report.findings();
    for (rule, _, total) in report.totals() {
        let kept = findings.iter().filter(|finding| finding.fault.rule.id == rule).count();
        assert!(total > 0 && kept <= limits.findings);
        assert!(kept == limits.findings || u64::try_from(kept) == Ok(total), "{rule}");
    }
}
