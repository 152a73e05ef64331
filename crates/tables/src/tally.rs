//! A table compiled for a year, with its counts.

use std::ops::Range;

use tallfest_base::{AnyField, CentreFacts, Checked, Form, List, Slot, Test, Year, word};

use crate::{AnyTable, Axis, By, Counted, Line, Measure, Unanswered};

/// A table of more cells than can be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a table has too many cells: {sizes:?}")]
pub struct TooLarge {
    /// The sizes whose product is too large.
    pub sizes: Vec<usize>,
}

/// The most cells of a table (`design.md` 7).
const MOST_CELLS: usize = 1_000_000;

/// A table compiled for a year, with its counts. Tallies of the same table merge in any order.
#[derive(Debug)]
pub struct Tally<T: Form> {
    table: &'static dyn AnyTable<T>,
    year: Year,
    population: Option<Test>,
    before: Vec<Span>,
    last: Last,
    counted: u64,
    lines: Vec<Line>,
}

impl<T: Form> std::fmt::Debug for dyn AnyTable<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

/// The bit of the band that a number is in; of one that is not stated, that of the class for it.
type Banding = fn(Option<u64>) -> u64;

/// An axis in a row: its words, how many classes each has, and what an empty word is.
#[derive(Debug, Clone)]
struct Span {
    words: Range<usize>,
    classes: usize,
    unanswered: u64,
    by: By,
    /// The codes that tell something, and those that say that something is there.
    stated: u64,
    some: u64,
    most: usize,
    /// The word of a number that goes before the code, and the bit that it comes to.
    number: Option<(usize, Banding)>,
}

/// What runs within a line of cells.
#[derive(Debug)]
enum Last {
    /// The classes of an axis, and for each of its rows what is asked.
    Axis { span: Span, asked: Vec<Option<Test>> },
    /// The records themselves: one cell.
    Records,
    /// One number.
    Sum { word: usize, asked: Option<Test> },
    /// A number for each row.
    Rows { words: Range<usize>, asked: Option<Test> },
}

impl<T: Form> Tally<T> {
    /// Compiles a table.
    ///
    /// # Errors
    /// If the table has more than a million cells.
    pub fn new(
        table: &'static dyn AnyTable<T>,
        year: Year,
        centre: CentreFacts,
    ) -> Result<Self, TooLarge> {
        let asked = |slot: Slot<T>| slot.field.asked.compile(slot.row, year, centre);
        let whole = |field: &'static AnyField<T>| Slot { field, row: 0 };
        let (before, last) = match (table.measure(), table.axes()) {
            (Measure::Records, [before @ .., axis]) => (before, Last::axis(axis, asked)),
            (Measure::Records, []) => (&[][..], Last::Records),
            (Measure::Sum(slot), axes) => {
                (axes, Last::Sum { word: slot.index(), asked: asked(*slot) })
            }
            (Measure::SumOfRows(field), axes) => {
                (axes, Last::Rows { words: words_of(field), asked: asked(whole(field)) })
            }
        };
        let before: Vec<_> = before.iter().map(Span::new).collect();
        let lines = before.iter().map(|span| span.words.len() * span.classes);
        let sizes: Vec<_> = lines.chain([last.lines(), last.classes()]).collect();
        let size = sizes.iter().try_fold(1, |product: usize, size| product.checked_mul(*size));
        if size.is_none_or(|size| size > MOST_CELLS) {
            return Err(TooLarge { sizes });
        }
        let lines = sizes.iter().take(sizes.len() - 1).product();
        let lines = vec![Line::empty(last.classes()); lines];
        let population = table.population().records.compile(0, year, centre);
        Ok(Self { table, year, population, before, last, counted: 0, lines })
    }

    /// Counts a record.
    pub fn add(&mut self, record: Checked<'_, T>) {
        let row = record.row();
        // Where the register would have to say whether a record belongs, it does not: nothing is counted on a guess.
        if self.population.as_ref().is_some_and(|population| population.holds(row)) {
            self.counted += 1;
            add(&mut self.lines, 0, &self.before, &self.last, row);
        }
    }

    /// Adds what another part came to.
    pub fn merge(&mut self, other: &Self) {
        self.counted += other.counted;
        self.lines.iter_mut().zip(&other.lines).for_each(|(line, more)| line.merge(more));
    }

    /// What has been counted.
    pub fn counted(&self) -> Counted {
        Counted::new(self.table, self.year, self.counted, self.lines.clone())
    }
}

fn add(lines: &mut [Line], line: usize, before: &[Span], last: &Last, row: &[u64]) {
    let Some((axis, rest)) = before.split_first() else {
        last.add(lines, line, row);
        return;
    };
    for (number, word) in axis.words_in(row).iter().enumerate() {
        let mut classes = axis.classes_of(axis.answer(*word, row));
        while classes != 0 {
            let line = (line * axis.words.len() + number) * axis.classes + lowest(classes);
            add(lines, line, rest, last, row);
            classes &= classes - 1;
        }
    }
}

