//! What is said beside the results: on stderr, progress only on a terminal.

use std::io::{IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use tallfest::{formats::folder, rules::Severity};

/// Says why the program could not run, and what lies behind it.
pub(crate) fn error(error: &dyn std::error::Error) {
    let bold = style(Severity::Error);
    let mut stderr = anstream::stderr();
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words}: {cause}");
        source = cause.source();
    }
    // The name of a file could hold what does harm on a terminal. There is nowhere left to complain.
    let words = folder::shown(&words);
    writeln!(stderr, "{bold}tallfest:{bold:#} {words}").unwrap_or_default();
}

/// A message to the person at the keyboard.
pub(crate) fn say(quiet: bool, words: &str) {
    if !quiet {
        writeln!(anstream::stderr(), "{words}").unwrap_or_default();
    }
}

/// Says what is being done, on a terminal.
pub(crate) fn step(quiet: bool, words: &str) {
    say(quiet || !std::io::stderr().is_terminal(), words);
}

/// Shows how many of how many are done, on a terminal.
pub(crate) fn progress(quiet: bool) -> impl Fn(usize, usize) + Sync {
    let shown = !quiet && std::io::stderr().is_terminal();
    move |done, all| {
        if shown {
            let end = if done == all { "\r\u{1b}[K" } else { "" };
            let mut stderr = std::io::stderr();
            write!(stderr, "\r\u{1b}[K{done}/{all}{end}")
                .and_then(|()| stderr.flush())
                .unwrap_or_default();
        }
    }
}

/// The colour of a severity.
pub(crate) const fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Fatal | Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(anstyle::Color::Ansi(colour)))
}
