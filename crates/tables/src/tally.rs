//! The tables of a form, compiled for a year, with their counts.

use std::ops::Range;

use tallfest_base::{AnyField, CentreFacts, Checked, Form, Kind, List, Slot, Test, Year, word};

use crate::{AnyTable, Axis, By, Counted, Line, Measure, Unanswered, patterns::Patterns};

/// A table of more cells than can be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the table {table} has too many cells: {sizes:?}")]
pub struct TooLarge {
    /// The table.
    pub table: &'static str,
    /// The sizes whose product is too large.
    pub sizes: Vec<usize>,
}

/// The most cells of a table (`design.md` 7).
const MOST_CELLS: usize = 1_000_000;

/// The tables of a form, compiled for a year, with their counts. Tallies of the same tables merge in any order.
///
/// ```
/// use tallfest_base::{CentreFacts, Checked, Form, Sample};
/// use tallfest_forms::smiso::contact::Contact;
/// use tallfest_tables::{Tallies, smiso};
///
/// let mut tallies = Tallies::new(smiso::contact::TABLES, 2020, CentreFacts::default())?;
/// let contact = Contact::sample();
/// tallies.add(Checked::vouch(&contact, contact.row().as_ref()));
/// assert!(tallies.counted().iter().any(|table| table.population() == 1));
/// # Ok::<(), tallfest_tables::TooLarge>(())
/// ```
#[derive(Debug)]
pub struct Tallies<T: Form> {
    tests: Tests,
    tallies: Vec<Tally<T>>,
}

/// The tests that tables hang on: who is in their populations, and who was asked. Many tables hang on the same few, so
/// that each is made once for a record.
#[derive(Debug, Default)]
pub(crate) struct Tests {
    tests: Vec<Test>,
    /// Whether each holds for the record that is being counted.
    holds: Vec<bool>,
}

/// Where a test stands among those of all tables.
pub(crate) type TestAt = usize;

impl Tests {
    fn place(&mut self, test: Test) -> TestAt {
        self.tests.iter().position(|known| *known == test).unwrap_or_else(|| {
            self.tests.push(test);
            self.holds.push(false);
            self.tests.len() - 1
        })
    }

    fn make(&mut self, row: &[u64]) {
        for (holds, test) in self.holds.iter_mut().zip(&self.tests) {
            *holds = test.holds(row);
        }
    }

    #[inline]
    pub(crate) fn hold(&self, at: TestAt) -> bool {
        self.holds.get(at).copied().unwrap_or(false)
    }

    /// As if this one held and no other.
    fn of(at: Option<TestAt>) -> Self {
        let holds = at.map_or(vec![], |at| (0..=at).map(|place| place == at).collect());
        Self { tests: vec![], holds }
    }
}

impl<T: Form> Tallies<T> {
    /// Compiles tables for a year and a centre.
    ///
    /// # Errors
    /// If a table has more than a million cells.
    pub fn new(
        tables: &[&'static dyn AnyTable<T>],
        year: Year,
        centre: CentreFacts,
    ) -> Result<Self, TooLarge> {
        let mut tests = Tests::default();
        let tallies = tables.iter().map(|table| Tally::new(*table, year, centre, &mut tests));
        let tallies = tallies.collect::<Result<_, _>>()?;
        Ok(Self { tests, tallies })
    }

    /// Counts a record.
    pub fn add(&mut self, record: Checked<'_, T>) {
        self.tests.make(record.row());
        self.tallies.iter_mut().for_each(|tally| tally.add(record, &self.tests));
    }

    /// Adds what another part came to.
    pub fn merge(&mut self, other: &Self) {
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(tally, more)| tally.merge(more));
    }

    /// What has been counted, in the order of the tables.
    pub fn counted(&self) -> Vec<Counted> {
        self.tallies.iter().map(Tally::counted).collect()
    }
}

