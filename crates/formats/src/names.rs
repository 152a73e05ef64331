//! What the name of a file in a submission says: whose it is, and how it is written.

use tallfest_base::FormInfo;
use tallfest_rules::{Fault, RuleInfo, Severity, Shown, structure};

use crate::packing::Packing;

/// The name of the manifest.
pub const MANIFEST: &str = "submission.json";

/// The name of the register of a year.
pub const REGISTER: &str = "year.json";

/// What can stand after the stem of a form's file, and is not read.
const NOT_READ: [&str; 1] = ["xlsx"];

/// How the records of a file are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// As JSON: one document, or a line each.
    #[default]
    Json,
    /// As a sheet (CSV): a row each, below a row of headings.
    Csv,
}

impl Layout {
    /// The layout that the name of a file says it has, and whether the file is compressed.
    ///
    /// ```
    /// use tallfest_formats::Layout;
    /// assert_eq!(Layout::of_name("contacts.csv.gz"), Some((Layout::Csv, true)));
    /// assert_eq!(Layout::of_name("contacts.ndjson.zst"), Some((Layout::Json, true)));
    /// assert_eq!(Layout::of_name("contacts.xlsx"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<(Self, bool)> {
        let (name, packing) = Packing::of_name(name);
        let (_, extension) = name.rsplit_once('.')?;
        let layout = match extension {
            "json" | "ndjson" => Self::Json,
            "csv" => Self::Csv,
            _ => return None,
        };
        Some((layout, packing.is_some()))
    }

    /// The extension of a form's file.
    pub const fn extension(self, form: &FormInfo) -> &'static str {
        match self {
            Self::Json => form.records.extension(),
            Self::Csv => "csv",
        }
    }
}

/// What a file's name says of a form: whether it is the form's, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    As { layout: Layout, compressed: bool },
    NotRead,
}

/// Which of a form's files it is, by its stem, and how it is written; none if the name is no file of the form.
pub(crate) fn form_of(name: &str, form: &FormInfo) -> Option<(&'static str, Written)> {
    let rest = |stem: &&'static str| Some((*stem, name.strip_prefix(stem)?.strip_prefix('.')?));
    let (stem, extension) = form.files.iter().find_map(rest)?;
    Some((stem, written(extension, form)?))
}

fn written(extension: &str, form: &FormInfo) -> Option<Written> {
    let (extension, packing) = Packing::of_name(extension);
    let is_written = |layout: &Layout| layout.extension(form) == extension;
    if let Some(layout) = [Layout::Json, Layout::Csv].into_iter().find(is_written) {
        let compressed = packing.is_some();
        // Without the feature there is nothing that unpacks.
        let is_read = !compressed || cfg!(feature = "files");
        return Some(if is_read { Written::As { layout, compressed } } else { Written::NotRead });
    }
    let not_read = extension.split('.').any(|part| NOT_READ.contains(&part));
    not_read.then_some(Written::NotRead)
}

/// A name of a file or folder as it may be shown: control characters could do harm on a terminal.
pub fn shown(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}

/// The files of a submission, as their names tell them apart.
#[derive(Debug, Default)]
pub struct Named {
    /// The files of forms, in the order of the forms.
    pub files: Vec<NamedFile>,
    /// What is wrong with the others, with the name of the file.
    pub faults: Vec<(String, Fault)>,
}

/// A form's file.
#[derive(Debug, Clone)]
pub struct NamedFile {
    /// The form.
    pub form: &'static FormInfo,
    /// Which of its files it is: the stem.
    pub stem: &'static str,
    /// Which of the names it was.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// How its records are laid out.
    pub layout: Layout,
    /// Whether it has to be unpacked.
    pub compressed: bool,
}

/// Tells the files of a submission apart by their names. Manifest, register and files that a system puts into every
/// folder are passed over. `unusable` says what else is wrong with one whose name is a form's.
///
/// ```
/// use tallfest_formats::named;
/// let names = ["contacts.ndjson", "contacts.csv", "letter.txt", "submission.json"];
/// let named = named(&names.map(str::to_owned), &[&tallfest_forms::smiso::contact::FORM], |_| None);
/// assert_eq!(named.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["contacts.ndjson"]);
/// let rules: Vec<_> = named.faults.iter().map(|(_, fault)| fault.rule.id.as_str()).collect();
/// assert_eq!(rules, ["S-057", "S-050"]);
/// ```
pub fn named(
    names: &[String],
    forms: &[&'static FormInfo],
    unusable: impl Fn(usize) -> Option<Fault>,
) -> Named {
    let mut told_apart = Named::default();
    for (at, name) in names.iter().enumerate() {
        if name == MANIFEST || name == REGISTER || name.starts_with('.') {
            continue;
        }
        let name = shown(name);
        match told_apart.read(&name, at, forms, &unusable) {
            Ok(file) => told_apart.files.push(file),
            Err(fault) => told_apart.faults.push((name, fault)),
        }
    }
    let place = |file: &NamedFile| {
        let stems = forms.iter().flat_map(|form| form.files);
        stems.into_iter().position(|stem| *stem == file.stem)
    };
    told_apart.files.sort_by_key(place);
    told_apart
}

impl Named {
    fn read(
        &self,
        name: &str,
        at: usize,
        forms: &[&'static FormInfo],
        unusable: &impl Fn(usize) -> Option<Fault>,
    ) -> Result<NamedFile, Fault> {
        let error = |rule: &'static RuleInfo| Fault::new(rule, Severity::Error, None);
        let known = forms.iter().find_map(|form| Some((*form, form_of(name, form)?)));
        let Some((form, (stem, written))) = known else {
            let known: Vec<_> = forms.iter().flat_map(|form| form.file_names()).collect();
            return Err(
                error(&structure::UNKNOWN_FILE).with("instead", Shown::Id(known.join(", ")))
            );
        };
        if let Some(fault) = unusable(at) {
            return Err(fault);
        }
        let Written::As { layout, compressed } = written else {
            let instead = Shown::Id(format!("{stem}.{}, {stem}.csv", form.records.extension()));
            return Err(error(&structure::FORMAT_NOT_READ).with("instead", instead));
        };
        if let Some(first) = self.files.iter().find(|file| file.stem == stem) {
            let read = Shown::Id(first.name.clone());
            return Err(error(&structure::TWO_FILES).with("read", read));
        }
        Ok(NamedFile { form, stem, at, name: name.to_owned(), layout, compressed })
    }
}
