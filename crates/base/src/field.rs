//! Where the answer to a question sits in a record.

use std::{fmt, marker::PhantomData};

use crate::{
    AnswerType, Asked, Code, CodeList, CodeSet, Condition, Decimal, Form, FormInfo, Kind, PerCode,
    Place, Question, Scalar, Stated, Test, Value, WrongKind,
};

/// What an asked question needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// An answer.
    Required,
    /// Nothing.
    Optional,
    /// An answer to one question of the group.
    OneOf(&'static str),
}

/// Where the answer to a question sits in a record of type `T`, whatever the answer's type.
pub struct AnyField<T: 'static> {
    /// The form.
    pub form: &'static FormInfo,
    /// The question.
    pub question: &'static Question,
    /// Its kind, as the answer's type has it.
    pub kind: Kind,
    /// Whether the whole answer can be `"not_stated"` though it is no code.
    pub can_be_not_stated: bool,
    /// Whether it must be answered.
    pub need: Need,
    /// Of whom it is asked.
    pub asked: Asked<T>,
    get: fn(&T, u8) -> Value<'_>,
    set: fn(&mut T, u8, Value<'_>) -> Result<(), WrongKind>,
}

impl<T> AnyField<T> {
    /// The answers of the field: one, or one for each row.
    pub fn slots(&'static self) -> impl Iterator<Item = Slot<T>> {
        (0..).take(self.kind.width()).map(|row| Slot { field: self, row })
    }

    /// The place of the whole answer.
    pub const fn place(&self) -> Place {
        Place { form: self.form, question: self.question, row: None }
    }

    /// The field with this question id.
    pub fn named(fields: &[&'static Self], id: &str) -> Option<&'static Self> {
        fields.iter().copied().find(|field| field.question.id == id)
    }
}

impl<T> fmt::Debug for AnyField<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.place())
    }
}

/// A field that knows the type of its answer, so that it is compared with codes of its list only.
#[must_use]
#[derive(Debug)]
pub struct Field<T: 'static, A> {
    any: AnyField<T>,
    answer: PhantomData<fn() -> A>,
}

impl<T, A: AnswerType> Field<T, A> {
    #[doc(hidden)]
    pub const fn new(
        form: &'static FormInfo,
        question: &'static Question,
        need: Need,
        get: fn(&T, u8) -> Value<'_>,
        set: fn(&mut T, u8, Value<'_>) -> Result<(), WrongKind>,
    ) -> Self {
        let (kind, can_be_not_stated) = (A::KIND, A::CAN_BE_NOT_STATED);
        let any = AnyField {
            form,
            question,
            kind,
            can_be_not_stated,
            need,
            asked: Asked::Always,
            get,
            set,
        };
        Self { any, answer: PhantomData }
    }

    #[doc(hidden)]
    pub const fn when(self, condition: Condition<T>) -> Self {
        let AnyField { form, question, kind, can_be_not_stated, need, get, set, .. } = self.any;
        let asked = Asked::When(condition);
        let any = AnyField { form, question, kind, can_be_not_stated, need, asked, get, set };
        Self { any, answer: PhantomData }
    }
}

impl<T, A> Field<T, A> {
    /// The field without its type.
    pub const fn any(&'static self) -> &'static AnyField<T> {
        &self.any
    }

    /// The place of the whole answer.
    pub const fn place(&'static self) -> Place {
        self.any.place()
    }
}

impl<T, const P: u32, const MAX: u64> Field<T, Stated<Decimal<P, MAX>>> {
    /// The slot of an answer of one number, or "not stated".
    pub const fn slot(&'static self) -> Slot<T> {
        Slot { field: &self.any, row: 0 }
    }
}

impl<T, A: Scalar> Field<T, A> {
    /// The slot of an answer of one value.
    pub const fn slot(&'static self) -> Slot<T> {
        Slot { field: &self.any, row: 0 }
    }
}

impl<T, R: CodeList, A: 'static> Field<T, PerCode<R, A>> {
    /// The slot of the answer in a row (the first, if more are given).
    pub const fn row(&'static self, row: CodeSet<R>) -> Slot<T> {
        Slot { field: &self.any, row: first_line(row.bits()) }
    }
}

impl<T, R: CodeList, A: 'static> Field<T, Stated<PerCode<R, A>>> {
    /// The slot of the answer in a row (the first, if more are given).
    pub const fn row(&'static self, row: CodeSet<R>) -> Slot<T> {
        Slot { field: &self.any, row: first_line(row.bits()) }
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "at most 64")]
const fn first_line(bits: u64) -> u8 {
    bits.trailing_zeros() as u8
}

