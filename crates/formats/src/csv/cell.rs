//! A row into its cells.

use std::fmt;

/// A column of a sheet, from 0; shown as a spreadsheet names it.
///
/// ```
/// use tallfest_formats::csv::Column;
/// let names = [0, 2, 25, 26, 701, 702].map(|column| Column(column).to_string());
/// assert_eq!(names, ["A", "C", "Z", "AA", "ZZ", "AAA"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column(pub usize);

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(column) = self;
        if let Some(before) = (column / 26).checked_sub(1) {
            Self(before).fmt(f)?;
        }
        let letter = u8::try_from(column % 26).unwrap_or(0);
        write!(f, "{}", char::from(b'A' + letter))
    }
}

/// Where in a row a reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Within {
    /// At the beginning of a cell.
    #[default]
    Start,
    /// In a cell without quotes, or after its closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote between quotes: the closing one, or the first of two that stand for one.
    Quote,
}

/// What a letter of a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// It is part of the cell.
    Stand,
    /// It opens or closes a cell, and is no part of it.
    Quote,
    /// It ends the cell.
    EndCell,
    /// It ends the row.
    EndRow,
}

impl Within {
    /// Reads a letter. As RFC 4180 has it; what it leaves open, as spreadsheets do: a quote within a cell that does
    /// not begin with one is a letter, and so is what stands between a closing quote and the separator.
    pub(super) const fn read(self, letter: char, separator: char) -> (Self, Does) {
        match (self, letter) {
            (Self::Quoted, '"') => (Self::Quote, Does::Quote),
            (Self::Quoted, _) | (Self::Quote, '"') => (Self::Quoted, Does::Stand),
            (Self::Start, '"') => (Self::Quoted, Does::Quote),
            (_, '\n') => (Self::Start, Does::EndRow),
            (_, letter) if letter == separator => (Self::Start, Does::EndCell),
            _ => (Self::Plain, Does::Stand),
        }
    }
}

/// The cells of a row.
#[derive(Debug, Default)]
pub struct Cells {
    text: String,
    /// Where each ends in the text, and whether it stood in quotes.
    ends: Vec<(usize, bool)>,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    /// What stands in quotes is there, even if it is blank.
    pub(super) quoted: bool,
}

impl Cell<'_> {
    /// Whether nothing stands in it.
    pub(super) fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Cells {
    /// The cells of a row without its line end.
    pub fn split(row: &str, separator: char) -> Self {
        let mut cells = Self { text: String::with_capacity(row.len()), ends: vec![] };
        let (mut within, mut quoted) = (Within::Start, false);
        for letter in row.chars() {
            let (next, does) = within.read(letter, separator);
            within = next;
            match does {
                Does::Stand => cells.text.push(letter),
                Does::Quote => quoted = true,
                Does::EndCell | Does::EndRow => {
                    cells.ends.push((cells.text.len(), std::mem::take(&mut quoted)));
                }
            }
        }
        cells.ends.push((cells.text.len(), quoted));
        cells
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether every cell is blank, as in the rows below a sheet's last.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The texts of the cells.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|column| self.get(column)).map(|cell| cell.text)
    }

    pub(super) fn get(&self, column: usize) -> Option<Cell<'_>> {
        let (end, quoted) = *self.ends.get(column)?;
        let before = column.checked_sub(1).and_then(|before| self.ends.get(before));
        let text = self.text.get(before.map_or(0, |(end, _)| *end)..end)?;
        Some(Cell { text, quoted })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_split_as_spreadsheets_split_them() {
        for (row, cells) in [
            ("a;b", vec!["a", "b"]),
            ("", vec![""]),
            (";", vec!["", ""]),
            ("\"a;b\";c", vec!["a;b", "c"]),
            ("\"say \"\"hi\"\"\";\"\"", vec!["say \"hi\"", ""]),
            ("5\" pipe;\"a\nb\"", vec!["5\" pipe", "a\nb"]),
            ("\"a\"b;c", vec!["ab", "c"]),
        ] {
            assert_eq!(Cells::split(row, ';').texts().collect::<Vec<_>>(), cells, "{row}");
        }
    }
}
