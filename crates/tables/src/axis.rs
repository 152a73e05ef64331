//! An axis of a table: the classes of an answer.

use tallfest_base::{
    AnswerType, AnyField, Code, CodeList, CodeSet, Coded, Date, Decimal, Field, Kind, List,
    PerCode, Role, Stated, Text, Year, text,
};
use tallfest_disclosure::{self as disclosure, Class, Dimension};

/// An axis: the classes that an answer falls into, of a matrix row by row.
#[derive(Debug)]
pub struct Axis<T: 'static> {
    pub(crate) field: &'static AnyField<T>,
    by: By,
    pub(crate) unanswered: Unanswered,
    number: Option<Number<T>>,
}

/// A number that says the same as the codes of an axis, more exactly.
#[derive(Debug)]
pub struct Number<T: 'static> {
    /// The field of the number.
    pub field: &'static AnyField<T>,
    /// The bit of the code that a number, in its smallest unit, is in; of none, if the number is not stated.
    pub bit: fn(Option<u64>) -> u64,
}

/// A list whose codes are bands of a number.
pub trait Banded: CodeList {
    /// The band of a number in its smallest unit; of none, if the number is not stated.
    fn band(units: Option<u64>) -> Self;
}

fn bit<C: Banded>(units: Option<u64>) -> u64 {
    1 << C::band(units).index()
}

/// How an answer makes classes.
#[derive(Debug, Clone, Copy)]
pub enum By {
    /// By its codes.
    Codes,
    /// By the month of the day.
    Months,
    /// By bands of the number.
    Bands(&'static [Band]),
    /// By how many codes that say that something is there it has.
    HowMany,
}

/// A band of numbers, from the one before it up to its highest.
#[derive(Debug)]
pub struct Band {
    /// The code.
    pub code: &'static str,
    /// The label.
    pub label: Text,
    /// The highest number in it, in the smallest unit.
    pub up_to: u64,
}

/// An answer made of numbers, which falls into bands.
pub trait Numbered: AnswerType {}
impl<const P: u32, const MAX: u64> Numbered for Stated<Decimal<P, MAX>> {}
impl<R: CodeList, const P: u32, const MAX: u64> Numbered for Stated<PerCode<R, Decimal<P, MAX>>> {}

/// Where a record without an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Not into the cells.
    LeftOut,
    /// Into a class of its own, after the codes.
    OwnClass,
}

impl<T> Axis<T> {
    /// The codes of an answer; of a matrix, its rows with their codes. A key can't be an axis:
    ///
    /// ```compile_fail,E0277
    /// use tallfest_forms::smiso::contact::fields::RECORD_ID;
    /// use tallfest_tables::{Axis, Unanswered};
    /// let _ = Axis::of(&RECORD_ID, Unanswered::LeftOut);
    /// ```
    pub const fn of<A: Coded>(field: &'static Field<T, A>, unanswered: Unanswered) -> Self {
        Self { field: field.any(), by: By::Codes, unanswered, number: None }
    }

    /// The codes of an answer, of a field whose type is not known. One that is not answered with codes has no classes.
    pub(crate) const fn of_answers(field: &'static AnyField<T>) -> Self {
        Self { field, by: By::Codes, unanswered: Unanswered::OwnClass, number: None }
    }

    /// The months of a day.
    pub const fn months(field: &'static Field<T, Date>, unanswered: Unanswered) -> Self {
        Self { field: field.any(), by: By::Months, unanswered, number: None }
    }

    /// Bands of a number, in ascending order, the last one open; of a matrix, its rows with the bands.
    ///
    /// # Panics
    /// If the last band is not open; of a static, when it is compiled.
    pub const fn bands<A: Numbered>(
        field: &'static Field<T, A>,
        bands: &'static [Band],
        unanswered: Unanswered,
    ) -> Self {
        assert!(matches!(bands, [.., Band { up_to: u64::MAX, .. }]), "the last band is open");
        Self { field: field.any(), by: By::Bands(bands), unanswered, number: None }
    }

    /// How many codes are ticked that say that something is there: "none" is 0. A list has at most 30 codes here.
    pub const fn how_many<C: CodeList>(
        field: &'static Field<T, CodeSet<C>>,
        unanswered: Unanswered,
    ) -> Self {
        const { assert!(C::ALL.len() < NUMBERS.len(), "a list of at most 30 codes") }
        Self { field: field.any(), by: By::HowMany, unanswered, number: None }
    }

    /// The bands that an answer gives as a code, or that another gives as a number: the number goes first, since it is
    /// exact, and one of the two is enough.
    pub const fn number_or_band<C: Banded + Coded, const P: u32, const MAX: u64>(
        number: &'static Field<T, Stated<Decimal<P, MAX>>>,
        band: &'static Field<T, C>,
        unanswered: Unanswered,
    ) -> Self {
        let number = Some(Number { field: number.any(), bit: bit::<C> });
        Self { field: band.any(), by: By::Codes, unanswered, number }
    }

    /// Of a question that is only known when the program runs.
    pub(crate) const fn any(field: &'static AnyField<T>, by: By, unanswered: Unanswered) -> Self {
        Self { field, by, unanswered, number: None }
    }

