//! Law 8: of every rule there is a synthetic year that breaks it and no other.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{collections::BTreeSet, fs, path::Path};

use acceptance::folder::{catalogue, check, of_files};
use tallfest::{
    CheckOptions, Limits,
    catalog::{
        document::{Example, Verdict},
        rules,
    },
    check_folder_after,
};
use tallfest_forms::YEARS;
use tallfest_rules::{RuleId, Severity};
use tallfest_synth::{Broken, Centre, NationalYear, Plan, SynthError, System, UNBREAKABLE, Wanted};

/// So few centres that all rules are tried in seconds.
const CENTRES: usize = 3;
const USUAL: Wanted<'static> =
    Wanted { rule: "", year: None, seed: 1, centres: Some(CENTRES), system: None };

fn broken(rule: RuleId) -> Result<Broken, SynthError> {
    Broken::new(&Wanted { rule: rule.as_str(), ..USUAL })
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
    let before = of_files(&broken.before).unwrap();
    let previous: Vec<_> =
        (!broken.before.is_empty()).then(|| before.path().to_owned()).into_iter().collect();
    let options = CheckOptions::default();
    let report = check_folder_after(folder.path(), &previous, &options, &|_, _| ()).unwrap();
    let mut found = BTreeSet::new();
    report.each(|origin, finding| {
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
    let (mut misfits, mut unbroken) = (vec![], vec![]);
    for rule in ids {
        match broken(rule) {
            Ok(broken) => misfits.extend(misfit(&broken)),
            Err(SynthError::Unbreakable { .. }) => unbroken.push(rule),
            Err(error) => misfits.push(format!("{rule}: {error}")),
        }
    }
    assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    let expected: Vec<_> = UNBREAKABLE.iter().map(|one| one.rule).collect();
    assert_eq!(unbroken, expected);
}

/// A rule that is said not to be breakable is one that the catalogue has no failing example of either.
#[test]
fn what_cannot_be_broken_has_no_failing_example() {
    for rule in catalogue().rules {
        let of_survey = |one: &&Example| YEARS.contains(&one.year);
        let mut examples = rule.examples.iter().filter(of_survey);
        let is_broken = examples.any(|one| one.verdict == Verdict::Broken);
        let is_unbreakable = UNBREAKABLE.iter().any(|one| one.rule.as_str() == rule.id);
        assert!(!(is_broken && is_unbreakable), "{}", rule.id);
    }
}

#[test]
fn without_a_broken_rule_nothing_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let plan = Plan { centres: Some(CENTRES), ..Plan::default() };
    let year = NationalYear::new(&plan).unwrap();
    for centre in year.centres() {
        write_centre(centre, &folder.path().join(centre.id()));
    }
    year.write_register(&mut fs::File::create(folder.path().join("year.json")).unwrap()).unwrap();
    let (_, report) = check(folder.path(), &Limits::default());
    assert!(report.worst() <= Some(Severity::Info));
}

#[test]
fn a_rule_is_broken_in_the_year_that_is_asked_for() {
    for (rule, year) in [("A-001", 2017), ("D-001", 2018), ("COM-002", 2023)] {
        let wanted = Wanted { rule, year: Some(year), ..USUAL };
        let broken = Broken::new(&wanted).unwrap();
        assert_eq!((broken.year, misfit(&broken)), (year, None));
    }
}

/// A rule that several systems have is broken in the one that is asked for, also beside the year before.
#[test]
fn a_rule_is_broken_in_the_system_that_is_asked_for() {
    let cases = [
        ("COM-016", System::Crisis, "crisis-"),
        ("COM-016", System::Smiso, "smiso-"),
        ("COM-018", System::Crisis, "crisis-"),
    ];
    for (rule, system, centre) in cases {
        let broken = Broken::new(&Wanted { rule, system: Some(system), ..USUAL }).unwrap();
        assert_eq!(misfit(&broken), None);
        assert!(broken.at.starts_with(centre), "{rule} at {}", broken.at);
    }
    let wanted = Wanted { rule: "M-001", system: Some(System::Crisis), ..USUAL };
    assert!(matches!(Broken::new(&wanted), Err(SynthError::NotFound { .. })));
}

/// Each year on its own has no fault: only beside the other the rule is broken.
#[test]
fn a_rule_over_two_years_is_not_broken_by_the_one_alone() {
    for rule in ["COM-016", "D-010", "D-022", "D-023", "D-025"] {
        let broken = Broken::new(&Wanted { rule, ..USUAL }).unwrap();
        assert!(!broken.before.is_empty(), "{rule}");
        for files in [&broken.files, &broken.before] {
            let (_, report) = check(of_files(files).unwrap().path(), &Limits::default());
            assert!(report.worst() <= Some(Severity::Info), "{rule}");
        }
    }
}
