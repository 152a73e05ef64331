//! The published figures, as data: what national years of records must come out as.
//!
//! `published/smiso.json`, `crisis.json` and `municipal.json` have one line a figure: what the sources printed and where,
//! and how our tables reproduce it, or why they can't. The files of aggregates have what other pages and press releases
//! say of the same years.
//! They hold no result of ours. What is compared is counted before it is protected, so a comparison is a test, never a
//! publication.

mod compare;
mod outcome;
mod place;
mod quantity;
mod source;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use tallfest_base::{Lang, Year};

pub use compare::{National, Years};
pub use outcome::{Compared, Ours, Outcome};
pub use place::{Against, Constant, Fact, Statistic, Test, Where};
pub use quantity::Quantity;
pub use source::{Described, SourceWords};

/// The systems with published figures.
pub const SYSTEMS: [&str; 3] = ["smiso", "crisis", "municipal"];

/// The figures that our tables are held against, by system.
const FILES: [(&str, &str); 3] = [
    ("smiso", include_str!("../published/smiso.json")),
    ("crisis", include_str!("../published/crisis.json")),
    ("municipal", include_str!("../published/municipal.json")),
];

/// The figures of other pages, by system.
const AGGREGATES: [(&str, &str); 2] = [
    ("smiso", include_str!("../published/smiso_aggregates.json")),
    ("crisis", include_str!("../published/crisis_aggregates.json")),
];

/// Figures that were published.
///
/// ```
/// use tallfest_tables::published::Published;
/// let published = Published::smiso()?;
/// assert_eq!(published.number("smiso.annual.2020.staff.employees_total")?, 159);
/// assert!(published.number("smiso.annual.2020.staff.dogs").is_err());
/// # Ok::<(), tallfest_tables::published::PublishedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// What the file is.
    pub about: String,
    /// The last year that it is about.
    pub year: Year,
    /// The sources, by the name that figures have for them.
    pub sources: BTreeMap<String, SourceWords>,
    /// The figures, in the order of the sources.
    pub figures: Vec<Figure>,
}

/// A published figure. It is shown as it was printed.
///
/// ```
/// use tallfest_tables::published::{Measure, Published, Value};
/// let published = Published::smiso()?;
/// let fte = published.figure("smiso.annual.2020.staff.fte_total").map(|fte| {
///     assert_eq!((fte.measure, &fte.value), (Measure::Sum, &Value::Number(1353)));
///     fte.to_string()
/// });
/// assert_eq!(fte.as_deref(), Some("135.3"));
/// # Ok::<(), tallfest_tables::published::PublishedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its id: `smiso.annual.2020.staff.women_share`.
    pub id: String,
    /// The year that it is about, if the source says.
    pub year: Option<Year>,
    /// What kind of figure it is.
    pub measure: Measure,
    /// What was printed.
    pub value: Value,
    /// The decimals of the value: 1 where 1353 was printed as 135.3.
    #[serde(default)]
    pub decimals: u32,
    /// The power of ten that the unit has: 6 where it was printed in millions.
    #[serde(default)]
    pub power: u32,
    /// What one in it is.
    pub unit: String,
    /// How many units it is based on, if that is known.
    #[serde(default)]
    pub base: Option<u64>,
    /// How the source rounded.
    pub rounding: Rounding,
    /// How the number was printed.
    #[serde(default)]
    pub printed: Printed,
    /// Whether it was not printed, but computed from others that were.
    #[serde(default)]
    pub remainder: bool,
    /// A word for how much, in a comparison. It is not tested.
    #[serde(default)]
    pub degree: Option<String>,
    /// The lowest and the highest number that a word can stand for; no highest is written `null`.
    #[serde(default, deserialize_with = "bounds")]
    #[schemars(with = "Option<(u64, Option<u64>)>")]
    pub bounds: Option<[u64; 2]>,
    /// Up to how many percentage points two shares, or per cent two numbers, are about equal (`domain.md` 3.21).
    #[serde(default)]
    pub tolerance: Option<u64>,
    /// What a reader must know beside it.
    #[serde(default)]
    pub note: Option<Note>,
    /// The id of the series that it belongs to, where it is found in no table of ours.
    #[serde(default)]
    pub series: Option<String>,
    /// Where it was printed.
    pub source: Source,
    /// How it is tested. A figure that names its series need not be.
    #[serde(default = "untested")]
    pub test: Test,
}

fn untested() -> Test {
    Test::Untestable("it names its series only".to_owned())
}

fn bounds<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<[u64; 2]>, D::Error> {
    let (least, most) = <(u64, Option<u64>)>::deserialize(from)?;
    Ok(Some([least, most.unwrap_or(u64::MAX)]))
}

/// A note in three languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Note {
    /// The wording for a reader of `lang`.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb => &self.nb,
            Lang::Nn => &self.nn,
            Lang::En => &self.en,
        }
    }
}

/// How a number was printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Printed {
    /// As it is, or rounded as the figure says.
    #[default]
    Exact,
    /// "About" so many.
    About,
    /// "Over" so many.
    Over,
    /// "Nearly" so many.
    Nearly,
    /// In words: "half", "one in three".
    Words,
}

