//! A system is declared in files of its own, and named once a layer where the layers put systems together. What works
//! with all of them (the model, the engine of rules, counting, disclosure control, the pass) knows none, so that another
//! system needs no change there.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// How the systems are written in names of modules, types and files.
const SYSTEMS: [&str; 3] = ["smiso", "crisis", "municipal"];

/// Folders of which every file is of no system, but for what stands below [`OF_SYSTEMS`].
const ENGINE: [&str; 8] = [
    "crates/base/src",
    "crates/disclosure/src",
    "crates/rules/src",
    "crates/tables/src",
    "crates/tallfest/src",
    "crates/formats/src/json",
    "crates/formats/src/csv",
    "crates/catalog/src/model",
];

/// Where in those folders a system is declared, each in files of its own.
const OF_SYSTEMS: [&str; 9] = [
    "crates/rules/src/smiso",
    "crates/rules/src/crisis",
    "crates/rules/src/municipal",
    "crates/rules/src/enforced/",
    "crates/tables/src/smiso",
    "crates/tables/src/crisis",
    "crates/tables/src/municipal",
    "crates/tables/src/series/",
    "crates/tallfest/src/survey/",
];

/// The files that name every system, to put them together.
const LISTS: [&str; 10] = [
    "crates/rules/src/lib.rs",
    "crates/rules/src/common/dated.rs",
    "crates/rules/src/judge.rs",
    "crates/rules/src/enforced.rs",
    "crates/tables/src/lib.rs",
    "crates/tables/src/tabled.rs",
    "crates/tables/src/published.rs",
    "crates/tables/src/series.rs",
    "crates/tallfest/src/lib.rs",
    "crates/tallfest/src/survey.rs",
];

/// Rules of all systems that one system needs, each with what it needs of it.
const EXCEPTIONS: [(&str, &str); 4] = [
    // The questions that a sentence in a rule's words is about.
    ("crates/rules/src/declared.rs", "the user form's consent"),
    // Rules of the list about the contacts of all centres together.
    ("crates/rules/src/submission", "A-010, REG-001 and the sample of submissions"),
    // What a published form says of itself to a reader.
    ("crates/tables/src/unit.rs", "words of units"),
    ("crates/tables/src/published/", "which figures are in which file"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else {
            all.push(path);
        }
    }
}

/// The lines of code that name a system, without comments and what is compiled for tests alone.
fn naming(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = |line: &&str| SYSTEMS.iter().any(|system| line.to_lowercase().contains(system));
    lines.filter(names).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_engine_knows_no_system() {
    let (root, mut all) = (root(), vec![]);
    for folder in ENGINE {
        files(&root.join(folder), &mut all);
    }
    assert!(all.len() > 200, "{}", all.len());
    let mut found = vec![];
    for path in all {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        let is_no_code = path.extension().is_none_or(|extension| extension != "rs")
            || name.ends_with("tests.rs")
            || name.contains("/tests/");
        let is_of_a_system = OF_SYSTEMS.iter().any(|one| name.starts_with(one));
        let is_exception = EXCEPTIONS.iter().any(|(one, _)| name.starts_with(one));
        if is_no_code || is_of_a_system || is_exception || LISTS.contains(&name.as_str()) {
            continue;
        }
        found.extend(
            naming(&fs::read_to_string(&path).unwrap())
                .into_iter()
                .map(|line| (name.clone(), line)),
        );
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_lists_are_lists_and_the_architecture_names_them() {
    let root = root();
    let told = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    for list in LISTS {
        let naming = naming(&fs::read_to_string(root.join(list)).unwrap());
        assert!(!naming.is_empty(), "{list} names no system any more");
        let short = list.replace("crates/", "").replace("/src", "");
        assert!(told.contains(&format!("`{short}`")), "ARCHITECTURE.md does not name `{short}`");
    }
}
