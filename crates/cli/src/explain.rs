//! `tallfest rules` and `tallfest explain`: what stands in `docs/rules/rules.json`, which the program carries.

use std::{io::Write, process::ExitCode};

use tallfest::{
    catalog::{
        document::{Catalogue, Rule},
        page,
    },
    rules::Severity,
};

use crate::{
    args::{Explain, Format, Rules},
    error::CliError,
    markdown,
    terminal::style,
};

/// All rules with their examples run; `cargo xtask generate` writes it.
pub(crate) const RULES: &str = include_str!("../../../docs/rules/rules.json");

/// So many letters of an id may be wrong for it to be suggested.
const NEAR: usize = 2;
/// So many ids are suggested.
const MOST_SUGGESTED: usize = 3;

/// What the program carries of all rules.
pub(crate) fn catalogue() -> Result<Catalogue, CliError> {
    Ok(serde_json::from_str(RULES)?)
}

pub(crate) fn rules(args: &Rules) -> Result<ExitCode, CliError> {
    let Catalogue { format, rules } = catalogue()?;
    let mut stdout = anstream::stdout().lock();
    if let (None, Format::Json) = (&args.id, args.format) {
        write!(stdout, "{RULES}")?;
        return Ok(ExitCode::SUCCESS);
    }
    let rules = match &args.id {
        Some(id) => known(&rules, id)?.into_iter().cloned().collect(),
        None => rules,
    };
    match args.format {
        Format::Text => {
            for rule in rules {
                let Some(weight) = rule.severity.first() else { continue };
                let severity =
                    Severity::ALL.into_iter().find(|severity| severity.code() == weight.severity);
                let Some(severity) = severity else { continue };
                let (colour, label) = (style(severity), severity.label().to(args.lang));
                let message = rule.message.to(args.lang);
                writeln!(stdout, "{:<8} {colour}{label:<10}{colour:#} {message}", rule.id)?;
            }
        }
        Format::Json => {
            writeln!(stdout, "{}", serde_json::to_string_pretty(&Catalogue { format, rules })?)?;
        }
        Format::Ndjson => {
            for rule in rules {
                writeln!(stdout, "{}", serde_json::to_string(&rule)?)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn explain(args: &Explain) -> Result<ExitCode, CliError> {
    let Catalogue { rules, .. } = catalogue()?;
    let pages: Vec<_> =
        known(&rules, &args.id)?.into_iter().map(|rule| page(rule, args.lang)).collect();
    write!(anstream::stdout(), "{}", markdown::to_terminal(&pages.join("\n")))?;
    Ok(ExitCode::SUCCESS)
}

/// The rule with this id; each of its parts, if it has several.
fn known<'r>(rules: &'r [Rule], id: &str) -> Result<Vec<&'r Rule>, CliError> {
    let named = rules.iter().filter(|rule| rule.id.eq_ignore_ascii_case(id));
    let named: Vec<_> = named.collect();
    if named.is_empty() { Err(CliError::Usage(unknown(rules, id))) } else { Ok(named) }
}

fn unknown(rules: &[Rule], id: &str) -> String {
    let sent = spelled(id);
    let mut near: Vec<_> = rules
        .iter()
        .map(|rule| (strsim::osa_distance(&sent, &spelled(&rule.id)), rule.id.as_str()))
        .filter(|(distance, _)| *distance <= NEAR)
        .collect();
    near.sort_unstable();
    near.dedup();
    // What is spelled in full is not one of its neighbours.
    let best = near.first().map(|(distance, _)| *distance);
    let near = near.into_iter().filter(|(distance, _)| Some(*distance) == best);
    let near: Vec<_> = near.map(|(_, id)| id).take(MOST_SUGGESTED).collect();
    // Only what looks like an id is repeated.
    let id: String = id.chars().filter(|letter| !letter.is_control()).take(40).collect();
    let list = "`tallfest rules` lists them all";
    if near.is_empty() {
        format!("there is no rule {id}; {list}")
    } else {
        format!("there is no rule {id}; did you mean {}? {list}", near.join(", "))
    }
}

/// An id as our own are spelled: `a1` as `A-001`.
fn spelled(id: &str) -> String {
    let plain = || id.chars().filter(|letter| letter.is_alphanumeric());
    let letters: String = plain().take_while(|letter| !letter.is_ascii_digit()).collect();
    let rest: String = plain().skip(letters.chars().count()).collect();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let part = rest.strip_prefix(&digits).unwrap_or_default();
    format!("{}-{digits:0>3}{}", letters.to_uppercase(), part.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_spelled_as_ours_are() {
        for (sent, ours) in [("a1", "A-001"), ("com_12B", "COM-012b"), ("S-022", "S-022")] {
            assert_eq!(spelled(sent), ours);
        }
    }
}
