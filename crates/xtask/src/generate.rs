//! What is generated from the declarations, and committed.

use std::{cell::RefCell, fs, path::Path};

use tallfest::{
    CheckOptions, LISTS,
    base::Lang,
    catalog::{
        document, faults, pages,
        rules::{Read, catalogue},
        schema::files_of_year,
    },
    check_folder, codebook, document_schemas,
    formats::hash_of,
    forms::YEARS,
};

use crate::{
    error::TaskError,
    root, say,
    vectors::{self, Size},
};

/// The year whose schemas are committed, to be read; of those of all years, which `tallfest schema --out DIR` writes, the
/// hashes are.
const YEAR: u16 = 2020;

/// Folders that hold nothing but what is generated.
const FOLDERS: [&str; 4] = ["schema", "docs/rules", "docs/codebook", "tests/vectors"];

pub(crate) fn run(check: bool) -> Result<(), TaskError> {
    let files = files()?;
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

fn files() -> Result<Vec<(String, String)>, TaskError> {
    let mut hashes = vec![];
    let mut schemas = vec![];
    for year in YEARS {
        for (name, schema) in files_of_year(year) {
            let text = format!("{schema:#}\n");
            let hash = hash_of([(name.as_str(), text.as_bytes())]);
            hashes.push(format!("{hash}  {name}\n"));
            // What is put together of the others is not read one by one.
            if year == YEAR && !name.starts_with("bundle") && !name.starts_with("openapi") {
                schemas.push((format!("schema/{name}"), text));
            }
        }
    }
    let documents = document_schemas().into_iter().map(|(id, schema)| {
        let ending = if LISTS.contains(&id) { "json" } else { "schema.json" };
        (format!("schema/{id}.{ending}"), format!("{schema:#}\n"))
    });
    let hashes = ("schema/hashes.txt".to_owned(), hashes.concat());
    let vectors = vectors::all(Size::Small).into_iter();
    let vectors = vectors.map(|(name, lines)| (format!("tests/vectors/{name}.ndjson"), lines));
    let faults = ("docs/faults.md".to_owned(), faults::table());
    let schemas = schemas.into_iter().chain(documents).chain([hashes]).chain(vectors);
    Ok(schemas.chain([faults]).chain(rules()?).collect())
}

/// The pages of the rules, `rules.json` and its schema; and the codebook, which names the rules of each question.
fn rules() -> Result<Vec<(String, String)>, TaskError> {
    let failed = RefCell::new(None);
    let catalogue = catalogue(&|files| {
        read(files).unwrap_or_else(|error| {
            failed.replace(Some(error));
            vec![]
        })
    });
    if let Some(error) = failed.into_inner() {
        return Err(error);
    }
    let codebook = Lang::ALL.into_iter().flat_map(|lang| codebook(&catalogue, lang));
    let codebook: Vec<_> =
        codebook.map(|(name, text)| (format!("docs/codebook/{name}"), text)).collect();
    let mut files = pages(&catalogue);
    let list = serde_json::to_string_pretty(&catalogue);
    let list = list.map_err(|error| TaskError::Usage(error.to_string()))?;
    files.push(("rules.json".to_owned(), list + "\n"));
    files.push(("rules.schema.json".to_owned(), format!("{:#}\n", document::schema())));
    let rules = files.into_iter().map(|(name, text)| (format!("docs/rules/{name}"), text));
    Ok(rules.chain(codebook).collect())
}

/// What a check finds in the files of a submission, put into a folder that is gone at the end.
fn read(files: &faults::Files) -> Result<Vec<Read>, TaskError> {
    let folder = tempfile::tempdir().map_err(TaskError::file(Path::new("a new folder")))?;
    for (name, content) in files {
        let path = folder.path().join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(TaskError::file(parent))?;
        }
        match content {
            faults::Content::Bytes(bytes) => fs::write(&path, bytes),
            faults::Content::Folder => fs::create_dir(&path),
        }
        .map_err(TaskError::file(&path))?;
    }
    let report = check_folder(folder.path(), &CheckOptions::default(), &|_, _| ());
    let report = report.map_err(|error| TaskError::Usage(error.to_string()))?;
    let mut found = vec![];
    report.each(|origin, finding| {
        let (file, fault) = (origin.file.to_owned(), finding.fault.clone());
        found.push(Read { file, line: finding.line, fault });
    });
    Ok(found)
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
