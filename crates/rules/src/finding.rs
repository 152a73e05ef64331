//! What a check found, and how a rule says it.

use tallfest_base::{Lang, Place};

use crate::{RuleInfo, Severity, Shown, Verdict};

/// What a rule found, before it is known in which file and line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// How much it weighs here.
    pub severity: Severity,
    /// Where to mend it; none for a whole record or file.
    pub place: Option<Place>,
    /// The key at the place that is none of ours, as it may be shown.
    pub unknown_key: Option<Shown>,
    /// The values for the slots of the message.
    pub values: Values,
}

/// The values of a message, by the names of their slots.
pub type Values = Vec<(&'static str, Shown)>;

impl Fault {
    /// A fault that is no one question's.
    pub const fn new(rule: &'static RuleInfo, severity: Severity, place: Option<Place>) -> Self {
        Self { rule, severity, place, unknown_key: None, values: Vec::new() }
    }

    /// The same fault at a key that is none of ours.
    #[must_use]
    pub fn at_key(self, key: Shown) -> Self {
        Self { unknown_key: Some(key), ..self }
    }

    /// Where in the record it stands, as a JSON pointer; empty for the whole. A key that is none of ours could hold
    /// anything: it is named if it is a slip for one of ours, else it is `…`.
    ///
    /// ```
    /// use tallfest_rules::{Fault, Severity, Shown, structure};
    /// let fault = |key| Fault::new(&structure::UNKNOWN_FIELD, Severity::Error, None)
    ///     .at_key(Shown::sent(key, ["gender"].into_iter()));
    /// assert_eq!(fault("gendre").pointer(), "/gendre");
    /// assert_eq!(fault("Kari Nordmann").pointer(), "/…");
    /// ```
    pub fn pointer(&self) -> String {
        let place = self.place.map(Place::pointer).unwrap_or_default();
        match &self.unknown_key {
            Some(Shown::Slip(key)) => format!("{place}/{key}"),
            Some(_) => format!("{place}/…"),
            None => place,
        }
    }

    /// The same fault with a value for a slot of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Shown) -> Self {
        self.values.push((name, value));
        self
    }

    /// The message to a reader of `lang`.
    pub fn message(&self, lang: Lang) -> String {
        self.values.iter().fold(self.rule.message.to(lang).to_owned(), |message, (name, value)| {
            message.replace(&format!("{{{name}}}"), &value.words(lang))
        })
    }
}

/// What one run of a rule finds.
#[derive(Debug, Default)]
pub struct Findings(pub(crate) Vec<(Option<Place>, Values)>);

impl Findings {
    /// Something is wrong at a place.
    ///
    /// ```ignore
    /// findings.at(fields::CONTACT_DATE.place()).with("found", Shown::Date(day)).broken()
    /// ```
    pub fn at(&mut self, place: Place) -> Found<'_> {
        self.push(Some(place))
    }

    /// Something is wrong with the whole.
    pub fn whole(&mut self) -> Found<'_> {
        self.push(None)
    }

    fn push(&mut self, place: Option<Place>) -> Found<'_> {
        Found(self.0.push_mut((place, Values::new())))
    }

    /// Broken if anything was found, else held.
    pub fn verdict(&self) -> Verdict {
        if self.0.is_empty() { Verdict::Held } else { Verdict::Broken }
    }
}

/// Something that was found; its values can be named.
#[derive(Debug)]
pub struct Found<'a>(&'a mut (Option<Place>, Values));

impl Found<'_> {
    /// A value for a slot of the message.
    #[must_use]
    pub fn with(self, name: &'static str, value: Shown) -> Self {
        self.0.1.push((name, value));
        self
    }

    /// The verdict of a rule that found something.
    #[must_use]
    pub fn broken(self) -> Verdict {
        Verdict::Broken
    }
}
