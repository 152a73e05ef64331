//! The files of a submission in which something is wrong, held in memory: a good one, and what is changed in it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value as Json, json};
use tallfest_base::{Answer, Date, Form, Key, Records, Sample};
use tallfest_forms::{
    lists::Gender,
    smiso::{annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit},
};

use super::{FolderFault, Input};

/// Files by their paths in the folder.
pub type Files = BTreeMap<String, Content>;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A file with these bytes.
    Bytes(Vec<u8>),
    /// A folder.
    Folder,
}

impl Content {
    /// A file with this text.
    pub fn text(text: &str) -> Self {
        Self::Bytes(text.as_bytes().to_vec())
    }

    /// The bytes of a file.
    pub fn bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }
}

const MANIFEST: &str = r#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"replaces":null,"status":"final","synthetic":true,"period_to":"2020-12-31","made_on":"2021-01-15","made_by":"an example","empty":[],"confirmations":[]}"#;

/// A submission in which nothing is found: ten contacts, a visit, a user, and the forms of the centre. All of it is
/// made up.
pub fn submission() -> Files {
    let contacts: Vec<_> = (1..=10).map(contact).collect();
    [
        ("submission.json".to_owned(), MANIFEST.to_owned()),
        (Contact::INFO.file_name(), format!("{}\n", contacts.join("\n"))),
        (Visit::INFO.file_name(), sample::<Visit>() + "\n"),
        (User::INFO.file_name(), sample::<User>() + "\n"),
        (Annual::INFO.file_name(), sample::<Annual>()),
        (Pandemic::INFO.file_name(), sample::<Pandemic>()),
    ]
    .map(|(name, text)| (name, Content::text(&text)))
    .into()
}

/// A submission to a system in which nothing is found; to another than the centres against incest, its manifest alone.
pub fn submission_to(system: &str) -> Files {
    if system == Contact::INFO.system {
        return submission();
    }
    let mut files = Files::new();
    files.insert("submission.json".to_owned(), Content::text(MANIFEST));
    edit_manifest(&mut files, "system", json!(system));
    edit_manifest(&mut files, "centre", json!(format!("{system}-07")));
    files
}

/// The sample of a form, on a line or, of one record, on several.
fn sample<T: Form + Sample + Serialize>() -> String {
    let sample = T::sample();
    let text = match T::INFO.records {
        Records::One => serde_json::to_string_pretty(&sample),
        Records::Many => serde_json::to_string(&sample),
    };
    text.unwrap_or_default()
}

/// A good contact with this number in its id. Those of one month are of different days.
pub fn contact(number: usize) -> String {
    let id = format!("good-{number}").parse().unwrap_or(Key::literal("good-0"));
    let day = u8::try_from(number % 28).ok().and_then(|day| Date::new(2020, 3, day + 1));
    let record = Contact {
        record_id: Answer::Given(id),
        contact_date: day.map_or(Answer::Absent, Answer::Given),
        ..Sample::sample()
    };
    serde_json::to_string(&record).unwrap_or_default()
}

/// Two user forms with one user key.
pub(super) fn users_of_one_person(files: &mut Files) {
    let user = |id: &'static str, gender| {
        let person_ref = Answer::Given(Key::literal("person-1"));
        let gender = Answer::Given(gender);
        let user = User {
            record_id: Answer::Given(Key::literal(id)),
            person_ref,
            gender,
            ..Sample::sample()
        };
        serde_json::to_string(&user).unwrap_or_default()
    };
    files.insert(
        User::INFO.file_name(),
        Content::text(&[user("u-1", Gender::Female), user("u-2", Gender::NotStated)].join("\n")),
    );
}

/// The same files in a folder.
pub(crate) fn moved(files: &Files, folder: &str) -> Files {
    files.iter().map(|(name, content)| (format!("{folder}/{name}"), content.clone())).collect()
}

/// The manifest says that there is nothing to report on a form.
pub(super) fn empty(files: &mut Files, form: &str) {
    edit_manifest(files, "empty", json!([form]));
}

/// The manifest confirms a warning.
pub(super) fn confirm(files: &mut Files, confirmation: &str) {
    let confirmation = serde_json::from_str(confirmation).unwrap_or(Json::Null);
    edit_manifest(files, "confirmations", json!([confirmation]));
}

fn edit_manifest(files: &mut Files, field: &str, value: Json) {
    let Some(Content::Bytes(bytes)) = files.get_mut("submission.json") else { return };
    let mut manifest: Json = serde_json::from_slice(bytes).unwrap_or_default();
    if let Some(fields) = manifest.as_object_mut() {
        fields.insert(field.to_owned(), value);
    }
    *bytes = manifest.to_string().into_bytes();
}

/// A contact in place of that with the same start (its id), or after the others.
pub(super) fn put_contact(files: &mut Files, number: usize, edit: impl Fn(String) -> String) {
    let Some(Content::Bytes(bytes)) = files.get_mut("contacts.ndjson") else { return };
    let (good, text) = (contact(number), String::from_utf8_lossy(bytes));
    let others = text.lines().filter(|line| *line != good).map(|line| format!("{line}\n"));
    *bytes = (others.collect::<String>() + &edit(good.clone()) + "\n").into_bytes();
}

impl FolderFault {
    /// The files of a submission, or of several, in which the fault is.
    pub fn files(&self) -> Files {
        let mut files = submission();
        (self.edit)(&mut files);
        files
    }
}

impl Input {
    /// The files of a submission that has this input, good but for it.
    pub fn files(self) -> Files {
        let mut files = submission();
        let mut put = |name: &str, content| drop(files.insert(name.to_owned(), content));
        let (first, second) = (contact(1), contact(2));
        let contacts = Contact::INFO.file_name();
        let between =
            |line: &[u8]| Content::Bytes([first.as_bytes(), line, second.as_bytes()].join(&b'\n'));
        match self {
            Self::Line(line) => put(&contacts, between(line)),
            Self::Contacts(bytes) => put(&contacts, Content::Bytes(bytes.to_vec())),
            Self::Before(bytes) => {
                put(&contacts, Content::Bytes([bytes, first.as_bytes()].concat()));
            }
            Self::LineEnds(end) => put(&contacts, Content::text(&[first, second].join(end))),
            Self::LongLine(letters) => put(&contacts, between(&vec![b'x'; letters])),
            Self::Nested(levels) => put(&contacts, between(&b"[".repeat(levels))),
            Self::Annual(bytes) => put(&Annual::INFO.file_name(), Content::Bytes(bytes.to_vec())),
            Self::Sheet(bytes) => {
                put("contacts.csv", Content::Bytes(bytes.to_vec()));
                files.remove(&contacts);
            }
            Self::AnnualSheet(bytes) => {
                put("annual.csv", Content::Bytes(bytes.to_vec()));
                files.remove(&Annual::INFO.file_name());
            }
            Self::Manifest(Some(bytes)) => put("submission.json", Content::Bytes(bytes.to_vec())),
            Self::Manifest(None) => drop(files.remove("submission.json")),
            Self::File(name, bytes) => put(name, Content::Bytes(bytes.to_vec())),
            Self::Folder(name) => put(name, Content::Folder),
        }
        files
    }
}
