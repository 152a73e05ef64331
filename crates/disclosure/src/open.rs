//! A table before it is protected.

use tallfest_base::{Lang, Text, text};

/// The words of a table: all but its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The table's id.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// What one in a cell is, in the plural.
    pub unit: Text,
    /// The decimals of its figures: 1 where a figure of 1353 is 135.3.
    pub decimals: u32,
    /// Whom it is about.
    pub population: Text,
    /// What shares are shares of.
    pub base: Base,
    /// The dimensions; the last runs within a block.
    pub dimensions: Vec<Dimension>,
    /// What a reader must know beside it.
    pub notes: Vec<Text>,
    /// What stands behind it, where not all that it is about answered the form.
    pub coverage: Option<Coverage>,
    /// Whether the cells of a block sum to its total: not so where a record can be in several.
    pub partition: bool,
    /// Whether a block is a sum of numbers, so that its total over its respondents is a mean.
    pub has_mean: bool,
}

/// What stands behind a table of a form that needs consent: those that were not asked or did not agree are not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// How many forms there are, if that is shown.
    pub forms: Option<u64>,
    /// How many of them have consent.
    pub consented: Option<u64>,
    /// How many persons visited, asked or not.
    pub visitors: Option<u64>,
}

impl Coverage {
    /// It in words; a number that is not shown is `:`.
    pub fn words(&self, lang: Lang) -> String {
        let number =
            |number: Option<u64>| number.map_or(":".to_owned(), |it| grouped(&it.to_string()));
        text(
            "Tallene gjelder dem som har svart. Skjemaer: {forms}, med samtykke: {consented}. Personer som har besøkt sentrene: {visitors}.",
            "Tala gjeld dei som har svart. Skjema: {forms}, med samtykke: {consented}. Personar som har besøkt sentra: {visitors}.",
            "The figures are of those who answered. Forms: {forms}, with consent: {consented}. Persons who visited the centres: {visitors}.",
        )
        .to(lang)
        .replace("{forms}", &number(self.forms))
        .replace("{consented}", &number(self.consented))
        .replace("{visitors}", &number(self.visitors))
    }
}

/// The digits of a whole number with a thin space between thousands.
pub fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped
}

/// A dimension: what it is about, and its classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// The question's id.
    pub id: &'static str,
    /// The heading.
    pub label: Text,
    /// The classes, in the order of the list.
    pub classes: Vec<Class>,
}

/// A class of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// The code; `-` where the question was not answered.
    pub code: &'static str,
    /// The label.
    pub label: Text,
    /// Whether it says something: no non-response, and not the class of those without an answer.
    pub stated: bool,
    /// Whether it says that something is there: neither "none" nor a non-response.
    pub some: bool,
}

/// What a share is a share of. No default: it decides what the figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// All of the population, unanswered and not stated included.
    All,
    /// Those that answered, the non-responses left out; these have no share.
    Stated,
    /// Those that were asked.
    Asked,
    /// Those whose answer says that something is there: of a service, the centres that have it.
    Having,
    /// An amount that is the total of its block, in these words: of spending, the budget. The cells need not be below it.
    Amount(Text),
}

impl Base {
    /// What a share is of, in words.
    pub const fn words(self) -> Text {
        match self {
            Self::All => text("Prosent av alle", "Prosent av alle", "Per cent of all"),
            Self::Stated => text(
                "Prosent av dem som har oppgitt svar",
                "Prosent av dei som har oppgitt svar",
                "Per cent of those who stated an answer",
            ),
            Self::Having => text(
                "Prosent av dem som har det",
                "Prosent av dei som har det",
                "Per cent of those that have it",
            ),
            Self::Asked => text(
                "Prosent av dem som er spurt",
                "Prosent av dei som er spurde",
                "Per cent of those who were asked",
            ),
            Self::Amount(words) => words,
        }
    }