    /// The number that says the same as the codes, if there is one.
    pub const fn number(&self) -> Option<&Number<T>> {
        self.number.as_ref()
    }

    /// The field whose answers make the classes.
    pub const fn field(&self) -> &'static AnyField<T> {
        self.field
    }

    /// How they make them.
    pub const fn by(&self) -> By {
        self.by
    }

    /// Whether an answer is in one class at most.
    pub(crate) fn is_partition(&self) -> bool {
        !matches!((self.by, self.field.kind.cell()), (By::Codes, Kind::Codes(_)))
    }

    /// How many classes one answer has, the unanswered among them.
    pub(crate) fn classes(&self) -> usize {
        self.codes() + usize::from(self.unanswered == Unanswered::OwnClass)
    }

    /// How many classes have a code.
    pub(crate) fn codes(&self) -> usize {
        match self.by {
            By::Codes => self.field.kind.codes().map_or(0, |list| list.codes.len()),
            By::Months => MONTHS.len(),
            By::Bands(bands) => bands.len() + 1,
            By::HowMany => self.most() + 2,
        }
    }

    /// The most codes that can be ticked together.
    pub(crate) fn most(&self) -> usize {
        let codes = self.field.kind.codes().map_or(&[][..], |list| list.codes);
        codes.iter().filter(|code| code.role == Role::Answer).count()
    }

    fn own_classes(&self, year: Year) -> Vec<Class> {
        match self.by {
            By::Codes => self.field.kind.codes().map_or(vec![], |list| classes_of(list, year)),
            By::Months => MONTHS.to_vec(),
            By::Bands(bands) => {
                let class = |band: &Band| stated(band.code, band.label);
                bands.iter().map(class).chain([NOT_STATED]).collect()
            }
            By::HowMany => {
                let number = |(number, code): (usize, &&'static str)| Class {
                    some: number > 0,
                    ..stated(code, text(code, code, code))
                };
                let numbers = NUMBERS.iter().enumerate().take(self.most() + 1).map(number);
                numbers.chain([NOT_STATED]).collect()
            }
        }
    }

    /// For each dimension, the places of the codes that there are not in a year.
    pub(crate) fn outside(&self, year: Year) -> Vec<Vec<usize>> {
        let places = |list: &'static List| {
            let codes = list.codes.iter().enumerate();
            let outside = codes.filter(|(_, code)| !code.valid.holds_in(year));
            outside.map(|(place, _)| place).collect()
        };
        let by_code = matches!(self.by, By::Codes);
        let own = self.field.kind.codes().filter(|_| by_code).map_or(vec![], places);
        self.field.kind.rows().map(places).into_iter().chain([own]).collect()
    }

    /// The dimensions, worded as in a year: of a matrix two, its rows and their codes.
    pub(crate) fn dimensions(&self, year: Year) -> Vec<Dimension> {
        let question = self.field.question;
        let label = question.text_in(year);
        let dimension = |classes: Vec<Class>| Dimension { id: question.id, label, classes };
        let mut classes = self.own_classes(year);
        if self.unanswered == Unanswered::OwnClass {
            classes.push(UNANSWERED);
        }
        let rows = self.field.kind.rows().map(|rows| dimension(classes_of(rows, year)));
        rows.into_iter().chain([dimension(classes)]).collect()
    }
}

/// The classes of a code list, worded as in a year.
pub(crate) fn classes_of(list: &'static List, year: Year) -> Vec<Class> {
    let class = |code: &Code| Class {
        code: code.code,
        label: code.label_in(year),
        stated: code.is_stated(),
        some: code.role == Role::Answer,
    };
    list.codes.iter().map(class).collect()
}

/// A class that says that something is there.
const fn stated(code: &'static str, label: Text) -> Class {
    Class { code, label, stated: true, some: true }
}

/// The class of records without an answer.
const UNANSWERED: Class = Class {
    stated: false,
    some: false,
    ..stated(disclosure::UNANSWERED, text("ubesvart", "ikkje svart på", "not answered"))
};

/// The class of numbers that are not stated.
const NOT_STATED: Class = Class {
    stated: false,
    some: false,
    ..stated("not_stated", text("ikke oppgitt", "ikkje oppgitt", "not stated"))
};

const NUMBERS: [&str; 31] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16",
    "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30",
];

const fn month(code: &'static str, nb: &'static str, nn: &'static str, en: &'static str) -> Class {
    stated(code, text(nb, nn, en))
}

const MONTHS: [Class; 12] = [
    month("01", "januar", "januar", "January"),
    month("02", "februar", "februar", "February"),
    month("03", "mars", "mars", "March"),
    month("04", "april", "april", "April"),
    month("05", "mai", "mai", "May"),
    month("06", "juni", "juni", "June"),
    month("07", "juli", "juli", "July"),
    month("08", "august", "august", "August"),
    month("09", "september", "september", "September"),
    month("10", "oktober", "oktober", "October"),
    month("11", "november", "november", "November"),
    month("12", "desember", "desember", "December"),
];
