//! Centres that did not report, forms that are missing and answers that are not given: in each table of centres,
//! answered + not asked + not stated + did not report = register.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use tallfest::{CheckOptions, FolderReport, Source, Submission, check_submissions, release};
use tallfest_base::Lang;
use tallfest_forms::smiso::contact::Contact;
use tallfest_rules::Severity;
use tallfest_synth::{CrisisYear, NationalYear, Plan};

use crate::{manifest, sample};

/// A centre: what the register says of it, and the questionnaires that it sends, by the names of their files; none if
/// it sends nothing.
struct Centre {
    entry: Json,
    files: Option<BTreeMap<&'static str, Json>>,
}

impl Centre {
    /// One of its questionnaires.
    fn questionnaire(&mut self, name: &str) -> &mut Json {
        self.files.as_mut().unwrap().get_mut(name).unwrap()
    }
}

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

/// What a check says of the centres of a system in 2020.
fn checked(system: &str, centres: &BTreeMap<String, Centre>) -> FolderReport {
    let entries: Vec<_> = centres.values().map(|centre| &centre.entry).collect();
    let register = json!({"format": 1, "year": 2020, "synthetic": true, "centres": entries});
    let sent: Vec<_> = centres
        .iter()
        .filter_map(|(id, centre)| Some((id, centre.files.as_ref()?)))
        .map(|(id, files)| {
            let texts = files.iter().map(|(name, json)| (*name, json.to_string()));
            (id, manifest(system, id, 2020), texts.collect::<Vec<_>>())
        })
        .collect();
    let submissions = sent.iter().map(|(id, manifest, files)| {
        let submission = Submission::new(manifest.as_bytes()).at(id.as_str());
        files.iter().fold(submission, |submission, (name, text)| {
            submission.file(*name, Source::memory(text.as_bytes()))
        })
    });
    let register = register.to_string();
    let options = CheckOptions::default();
    check_submissions(Some(register.as_bytes()), submissions, &options).unwrap()
}

/// What became of the centres in each table that says so.
fn tables(report: &FolderReport) -> BTreeMap<String, Became> {
    told(report, "centres").into_iter().map(|((table, _), became)| (table, became)).collect()
}

/// What became of the centres or the offers in each table that says so, by table and by which offer it is of.
fn told(report: &FolderReport, of: &str) -> BTreeMap<(String, String), Became> {
    let mut told = BTreeMap::new();
    let mut errors = vec![];
    report.each(|origin, finding| {
        let is_error = finding.severity() >= Severity::Error;
        errors.extend(is_error.then(|| (origin.centre.to_owned(), finding.rule_id())));
    });
    assert!(errors.is_empty(), "{errors:?}");
    for table in release(report).unwrap().tables {
        for response in table.responses() {
            let words = response.words(Lang::En);
            let among = words.split_once(" (").and_then(|(_, rest)| rest.split_once("): "));
            let among = among.map_or("", |(among, _)| among);
            if words.contains(&format!(" {of} in the register")) {
                let key = (table.frame().id.to_owned(), among.to_owned());
                assert_eq!(told.insert(key, became(&words)), None, "{words}");
            }
        }
    }
    told
}

/// The centres of a synthetic year, with those of their files.
fn centres(all: &[&dyn tallfest_synth::Submission], names: &[&str]) -> BTreeMap<String, Centre> {
    let centre = |one: &&dyn tallfest_synth::Submission| {
        let id = one.id();
        let entry = one.entries().into_iter().find(|entry| entry.centre == id).unwrap();
        let wanted = one.files().into_iter().filter(|name| names.contains(name));
        let files = wanted.map(|name| {
            let mut bytes = vec![];
            one.write(name, &mut bytes).unwrap();
            (name, serde_json::from_slice(&bytes).unwrap())
        });
        let files = Some(files.collect());
        (id, Centre { entry: serde_json::to_value(entry).unwrap(), files })
    };
    all.iter().map(centre).collect()
}

fn sums(tables: &BTreeMap<String, Became>, register: u64) {
    assert!(tables.len() > 3, "{tables:?}");
    for (id, became) in tables {
        let Became { answered, not_asked, not_stated, did_not_report, .. } = *became;
        assert_eq!(answered + not_asked + not_stated + did_not_report, register, "{id}");
        assert_eq!(became.register, register, "{id}");
    }
}

#[test]
fn centres_against_abuse_that_do_not_answer_are_counted_as_such() {
    let year = NationalYear::new(&Plan { seed: 11, ..Plan::default() }).unwrap();
    let submissions = year.centres().iter().map(|one| -> &dyn tallfest_synth::Submission { one });
    let mut all = centres(&submissions.collect::<Vec<_>>(), &["annual.json", "pandemic.json"]);
    let before = tables(&checked("smiso", &all));
    sums(&before, 22);
    assert!(before.values().all(|became| became.did_not_report == 0));
    // Two send nothing, one leaves a questionnaire out, one an answer, and one says that it is not stated.
    for id in ["smiso-02", "smiso-09"] {
        all.get_mut(id).unwrap().files = None;
    }
    all.get_mut("smiso-05").unwrap().files.as_mut().unwrap().remove("annual.json");
    let annual = all.get_mut("smiso-06").unwrap().questionnaire("annual.json");
    assert!(annual.as_object_mut().unwrap().remove("organisation_form").is_some());
    let annual = all.get_mut("smiso-07").unwrap().questionnaire("annual.json");
    annual["organisation_form"] = json!("not_stated");
    let after = tables(&checked("smiso", &all));
    sums(&after, 22);
    let forms =
        Became { register: 22, answered: 17, not_asked: 0, not_stated: 2, did_not_report: 3 };
    assert_eq!(after["smiso-organisation-form"], forms);
    // Of a question that hangs on another, those who are not asked are told apart from those who do not answer.
    let annuals = all.values().filter_map(|centre| centre.files.as_ref()?.get("annual.json"));
    let routines = annuals.filter(|annual| annual["supervision_routine"] == "yes");
    let asked = u64::try_from(routines.count()).unwrap();
    let frequency = after["smiso-supervision-frequency"];
    assert_eq!((frequency.not_asked, frequency.did_not_report), (19 - asked, 3));
}

