//! Of whom a question is asked, as the form of a year has it: a code that a year does not have routes nobody.

use tallfest_base::{
    AnyField, Asked, Code, Condition, Fact, Form, Lang, Row, Slot, Text, Validity, Year, text,
};

use super::{Certainty, Years};
use crate::document::Words;

/// Of whom a question is asked in a year.
#[derive(Debug, PartialEq)]
pub(super) enum Route {
    /// Of all, or of nobody.
    Asked(bool),
    /// Of those who give one of these answers.
    In(At, Vec<Answer>),
    /// Of those whose number is below this.
    Below(At, u64),
    /// Of those for whom all hold.
    All(Vec<Self>),
    /// Of those for whom one holds.
    Any(Vec<Self>),
    /// Of those for whom it does not hold.
    Not(Box<Self>),
    /// Of centres of which the register says so.
    Centre(&'static Fact),
}

/// A code, as the year words it.
#[derive(Debug)]
pub(super) struct Answer {
    code: &'static str,
    label: Text,
}

impl PartialEq for Answer {
    /// An answer that is only worded otherwise routes the same.
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// The answer that a route looks at.
#[derive(Debug)]
pub(super) struct At {
    question: &'static str,
    text: Text,
    row: Row,
    row_label: Option<Text>,
}

impl PartialEq for At {
    fn eq(&self, other: &Self) -> bool {
        self.question == other.question && self.row == other.row
    }
}

impl At {
    fn new<T>(field: &'static AnyField<T>, row: Row, year: Year) -> Self {
        let code = if let Row::At(at) = row { Slot { field, row: at }.row_code() } else { None };
        let row_label = code.map(|code| code.label_in(year));
        let (question, text) = (field.question.id, field.question.text_in(year));
        Self { question, text, row, row_label }
    }

    fn words(&self, lang: Lang) -> String {
        let question = self.text.to(lang);
        lang.quoted(
            &self
                .row_label
                .map_or_else(|| question.to_owned(), |row| format!("{question}: {}", row.to(lang))),
        )
    }
}

impl Route {
    pub(super) fn of<T: Form>(asked: &Asked<T>, year: Year) -> Self {
        match asked {
            Asked::Always => Self::Asked(true),
            Asked::When(condition) => Self::in_year(condition, year),
        }
    }

    fn in_year<T: Form>(condition: &Condition<T>, year: Year) -> Self {
        let each = |parts: &[Condition<T>]| -> Vec<Self> {
            parts.iter().map(|part| Self::in_year(part, year)).collect()
        };
        match condition {
            Condition::In(field, row, bits) => {
                let list = field.kind.codes().filter(|_| field.question.valid.holds_in(year));
                let codes = list.into_iter().flat_map(|list| list.codes_in(*bits));
                let codes = codes.filter(|code| code.valid.holds_in(year));
                let answer = |code: &Code| Answer { code: code.code, label: code.label_in(year) };
                let answers: Vec<_> = codes.map(answer).collect();
                if answers.is_empty() {
                    Self::Asked(false)
                } else {
                    Self::In(At::new(field, *row, year), answers)
                }
            }
            Condition::Below(field, whole) if field.question.valid.holds_in(year) => {
                Self::Below(At::new(field, Row::At(0), year), *whole)
            }
            Condition::Below(..) => Self::Asked(false),
            Condition::All(parts) => Self::joined(each(parts), false, Self::All),
            Condition::Any(parts) => Self::joined(each(parts), true, Self::Any),
            Condition::Not(part) => {
                let part = Self::in_year(part, year);
                if let Self::Asked(asked) = part {
                    Self::Asked(!asked)
                } else {
                    Self::Not(Box::new(part))
                }
            }
            Condition::Years(years) => Self::Asked(years.holds_in(year)),
            Condition::Centre(fact) => Self::Centre(fact),
        }
    }

    /// Parts of which one that is `decides` decides for all, and one that is its opposite says nothing.
    fn joined(mut parts: Vec<Self>, decides: bool, join: fn(Vec<Self>) -> Self) -> Self {
        if parts.contains(&Self::Asked(decides)) {
            return Self::Asked(decides);
        }
        parts.retain(|part| *part != Self::Asked(!decides));
        match parts.len() {
            0 => Self::Asked(!decides),
            1 => parts.remove(0),
            _ => join(parts),
        }
    }

    pub(super) fn words(&self) -> Words {
        Words::made(|lang| self.to(lang))
    }

    fn to(&self, lang: Lang) -> String {
        let join = |parts: &[Self], word: Text| {
            let inner = |part: &Self| {
                let words = part.to(lang);
                let is_joined = matches!(part, Self::All(_) | Self::Any(_));
                if is_joined { format!("({words})") } else { words }
            };
            parts.iter().map(inner).collect::<Vec<_>>().join(word.to(lang))
        };
        match self {
            Self::Asked(true) => text("alle", "alle", "all").to(lang).to_owned(),
            Self::Asked(false) => text("ingen", "ingen", "nobody").to(lang).to_owned(),
            Self::In(at, answers) => {
                let labels: Vec<_> = answers.iter().map(|code| code.label.to(lang)).collect();
                let is = text("er", "er", "is").to(lang);
                format!("{} {is} {}", at.words(lang), labels.join(OR.to(lang)))
            }
            Self::Below(at, whole) => {
                let below = text("er under", "er under", "is below").to(lang);
                format!("{} {below} {whole}", at.words(lang))
            }
            Self::All(parts) => join(parts, text(" og ", " og ", " and ")),
            Self::Any(parts) => join(parts, OR),
            Self::Not(part) => {
                format!("{} ({})", text("ikke", "ikkje", "not").to(lang), part.to(lang))
            }
            Self::Centre(fact) => fact.label.to(lang).to_owned(),
        }
    }
}

const OR: Text = text(" eller ", " eller ", " or ");

/// How well it is known that a question is asked of others in one year than in another: as the least known of the years
/// that make the difference.
pub fn certainty_of_route<T: Form>(asked: &Asked<T>, from: Year, to: Year) -> Certainty {
    let Asked::When(condition) = asked else { return Certainty::Seen };
    let years = Years { from, to };
    let differs = |valid: &Validity| years.turn(*valid).is_some();
    let seen = |valid: Validity| Certainty::of_years(valid) == Certainty::Seen;
    Certainty::of(validities(condition).into_iter().filter(differs).all(seen))
}

/// The years of all that a condition names.
fn validities<T: Form>(condition: &Condition<T>) -> Vec<Validity> {
    match condition {
        Condition::In(field, _, bits) => {
            let list = field.kind.codes().into_iter();
            let codes = list.flat_map(|list| list.codes_in(*bits)).map(|code| code.valid);
            codes.chain([field.question.valid]).collect()
        }
        Condition::Below(field, _) => vec![field.question.valid],
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().flat_map(validities).collect()
        }
        Condition::Not(part) => validities(part),
        Condition::Years(years) => vec![*years],
        Condition::Centre(_) => vec![],
    }
}
