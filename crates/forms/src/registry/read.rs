//! Reading the register: a line a row, a tab between columns, nothing quoted. What a type cannot hold does not get past here.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use tallfest_base::{CodeList, CodeSet, Year};

use super::{CentreKind, Dated, Entry, NotDated, Registry, Side, Span};
use crate::YEARS;

/// The columns, in their order.
const COLUMNS: [&str; 17] = [
    "centre",
    "system",
    "kind",
    "organisation",
    "years",
    "name",
    "host",
    "county",
    "serves",
    "offers",
    "target_groups",
    "helpline",
    "opened",
    "closed",
    "successors",
    "certainty",
    "source",
];

/// Why a register cannot be read: the row as a spreadsheet counts it, the column, and what is wanted there. Never what
/// stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("row {row} of the register, column {column}")]
pub struct RegistryError {
    /// The row, from 1 for the headings.
    pub row: usize,
    /// The column.
    pub column: &'static str,
    /// What is wrong.
    #[source]
    pub problem: Problem,
}

/// What is wrong in a cell of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The headings are others.
    #[error("another heading, or another number of columns")]
    Columns,
    /// Nothing stands where something must.
    #[error("nothing stands there")]
    Missing,
    /// No word of ours.
    #[error("no code of the column's list")]
    Code,
    /// No id.
    #[error("an id has small letters, digits and hyphens")]
    Id,
    /// No years.
    #[error("years as 2017..2019, ..2018 or 2017..")]
    Years,
    /// No time.
    #[error(transparent)]
    When(#[from] crate::register::NoWhen),
    /// No value with its dates.
    #[error(transparent)]
    Dated(#[from] NotDated),
    /// A county that there was not.
    #[error("there was no such county in {0}")]
    CountyOf(Year),
    /// A kind of another system.
    #[error("a kind of another system")]
    KindOfSystem,
    /// A side of a centre that has none.
    #[error("only a crisis centre has offers")]
    NoOffers,
    /// It closed before it opened.
    #[error("it closed before it opened")]
    ClosedFirst,
    /// Two rows of the same centre.
    #[error("the centre has a row already")]
    Twice,
    /// A centre that has no row.
    #[error("no centre of the register")]
    UnknownCentre,
    /// An organisation with one row.
    #[error("no other row has the organisation")]
    OneRow,
    /// A combined centre without its other half.
    #[error("a combined centre whose organisation has none in the other system")]
    NotCombined,
}

impl Registry {
    /// Reads a register.
    ///
    /// # Errors
    /// Names the first row and column that cannot be read, or that does not fit the others.
    pub fn parse(text: &str) -> Result<Self, RegistryError> {
        let mut lines = (1..).zip(text.lines());
        let headings = lines.next().map(|(_, line)| line).unwrap_or_default();
        if !headings.split('\t').eq(COLUMNS) {
            let [first, ..] = COLUMNS;
            return Err(RegistryError { row: 1, column: first, problem: Problem::Columns });
        }
        let rows = lines.map(|(row, line)| Row::new(row, line).and_then(|cells| cells.entry()));
        let registry = Self { entries: rows.collect::<Result<_, _>>()? };
        registry.fits()?;
        Ok(registry)
    }

    /// Whether the rows fit each other.
    fn fits(&self) -> Result<(), RegistryError> {
        let mut known = BTreeSet::new();
        for (row, entry) in self.rows() {
            if !known.insert(entry.centre.as_str()) {
                return Err(RegistryError { row, column: "centre", problem: Problem::Twice });
            }
        }
        for (row, entry) in self.rows() {
            let wrong = |column, problem| Err(RegistryError { row, column, problem });
            if !entry.successors.iter().all(|other| known.contains(other.as_str())) {
                return wrong("successors", Problem::UnknownCentre);
            }
            let others = || {
                let others = self.entries.iter().filter(|other| other.centre != entry.centre);
                others.filter(|other| {
                    other.organisation.is_some() && other.organisation == entry.organisation
                })
            };
            if entry.organisation.is_some() && others().next().is_none() {
                return wrong("organisation", Problem::OneRow);
            }
            let is_combined = entry.kind == CentreKind::Combined;
            if is_combined && others().all(|other| other.system == entry.system) {
                return wrong("organisation", Problem::NotCombined);
            }
        }
        Ok(())
    }

    /// The rows, as a spreadsheet counts them.
    fn rows(&self) -> impl Iterator<Item = (usize, &Entry)> {
        (2..).zip(&self.entries)
    }
}

/// The cells of a row.
struct Row<'a> {
    row: usize,
    cells: BTreeMap<&'static str, &'a str>,
}

