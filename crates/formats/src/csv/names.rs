//! Names of ours as people write them: an id or code, or a label in any of the three languages, case and spaces
//! forgiven.

use std::collections::BTreeMap;

use tallfest_base::{AnyField, Code, Form, Kind, Lang, List, Text, Year};

/// A name with its case, its spaces and its dashes evened out: few keyboards have `–`.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('–', "-")
}

fn names(id: &str, labels: impl Iterator<Item = Text>) -> Vec<String> {
    let mut names = vec![plain(id)];
    for label in labels {
        names.extend(Lang::ALL.map(|lang| plain(label.to(lang))));
    }
    names.sort();
    names.dedup();
    names
}

/// A wording, and those of earlier years: an old sheet stays readable.
fn wordings(now: Text, earlier: &[(Year, Text)]) -> impl Iterator<Item = Text> {
    earlier.iter().map(|(_, text)| *text).chain([now])
}

/// What a code may be called.
fn names_of(code: &Code) -> Vec<String> {
    names(code.code, wordings(code.label, code.earlier))
}

/// The lines of a list by the names of their codes; a name that several have stands for none.
#[derive(Debug)]
pub(super) struct Labels(BTreeMap<String, Option<u8>>);

impl Labels {
    pub(super) fn new(list: &'static List) -> Self {
        let mut labels = BTreeMap::new();
        for (line, code) in (0..).zip(list.codes) {
            for name in names_of(code) {
                let known = labels.entry(name).or_insert(Some(line));
                *known = known.filter(|known| *known == line);
            }
        }
        Self(labels)
    }

    pub(super) fn line(&self, name: &str) -> Option<u8> {
        self.0.get(&plain(name)).copied().flatten()
    }
}

/// What a column answers: a question, a row of a matrix, or one alternative of either.
pub(super) struct Target<T: 'static> {
    pub(super) field: &'static AnyField<T>,
    /// The line of the row in a matrix.
    pub(super) row: Option<u8>,
    /// The line of the alternative.
    pub(super) code: Option<u8>,
}

impl<T> Clone for Target<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Target<T> {}
impl<T> PartialEq for Target<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.field, other.field) && (self.row, self.code) == (other.row, other.code)
    }
}

impl<T> Target<T> {
    /// What stands after the question's own name leads to.
    fn below(field: &'static AnyField<T>, path: &[&'static Code]) -> Option<Self> {
        let line = |list: &'static List, code: &&'static Code| list.line(code.code);
        let codes = if let Kind::Codes(list) = field.kind.cell() { Some(*list) } else { None };
        match (field.kind.rows(), path) {
            (_, []) => Some(Self { field, row: None, code: None }),
            (Some(rows), [row]) => Some(Self { field, row: line(rows, row), code: None }),
            (Some(rows), [row, code]) => {
                Some(Self { field, row: line(rows, row), code: Some(line(codes?, code)?) })
            }
            (None, [code]) => Some(Self { field, row: None, code: Some(line(codes?, code)?) }),
            (None | Some(_), _) => None,
        }
    }
}

/// The headings of a form.
pub(super) struct Headings<T: 'static>(Vec<(String, &'static AnyField<T>)>);

impl<T: Form> Headings<T> {
    pub(super) fn new() -> Self {
        let of_field = |field: &&'static AnyField<T>| {
            let field: &'static AnyField<T> = field;
            let question = field.question;
            let texts = wordings(question.text, question.earlier);
            names(question.id, texts).into_iter().map(move |name| (name, field))
        };
        Self(T::FIELDS.iter().flat_map(of_field).collect())
    }

    /// What a heading can mean, and whether it is the id: then it means one thing.
    pub(super) fn meant(&self, heading: &str) -> (Vec<Target<T>>, bool) {
        if let Some(target) = by_id::<T>(heading.trim()) {
            return (vec![target], true);
        }
        let heading = plain(heading);
        let mut meant: Vec<Target<T>> = vec![];
        for (name, field) in &self.0 {
            let Some(rest) = heading.strip_prefix(name.as_str()) else { continue };
            let first = field.kind.rows().or(field.kind.codes());
            for path in paths(rest, first, field.kind.codes()) {
                let target = Target::below(field, &path);
                meant.extend(target.filter(|target| !meant.contains(target)));
            }
        }
        (meant, false)
    }
}

