//! Centres that did not report, forms that are missing and answers that are not given: in each table of centres,
//! answered + not asked + not stated + did not report = register.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use tallfest::{CheckOptions, Source, Submission, check_submissions, release};
use tallfest_base::Lang;
use tallfest_synth::{CrisisYear, NationalYear, Plan, Submission as _};

use crate::manifest;

/// The files of a centre, by name.
type Files = BTreeMap<&'static str, Json>;

/// What became of the centres of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Became {
    register: u64,
    answered: u64,
    not_asked: u64,
    not_stated: u64,
    did_not_report: u64,
}

/// Read from the words that stand under a table.
fn became(words: &str) -> Became {
    let numbers = words.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<u64> = numbers.filter_map(|number| number.parse().ok()).collect();
    let [register, answered, not_asked, not_stated, did_not_report] = numbers.try_into().unwrap();
    Became { register, answered, not_asked, not_stated, did_not_report }
}

/// What became of the centres in each table of a system that says so, in 2020. The register has all centres; it says of
/// those that send nothing, or not all, that they do not.
fn tables(system: &str, centres: &BTreeMap<String, Option<Files>>) -> BTreeMap<String, Became> {
    let entry = |centre: &String| {
        let offers: &[&str] = if system == "crisis" { &["women", "men"] } else { &[] };
        json!({"centre": centre, "system": system, "offers": offers})
    };
    let entries: Vec<_> = centres.keys().map(entry).collect();
    let register = json!({"format": 1, "year": 2020, "synthetic": true, "centres": entries});
    let sent: Vec<_> = centres
        .iter()
        .filter_map(|(centre, files)| Some((centre, files.as_ref()?)))
        .map(|(centre, files)| {
            let texts = files.iter().map(|(name, json)| (*name, json.to_string()));
            (centre, manifest(system, centre, 2020), texts.collect::<Vec<_>>())
        })
        .collect();
    let submissions = sent.iter().map(|(centre, manifest, files)| {
        let submission = Submission::new(manifest.as_bytes()).at(centre.as_str());
        files.iter().fold(submission, |submission, (name, text)| {
            submission.file(*name, Source::memory(text.as_bytes()))
        })
    });
    let register = register.to_string();
    let report =
        check_submissions(Some(register.as_bytes()), submissions, &CheckOptions::default())
            .unwrap();
    let released = release(&report).unwrap();
    let told = released.tables.iter().filter_map(|table| {
        let response = table.response()?;
        assert_eq!(response.register(), u64::try_from(centres.len()).unwrap());
        Some((table.frame().id.to_owned(), became(&response.words(Lang::En))))
    });
    told.collect()
}

/// The questionnaires of the centres of a synthetic year.
fn questionnaires(
    centres: Vec<&dyn tallfest_synth::Submission>,
    names: &[&str],
) -> BTreeMap<String, Option<Files>> {
    let file = |centre: &dyn tallfest_synth::Submission, name: &'static str| {
        let mut bytes = vec![];
        centre.write(name, &mut bytes).unwrap();
        (name, serde_json::from_slice(&bytes).unwrap())
    };
    let of_centre = |centre: &dyn tallfest_synth::Submission| {
        let wanted = centre.files().into_iter().filter(|name| names.contains(name));
        (centre.id(), Some(wanted.map(|name| file(centre, name)).collect::<Files>()))
    };
    centres.into_iter().map(of_centre).collect()
}

fn drop_answer(files: &mut Option<Files>, name: &str, question: &str) {
    let questionnaire = files.as_mut().unwrap().get_mut(name).unwrap();
    assert!(questionnaire.as_object_mut().unwrap().remove(question).is_some(), "{question}");
}

fn sums(tables: &BTreeMap<String, Became>, register: u64) {
    assert!(tables.len() > 5, "{tables:?}");
    for (id, became) in tables {
        let Became { answered, not_asked, not_stated, did_not_report, .. } = *became;
        assert_eq!(answered + not_asked + not_stated + did_not_report, register, "{id}");
        assert_eq!(became.register, register, "{id}");
    }
}

#[test]
fn centres_against_abuse_that_do_not_answer_are_counted_as_such() {
    let year = NationalYear::new(&Plan { seed: 11, ..Plan::default() }).unwrap();
    let centres = year.centres().iter().map(|one| -> &dyn tallfest_synth::Submission { one });
    let mut all = questionnaires(centres.collect(), &["annual.json", "pandemic.json"]);
    let before = tables("smiso", &all);
    sums(&before, 22);
    assert!(before.values().all(|became| became.did_not_report == 0));
    // Two send nothing, one leaves a questionnaire out, one an answer, and one says that it is not stated.
    for centre in ["smiso-02", "smiso-09"] {
        *all.get_mut(centre).unwrap() = None;
    }
    all.get_mut("smiso-05").unwrap().as_mut().unwrap().remove("annual.json");
    drop_answer(all.get_mut("smiso-06").unwrap(), "annual.json", "organisation_form");
    let seven = all.get_mut("smiso-07").unwrap().as_mut().unwrap().get_mut("annual.json").unwrap();
    seven["organisation_form"] = json!("not_stated");
    let after = tables("smiso", &all);
    sums(&after, 22);
    let forms =
        Became { register: 22, answered: 17, not_asked: 0, not_stated: 2, did_not_report: 3 };
    assert_eq!(after["smiso-organisation-form"], forms);
    // Of a question that hangs on another, those who are not asked are told apart from those who do not answer.
    let routine = |files: &Option<Files>| {
        files
            .as_ref()
            .and_then(|files| files.get("annual.json"))
            .map(|it| it["supervision_routine"].clone())
    };
    let sent = all.values().filter_map(routine);
    let asked = u64::try_from(sent.filter(|routine| routine == "yes").count()).unwrap();
    let frequency = after["smiso-supervision-frequency"];
    assert_eq!((frequency.not_asked, frequency.did_not_report), (19 - asked, 3));
}

#[test]
fn crisis_centres_that_do_not_answer_are_counted_as_such() {
    let year = CrisisYear::new(&Plan { seed: 11, ..Plan::default() }).unwrap();
    let centres = year.centres().iter().map(|one| -> &dyn tallfest_synth::Submission { one });
    let mut all = questionnaires(centres.collect(), &["offer-women.json", "offer-men.json"]);
    let before = tables("crisis", &all);
    sums(&before, 44);
    for centre in ["crisis-03", "crisis-12", "crisis-30"] {
        *all.get_mut(centre).unwrap() = None;
    }
    let after = tables("crisis", &all);
    sums(&after, 44);
    for (id, became) in &after {
        assert_eq!(became.did_not_report, before[id].did_not_report + 3, "{id}");
    }
}