#[test]
fn crisis_centres_that_do_not_answer_are_counted_as_such() {
    let year = CrisisYear::new(&Plan { seed: 11, ..Plan::default() }).unwrap();
    let submissions = year.centres().iter().map(|one| -> &dyn tallfest_synth::Submission { one });
    let mut all =
        centres(&submissions.collect::<Vec<_>>(), &["offer-women.json", "offer-men.json"]);
    let before = tables(&checked("crisis", &all));
    sums(&before, 44);
    assert!(before.values().all(|became| became.did_not_report == 0));
    // Three send nothing; one leaves the answer out, by which it would not be left out of the centres.
    for id in ["crisis-03", "crisis-12", "crisis-30"] {
        all.get_mut(id).unwrap().files = None;
    }
    let offer = all.get_mut("crisis-02").unwrap().questionnaire("offer-women.json");
    assert!(offer.as_object_mut().unwrap().remove("organisation_form").is_some());
    let after = tables(&checked("crisis", &all));
    sums(&after, 44);
    let forms =
        Became { register: 44, answered: 40, not_asked: 0, not_stated: 1, did_not_report: 3 };
    assert_eq!(after["crisis-organisation-form"], forms);
}

/// In a table of offers the base is the offers that the register expects, each kind by itself.
#[test]
fn offers_that_do_not_answer_are_counted_as_such() {
    let year = CrisisYear::new(&Plan { seed: 11, ..Plan::default() }).unwrap();
    let submissions = year.centres().iter().map(|one| -> &dyn tallfest_synth::Submission { one });
    let mut all =
        centres(&submissions.collect::<Vec<_>>(), &["offer-women.json", "offer-men.json"]);
    let of = |all: &BTreeMap<String, Centre>| told(&checked("crisis", all), "offers");
    let before = of(&all);
    let (women, men) = ("offer for women".to_owned(), "offer for men".to_owned());
    for (key, became) in &before {
        let register = if key.1 == women {
            43
        } else if key.1 == men {
            39
        } else {
            82
        };
        let Became { answered, not_asked, not_stated, did_not_report, .. } = *became;
        assert_eq!(answered + not_asked + not_stated + did_not_report, register, "{key:?}");
        assert_eq!((became.register, did_not_report), (register, 0), "{key:?}");
    }
    // All that is asked of each offer is told of both, and something of offers to men alone.
    assert!(before.keys().filter(|(_, of)| *of == women).count() > 20, "{before:?}");
    assert!(
        before.contains_key(&("crisis-offer-men-housing".to_owned(), String::new())),
        "{before:?}"
    );

    // One centre sends nothing, one leaves its offer to men out, one says that something is not stated.
    all.get_mut("crisis-01").unwrap().files = None;
    all.get_mut("crisis-02").unwrap().files.as_mut().unwrap().remove("offer-men.json");
    let offer = all.get_mut("crisis-06").unwrap().questionnaire("offer-men.json");
    offer["police_assessed"] = json!("not_stated");
    for follows in ["police_written", "police_followed_up"] {
        drop(offer.as_object_mut().unwrap().remove(follows));
    }
    let after = of(&all);
    let website = |of: &String| after[&("crisis-offer-website".to_owned(), of.clone())];
    let became = |register, answered, not_stated, did_not_report| Became {
        register,
        answered,
        not_asked: 0,
        not_stated,
        did_not_report,
    };
    assert_eq!((website(&women), website(&men)), (became(43, 42, 0, 1), became(39, 37, 0, 2)));
    let assessed = |of: &String| after[&("crisis-offer-police-assessed".to_owned(), of.clone())];
    assert_eq!((assessed(&women), assessed(&men)), (became(43, 42, 0, 1), became(39, 36, 1, 2)));
}

/// Tables of persons have no centres in them, so that the publication says from how many centres a form came. Who had
/// nothing to report is among them.
#[test]
fn a_form_of_persons_that_not_all_sent_is_told() {
    let contact = sample::<Contact>(2020).to_string();
    let with = |id: &str, empty: &str| {
        manifest("smiso", id, 2020).replacen('{', &format!("{{\"empty\":{empty},"), 1)
    };
    let one = with("smiso-01", "[\"users\"]");
    let other = with("smiso-02", "[\"visits\", \"users\"]");
    let contacts = Source::memory(contact.as_bytes());
    let one = Submission::new(one.as_bytes()).at("smiso-01").file("contacts.ndjson", contacts);
    let other = Submission::new(other.as_bytes()).at("smiso-02");
    let options = CheckOptions::default();
    let report = check_submissions(None, [one, other], &options).unwrap();
    let release = release(&report).unwrap();
    let partly: Vec<_> = release.partly.iter().map(|(form, n)| (form.to(Lang::En), *n)).collect();
    assert_eq!(release.reported, 2);
    assert_eq!(partly, [("Form A: contact", 1), ("Form B: visit", 1)]);
}
