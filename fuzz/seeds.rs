//! Writes the corpus of every target: the drafts of the rules' examples, and the known faults. All of it is made up.
//!
//! `cargo +nightly run --example seeds` in this folder.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use tallfest::{
    base::{Form, Records, Sample},
    catalog::faults::{FAULTS, Input},
    rules::{Rule, Subject, smiso},
    smiso::{Annual, Contact, Pandemic, User, Visit},
};

/// The seeds of each target.
#[derive(Default)]
struct Seeds {
    record: BTreeSet<Vec<u8>>,
    manifest: BTreeSet<Vec<u8>>,
    file: BTreeSet<Vec<u8>>,
}

impl Seeds {
    fn add_form<T: Form + Sample + Subject<Draft = T>>(&mut self, rules: &[&Rule<T>]) {
        let examples = rules.iter().flat_map(|rule| rule.examples);
        let drafts = examples.map(|example| example.draft::<T>()).chain([<T as Sample>::sample()]);
        let records: BTreeSet<Vec<u8>> =
            drafts.filter_map(|draft| serde_json::to_vec(&draft).ok()).collect();
        // Small files: the fuzzer puts them together itself.
        let all: Vec<_> = records.iter().cloned().collect();
        let most = if T::INFO.records == Records::One { 1 } else { 3 };
        self.file.extend(all.chunks(most).map(|some| some.join(&b'\n')));
        self.record.extend(records);
    }

    fn add_fault(&mut self, input: Input) {
        let good = serde_json::to_vec(&<Contact as Sample>::sample()).unwrap_or_default();
        match input {
            Input::Line(bytes) | Input::Annual(bytes) => {
                self.record.insert(bytes.to_vec());
                self.file.insert([&good, bytes, &good].join(&b'\n'));
            }
            Input::Contacts(bytes) => drop(self.file.insert(bytes.to_vec())),
            Input::Before(bytes) => drop(self.file.insert([bytes, &good].concat())),
            Input::LineEnds(end) => drop(self.file.insert([&good, &good[..]].join(end.as_bytes()))),
            Input::Manifest(Some(bytes)) => drop(self.manifest.insert(bytes.to_vec())),
            Input::LongLine(_)
            | Input::Nested(_)
            | Input::Manifest(None)
            | Input::File(..)
            | Input::Folder(_) => (),
        }
    }
}

fn main() -> io::Result<()> {
    let mut seeds = Seeds::default();
    seeds.add_form(smiso::contact::RULES);
    seeds.add_form::<Visit>(smiso::visit::RULES);
    seeds.add_form::<User>(smiso::user::RULES);
    seeds.add_form::<Annual>(smiso::annual::RULES);
    seeds.add_form::<Pandemic>(smiso::pandemic::RULES);
    FAULTS.iter().for_each(|fault| seeds.add_fault(fault.input));
    seeds.record.insert(b"[".repeat(100));
    for document in [MANIFEST, REGISTER] {
        seeds.manifest.insert(document.as_bytes().to_vec());
    }
    for (target, seeds) in
        [("record", seeds.record), ("manifest", seeds.manifest), ("file", seeds.file)]
    {
        let folder = corpus(target);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), seed)?;
        }
        println!("{}: {} seeds", folder.display(), seeds.len());
    }
    Ok(())
}

fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target)
}

const MANIFEST: &str = r#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"replaces":null,"status":"final","synthetic":true,"period_to":"2020-12-31","made_on":"2021-01-15","made_by":"a test","empty":["contacts"],"confirmations":[]}"#;

const REGISTER: &str = r#"{"format":1,"year":2020,"synthetic":true,"centres":[{"centre":"smiso-07","system":"smiso","kind":"SMISO","name":{"nb":"Senter 07"},"organisation":"org-07","county":"Fylke A","helpline":false,"offers":[],"expected":["contacts","annual"],"non_response":[]}],"dates":{},"waivers":[]}"#;