impl<'a> Row<'a> {
    fn new(row: usize, line: &'a str) -> Result<Self, RegistryError> {
        let cells: Vec<_> = line.split('\t').collect();
        if cells.len() == COLUMNS.len() {
            Ok(Self { row, cells: COLUMNS.into_iter().zip(cells).collect() })
        } else {
            let [first, ..] = COLUMNS;
            Err(RegistryError { row, column: first, problem: Problem::Columns })
        }
    }

    fn entry(&self) -> Result<Entry, RegistryError> {
        let text = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let entry = Entry {
            centre: self.must("centre", id)?,
            system: self.must("system", code)?,
            kind: self.must("kind", code)?,
            organisation: self.may("organisation", id)?,
            years: self.read("years", |cell| Span::parse(cell).ok_or(Problem::Years))?,
            name: self.must("name", |cell| Ok(Dated::parse(cell, text)?))?,
            host: self.read("host", |cell| Ok(Dated::parse(cell, text)?))?,
            county: self.read("county", |cell| Ok(Dated::parse(cell, CodeList::from_code)?))?,
            serves: self.read("serves", codes)?,
            offers: self.read("offers", offers)?,
            target_groups: self.read("target_groups", codes)?,
            helpline: self.read("helpline", yes)?,
            opened: self.may("opened", parsed)?,
            closed: self.may("closed", parsed)?,
            successors: self.read("successors", |cell| parts(cell).map(id).collect())?,
            certainty: self.must("certainty", code)?,
            source: self.must("source", |cell| Ok(cell.to_owned()))?,
        };
        self.is_one(&entry)?;
        Ok(entry)
    }

    /// Whether the cells fit each other.
    fn is_one(&self, entry: &Entry) -> Result<(), RegistryError> {
        if !entry.kind.is_of(entry.system) {
            return Err(self.wrong("kind", Problem::KindOfSystem));
        }
        if !entry.offers.is_empty() && entry.system != super::System::Crisis {
            return Err(self.wrong("offers", Problem::NoOffers));
        }
        if entry
            .opened
            .zip(entry.closed)
            .is_some_and(|(opened, closed)| closed.last_year() < opened.first_year())
        {
            return Err(self.wrong("closed", Problem::ClosedFirst));
        }
        for year in YEARS.filter(|year| entry.years.has(*year)) {
            if entry.county.in_year(year).is_some_and(|county| !county.is_in(year)) {
                return Err(self.wrong("county", Problem::CountyOf(year)));
            }
        }
        Ok(())
    }

    /// Reads a cell that may be empty.
    fn read<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Result<T, RegistryError> {
        let cell = self.cells.get(column).copied().unwrap_or_default();
        read(cell).map_err(|problem| self.wrong(column, problem))
    }

    fn must<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Result<T, RegistryError> {
        self.read(column, |cell| if cell.is_empty() { Err(Problem::Missing) } else { read(cell) })
    }

    fn may<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Result<Option<T>, RegistryError> {
        self.read(column, |cell| (!cell.is_empty()).then(|| read(cell)).transpose())
    }

    const fn wrong(&self, column: &'static str, problem: Problem) -> RegistryError {
        RegistryError { row: self.row, column, problem }
    }
}

fn code<C: CodeList>(cell: &str) -> Result<C, Problem> {
    C::from_code(cell).ok_or(Problem::Code)
}

fn id(cell: &str) -> Result<String, Problem> {
    let is_ours = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if !cell.is_empty() && cell.bytes().all(is_ours) {
        Ok(cell.to_owned())
    } else {
        Err(Problem::Id)
    }
}

fn parsed<T: FromStr<Err: Into<Problem>>>(cell: &str) -> Result<T, Problem> {
    cell.parse().map_err(Into::into)
}

fn yes(cell: &str) -> Result<bool, Problem> {
    match cell {
        "" => Ok(false),
        "yes" => Ok(true),
        _ => Err(Problem::Code),
    }
}

/// The parts of a cell that takes several.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(move |_| !cell.is_empty())
}

fn codes<C: CodeList>(cell: &str) -> Result<Option<CodeSet<C>>, Problem> {
    let codes = parts(cell).map(code).collect::<Result<Vec<C>, _>>()?;
    Ok(CodeSet::of(codes))
}

