//! Of whom something is asked or counted: data, so that it can be run, turned into a schema, and read.

use crate::{
    AnyField, CentreFacts, CodeList, CodeSet, Decimal, Fact, Field, Form, Kind, Lang, PerCode,
    Slot, Stated, Test, Text, Validity, Year, text,
};

/// Of which records a question is asked.
#[derive(Debug)]
pub enum Asked<T: 'static> {
    /// Of all.
    Always,
    /// Of those for which the condition holds.
    When(Condition<T>),
}

/// Of whom something is asked or counted.
pub enum Condition<T: 'static> {
    /// The answer is, or has, one of these codes. Made by [`Field::is`] and its like, which know the list.
    In(&'static AnyField<T>, Row, u64),
    /// The answer is a number, and below this, in whole units. Made by [`Field::below`].
    Below(&'static AnyField<T>, u64),
    /// All hold.
    All(&'static [Self]),
    /// One holds.
    Any(&'static [Self]),
    /// It does not hold.
    Not(&'static Self),
    /// The registration year is one of these.
    Years(Validity),
    /// A yes or no of the centre's entry in the register; unknown without a register.
    Centre(&'static Fact),
}

/// The row of a matrix that a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// This one.
    At(u8),
    /// The one that is being asked about.
    Same,
}

impl<T, C: CodeList> Field<T, C> {
    /// The answer is one of `codes`. A code of another list does not compile:
    /// ```compile_fail,E0308
    /// # use tallfest_base::{code_list, form, questions, seen, text, FormInfo, Records};
    /// # code_list! { /// A.
    /// #     pub enum Fruit = "fruit" { Apple = "apple", seen(2020), "eple" | "eple" | "apple"; } }
    /// # code_list! { /// B.
    /// #     pub enum Tree = "tree" { Oak = "oak", seen(2020), "eik" | "eik" | "oak"; } }
    /// # questions! { FRUIT = "fruit", seen(2020), "Frukt" | "Frukt" | "Fruit"; }
    /// # static FORM: FormInfo = FormInfo { system: "test", id: "basket", files: &["baskets"], records: Records::Many,
    /// #     label: text("", "", ""), unit: text("", "", ""), valid: seen(2020) };
    /// # form! { /// A basket.
    /// #     pub struct Basket, form FORM, fields in fields { FRUIT => fruit: Fruit, Required; } }
    /// # fn main() {
    /// let _ = fields::FRUIT.is(Fruit::Apple.bit()); // compiles
    /// let _ = fields::FRUIT.is(Tree::Oak.bit());    // does not
    /// # }
    /// ```
    pub const fn is(&'static self, codes: CodeSet<C>) -> Condition<T> {
        Condition::In(self.any(), Row::At(0), codes.bits())
    }
}

impl<T, C: CodeList> Field<T, CodeSet<C>> {
    /// The answer has one of `codes`.
    pub const fn has(&'static self, codes: CodeSet<C>) -> Condition<T> {
        Condition::In(self.any(), Row::At(0), codes.bits())
    }
}

impl<T, R: CodeList, C: CodeList> Field<T, PerCode<R, CodeSet<C>>> {
    /// In the row that is being asked about, the answer has one of `codes`.
    pub const fn same_row_has(&'static self, codes: CodeSet<C>) -> Condition<T> {
        Condition::In(self.any(), Row::Same, codes.bits())
    }

    /// In this row (the first, if more are given), the answer has one of `codes`.
    pub const fn row_has(&'static self, row: CodeSet<R>, codes: CodeSet<C>) -> Condition<T> {
        Condition::In(self.any(), Row::At(self.row(row).row), codes.bits())
    }
}

impl<T, const P: u32, const MAX: u64> Field<T, Stated<Decimal<P, MAX>>> {
    /// The answer is a number, and below this, in whole units. One that is not stated is no number.
    pub const fn below(&'static self, whole: u64) -> Condition<T> {
        Condition::Below(self.any(), whole)
    }
}

impl<T: Form> Condition<T> {
    /// The condition in a year and for a centre, for a question in this row. `None`: it hangs on a fact of the
    /// register that is not known.
    pub fn compile(&self, row: u8, year: Year, centre: CentreFacts) -> Option<Test> {
        let each = |conditions: &[Self]| -> Vec<Option<Test>> {
            conditions.iter().map(|condition| condition.compile(row, year, centre)).collect()
        };
        match self {
            Self::In(field, at, bits) => {
                let row = if let Row::At(at) = at { *at } else { row };
                Some(Test::In(Slot { field, row }.index(), *bits))
            }
            Self::Below(field, whole) => {
                let Kind::Number { decimals, .. } = field.kind else { return None };
                let units = whole.saturating_mul(10_u64.saturating_pow(decimals));
                Some(Test::Below(Slot { field, row: 0 }.index(), units))
            }
            Self::All(conditions) => Test::all(each(conditions)),
            Self::Any(conditions) => Test::any(each(conditions)),
            Self::Not(condition) => {
                Some(Test::Not(Box::new(condition.compile(row, year, centre)?)))
            }
            Self::Years(years) => Some(Test::Always(years.holds_in(year))),
            Self::Centre(fact) => centre.fact(fact).map(Test::Always),
        }
    }

    /// The fields that the condition looks at.
    pub fn fields(&self) -> Vec<&'static AnyField<T>> {
        match self {
            Self::In(field, ..) | Self::Below(field, _) => vec![*field],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(part) => part.fields(),
            Self::Years(_) | Self::Centre(_) => vec![],
        }
    }

    /// The facts of the register that the condition asks for.
    pub fn facts(&self) -> Vec<&'static Fact> {
        match self {
            Self::Centre(fact) => vec![*fact],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::facts).collect(),
            Self::Not(part) => part.facts(),
            Self::In(..) | Self::Below(..) | Self::Years(_) => vec![],
        }
    }
}

impl<T> Condition<T> {
    /// The condition in words, as the codebook and findings have it: `«Kontaktmåte» er telefon eller SMS`.
    pub fn words(&self, lang: Lang) -> String {
        let join = |parts: &[Self], and: Text| {
            let parts: Vec<_> = parts.iter().map(|part| part.words(lang)).collect();
            parts.join(and.to(lang))
        };
        match self {
            Self::In(field, _, bits) => {
                let list = field.kind.codes().into_iter();
                let labels: Vec<_> = list
                    .flat_map(|list| list.codes_in(*bits))
                    .map(|code| code.label.to(lang))
                    .collect();
                let is = text(" er ", " er ", " is ").to(lang);
                let or = text(" eller ", " eller ", " or ").to(lang);
                let question = lang.quoted(field.question.text.to(lang));
                format!("{question}{is}{}", labels.join(or))
            }
            Self::Below(field, whole) => {
                let question = lang.quoted(field.question.text.to(lang));
                let below = text("er under", "er under", "is below").to(lang);
                format!("{question} {below} {whole}")
            }
            Self::All(parts) => join(parts, text(" og ", " og ", " and ")),
            Self::Any(parts) => join(parts, text(" eller ", " eller ", " or ")),
            Self::Not(part) => {
                let not = text("ikke: ", "ikkje: ", "not: ").to(lang);
                format!("{not}{}", part.words(lang))
            }
            Self::Years(years) => {
                format!("{} {years}", text("året er", "året er", "the year is").to(lang))
            }
            Self::Centre(fact) => fact.label.to(lang).to_owned(),
        }
    }
}

impl<T: Form> Asked<T> {
    /// Of whom it is asked in a year; `None` where the register would have to say.
    pub fn compile(&self, row: u8, year: Year, centre: CentreFacts) -> Option<Test> {
        match self {
            Self::Always => Some(Test::Always(true)),
            Self::When(condition) => condition.compile(row, year, centre),
        }
    }

    /// The fields that route the question.
    pub fn fields(&self) -> Vec<&'static AnyField<T>> {
        match self {
            Self::Always => vec![],
            Self::When(condition) => condition.fields(),
        }
    }

    /// The facts of the register that route the question.
    pub fn facts(&self) -> Vec<&'static Fact> {
        match self {
            Self::Always => vec![],
            Self::When(condition) => condition.facts(),
        }
    }
}

impl<T> std::fmt::Debug for Condition<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::In(field, row, bits) => {
                let list = field.kind.codes();
                let codes = list.into_iter().flat_map(|list| list.codes_in(*bits));
                let codes: Vec<_> = codes.map(|code| code.code).collect();
                let row = match row {
                    Row::Same => " (same row)".to_owned(),
                    Row::At(0) => String::new(),
                    Row::At(row) => format!(" (row {row})"),
                };
                write!(f, "{}{row} in {codes:?}", field.question.id)
            }
            Self::Below(field, whole) => write!(f, "{} below {whole}", field.question.id),
            Self::All(parts) => f.debug_tuple("All").field(parts).finish(),
            Self::Any(parts) => f.debug_tuple("Any").field(parts).finish(),
            Self::Not(part) => f.debug_tuple("Not").field(part).finish(),
            Self::Years(years) => write!(f, "year in {years}"),
            Self::Centre(fact) => write!(f, "centre: {}", fact.label.en),
        }
    }
}
