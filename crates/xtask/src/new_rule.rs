//! Begins a rule: its file, and its line in the list.

use std::fs;

use crate::{error::TaskError, root, say};

pub(crate) fn run(list: &str, name: &str, id: &str) -> Result<(), TaskError> {
    let subject = match list {
        "smiso/contact" => "Contact",
        "smiso/annual" => "Annual",
        "smiso/year" => "Year",
        "submission" => "Submissions",
        _ => {
            let known = "the lists are smiso/contact, smiso/annual, smiso/year and submission";
            return Err(TaskError::Usage(known.to_owned()));
        }
    };
    let folder = root().join("crates/rules/src");
    let file = folder.join(list).join(format!("{name}.rs"));
    if file.exists() {
        return Err(TaskError::Usage(format!("{} is there already", file.display())));
    }
    fs::write(&file, text(list, subject, id)).map_err(TaskError::file(&file))?;
    let index = folder.join(format!("{list}.rs"));
    let before = fs::read_to_string(&index).map_err(TaskError::file(&index))?;
    let begin = before.find("rules! {");
    let end = begin.and_then(|begin| Some(begin + before.get(begin..)?.find("\n}")?));
    let Some(end) = end else {
        return Err(TaskError::Usage(format!("{} has no list", index.display())));
    };
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

fn text(list: &str, subject: &str, id: &str) -> String {
    let import = match list {
        "smiso/contact" => "use tallfest_forms::smiso::contact::{Contact, fields};\n",
        "smiso/annual" => "use tallfest_forms::smiso::annual::{Annual, fields};\n",
        _ => "",
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