/// The sides of a crisis centre, each with what is known of it: `women:yes|men:no`.
fn offers(cell: &str) -> Result<BTreeMap<Side, bool>, Problem> {
    let mut offers = BTreeMap::new();
    for part in parts(cell) {
        let (side, has) = match part.split_once(':') {
            Some((side, "yes")) => (code(side)?, true),
            Some((side, "no")) => (code(side)?, false),
            _ => return Err(Problem::Code),
        };
        if offers.insert(side, has).is_some() {
            return Err(Problem::Twice);
        }
    }
    Ok(offers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: [&str; 17] = [
        "crisis-01",
        "crisis",
        "combined",
        "org-1",
        "2017..2019",
        "One > Two (2018)",
        "A place",
        "12",
        "",
        "women:yes|men:no",
        "women",
        "",
        "2017-01",
        "2019/2020",
        "smiso-01",
        "seen",
        "a page",
    ];
    const OTHER: [&str; 17] = [
        "smiso-01",
        "smiso",
        "combined",
        "org-1",
        "",
        "One",
        "",
        "01 > 30 (2020-01-01) > 31 (2024-01-01)",
        "",
        "",
        "",
        "yes",
        "",
        "",
        "",
        "inferred",
        "a page",
    ];

    fn table(rows: &[[&str; 17]]) -> String {
        let rows = [COLUMNS].into_iter().chain(rows.iter().copied());
        let lines: Vec<_> = rows.map(|row| row.join("\t")).collect();
        lines.join("\n") + "\n"
    }

    fn read(column: &str, cell: &str) -> Result<Registry, (usize, &'static str, Problem)> {
        let mut row = GOOD;
        let at = COLUMNS.iter().position(|other| *other == column).unwrap();
        row[at] = cell;
        let read = Registry::parse(&table(&[OTHER, row]));
        read.map_err(|RegistryError { row, column, problem }| (row, column, problem))
    }

    #[test]
    fn each_cell_is_read_into_its_type() {
        let registry = read("centre", "crisis-01").unwrap();
        let [other, entry] = registry.entries() else { panic!("two rows") };
        assert_eq!((entry.has(Side::Women), entry.has(Side::Men)), (Some(true), Some(false)));
        assert_eq!(entry.years, Span { first: Some(2017), last: Some(2019) });
        assert_eq!(entry.successors, ["smiso-01"]);
        assert!(other.helpline && !entry.helpline && other.years == Span::default());
        assert_eq!(Registry::parse(&table(&[])).map(|none| none.entries().len()), Ok(0));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_row_and_column() {
        use Problem as P;
        for (column, cell, problem) in [
            ("centre", "", P::Missing),
            ("centre", "Crisis 1", P::Id),
            ("centre", "smiso-01", P::Twice),
            ("system", "municipal", P::Code),
            ("kind", "SMISO", P::KindOfSystem),
            ("years", "2019..2017", P::Years),
            ("years", "2017", P::Years),
            ("years", "..", P::Years),
            ("name", "One > Two", P::Dated(NotDated::NoDate)),
            ("name", " > Two (2018)", P::Dated(NotDated::Value)),
            ("county", "99", P::Dated(NotDated::Value)),
            ("county", "46", P::CountyOf(2017)),
            ("serves", "09|99", P::Code),
            ("offers", "women", P::Code),
            ("offers", "women:yes|women:no", P::Twice),
            ("helpline", "no", P::Code),
            ("opened", "01.01.2017", P::When(crate::register::NoWhen)),
            ("closed", "2016", P::ClosedFirst),
            ("successors", "crisis-99", P::UnknownCentre),
            ("certainty", "sure", P::Code),
            ("source", "", P::Missing),
        ] {
            assert_eq!(read(column, cell), Err((3, column, problem)), "{column} {cell}");
        }
        // Neither row of the pair can stand alone.
        assert_eq!(read("organisation", "org-2"), Err((2, "organisation", P::OneRow)));
        assert_eq!(Registry::parse("centre\tsystem\n").unwrap_err().problem, P::Columns);
        let short = table(&[]) + "smiso-01\tsmiso\n";
        assert_eq!(Registry::parse(&short).unwrap_err().row, 2);
    }

    #[test]
    fn a_combined_centre_has_its_other_half_in_the_other_system() {
        let mut other = GOOD;
        other[0] = "crisis-02";
        other[14] = "";
        let mut one = GOOD;
        one[14] = "";
        let error = Registry::parse(&table(&[one, other])).unwrap_err();
        assert_eq!((error.row, error.problem), (2, Problem::NotCombined));
        assert_eq!(error.to_string(), "row 2 of the register, column organisation");
    }

    proptest::proptest! {
        #[test]
        fn whatever_stands_in_a_cell_is_read_or_refused(at in 0_usize..17, cell in "[a-z0-9 >():|./-]{0,20}") {
            let mut row = GOOD;
            row[at] = &cell;
            if let Err(error) = Registry::parse(&table(&[OTHER, row])) {
                proptest::prop_assert!((2..=3).contains(&error.row) && COLUMNS.contains(&error.column));
            }
        }
    }

    #[test]
    fn only_a_crisis_centre_has_offers() {
        let mut smiso = OTHER;
        (smiso[2], smiso[3], smiso[9]) = ("SMISO", "", "women:yes");
        let error = Registry::parse(&table(&[smiso])).unwrap_err();
        assert_eq!((error.column, error.problem), ("offers", Problem::NoOffers));
    }
}
