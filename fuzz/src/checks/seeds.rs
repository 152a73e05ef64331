//! The seeds of each target: the drafts of the rules' examples, and the known faults. All of it is made up.

use std::collections::{BTreeMap, BTreeSet};

use tallfest::{
    base::{Form, Records, Sample},
    catalog::faults::{FAULTS, FOLDER_FAULTS, Files, Input, submission},
    formats::csv,
    forms::every_form,
    rules::{Example, Subject, judge::Judged},
    smiso::{Annual, Contact},
};

use super::{FORMS, submission as layout, with_form};

/// The seeds of each target, by its name.
#[derive(Debug, Default)]
pub struct Seeds(BTreeMap<String, BTreeSet<Vec<u8>>>);

/// Every seed.
pub fn all() -> Seeds {
    let mut seeds = Seeds::default();
    macro_rules! add {
        ($($form:ty),+) => { $(seeds.add_form::<$form>();)+ };
    }
    every_form!(add!);
    for fault in FAULTS {
        seeds.add_fault(fault.input);
    }
    seeds.add_submission(&submission());
    for fault in FOLDER_FAULTS {
        seeds.add_submission(&fault.files());
    }
    for form in FORMS {
        seeds.add("gears", with_form(form, &b"[".repeat(100)));
        // Spellings that two readers could take for different things.
        for record in SPELLINGS {
            seeds.add("gears", with_form(form, record.as_bytes()));
        }
    }
    for packed in PACKED {
        seeds.add("packed", packed.to_vec());
    }
    seeds.add("document", REGISTER.as_bytes().to_vec());
    seeds.add("document", MANIFEST.as_bytes().to_vec());
    seeds
}

impl Seeds {
    /// The seeds of a target.
    pub fn of(&self, target: &str) -> impl Iterator<Item = &[u8]> {
        self.0.get(target).into_iter().flatten().map(Vec::as_slice)
    }

    fn add(&mut self, target: &str, seed: Vec<u8>) {
        self.0.entry(target.to_owned()).or_default().insert(seed);
    }

    fn add_form<T: Form + Sample + Judged + Subject<Draft = T>>(&mut self) {
        let examples = T::RULES.iter().flat_map(|rule| rule.examples);
        let drafts = examples.map(Example::draft::<T>).chain([<T as Sample>::sample()]);
        let mut records = BTreeSet::new();
        let mut rows = BTreeSet::new();
        for draft in drafts {
            records.extend(serde_json::to_vec(&draft).ok());
            rows.insert(csv::row(&draft));
        }
        // Small files: the fuzzer puts them together itself.
        let most = if T::INFO.records == Records::One { 1 } else { 3 };
        let of_form = |bytes: &[u8]| with_form(T::INFO, bytes);
        let all: Vec<_> = records.iter().cloned().collect();
        all.chunks(most).for_each(|some| self.add("file", of_form(&some.join(&b'\n'))));
        let rows: Vec<_> = rows.into_iter().collect();
        for some in rows.chunks(most) {
            self.add("sheet", of_form((csv::headings::<T>() + &some.concat()).as_bytes()));
        }
        for record in records {
            self.add("gears", of_form(&record));
        }
    }

    fn add_fault(&mut self, input: Input) {
        let good = serde_json::to_vec(&<Contact as Sample>::sample()).unwrap_or_default();
        let contacts = |bytes: &[u8]| [&good, bytes, &good].join(&b'\n');
        let of_contact = |bytes: &[u8]| with_form(Contact::INFO, bytes);
        let of_annual = |bytes: &[u8]| with_form(Annual::INFO, bytes);
        match input {
            Input::Line(bytes) => {
                self.add("gears", of_contact(bytes));
                self.add("file", of_contact(&contacts(bytes)));
            }
            Input::Annual(bytes) => {
                self.add("gears", of_annual(bytes));
                self.add("file", of_annual(bytes));
            }
            Input::Contacts(bytes) => self.add("file", of_contact(bytes)),
            Input::Before(bytes) => self.add("file", of_contact(&[bytes, &good].concat())),
            Input::LineEnds(end) => {
                self.add("file", of_contact(&[&good, &good[..]].join(end.as_bytes())));
            }
            Input::Sheet(bytes) => self.add("sheet", of_contact(bytes)),
            Input::AnnualSheet(bytes) => self.add("sheet", of_annual(bytes)),
            Input::Manifest(Some(bytes)) => {
                self.add("document", bytes.to_vec());
                self.add_submission(&input.files());
            }
            // Long, deep, or about the folder itself.
            Input::LongLine(_)
            | Input::Nested(_)
            | Input::Manifest(None)
            | Input::File(..)
            | Input::Folder(_) => (),
        }
    }

