//! A faulty input in a submission that is good but for it: what it lacks is taken from a good record.

use std::{collections::BTreeSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Map, Value as Json};
use tallfest_base::{Form, Sample};
use tallfest_catalog::faults::{Content, Files, Input, submission};
use tallfest_forms::smiso::{annual::Annual, contact::Contact};
use tallfest_rules::smiso::year::Records;

use super::{
    moved::{Move, SAMPLE_YEAR, Setting},
    scene::Scene,
    sheet::completed,
};
use crate::{File, SynthError};

/// Puts the input into the files of a centre.
pub(super) fn put(
    input: Input,
    files: &mut Files,
    scene: &Scene<Records>,
) -> Result<(), SynthError> {
    let contacts = files.get(File::Contacts.name()).and_then(Content::bytes);
    let contacts = contacts.unwrap_or_default().to_vec();
    let contact =
        Move::new(Setting::of_samples(SAMPLE_YEAR), scene.setting()).moved(&Contact::sample());
    let sample = serde_json::to_value(&contact)?;
    let mut write =
        |file: File, bytes| drop(files.insert(file.name().to_owned(), Content::Bytes(bytes)));
    match input {
        Input::Line(line) => {
            write(File::Contacts, after_first(&contacts, &over(&sample, line)));
        }
        Input::LongLine(letters) => {
            write(File::Contacts, after_first(&contacts, &vec![b'x'; letters]));
        }
        Input::Nested(levels) => {
            write(File::Contacts, after_first(&contacts, &b"[".repeat(levels)));
        }
        // Text stands after the good records; what is no text is the whole of the file.
        Input::Contacts(bytes) if std::str::from_utf8(bytes).is_ok() => {
            write(File::Contacts, [&contacts, bytes].concat());
        }
        Input::Contacts(bytes) => write(File::Contacts, bytes.to_vec()),
        Input::Before(bytes) => write(File::Contacts, [bytes, &contacts].concat()),
        Input::LineEnds(end) => {
            let lines: Vec<_> = contacts.split(|byte| *byte == b'\n').collect();
            write(File::Contacts, lines.join(end.as_bytes()));
        }
        Input::Annual(bytes) => {
            let annual = serde_json::to_value(&scene.records.annual)?;
            write(File::Annual, over(&annual, bytes));
        }
        Input::Sheet(bytes) => {
            put_sheet(files, Contact::INFO.file(), completed(&contact, bytes));
            files.remove(File::Contacts.name());
        }
        Input::AnnualSheet(bytes) => {
            let Some(annual) = &scene.records.annual else { return Ok(()) };
            put_sheet(files, Annual::INFO.file(), completed(annual, bytes));
            files.remove(File::Annual.name());
        }
        Input::Manifest(Some(bytes)) => {
            write(
                File::Manifest,
                over(&serde_json::to_value(&scene.manifest)?, &what_differs(bytes)),
            );
        }
        Input::Manifest(None) => drop(files.remove(File::Manifest.name())),
        Input::File(name, bytes) => {
            files.insert(name.to_owned(), Content::Bytes(bytes.to_vec()));
        }
        Input::Folder(name) => drop(files.insert(name.to_owned(), Content::Folder)),
    }
    Ok(())
}

fn put_sheet(files: &mut Files, form: &str, bytes: Vec<u8>) {
    files.insert(format!("{form}.csv"), Content::Bytes(bytes));
}

/// The lines with one more after the first.
fn after_first(lines: &[u8], line: &[u8]) -> Vec<u8> {
    let mut parts = lines.splitn(2, |byte| *byte == b'\n');
    let (first, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    [first, line, rest].join(&b'\n')
}

/// The fields of a faulty document put over those of a good one; the faulty bytes alone where no fields can be seen in
/// them.
fn over(good: &Json, faulty: &[u8]) -> Vec<u8> {
    let with_fields = || {
        let text = std::str::from_utf8(faulty).ok()?;
        let fields: Fields = serde_json::from_str(text).ok()?;
        let value = serde_json::from_str::<Json>(text).ok();
        // What survives being read is put in its place; what does not (a field twice) is put there as text.
        if let Some(value) = value.filter(|value| value.to_string().as_str() == text) {
            let mut whole = good.clone();
            merge(&mut whole, value);
            return Some(whole.to_string());
        }
        let mut others: Map<_, _> = good.as_object()?.clone();
        others.retain(|name, _| !fields.0.contains(name));
        let others = Json::Object(others).to_string();
        Some(format!("{},{}", others.strip_suffix('}')?, text.strip_prefix('{')?))
    };
    with_fields().map_or_else(|| faulty.to_vec(), String::into_bytes)
}

fn merge(into: &mut Json, from: Json) {
    match (into, from) {
        (Json::Object(into), Json::Object(from)) => {
            for (name, value) in from {
                merge(into.entry(name).or_insert(Json::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}

/// The fields of a manifest in which it differs from that of the good submission; the bytes themselves where it cannot
/// be read.
fn what_differs(manifest: &[u8]) -> Vec<u8> {
    let differs = || {
        let read = |bytes: &[u8]| serde_json::from_slice::<Map<String, Json>>(bytes).ok();
        let files = submission();
        let good = read(files.get(File::Manifest.name())?.bytes()?)?;
        let mut fields = read(manifest)?;
        fields.retain(|name, value| good.get(name) != Some(value));
        Some(Json::Object(fields).to_string())
    };
    differs().map_or_else(|| manifest.to_vec(), String::into_bytes)
}

/// The names of the fields of an object, whatever their values.
struct Fields(BTreeSet<String>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut names = BTreeSet::new();
                while let Some((name, IgnoredAny)) = map.next_entry()? {
                    names.insert(name);
                }
                Ok(Fields(names))
            }
        }
        from.deserialize_map(Names)
    }
}