/// What kind of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// A count.
    Count,
    /// A sum.
    Sum,
    /// A mean per centre.
    Mean,
    /// A share in per cent.
    SharePercent,
    /// This many, or more.
    AtLeast,
    /// Between two numbers, these included.
    Range,
    /// A change from another year, negative for a fall.
    Difference,
    /// More, fewer or about the same: `2020 > 2019`.
    Ranking,
    /// A word for a number.
    Text,
}

/// How the source rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Not at all.
    Exact,
    /// To one decimal.
    OneDecimal,
    /// To a whole number.
    Integer,
    /// To whole per cent.
    IntegerPercent,
    /// To "so many in ten".
    NearestTenPercent,
    /// To a word.
    Verbal,
    /// To the ends of a range.
    Bounds,
    /// There is no number.
    None,
}

/// What was printed: a number in its smallest unit, or words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// A number in its smallest unit.
    Number(i64),
    /// The lowest and the highest number, in their smallest unit.
    Range([i64; 2]),
    /// Words, or a ranking: `x OP y`, where `OP` is `>`, `<`, `>=` or `~`.
    Words(String),
}

/// Where a figure was printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The file or page: a name in the file's list of sources.
    pub file: String,
    /// The line in it, if it was kept as lines.
    #[serde(default)]
    pub line: Option<u32>,
}

/// Why published figures can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PublishedError {
    /// The data file is not what it should be.
    #[error("the file of published figures can't be read")]
    Unreadable(#[from] serde_json::Error),
    /// There is no such file of figures of a system.
    #[error("there is no file of published figures of `{0}`")]
    NoFile(String),
    /// A figure is named that is not in the file.
    #[error("there is no published number `{0}`")]
    NoFigure(String),
    /// A figure is to be found in a cell that its table does not have, or that was not counted.
    #[error("`{figure}` is to be found where its table has nothing")]
    NoCell {
        /// The figure.
        figure: String,
    },
    /// A figure's measure, value and place do not go together.
    #[error("the parts of `{figure}` do not go together")]
    Unfit {
        /// The figure.
        figure: String,
    },
}

impl Published {
    /// All figures of the sources on the centres against incest and sexual abuse: the annual questionnaire 2014–2020,
    /// contacts and visits 2016–2020, the pandemic, and the description of the centres, which has no year.
    ///
    /// # Errors
    /// If the data file, which is part of this crate, can't be read.
    pub fn smiso() -> Result<Self, PublishedError> {
        Self::of_system("smiso")
    }

    /// What later pages and press releases say of the same centres and years: persons, users, shares of users.
    ///
    /// # Errors
    /// If the data file, which is part of this crate, can't be read.
    pub fn smiso_aggregates() -> Result<Self, PublishedError> {
        Self::aggregates_of("smiso")
    }

    /// All figures of the sources on a system of centres, those that our tables are held against.
    ///
    /// ```
    /// use tallfest_tables::published::{Published, SYSTEMS};
    /// let counts = SYSTEMS.map(|system| Published::of_system(system).map(|file| file.figures.len()));
    /// assert!(matches!(counts, [Ok(243), Ok(401), Ok(12)]));
    /// ```
    ///
    /// # Errors
    /// If there are none, or the data file, which is part of this crate, can't be read.
    pub fn of_system(system: &str) -> Result<Self, PublishedError> {
        Self::parse(system, FILES.iter().find(|(of, _)| *of == system))
    }

    /// What other pages, press releases and reports say of the same centres, for years to aim at. The municipal report
    /// has none.
    ///
    /// ```
    /// use tallfest_tables::published::Published;
    /// let published = Published::aggregates_of("crisis")?;
    /// assert_eq!(published.number("crisis.users_residents.2022.residents.total")?, 2_110);
    /// let old = "crisis.users_residents.2022.residents.total_by_the_old_method";
    /// assert_eq!(published.number(old)?, 1_979);
    /// # Ok::<(), tallfest_tables::published::PublishedError>(())
    /// ```
    ///
    /// # Errors
    /// If there are none, or the data file, which is part of this crate, can't be read.
    pub fn aggregates_of(system: &str) -> Result<Self, PublishedError> {
        Self::parse(system, AGGREGATES.iter().find(|(of, _)| *of == system))
    }

    /// All published figures that there are: those that tables are held against, and the others.
    ///
    /// # Errors
    /// If a data file, which is part of this crate, can't be read.
    pub fn all() -> Result<Vec<Self>, PublishedError> {
        let files = FILES.iter().chain(&AGGREGATES);
        files.map(|file| Self::parse(file.0, Some(file))).collect()
    }

    fn parse(system: &str, file: Option<&(&str, &str)>) -> Result<Self, PublishedError> {
        let (_, json) = file.ok_or_else(|| PublishedError::NoFile(system.to_owned()))?;
        Ok(serde_json::from_str(json)?)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The number of the figure with this id, in its smallest unit.
    ///
    /// # Errors
    /// If there is no such figure, or it is no number that can be counted.
    pub fn number(&self, id: &str) -> Result<u64, PublishedError> {
        let number = self.figure(id).and_then(|figure| match figure.value {
            Value::Number(number) => u64::try_from(number).ok(),
            Value::Words(_) | Value::Range(_) => None,
        });
        number.ok_or_else(|| PublishedError::NoFigure(id.to_owned()))
    }
}
