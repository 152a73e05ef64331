//! Where a figure is found.

use schemars::JsonSchema;
use serde::Deserialize;
use tallfest_base::Year;

/// How a figure is tested.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// In a table.
    Where(Where),
    /// In the register of the year; of an undated figure, of the file's year.
    Register(Fact),
    /// As something that the questionnaire or the grant scheme declares.
    Constant(Constant),
    /// Not at all, and why.
    Untestable(String),
}

/// Where a figure is found in our tables.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Where {
    /// The year whose table it is, if it is another than the figure's.
    #[serde(default)]
    pub year: Option<Year>,
    /// The table's id.
    pub table: String,
    /// What is read in it.
    pub statistic: Statistic,
    /// The cells, each named by its classes, or the line, named by all classes but the last. `+` stands for all
    /// classes of a dimension together.
    #[serde(default)]
    pub cells: Vec<Vec<String>>,
    /// What is read is by how much it is lower than in this year.
    #[serde(default)]
    pub fall_from: Option<Year>,
    /// What is read is by how much it is more than what is read here, number by number.
    #[serde(default)]
    pub less: Option<Box<Self>>,
    /// What it is compared with.
    #[serde(default)]
    pub against: Option<Against>,
}

/// What is read in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Statistic {
    /// The cells, one by one in a ranking and for a word, else together.
    Count,
    /// The cells together.
    Sum,
    /// The cells one by one, each of which the figure is to hold for.
    Each,
    /// The records in the base of its line that are not in the cell, cell by cell.
    Lacking,
    /// How many codes that say that something is there a record in the base of a line has on average, line by line.
    PerRecord,
    /// The shares of the cells in the bases of their lines, one by one in a ranking, else of the cells of a line together.
    Share,
    /// The sum of all cells.
    Total,
    /// The mean over those of the line that gave a number.
    Mean,
    /// The records of the line that say that something is there, line by line in a ranking and for a word.
    Some,
    /// The records of the line that were asked and do not say so.
    Without,
    /// The records that the table is about.
    Population,
    /// The lowest number that has a record, where the classes are numbers.
    Lowest,
}

/// What a figure is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// Other cells of the table, each with each.
    Cells(Vec<Vec<String>>),
    /// The same in other years, cell by cell.
    Years(Vec<Year>),
    /// The same in earlier years, the latest first, each year with the one before it.
    Series(Vec<Year>),
    /// Other places, each with each.
    Places(Vec<Where>),
    /// Figures published on other years, by their ids.
    Figures(Vec<String>),
}

/// What is read in the register of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// How many centres there are.
    Centres,
    /// How many share their organisation with a crisis centre.
    Combined,
    /// The fewest in a county.
    FewestInACounty,
}

/// Something that is declared, not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Constant {
    /// How many registration forms there are.
    RegistrationForms,
    /// How many core services there are.
    CoreServices,
    /// The day on which national infection control began.
    MeasuresFrom,
    /// The day after which the pandemic supplement reports.
    ReportedAfter,
    /// The per cent of the funding that is local.
    LocalPercent,
    /// The highest per cent of the funding that is the state's.
    StatePercent,
    /// The month from which the regulation on physical security of crisis centres is in force.
    SecurityRegulation,
    /// The year in which crisis centres were first asked about cooperation on risk analysis.
    RiskAnalysisAskedFrom,
}
