//! Begins a rule: its file, and its line in the list.

use std::fs;

use crate::{error::TaskError, root, say};

pub(crate) fn run(list: &str, name: &str, id: &str) -> Result<(), TaskError> {
    let folder = root().join("crates/rules/src");
    let file = folder.join(list).join(format!("{name}.rs"));
    if file.exists() {
        return Err(TaskError::Usage(format!("{} is there already", file.display())));
    }
    let index = folder.join(format!("{list}.rs"));
    let before = fs::read_to_string(&index).map_err(TaskError::file(&index))?;
    let begin = before.find("rules! {");
    let end = begin.and_then(|begin| Some(begin + before.get(begin..)?.find("\n}")?));
    let rules = begin.zip(end).and_then(|(begin, end)| Some((before.get(begin..end)?, end)));
    let Some((subject, end)) = rules.and_then(|(rules, end)| Some((subject(rules)?, end))) else {
        return Err(TaskError::Usage(format!("{} has no list of rules", index.display())));
    };
    fs::write(&file, text(list, subject, id)).map_err(TaskError::file(&file))?;
    let (rules, rest) = before.split_at(end);
    let after = format!("{rules}\n    {name};{rest}");
    fs::write(&index, after).map_err(TaskError::file(&index))?;
    say(&format!(
        "{} and its line in {}: move the line to its place among the ids, and fill the file in",
        file.display(),
        index.display()
    ));
    Ok(())
}

/// What the rules of a list are about: the word before the colon, below the words on the list.
fn subject(rules: &str) -> Option<&str> {
    rules.lines().find_map(|line| line.trim().strip_suffix(':')).filter(|word| !word.contains(' '))
}

fn text(list: &str, subject: &str, id: &str) -> String {
    // A list of a form is called as the form's file.
    let is_of_a_form = root().join("crates/forms/src").join(format!("{list}.rs")).is_file();
    let import = if is_of_a_form && list.contains('/') {
        format!("use tallfest_forms::{}::{{{subject}, fields}};\n", list.replace('/', "::"))
    } else {
        String::new()
    };
    let local = if import.is_empty() { format!("use super::{subject};\n") } else { String::new() };
    format!(
        r#"//! What must hold, as a sentence.

use tallfest_base::{{seen, text}};
{import}
{local}use crate::{{Context, Example, Findings, Rule, RuleId, RuleInfo, Verdict, warning}};

pub(super) static RULE: Rule<{subject}> = Rule {{
    info: RuleInfo {{
        id: RuleId::new("{id}"),
        severity: &[warning(seen(2009))],
        asks: &[],
        message: text("", "", ""),
        why: text("", "", ""),
        mend: text("", "", ""),
        source: "",
    }},
    check,
    examples: &[Example::pass(2020, "the sample", |_| ())],
}};

fn check(_: &{subject}, _: &Context<'_>, findings: &mut Findings) -> Verdict {{
    findings.verdict()
}}
"#
    )
}
