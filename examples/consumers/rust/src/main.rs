//! Checks a submission with the schema of its year, and says in Norwegian what is wrong.

use std::{collections::BTreeSet, env, error::Error, fs, process::ExitCode};

use serde_json::Value as Json;

fn read(argument: usize) -> Result<Json, Box<dyn Error>> {
    let path = env::args().nth(argument).ok_or("usage: check SCHEMA SUBMISSION")?;
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (schema, submission) = (read(1)?, read(2)?);
    let validator = jsonschema::draft202012::new(&schema)?;
    let mut lines = BTreeSet::new();
    for error in validator.iter_errors(&submission) {
        let location = error.schema_path().to_string();
        let (beside, keyword) = location.rsplit_once('/').unwrap_or_default();
        let place = format!("/{}", error.instance_path().to_string().trim_start_matches('/'));
        let finding = schema.pointer(beside).map(|schema| &schema["x-findings"][keyword]);
        let words = finding.and_then(|finding| {
            Some(format!("{} ({})", finding["message"]["nb"].as_str()?, finding["rule"].as_str()?))
        });
        lines.insert(format!("{place}: {}", words.as_deref().unwrap_or(keyword)));
    }
    lines.iter().for_each(|line| println!("{line}"));
    Ok(if lines.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
