//! The places of a form by the kind of answer, found when the program is built: a new question is never forgotten.

use std::marker::PhantomData;

use tallfest_base::{Form, Kind, Place, same};

/// More questions of a kind than a form has.
const ROOM: usize = 64;

/// The places of a form, by the kind of answer.
pub(crate) struct Places<T>(PhantomData<T>);

impl<T: Form> Places<T> {
    /// The keys and the free texts: what is never shown.
    pub(crate) const HIDDEN: &'static [Place] =
        Self::HIDDEN_IN_ROOM.0.split_at(Self::HIDDEN_IN_ROOM.1).0;
    /// The questions that are answered with codes, and those that can be "not stated" without.
    pub(crate) const CODED: &'static [Place] =
        Self::CODED_IN_ROOM.0.split_at(Self::CODED_IN_ROOM.1).0;

    /// The questions with a field for what "other" is, and those fields.
    pub(crate) const WITH_OTHER: &'static [Place] =
        Self::WITH_OTHER_IN_ROOM.0.split_at(Self::WITH_OTHER_IN_ROOM.1).0;

    const HIDDEN_IN_ROOM: &'static ([Place; ROOM], usize) = &collect::<T>(Wanted::Hidden);
    const CODED_IN_ROOM: &'static ([Place; ROOM], usize) = &collect::<T>(Wanted::Coded);
    const WITH_OTHER_IN_ROOM: &'static ([Place; ROOM], usize) = &collect::<T>(Wanted::WithOther);
}

/// The question whose "other" a field puts into words, if it is such a field: `<question>_other_text`.
pub(crate) const fn question_of(text: &str) -> Option<&str> {
    const END: &str = "_other_text";
    let Some(stem) = text.len().checked_sub(END.len()) else { return None };
    match text.split_at_checked(stem) {
        Some((question, end)) if same(end, END) => Some(question),
        _ => None,
    }
}

/// Whether a question has a field for what "other" is, or is one.
const fn is_with_other<T: Form>(id: &str) -> bool {
    if question_of(id).is_some() {
        return true;
    }
    let mut fields = T::FIELDS;
    while let [field, more @ ..] = fields {
        if let Some(question) = question_of(field.question.id)
            && same(question, id)
        {
            return true;
        }
        fields = more;
    }
    false
}

#[derive(Clone, Copy)]
enum Wanted {
    Hidden,
    Coded,
    WithOther,
}

/// The places that are wanted, then some to fill the room; and how many are wanted.
#[expect(clippy::panic, reason = "reached at compile time only")]
const fn collect<T: Form>(wanted: Wanted) -> ([Place; ROOM], usize) {
    let mut fields = T::FIELDS;
    let [first, ..] = fields else { panic!("a form without questions") };
    let mut places = [first.place(); ROOM];
    let mut room = places.as_mut_slice();
    while let [field, more @ ..] = fields {
        let is_wanted = match wanted {
            Wanted::Hidden => matches!(field.kind, Kind::Key | Kind::Text),
            Wanted::Coded => field.kind.codes().is_some() || field.can_be_not_stated,
            Wanted::WithOther => is_with_other::<T>(field.question.id),
        };
        if is_wanted {
            let [place, rest @ ..] = room else {
                panic!("a form of more questions than there is room for")
            };
            *place = field.place();
            room = rest;
        }
        fields = more;
    }
    let left = room.len();
    (places, ROOM - left)
}

#[cfg(test)]
mod tests {
    use tallfest_forms::smiso::{annual::Annual, contact::Contact};

    use super::*;

    fn ids(places: &[Place]) -> Vec<&'static str> {
        places.iter().map(|place| place.question.id).collect()
    }

    #[test]
    fn keys_and_texts_are_hidden_and_codes_are_coded() {
        assert_eq!(ids(Places::<Contact>::HIDDEN), ["record_id"]);
        let texts = ids(Places::<Annual>::HIDDEN);
        assert_eq!(texts.len(), 6);
        assert!(texts.iter().all(|id| id.ends_with("_other_text")));
        let coded = ids(Places::<Contact>::CODED);
        assert_eq!(coded.first(), Some(&"contact_party"));
        assert_eq!(coded.last(), Some(&"national_helpline"));
        assert_eq!(coded.len(), 11);
    }
}
