//! The names of real centres stand in the data file of the register and nowhere else: not in a test, not in an example,
//! not in what is generated or made up.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use tallfest_synth::{CRISIS_YEARS, MUNICIPAL_YEARS, Plan, WholeYear, YEARS};

const REGISTER: &str = "crates/forms/data/register.tsv";

/// Folders of the repository that nobody wrote.
const MADE: [&str; 2] = [".git", "target"];

/// What a kind of centre is called, and one centre too.
const KINDS: [&str; 2] =
    ["Senter for seksuelt misbrukte menn", "Støttesenter mot seksuelle overgrep"];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The names that centres have or had.
fn names() -> BTreeSet<String> {
    let register = fs::read_to_string(root().join(REGISTER)).unwrap();
    let mut lines = register.lines().filter(|line| !line.starts_with('#'));
    let headings: Vec<_> = lines.next().unwrap().split('\t').collect();
    let column = headings.iter().position(|heading| *heading == "name").unwrap();
    let cells = lines.filter_map(|line| line.split('\t').nth(column));
    let names = cells.flat_map(|cell| cell.split(" > "));
    // From when a name holds stands behind it.
    let names = names.map(|name| name.split(" (").next().unwrap_or(name).trim().to_owned());
    let names: BTreeSet<_> =
        names.filter(|name| !name.is_empty() && !KINDS.contains(&name.as_str())).collect();
    assert!(names.len() > 60, "{}", names.len());
    names
}

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_made = MADE.iter().any(|made| path.ends_with(made));
        if path.is_dir() && !is_made {
            files(&path, all);
        } else if path.is_file() {
            all.push(path);
        }
    }
}

#[test]
fn no_other_file_holds_the_name_of_a_real_centre() {
    let (names, mut all) = (names(), vec![]);
    files(root(), &mut all);
    assert!(all.len() > 500, "{}", all.len());
    for path in all.iter().filter(|path| !path.ends_with(REGISTER)) {
        let Ok(text) = fs::read_to_string(path) else { continue };
        let found = names.iter().find(|name| text.contains(name.as_str()));
        assert_eq!(found, None, "{}", path.display());
    }
}

#[test]
fn no_synthetic_centre_has_the_name_of_a_real_one() {
    let names = names();
    let years: BTreeSet<_> =
        [&YEARS[..], &CRISIS_YEARS, &MUNICIPAL_YEARS].concat().into_iter().collect();
    for year in years {
        let whole = WholeYear::new(&Plan { year, ..Plan::default() }, None).unwrap();
        let register = serde_json::to_string(&whole.register()).unwrap();
        let found = names.iter().find(|name| register.contains(name.as_str()));
        assert_eq!(found, None, "{year}");
        assert!(register.contains("\"synthetic\":true"));
    }
    let few = Plan { centres: Some(2), ..Plan::default() };
    for submission in WholeYear::new(&few, None).unwrap().submissions() {
        for file in submission.files() {
            let mut bytes = vec![];
            submission.write(file, &mut bytes).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            let found = names.iter().find(|name| text.contains(name.as_str()));
            assert_eq!(found, None, "{} {file}", submission.id());
        }
    }
}
