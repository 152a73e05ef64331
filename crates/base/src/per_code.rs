//! A matrix: an answer for each row of a code list.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};

use crate::{Answer, AnswerType, CodeList, Decimal, Kind, Scalar, Scan, Value, WrongKind};

/// An answer for each row that was answered, the rows being a code list. A row left out is not answered; it is
/// never 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent, bound(serialize = "R: Serialize + Ord, A: Serialize"))]
pub struct PerCode<R, A>(BTreeMap<R, A>);

impl<R: CodeList, A> PerCode<R, A> {
    /// These rows; of a row that is given twice, the last.
    pub fn of(rows: impl IntoIterator<Item = (R, A)>) -> Self {
        Self(rows.into_iter().collect())
    }

    /// The answer in a row.
    pub fn row(&self, row: R) -> Option<&A> {
        self.0.get(&row)
    }

    /// The rows that are answered.
    pub fn iter(&self) -> impl Iterator<Item = (R, &A)> {
        self.0.iter().map(|(row, answer)| (*row, answer))
    }
}

impl<R: CodeList, const P: u32, const MAX: u64> PerCode<R, Decimal<P, MAX>> {
    /// The sum of all rows, in the smallest unit; `None` if a row is left out, since that is not 0.
    ///
    /// ```
    /// use tallfest_base::{Integer, PerCode, code_list, seen};
    /// code_list! {
    ///     /// Gender.
    ///     pub enum Gender = "gender" {
    ///         Female = "female", seen(2009), "kvinne" | "kvinne" | "woman";
    ///         Male   = "male",   seen(2009), "mann"   | "mann"   | "man";
    ///     }
    /// }
    /// let women = (Gender::Female, Integer::whole(9));
    /// assert_eq!(PerCode::of([women, (Gender::Male, Integer::whole(0))]).sum(), Some(9));
    /// assert_eq!(PerCode::of([women]).sum(), None);
    /// ```
    pub fn sum(&self) -> Option<u64> {
        R::ALL.iter().map(|row| self.row(*row).map(|number| number.units())).sum()
    }
}

impl<R: CodeList, A: Scalar> AnswerType for PerCode<R, A> {
    const KIND: Kind = Kind::PerCode(R::LIST, &A::KIND);

    fn get(&self, row: u8) -> Value<'_> {
        let row = R::ALL.get(usize::from(row));
        row.and_then(|row| self.0.get(row)).map_or(Value::Absent, A::value)
    }

    fn set(answer: &mut Answer<Self>, row: u8, value: Value<'_>) -> Result<(), WrongKind> {
        let row = *R::ALL.get(usize::from(row)).ok_or(WrongKind)?;
        let cell = if value == Value::Absent {
            None
        } else {
            Some(A::from_value(value).ok_or(WrongKind)?)
        };
        let mut rows = match std::mem::take(answer) {
            Answer::Given(Self(rows)) => rows,
            Answer::Absent => BTreeMap::new(),
        };
        match cell {
            Some(cell) => rows.insert(row, cell),
            None => rows.remove(&row),
        };
        if !rows.is_empty() {
            *answer = Answer::Given(Self(rows));
        }
        Ok(())
    }

    fn scan(from: &mut Scan<'_>) -> Option<Self> {
        from.begins(b'{')?;
        let mut rows = BTreeMap::new();
        loop {
            let line = R::LIST.line_of(from.any_key()?)?;
            let row = *R::ALL.get(usize::from(line))?;
            if rows.insert(row, A::scan(from)?).is_some() {
                return None;
            }
            if from.ends(b'}')? {
                return Some(Self(rows));
            }
        }
    }
}

impl<'de, R: CodeList + Deserialize<'de>, A: Deserialize<'de>> Deserialize<'de> for PerCode<R, A> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<R, A>(PhantomData<(R, A)>);
        impl<'de, R: CodeList + Deserialize<'de>, A: Deserialize<'de>> Visitor<'de> for Reader<R, A> {
            type Value = PerCode<R, A>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an object of rows of `{}`", R::LIST.id)
            }
            fn visit_map<M: MapAccess<'de>>(self, mut from: M) -> Result<Self::Value, M::Error> {
                let mut rows = BTreeMap::new();
                while let Some((row, answer)) = from.next_entry::<R, A>()? {
                    if rows.insert(row, answer).is_some() {
                        return Err(M::Error::custom(format_args!(
                            "row `{}` stands twice",
                            row.code()
                        )));
                    }
                }
                if rows.is_empty() {
                    Err(M::Error::custom("no rows; leave the question out"))
                } else {
                    Ok(PerCode(rows))
                }
            }
        }
        from.deserialize_map(Reader(PhantomData))
    }
}