    /// Whether it is an amount, and the total of a block no sum of its cells.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Amount(_))
    }

    /// Whether those in a class are in the base, so that the class has a share.
    pub const fn has(self, class: Class) -> bool {
        match self {
            Self::Stated => class.stated,
            Self::Having => class.some,
            Self::All | Self::Asked | Self::Amount(_) => true,
        }
    }
}

/// A table before it is protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its words.
    pub frame: Frame,
    /// A block for each combination of the classes of all dimensions but the last, the last of them fastest.
    pub blocks: Vec<Block>,
}

impl Open {
    /// Leaves a class out in which there is nothing.
    ///
    /// ```
    /// use tallfest_base::text;
    /// use tallfest_disclosure::{Base, Block, Cell, Class, Dimension, Frame, Open};
    ///
    /// let classes = ["a", "b", "c"].map(|code| Class { code, label: text("", "", ""), stated: true, some: true });
    /// let frame = Frame {
    ///     id: "example", title: text("", "", ""), unit: text("", "", ""), decimals: 0,
    ///     population: text("", "", ""), base: Base::All, notes: vec![], coverage: None, partition: true, has_mean: false,
    ///     dimensions: vec![Dimension { id: "letter", label: text("", "", ""), classes: classes.to_vec() }],
    /// };
    /// let cells = [2, 0, 30].map(Cell::count).to_vec();
    /// let mut open = Open { frame, blocks: vec![Block { cells, total: Cell::count(32), base: 32, ..Block::default() }] };
    /// open.leave_out_if_empty(0, 1);
    /// open.leave_out_if_empty(0, 0);
    /// let codes: Vec<_> = open.frame.dimensions[0].classes.iter().map(|class| class.code).collect();
    /// assert_eq!((codes, open.blocks[0].cells.len()), (vec!["a", "c"], 2));
    /// ```
    pub fn leave_out_if_empty(&mut self, dimension: usize, class: usize) {
        let sizes: Vec<_> = self.frame.dimensions.iter().map(|it| it.classes.len()).collect();
        let is_last = dimension + 1 == sizes.len();
        let Some(size) = sizes.get(dimension).copied().filter(|size| class < *size) else { return };
        if is_last {
            let empty = |block: &Block| block.cells.get(class).is_none_or(Cell::is_empty);
            if !self.blocks.iter().all(empty) {
                return;
            }
            for block in &mut self.blocks {
                if class < block.cells.len() {
                    block.cells.remove(class);
                }
            }
        } else {
            let between = sizes.get(dimension + 1..sizes.len() - 1).unwrap_or_default();
            let stride: usize = between.iter().product();
            let is_in = |number: usize| number / stride.max(1) % size == class;
            let mut blocks = self.blocks.iter().enumerate().filter(|(number, _)| is_in(*number));
            if !blocks.all(|(_, block)| block.total.is_empty() && block.base == 0) {
                return;
            }
            let mut number = 0;
            self.blocks.retain(|_| {
                number += 1;
                !is_in(number - 1)
            });
        }
        if let Some(dimension) = self.frame.dimensions.get_mut(dimension) {
            dimension.classes.remove(class);
        }
    }
}

/// The cells along the last dimension, and what they are shares of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// The cells.
    pub cells: Vec<Cell>,
    /// The sum of the cells where they are a partition, else the records behind them; the amount that is the base, if one is.
    pub total: Cell,
    /// What the shares are shares of.
    pub base: u64,
    /// The records that have one of the classes that say that something is there, if a record can have several.
    pub any: Option<u64>,
    /// How many gave the number, where the block is a sum.
    pub respondents: u64,
}

/// A cell: its figure, and how many stand behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// The figure, in its smallest unit.
    pub value: u64,
    /// How many stand behind it: the count itself, or the respondents of a sum.
    pub contributors: u64,
}

impl Cell {
    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.value == 0 && self.contributors == 0
    }

    /// A count of what is protected.
    pub const fn count(count: u64) -> Self {
        Self { value: count, contributors: count }
    }
}