/// A table compiled for a year, with its counts.
#[derive(Debug)]
struct Tally<T: Form> {
    table: &'static dyn AnyTable<T>,
    year: Year,
    population: Option<TestAt>,
    before: Vec<Span>,
    last: Last,
    derived: Option<Deriving<T>>,
    /// What the derived number is a part of, in a ratio.
    whole: Option<Deriving<T>>,
    patterns: Option<Patterns>,
    counted: u64,
    lines: Vec<Line>,
}

impl<T: Form> std::fmt::Debug for dyn AnyTable<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

/// The number that follows from the answers of a record.
type Deriving<T> = fn(Checked<'_, T>, Year) -> Option<u64>;

/// The bit of the band that a number is in; of one that is not stated, that of the class for it.
type Banding = fn(Option<u64>) -> u64;

/// An axis in a row: its words, how many classes each has, and what an empty word is.
#[derive(Debug, Clone)]
struct Span {
    words: Range<usize>,
    classes: usize,
    unanswered: u64,
    by: By,
    codes: usize,
    is_one_code: bool,
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
    /// The classes of an answer, and who was asked.
    Answer { span: Span, asked: Option<TestAt> },
    /// The classes of the answers of a matrix, and for each of its rows who was asked.
    Matrix { span: Span, asked: Vec<Option<TestAt>> },
    /// The records themselves: one cell.
    Records,
    /// One number.
    Sum { word: usize, asked: Option<TestAt> },
    /// A number for each row.
    Rows { words: Range<usize>, asked: Option<TestAt> },
    /// A number that follows from the record, of which all are asked.
    Derived,
    /// A number that follows from the record, and one that it is a part of.
    Ratio,
}

impl<T: Form> Tally<T> {
    fn new(
        table: &'static dyn AnyTable<T>,
        year: Year,
        centre: CentreFacts,
        tests: &mut Tests,
    ) -> Result<Self, TooLarge> {
        // Of the rows of a matrix it has to be known which may have been asked; of another answer, who surely was.
        let is_matrix = matches!(table.measure(), Measure::Records)
            && table.axes().last().is_some_and(|axis| axis.field.slots().count() > 1);
        let facts = if is_matrix { centre } else { centre.surely() };
        let mut asked = |slot: Slot<T>| {
            let asked = slot.field.asked.compile(slot.row, year, facts);
            asked.map(|asked| tests.place(asked))
        };
        let whole = |field: &'static AnyField<T>| Slot { field, row: 0 };
        let (before, last) = match (table.measure(), table.axes()) {
            (Measure::Records, [before @ .., axis]) => (before, Last::axis(axis, &mut asked)),
            (Measure::Records, []) => (&[][..], Last::Records),
            (Measure::Sum(slot), axes) => {
                (axes, Last::Sum { word: slot.index(), asked: asked(*slot) })
            }
            (Measure::SumOfRows(field), axes) => {
                (axes, Last::Rows { words: words_of(field), asked: asked(whole(field)) })
            }
            (Measure::Derived(_), axes) => (axes, Last::Derived),
            (Measure::Ratio(_), axes) => (axes, Last::Ratio),
        };
        let (derived, whole) = match table.measure() {
            Measure::Derived(derived) => (Some(derived.number), None),
            Measure::Ratio(ratio) => (Some(ratio.part.number), Some(ratio.whole.number)),
            Measure::Records | Measure::Sum(_) | Measure::SumOfRows(_) => (None, None),
        };
        let before: Vec<_> = before.iter().map(Span::new).collect();
        let lines = before.iter().map(|span| span.words.len() * span.classes);
        let sizes: Vec<_> = lines.chain([last.lines(), last.classes()]).collect();
        let size = sizes.iter().try_fold(1, |product: usize, size| product.checked_mul(*size));
        if size.is_none_or(|size| size > MOST_CELLS) {
            return Err(TooLarge { table: table.id(), sizes });
        }
        let lines = sizes.iter().take(sizes.len() - 1).product();
        let lines = vec![Line::empty(last.classes()); lines];
        let population = table.population().records.compile(0, year, centre);
        let population = population.map(|population| tests.place(population));
        let patterns = match &last {
            Last::Answer { span, asked } => {
                let axes = before.iter().chain([span]).map(Span::single);
                axes.collect::<Option<Vec<_>>>().map(|axes| Patterns::new(axes, *asked))
            }
            Last::Matrix { .. }
            | Last::Records
            | Last::Sum { .. }
            | Last::Rows { .. }
            | Last::Derived
            | Last::Ratio => None,
        };
        let counted = 0;
        Ok(Self { table, year, population, before, last, derived, whole, patterns, counted, lines })
    }

    #[inline]
    fn add(&mut self, record: Checked<'_, T>, tests: &Tests) {
        // Where the register would have to say whether a record belongs, it does not: nothing is counted on a guess.
        if self.population.is_none_or(|population| !tests.hold(population)) {
            return;
        }
        let row = record.row();
        if let Some(patterns) = &mut self.patterns {
            patterns.add(row, tests);
        } else {
            self.counted += 1;
            let derive = |number: Option<Deriving<T>>| number.and_then(|it| it(record, self.year));
            let (derived, whole) = (derive(self.derived), derive(self.whole));
            let seen = Seen { row, tests, times: 1, derived, whole };
            add(&mut self.lines, 0, &self.before, &self.last, seen);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.counted += other.counted;
        self.lines.iter_mut().zip(&other.lines).for_each(|(line, more)| line.merge(more));
        if let (Some(patterns), Some(more)) = (&mut self.patterns, &other.patterns) {
            patterns.merge(more);
        }
    }

    fn counted(&self) -> Counted {
        let (mut counted, mut lines) = (self.counted, self.lines.clone());
        for pattern in self.patterns.iter().flat_map(Patterns::all) {
            counted += pattern.times;
            let tests = Tests::of(pattern.asked);
            let (row, times) = (pattern.row.as_slice(), pattern.times);
            let seen = Seen { row, tests: &tests, times, derived: None, whole: None };
            add(&mut lines, 0, &self.before, &self.last, seen);
        }
        Counted::new(self.table, self.year, counted, lines)
    }
}

/// What is counted, and how many times.
#[derive(Debug, Clone, Copy)]
struct Seen<'a> {
    row: &'a [u64],
    tests: &'a Tests,
    times: u64,
    /// The number that follows from the record, where one is summed.
    derived: Option<u64>,
    /// What it is a part of, in a ratio.
    whole: Option<u64>,
}

impl Seen<'_> {
    /// Whether a record was asked. Who answered was: where a route is inferred, an answer beside it is no error, and is
    /// counted; where the register would have to say who is asked, nothing else is known.
    #[inline]
    fn was_asked(self, asked: Option<TestAt>, answered: bool) -> bool {
        answered || asked.is_some_and(|asked| self.tests.hold(asked))
    }
}