fn by_id<T: Form>(heading: &str) -> Option<Target<T>> {
    let mut parts = heading.split('.');
    let field = AnyField::named(T::FIELDS, parts.next()?)?;
    let mut lists = field.kind.rows().into_iter().chain(field.kind.codes());
    let mut path = vec![];
    for part in parts {
        path.push(lists.next()?.codes.iter().find(|code| code.code == part)?);
    }
    Target::below(field, &path)
}

/// The codes that are named after a question: `.row`, `: row`, `.row.code`.
fn paths(
    rest: &str,
    first: Option<&'static List>,
    second: Option<&'static List>,
) -> Vec<Vec<&'static Code>> {
    if rest.is_empty() {
        return vec![vec![]];
    }
    let Some(list) = first else { return vec![] };
    let Some(rest) = rest.strip_prefix(['.', ':']) else { return vec![] };
    let mut paths = vec![];
    for code in list.codes {
        for name in names_of(code) {
            let Some(rest) = rest.trim_start().strip_prefix(name.as_str()) else { continue };
            for path in self::paths(rest, second, None) {
                paths.push([vec![code], path].concat());
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use tallfest_base::{
        CodeSet, FormInfo, Integer, PerCode, Records, code_list, form, questions, seen, text,
    };

    use super::*;
    use crate::csv::{Columns, Rows, Start};

    code_list! {
        /// A side.
        pub enum Side = "side" {
            North = "north", seen(2020), "Nord" | "Nord" | "North";
            South = "south", seen(2020), "Sør"  | "Sør"  | "South";
        }
    }
    questions! {
        DOORS = "doors", seen(2020), "Antall" | "Talet" | "Number of doors";
        WINDOWS = "windows", seen(2020), "Antall" | "Talet" | "Number of windows";
        SUNNY = "sunny", seen(2020), "Sol" | "Sol" | "Sun";
    }
    static FORM: FormInfo = FormInfo {
        system: "test",
        id: "house",
        files: &["houses"],
        records: Records::Many,
        label: text("Hus", "Hus", "House"),
        unit: text("hus", "hus", "houses"),
        valid: seen(2020),
    };
    form! {
        /// A house.
        pub struct House, form FORM, fields in fields {
            DOORS => doors: Integer, Required;
            WINDOWS => windows: PerCode<Side, Integer>, Required;
            SUNNY => sunny: CodeSet<Side>, Required;
        }
    }

    fn meant(heading: &str) -> Vec<(&'static str, Option<u8>, Option<u8>)> {
        let (meant, _) = Headings::<House>::new().meant(heading);
        let target = |target: Target<House>| (target.field.question.id, target.row, target.code);
        meant.into_iter().map(target).collect()
    }

    #[test]
    fn a_heading_names_a_question_a_row_or_an_alternative() {
        assert_eq!(meant("doors"), [("doors", None, None)]);
        assert_eq!(meant(" Number  of DOORS "), [("doors", None, None)]);
        assert_eq!(meant("windows.south"), [("windows", Some(1), None)]);
        assert_eq!(meant("number of windows: Sør"), [("windows", Some(1), None)]);
        assert_eq!(meant("Antall.Nord"), [("windows", Some(0), None)]);
        assert_eq!(meant("sol.nord"), [("sunny", None, Some(0))]);
        assert_eq!(meant("Antall"), [("doors", None, None), ("windows", None, None)]);
        for nothing in
            ["", "door", "doors.north", "windows.south.north", "sol.nord.sør", "sol nord"]
        {
            assert_eq!(meant(nothing), [], "{nothing}");
        }
    }

    #[test]
    fn a_heading_that_fits_several_questions_is_one_finding() {
        let mut rows = Rows::new(b"Antall,sunny\n1,north\n".as_slice(), 100);
        let start = rows.start(Columns::<House>::known).unwrap();
        let head = if let Start::Head(head) = start { Some(head) } else { None }.unwrap();
        let columns = Columns::<House>::new(&head);
        let rules: Vec<_> = columns.faults().map(|(fault, _)| fault.rule.id.as_str()).collect();
        assert_eq!(rules, ["S-082"]);
        assert_eq!(columns.unreadable(), [0, 1, 2]);
    }
}
