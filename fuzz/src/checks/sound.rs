//! What holds of every report and table, whatever was read.

use tallfest::{
    FileReport, Limits,
    base::{Lang, Year},
    disclosure::protect,
    rules::Context,
    tables::Counted,
};

/// Small, so that the limits themselves are met.
pub const LIMITS: Limits = Limits { line: 2_000, findings: 20, threads: 1 };

/// A year that the bytes pick: one in the middle of the survey, and one after its last question changed.
pub fn context(bytes: &[u8]) -> Context<'static> {
    match bytes.len() % 2 {
        0 => Context::unknown(2020),
        _ => Context::of_year(LATER),
    }
}

const LATER: Year = 2022;

/// How many lines some bytes have.
pub fn lines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}

/// Every finding stands on a line of the file, nothing long enough to be somebody's number is shown, and what was not
/// kept is counted.
pub fn is_report(report: &FileReport, lines: usize, limits: &Limits) {
    for finding in report.findings() {
        let line = finding.line.unwrap_or(1);
        assert!(line >= 1 && usize::try_from(line).is_ok_and(|line| line <= lines), "{finding:?}");
        let message = finding.message(Lang::Nb);
        let digits = message.split(|letter: char| !letter.is_ascii_digit());
        // The highest number that there is, is ours.
        let long = digits.filter(|digits| digits.len() >= 8 && *digits != "999999999999999");
        assert_eq!(long.count(), 0, "{message}");
        assert!(!message.contains(char::is_control), "{message:?}");
    }
    let findings = report.findings();
    for (rule, _, total) in report.totals() {
        let kept = findings.iter().filter(|finding| finding.fault.rule.id == rule).count();
        assert!(total > 0 && kept <= limits.findings);
        assert!(kept == limits.findings || u64::try_from(kept) == Ok(total), "{rule}");
    }
}

/// No line of a table has more answers than were asked, and the table can be protected.
pub fn is_table(table: &Counted) {
    for line in table.lines() {
        assert!(line.answered <= line.asked, "{}: {line:?}", table.id());
    }
    let (open, protection) = table.publishable();
    let protected = protect(open, protection);
    assert_eq!(protected.frame().id, table.id());
}
