//! What is counted.

/// One record, or several alike: its class on each axis, what it adds, and whose it is.
///
/// ```
/// use tallfest_disclosure::linked::Record;
/// let nights = Record::new(["young", "Spain"]).value(12).contributor(7).centre(1);
/// assert_eq!(nights, Record::new(["young", "Spain"]).centre(1).contributor(7).value(12));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub(crate) classes: Vec<String>,
    pub(crate) value: u64,
    pub(crate) contributor: Option<u64>,
    pub(crate) centre: Option<u64>,
}

impl Record {
    /// A record that counts one, of the class named on each axis, in the order of the axes.
    pub fn new<Name: Into<String>>(classes: impl IntoIterator<Item = Name>) -> Self {
        let classes = classes.into_iter().map(Into::into).collect();
        Self { classes, value: 1, contributor: None, centre: None }
    }

    /// What it adds: how many are alike, or its nights, hours, money in the smallest unit.
    #[must_use]
    pub fn value(self, value: u64) -> Self {
        Self { value, ..self }
    }

    /// Who it is about: an opaque number of a person or holding. Without, each one counted is a person of their own.
    #[must_use]
    pub fn contributor(self, contributor: u64) -> Self {
        Self { contributor: Some(contributor), ..self }
    }

    /// The centre that reported it.
    #[must_use]
    pub fn centre(self, centre: u64) -> Self {
        Self { centre: Some(centre), ..self }
    }
}
