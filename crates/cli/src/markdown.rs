//! Our own pages, from Markdown to a terminal: headings and strong words are bold, code has a colour, links are words.

use std::fmt::Write;

use anstyle::{AnsiColor, Color, Style};

const STRONG: Style = Style::new().bold();
const CODE: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Cyan)));

/// The page with styles of a terminal, which are taken out where there is none.
pub(crate) fn to_terminal(page: &str) -> String {
    let mut text = String::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("# ").or_else(|| line.strip_prefix("## ")) {
            // Within a heading, code stays bold.
            let _ = writeln!(text, "{STRONG}{}{STRONG:#}", heading.replace('`', ""));
        } else {
            add_line(&mut text, line);
            text.push('\n');
        }
    }
    text
}

fn add_line(text: &mut String, line: &str) {
    let mut rest = line;
    if let Some((indent, item)) =
        line.split_once("- ").filter(|(before, _)| before.trim().is_empty())
    {
        let _ = write!(text, "{indent}• ");
        rest = item;
    }
    while let Some(at) = rest.find(['`', '*', '[', '<']) {
        let (before, marked) = rest.split_at(at);
        text.push_str(before);
        rest = add_marked(text, marked);
    }
    text.push_str(rest);
}

/// Adds what is marked at the beginning of `marked`, and returns what follows it.
fn add_marked<'m>(text: &mut String, marked: &'m str) -> &'m str {
    let between = |open: &str, close: &str| marked.strip_prefix(open)?.split_once(close);
    if let Some((code, rest)) = between("`", "`") {
        let _ = write!(text, "{CODE}{code}{CODE:#}");
        return rest;
    }
    if let Some((strong, rest)) = between("**", "**") {
        let _ = write!(text, "{STRONG}{strong}{STRONG:#}");
        return rest;
    }
    // What links lead to is not seen.
    if let Some((_, rest)) = between("<a id=", "</a>") {
        return rest;
    }
    if let Some((words, rest)) = between("[", "](")
        && let Some((_, rest)) = rest.split_once(')')
    {
        text.push_str(words);
        return rest;
    }
    let mut letters = marked.chars();
    text.extend(letters.next());
    letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_styles_and_what_is_no_mark_stays() {
        let plain = |page| anstream::adapter::strip_str(&to_terminal(page)).to_string();
        assert_eq!(plain("# A `b`\n\n## C"), "A b\n\nC\n");
        assert_eq!(
            plain("   - **feil** `[\"a*\"]`: [A-001](A-001.md)"),
            "   • feil [\"a*\"]: A-001\n"
        );
        assert_eq!(plain("1. a - b * [c < d"), "1. a - b * [c < d\n");
        assert_eq!(plain("- <a id=\"q\"></a>**Q**"), "• Q\n");
        assert!(to_terminal("`a`").contains("\u{1b}["));
    }
}