/// An answer made of codes: the only kind that can be an axis.
pub trait Coded: AnswerType {}
impl<C: CodeList> Coded for C {}
impl<C: CodeList> Coded for CodeSet<C> {}
impl<R: CodeList, C: CodeList> Coded for PerCode<R, CodeSet<C>> {}

/// One answer of a record of type `T`: a field and, in a matrix, a row of it.
pub struct Slot<T: 'static> {
    /// The field.
    pub field: &'static AnyField<T>,
    /// The row of a matrix, else 0.
    pub row: u8,
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Slot<T> {}
impl<T> PartialEq for Slot<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.field, other.field) && self.row == other.row
    }
}
impl<T> Eq for Slot<T> {}

impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.place())
    }
}

impl<T> Slot<T> {
    /// The answer in a record.
    pub fn get(self, record: &T) -> Value<'_> {
        (self.field.get)(record, self.row)
    }

    /// Puts an answer into a record.
    ///
    /// # Errors
    /// If the value is not of the question's kind.
    pub fn set(self, record: &mut T, value: Value<'_>) -> Result<(), WrongKind> {
        (self.field.set)(record, self.row, value)
    }

    /// The row's code in a matrix.
    pub const fn row_code(self) -> Option<&'static Code> {
        let Some(rows) = self.field.kind.rows() else { return None };
        let (mut codes, mut left) = (rows.codes, self.row);
        while let [first, rest @ ..] = codes {
            if left == 0 {
                return Some(first);
            }
            (codes, left) = (rest, left - 1);
        }
        None
    }

    /// The place of the answer.
    pub const fn place(self) -> Place {
        Place { form: self.field.form, question: self.field.question, row: self.row_code() }
    }
}

/// More fields than a form has.
const ROOM: usize = 256;

/// The fields of a form that are keys or free texts, found when the program is built.
struct Texts<T>(PhantomData<T>);

impl<T: Form> Texts<T> {
    const FIELDS: &'static [&'static AnyField<T>] = {
        let (fields, length) = const { &Self::find() };
        fields.split_at(*length).0
    };

    #[expect(clippy::panic, reason = "reached at compile time only")]
    const fn find() -> ([&'static AnyField<T>; ROOM], usize) {
        let mut fields = T::FIELDS;
        let [first, ..] = fields else { panic!("a form without questions") };
        let mut found = [*first; ROOM];
        let mut room = found.as_mut_slice();
        while let [field, more @ ..] = fields {
            if matches!(field.kind, Kind::Key | Kind::Text) {
                let [place, rest @ ..] = room else { panic!("a form of more texts than room") };
                *place = *field;
                room = rest;
            }
            fields = more;
        }
        let left = room.len();
        (found, ROOM - left)
    }
}

/// The keys and free texts of a record that are answered, with their slots.
pub fn texts<T: Form>(record: &T) -> impl Iterator<Item = (Slot<T>, &str)> {
    Texts::<T>::FIELDS.iter().filter_map(|field| {
        let Value::Text(text) = (field.get)(record, 0) else { return None };
        Some((Slot { field, row: 0 }, text))
    })
}

impl<T: Form> Slot<T> {
    /// That the answer is, or has, one of these codes, as bits.
    pub fn is_in(self, bits: u64) -> Test {
        Test::In(self.index(), bits)
    }

    /// That the answer is a number below this, in its smallest unit, or a day before the one of this [number](crate::Date::number).
    pub fn is_below(self, units: u64) -> Test {
        Test::Below(self.index(), units)
    }

    /// That the answer is a number or a day: given, and stated.
    pub fn is_known(self) -> Test {
        self.is_below(u64::MAX)
    }

    /// All slots of a form, in its order: the words of its row.
    pub fn all() -> impl Iterator<Item = Self> {
        T::FIELDS.iter().flat_map(|field| field.slots())
    }

    /// The slot of a place of the form; of the whole of a matrix, that of its first row.
    pub fn at(place: Place) -> Option<Self> {
        let field = AnyField::named(T::FIELDS, place.question.id)?;
        field.slots().find(|slot| place.row.is_none() || slot.row_code() == place.row)
    }

    /// The index of the answer's word in a row.
    pub fn index(self) -> usize {
        let before = T::FIELDS.iter().take_while(|field| !std::ptr::eq(**field, self.field));
        before.map(|field| field.kind.width()).sum::<usize>() + usize::from(self.row)
    }
}

/// Whether two texts are the same, also when the program is built.
pub const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest @ ..], [b, more @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, more);
    }
    one.is_empty() && other.is_empty()
}
