//! Law 8: of every rule there is a synthetic year that breaks it and no other.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{collections::BTreeSet, fs, path::Path};

use acceptance::folder::{check, of_files};
use tallfest::{Limits, catalog::rules};
use tallfest_base::Year;
use tallfest_rules::{RuleId, Severity};
use tallfest_synth::{Broken, Centre, SynthError, UNBREAKABLE, Wanted};

/// So few centres that all rules are tried in seconds.
const CENTRES: usize = 3;

fn broken(rule: RuleId, year: Option<Year>) -> Result<Broken, SynthError> {
    Broken::new(&Wanted { rule: rule.as_str(), year, seed: 1, centres: Some(CENTRES) })
}

fn write_centre(centre: &Centre, folder: &Path) {
    fs::create_dir(folder).unwrap();
    for file in centre.files() {
        let mut bytes = vec![];
        centre.write(file, &mut bytes).unwrap();
        fs::write(folder.join(file.name()), &bytes).unwrap();
    }
}

/// What a check finds in the year: the ids of the rules, with the file, that are more than information or `rule`.
fn found(broken: &Broken) -> BTreeSet<(String, String)> {
    let folder = of_files(&broken.files).unwrap();
    for centre in &broken.centres {
        write_centre(centre, &folder.path().join(centre.id()));
    }
    let mut found = BTreeSet::new();
    check(folder.path(), &Limits::default()).1.each(|origin, finding| {
        let id = finding.rule_id();
        if finding.severity() > Severity::Info || id == broken.rule.as_str() {
            found.insert((id.to_owned(), origin.file.to_owned()));
        }
    });
    found
}

/// What is otherwise found than it says.
fn misfit(broken: &Broken) -> Option<String> {
    let found = found(broken);
    let named = |id: &String| *id == broken.rule.as_str();
    let is_found = found.iter().any(|(id, file)| named(id) && *file == broken.at);
    let mut others = found.iter().map(|(id, _)| id).filter(|id| !named(id)).collect::<Vec<_>>();
    others.dedup();
    let beside: BTreeSet<_> = broken.beside.iter().map(|rule| rule.as_str()).collect();
    let as_said = is_found && others.iter().map(|id| id.as_str()).eq(beside);
    (!as_said).then(|| format!("{} in {} at {}: {found:?}", broken.rule, broken.year, broken.at))
}

#[test]
fn every_rule_is_broken_alone_by_a_synthetic_year() {
    let mut ids: Vec<_> = rules::all().into_iter().map(|entry| entry.info.id).collect();
    ids.dedup();
    let (mut misfits, mut unbroken, mut tried) = (vec![], vec![], 0);
    for rule in ids {
        let started = std::time::Instant::now();
        match broken(rule, None) {
            Ok(broken) => {
                tried += 1;
                misfits.extend(misfit(&broken));
            }
            Err(error) => unbroken.push((rule, error.to_string())),
        }
        eprintln!("{rule} {:?}", started.elapsed());
    }
    assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    let expected: Vec<_> = UNBREAKABLE.iter().map(|one| one.rule).collect();
    let unbroken_ids: Vec<_> = unbroken.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(unbroken_ids, expected, "{unbroken:#?}");
    assert!(tried > 100, "{tried}");
}