#[expect(clippy::as_conversions, reason = "at most 64; a conversion that can fail costs time here")]
fn lowest(classes: u64) -> usize {
    classes.trailing_zeros() as usize
}

fn words_of<T: Form>(field: &'static AnyField<T>) -> Range<usize> {
    let first = Slot { field, row: 0 }.index();
    first..first + field.kind.width()
}

impl Span {
    fn new<T: Form>(axis: &Axis<T>) -> Self {
        let own = axis.unanswered == Unanswered::OwnClass;
        let list = axis.field.kind.codes();
        Self {
            words: words_of(axis.field),
            classes: axis.classes(),
            unanswered: u64::from(own) << axis.codes(),
            by: axis.by(),
            stated: list.map_or(word::GIVEN, List::stated),
            some: list.map_or(word::GIVEN, List::some),
            most: axis.most(),
            number: axis.number().map(|it| (Slot { field: it.field, row: 0 }.index(), it.bit)),
        }
    }

    fn words_in<'a>(&self, row: &'a [u64]) -> &'a [u64] {
        row.get(self.words.clone()).unwrap_or_default()
    }

    /// What a word comes to: where a number says the same, the number's band, and the code only if there is none.
    fn answer(&self, word: u64, row: &[u64]) -> u64 {
        let Some((place, bit)) = self.number else { return word };
        match row.get(place).copied().unwrap_or(0) {
            0 => word,
            given => match word::number(given) {
                None if word != 0 => word,
                number => bit(number),
            },
        }
    }

    fn classes_of(&self, word: u64) -> u64 {
        match self.by {
            _ if word == 0 => self.unanswered,
            By::Codes => word,
            By::Months => word::month(word).map_or(0, |month| 1 << (month - 1)),
            By::Bands(bands) => {
                let band = |number| bands.iter().position(|band| number <= band.up_to);
                1 << word::number(word).map_or(Some(bands.len()), band).unwrap_or(bands.len())
            }
            By::HowMany if word & self.stated == 0 => 1 << (self.most + 1),
            By::HowMany => 1 << (word & self.some).count_ones(),
        }
    }
}

impl Last {
    fn axis<T: Form>(axis: &Axis<T>, asked: impl Fn(Slot<T>) -> Option<Test>) -> Self {
        Self::Axis { span: Span::new(axis), asked: axis.field.slots().map(asked).collect() }
    }

    const fn lines(&self) -> usize {
        match self {
            Self::Axis { asked, .. } => asked.len(),
            Self::Records | Self::Sum { .. } | Self::Rows { .. } => 1,
        }
    }

    fn classes(&self) -> usize {
        match self {
            Self::Axis { span, .. } => span.classes,
            Self::Records | Self::Sum { .. } => 1,
            Self::Rows { words, .. } => words.len(),
        }
    }

    fn add(&self, lines: &mut [Line], line: usize, row: &[u64]) {
        match self {
            Self::Axis { span, asked } => {
                let first = line * asked.len();
                for ((number, word), asked) in (first..).zip(span.words_in(row)).zip(asked) {
                    let Some(line) = lines.get_mut(number) else { return };
                    let word = &span.answer(*word, row);
                    // A row of a matrix that its route does not ask of a record is not unanswered: the record has no
                    // part in the row. Where the register would have to say, it may have been asked.
                    let is_matrix = span.words.len() > 1;
                    if is_matrix && *word == 0 && asked.as_ref().is_some_and(|it| !it.holds(row)) {
                        continue;
                    }
                    line.see(*word != 0, word & span.stated != 0, asked.as_ref(), row);
                    line.some += u64::from(word & span.some != 0);
                    let mut classes = span.classes_of(*word);
                    while classes != 0 {
                        line.add(lowest(classes), 1);
                        classes &= classes - 1;
                    }
                }
            }
            Self::Records => {
                let Some(line) = lines.get_mut(line) else { return };
                line.see(true, true, None, row);
                line.some += 1;
                line.add(0, 1);
            }
            Self::Sum { word, asked } => {
                let word = row.get(*word).copied().unwrap_or(0);
                let Some(line) = lines.get_mut(line) else { return };
                let number = word::number(word);
                line.see(word != 0, number.is_some(), asked.as_ref(), row);
                line.add(0, number.unwrap_or(0));
            }
            Self::Rows { words, asked } => {
                let words = row.get(words.clone()).unwrap_or_default();
                let Some(line) = lines.get_mut(line) else { return };
                let answered = words.iter().any(|word| *word != 0);
                let stated = words.iter().any(|word| word::number(*word).is_some());
                line.see(answered, stated, asked.as_ref(), row);
                for (number, word) in words.iter().enumerate() {
                    line.add(number, word::number(*word).unwrap_or(0));
                }
            }
        }
    }
}