fn add(lines: &mut [Line], line: usize, before: &[Span], last: &Last, seen: Seen<'_>) {
    let Some((axis, rest)) = before.split_first() else {
        last.add(lines, line, seen);
        return;
    };
    for (number, word) in axis.words_in(seen.row).iter().enumerate() {
        let mut classes = axis.classes_of(axis.answer(*word, seen.row));
        while classes != 0 {
            let line = (line * axis.words.len() + number) * axis.classes + lowest(classes);
            add(lines, line, rest, last, seen);
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
            codes: axis.codes(),
            is_one_code: matches!(axis.field.kind, Kind::Code(_)),
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
    #[inline]
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

    /// The index of the word and the number of codes, of an axis by the codes of an answer that has one of them.
    fn single(&self) -> Option<(usize, usize)> {
        let is_single = matches!(self.by, By::Codes) && self.number.is_none() && self.is_one_code;
        is_single.then_some((self.words.start, self.codes))
    }

    /// Counts an answer.
    #[inline]
    fn count(&self, line: &mut Line, word: u64, asked: Option<TestAt>, seen: Seen<'_>) {
        let was_asked = seen.was_asked(asked, word != 0);
        line.see(word != 0, word & self.stated != 0, was_asked, seen.times);
        line.some += seen.times * u64::from(word & self.some != 0);
        let mut classes = self.classes_of(word);
        while classes != 0 {
            line.add(lowest(classes), 1, seen.times);
            classes &= classes - 1;
        }
    }

    #[inline]
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
    fn axis<T: Form>(axis: &Axis<T>, asked: &mut impl FnMut(Slot<T>) -> Option<TestAt>) -> Self {
        let span = Span::new(axis);
        let mut asked: Vec<_> = axis.field.slots().map(asked).collect();
        match asked.as_slice() {
            [_] => Self::Answer { span, asked: asked.pop().flatten() },
            _ => Self::Matrix { span, asked },
        }
    }

    const fn lines(&self) -> usize {
        match self {
            Self::Matrix { asked, .. } => asked.len(),
            Self::Answer { .. }
            | Self::Records
            | Self::Sum { .. }
            | Self::Rows { .. }
            | Self::Derived
            | Self::Ratio => 1,
        }
    }

    fn classes(&self) -> usize {
        match self {
            Self::Answer { span, .. } | Self::Matrix { span, .. } => span.classes,
            Self::Records | Self::Sum { .. } | Self::Derived | Self::Ratio => 1,
            Self::Rows { words, .. } => words.len(),
        }
    }

    fn add(&self, lines: &mut [Line], line: usize, seen: Seen<'_>) {
        let Seen { row, tests, times, derived, whole } = seen;
        match self {
            Self::Answer { span, asked } => {
                let Some(line) = lines.get_mut(line) else { return };
                let word = row.get(span.words.start).copied().unwrap_or(0);
                span.count(line, span.answer(word, row), *asked, seen);
            }
            Self::Matrix { span, asked } => {
                let first = line * asked.len();
                for ((number, word), asked) in (first..).zip(span.words_in(row)).zip(asked) {
                    let Some(line) = lines.get_mut(number) else { return };
                    let word = span.answer(*word, row);
                    // A row of a matrix that its route does not ask of a record is not unanswered: the record has no
                    // part in the row. Where the register would have to say, it may have been asked.
                    if word == 0 && asked.is_some_and(|asked| !tests.hold(asked)) {
                        continue;
                    }
                    span.count(line, word, *asked, seen);
                }
            }
            Self::Records => {
                let Some(line) = lines.get_mut(line) else { return };
                line.see(true, true, true, times);
                line.some += times;
                line.add(0, 1, times);
            }
            Self::Sum { word, asked } => {
                let word = row.get(*word).copied().unwrap_or(0);
                let Some(line) = lines.get_mut(line) else { return };
                let number = word::number(word);
                line.see(word != 0, number.is_some(), seen.was_asked(*asked, word != 0), times);
                line.add(0, number.unwrap_or(0), times);
            }
            Self::Derived => {
                let Some(line) = lines.get_mut(line) else { return };
                line.see(derived.is_some(), derived.is_some(), true, times);
                line.add(0, derived.unwrap_or(0), times);
            }
            Self::Ratio => {
                let Some(line) = lines.get_mut(line) else { return };
                let both = derived.zip(whole);
                line.see(both.is_some(), both.is_some(), true, times);
                let (part, whole) = both.unwrap_or_default();
                line.add(0, part, times);
                line.whole += whole * times;
            }
            Self::Rows { words, asked } => {
                let words = row.get(words.clone()).unwrap_or_default();
                let Some(line) = lines.get_mut(line) else { return };
                let answered = words.iter().any(|word| *word != 0);
                let stated = words.iter().any(|word| word::number(*word).is_some());
                line.see(answered, stated, seen.was_asked(*asked, answered), times);
                for (number, word) in words.iter().enumerate() {
                    line.add(number, word::number(*word).unwrap_or(0), times);
                }
            }
        }
    }
}