    /// The submissions of some files, one a folder; a register goes with each.
    fn add_submission(&mut self, files: &Files) {
        let register = files.get("year.json").and_then(|content| content.bytes());
        let mut folders: BTreeMap<&str, Vec<(layout::Part, &[u8])>> = BTreeMap::new();
        for (path, content) in files {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let part = layout::Part::named(name).zip(content.bytes());
            folders.entry(folder).or_default().extend(part);
        }
        for mut parts in folders.into_values() {
            parts.extend(register.map(|bytes| (layout::Part::Register, bytes)));
            self.add("submission", layout::laid_out(&parts));
        }
    }
}

/// Records of spellings that two readers could take for different things.
const SPELLINGS: &[&str] = &[
    "{}",
    " { } ",
    "\t{\r\n}",
    r#"{"record\u005fid":"c-1"}"#,
    r#"{"record_id":"\u0063-1"}"#,
    r#"{"record_id":"\ud800"}"#,
    r#"{"record_id":"\ud83d\ude00"}"#,
    "{\"record_id\":\"\u{0}\"}",
    r#"{"record_id":"\u0000"}"#,
    r#"{"staff_count":9223372036854775808,"contact_date":9223372036854775808}"#,
    r#"{"staff_count":1e0,"phone_hours_week":135.30}"#,
    r#"{"staff_count":-0,"phone_hours_week":-0.0}"#,
    r#"{"staff_count":0.1e1,"phone_hours_week":1e-400}"#,
    r#"{"staff_count":"not_stated","staff_gender":"not_stated"}"#,
    r#"{"record_id":"c-1"}{"#,
    r#"{"record_id":"c-1"},"#,
    r#"{"record_id":"c-1",}"#,
    r#"["c-1"]"#,
    "\u{feff}{}",
    "{\u{c}}",
    r#"{"__proto__":{},"":0}"#,
];

/// Empty files and a short one, packed; frames that are no data; a window of 9 MiB.
const PACKED: &[&[u8]] = &[
    b"\x28\xb5\x2f\xfd\x24\x00\x01\x00\x00\x99\xe9\xd8\x51",
    b"\x28\xb5\x2f\xfd\x04\x58\x19\x00\x00{}\n\x8e\x6c\xf6\x02",
    b"\x28\xb5\x2f\xfd\x00\x58\x23\x03\x00x",
    b"\x50\x2a\x4d\x18\x02\x00\x00\x00ab\x28\xb5\x2f\xfd\x00\x58\x23\x03\x00x",
    b"\x28\xb5\x2f\xfd\x00\x69\x23\x03\x00x",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xab\xae\xe5\x02\x00\x66\x8c\x43\x6f\x03\x00\x00\x00",
];

const MANIFEST: &str = r#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"replaces":null,"status":"final","synthetic":true,"period_to":"2020-12-31","made_on":"2021-01-15","made_by":"a test","empty":["contacts"],"confirmations":[{"rule":"A-007","records":[{"record_id":"c-17","fingerprint":"00112233445566778899aabbccddeeff"}],"reason":"special_event","note":"a word"}]}"#;

const REGISTER: &str = r#"{"format":1,"year":2020,"synthetic":true,"centres":[{"centre":"smiso-07","system":"smiso","kind":"SMISO","name":{"nb":"Senter 07"},"organisation":"org-07","county":"Fylke A","helpline":false,"offers":[],"expected":["contacts","annual"],"non_response":[{"form":"annual","reason":"technical"}]}],"dates":{"last":"2021-01-15"},"waivers":[{"centre":"smiso-07","rule":"A-001","reason":"a test"}]}"#;
