//! Where an answer stands, in words that a person or another program can follow.

use std::fmt;

use crate::{Code, FormInfo, Lang, Question};

/// One answer of a form: a question and, in a matrix, a row of it. A JSON pointer, a CSV column, a finding and a
/// condition name a place each. Without a row, the place of a matrix is the whole of it.
#[derive(Clone, Copy)]
pub struct Place {
    /// The form.
    pub form: &'static FormInfo,
    /// The question.
    pub question: &'static Question,
    /// The row of a matrix.
    pub row: Option<&'static Code>,
}

impl Place {
    /// The JSON pointer in a record: `/question` or `/question/row`.
    pub fn pointer(self) -> String {
        match self.row {
            Some(row) => format!("/{}/{}", self.question.id, row.code),
            None => format!("/{}", self.question.id),
        }
    }

    /// The question's text, and the row's label in a matrix.
    pub fn label(self, lang: Lang) -> String {
        let question = self.question.text.to(lang);
        match self.row {
            Some(row) => format!("{question}: {}", row.label.to(lang)),
            None => question.to_owned(),
        }
    }

    fn key(self) -> (&'static str, &'static str, &'static str, &'static str) {
        (self.form.system, self.form.id, self.question.id, self.row.map_or("", |row| row.code))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Place {}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}{}", self.form.system, self.form.id, self.pointer())
    }
}
