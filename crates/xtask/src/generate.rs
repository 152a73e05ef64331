//! What is generated from the declarations, and committed.

use std::{fs, path::Path};

use tallfest_catalog::{
    faults, pages,
    rules::{all, to_json},
    schema::{FORMS, of_form, of_manifest, of_register},
};

use crate::{error::TaskError, root, say};

/// The year whose schemas are committed, to be read; `tallfest schema --out DIR` writes those of all years.
const YEAR: u16 = 2020;

/// Folders that hold nothing but what is generated.
const FOLDERS: [&str; 2] = ["schema", "docs/rules"];

pub(crate) fn run(check: bool) -> Result<(), TaskError> {
    let files = files();
    let mut outdated = vec![];
    for (name, text) in &files {
        let path = root().join(name);
        if fs::read_to_string(&path).is_ok_and(|there| there == *text) {
            continue;
        }
        outdated.push(name.clone());
        if !check {
            write(&path, text)?;
        }
    }
    for folder in FOLDERS {
        outdated.extend(left_over(folder, &files, check)?);
    }
    match (check, outdated.is_empty()) {
        (true, false) => Err(TaskError::Outdated(outdated)),
        (false, false) => {
            say(&format!("written: {}", outdated.join(", ")));
            Ok(())
        }
        (_, true) => Ok(()),
    }
}

fn files() -> Vec<(String, String)> {
    let forms = FORMS.iter().filter_map(|form| {
        let name = format!("schema/{}-{}-{YEAR}.schema.json", form.system, form.id);
        Some((name, format!("{:#}\n", of_form(form, YEAR)?)))
    });
    let documents = [("manifest", of_manifest()), ("register", of_register())];
    let documents =
        documents.map(|(id, schema)| (format!("schema/{id}.schema.json"), format!("{schema:#}\n")));
    let rules = pages().into_iter().map(|(name, text)| (format!("docs/rules/{name}"), text));
    let faults = ("docs/faults.md".to_owned(), faults::table());
    let list = ("docs/rules/rules.json".to_owned(), format!("{:#}\n", to_json(&all())));
    forms.chain(documents).chain(rules).chain([faults, list]).collect()
}

fn write(path: &Path, text: &str) -> Result<(), TaskError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(TaskError::file(folder))?;
    }
    fs::write(path, text).map_err(TaskError::file(path))
}

/// Files of a rule or form that there is no more.
fn left_over(
    folder: &str,
    files: &[(String, String)],
    check: bool,
) -> Result<Vec<String>, TaskError> {
    let path = root().join(folder);
    let Ok(entries) = fs::read_dir(&path) else { return Ok(vec![]) };
    let names =
        entries.flatten().map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()));
    let left: Vec<_> = names.filter(|name| !files.iter().any(|(file, _)| file == name)).collect();
    for name in left.iter().filter(|_| !check) {
        let path = root().join(name);
        fs::remove_file(&path).map_err(TaskError::file(&path))?;
    }
    Ok(left)
}
