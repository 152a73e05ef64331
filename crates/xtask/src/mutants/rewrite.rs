//! A source with a switch for every mutant in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::find::{Edit, OFF, ON};

/// A source with switches, and where in it the text of each mutant stands.
#[derive(Debug)]
pub(crate) struct Rewritten {
    pub text: String,
    pub places: Vec<(usize, Range<usize>)>,
}

/// Something that is put in at an offset. The order of the variants is the order at one offset.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Put {
    /// The end of an expression with a switch; inner ones end first, so that it holds how far the end is from the
    /// beginning.
    End(usize),
    /// A text of a mutant.
    Text(usize, String),
    /// A text that is always there.
    Always(String),
    /// The beginning of an expression with a switch; outer ones begin first.
    Begin(std::cmp::Reverse<usize>, Vec<(usize, String)>),
}

/// Puts the switches of mutants, each with its number, into a source; `rests` are ends of matches that get an arm for
/// the rest.
pub(crate) fn rewrite(
    source: &str,
    edits: &[(usize, &Edit)],
    rests: &BTreeSet<(usize, &'static str)>,
) -> Rewritten {
    let mut choices = BTreeMap::<(usize, usize), Vec<(usize, String)>>::new();
    let mut puts = vec![];
    for &(id, edit) in edits {
        match edit {
            Edit::Instead(range, text) => {
                choices.entry((range.start, range.end)).or_default().push((id, text.clone()));
            }
            Edit::Insert(at, text) => {
                let asked = |word: &str| format!("crate::mutants::{word}({id})");
                let text = text.replace(ON, &asked("on")).replace(OFF, &asked("off"));
                puts.push((*at, Put::Text(id, text)));
            }
        }
    }
    for ((start, end), texts) in choices {
        puts.push((start, Put::Begin(std::cmp::Reverse(end), texts)));
        puts.push((end, Put::End(end - start)));
    }
    for (at, comma) in rests {
        puts.push((*at, Put::Always(format!("{comma} _ => crate::mutants::gone() "))));
    }
    puts.sort();
    let mut rewritten = Rewritten { text: String::new(), places: vec![] };
    let mut done = 0;
    for (at, put) in puts {
        rewritten.text.push_str(source.get(done..at).unwrap_or_default());
        rewritten.put(put);
        done = at;
    }
    rewritten.text.push_str(source.get(done..).unwrap_or_default());
    rewritten
}

impl Rewritten {
    fn put(&mut self, put: Put) {
        match put {
            Put::End(_) => self.text.push_str(" } })"),
            Put::Text(id, text) => self.put_text(id, &text),
            Put::Always(text) => self.text.push_str(&text),
            Put::Begin(_, texts) => {
                let ids: Vec<_> = texts.iter().map(|(id, _)| id.to_string()).collect();
                self.text.push_str("(match crate::mutants::at(&[");
                self.text.push_str(&ids.join(", "));
                self.text.push_str("]) {");
                for (id, text) in texts {
                    self.text.extend([" ", &id.to_string(), " => { "]);
                    self.put_text(id, &text);
                    self.text.push_str(" }");
                }
                self.text.push_str(" _ => { ");
            }
        }
    }

    fn put_text(&mut self, id: usize, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.places.push((id, start..self.text.len()));
    }
}
